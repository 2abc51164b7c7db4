// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/column_choice.h"
#include "ui/shell/view_request.h"

#include <QObject>
#include <QWidget>

namespace taper {

class AsyncBridge;

/// Whose columns the board can show, which of them somebody at this computer wants to see, and whose week is
/// shown.
class ScheduleColumns final : public QObject {
    Q_OBJECT

public:
    using Therapists = std::vector<std::pair<Id<Therapist>, QString>>;

    ScheduleColumns(AsyncBridge& bridge, QWidget* page);

    /// Reads who works here; changed() follows the first time, and then if anything is different.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    [[nodiscard]] Therapists shown() const; ///< in the order chosen, hidden ones too
    [[nodiscard]] std::optional<Id<Therapist>> weekOf() const { return m_weekOf; }
    void setWeekOf(Id<Therapist> therapist);
    [[nodiscard]] BoardView arrange(BoardView view) const { return arranged(std::move(view), m_choice); }

    void choose(); ///< asks, and keeps the answer; changed() follows

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    struct Known {
        QString clinicPath;
        Therapists therapists; ///< who work here, as the clinic has them

        bool operator==(const Known&) const = default;
    };

    void take(Known known);

    AsyncBridge& m_bridge;
    QWidget* m_page;
    ViewRequest m_request;
    Known m_known;
    bool m_isLoaded = false;
    ColumnChoice m_choice;
    std::optional<Id<Therapist>> m_weekOf;
};

} // namespace taper
