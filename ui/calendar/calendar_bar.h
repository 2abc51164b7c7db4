// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/calendar_import.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace taper {

/// What a person has to say of a file that it does not say itself: which column holds what, whether the day
/// or the month comes first, how its letters are written. Shows only what is asked or was said. Choices:
/// "column_…" with the place of the CalendarColumn, "calendarDateOrder", "calendarEncoding".
class CalendarBar final : public QWidget {
    Q_OBJECT

public:
    explicit CalendarBar(QWidget* parent = nullptr);

    /// A new file: nothing is said of it yet.
    void reset();
    /// Of a table: its header, and what was made of it.
    void setColumns(const QStringList& columns, const CalendarMapping& mapping);
    void ask(CalendarFault fault);
    [[nodiscard]] CalendarOptions options() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* addChoice(const QString& name, const QString& label);
    void takeChange();
    void adapt();

    std::vector<std::pair<CalendarColumn, QComboBox*>> m_columns;
    QComboBox* m_order;
    QComboBox* m_encoding;
    CalendarMapping m_mapping; ///< with what has no choice here
    bool m_isTable = false;
    bool m_isMapped = false; ///< by the person
    bool m_asksOrder = false;
    bool m_asksEncoding = false;
};

} // namespace taper
