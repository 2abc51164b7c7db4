// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace taper {

/// Reads a date as people type it: readDay() in the language of the sentences.
[[nodiscard]] std::optional<Date> readDate(const QString& typed, Date today);

/// A date, typed or picked from a calendar (Alt+Down or its button). Up and down go by days, PageUp and
/// PageDown by months.
class DateField final : public QWidget {
    Q_OBJECT

public:
    /// `today` anchors what is typed without a year and is where the calendar opens.
    explicit DateField(Date today, QWidget* parent = nullptr);
    ~DateField() override;

    void setToday(Date today) { m_today = today; }
    void setDate(std::optional<Date> date);
    /// What is typed, read; nothing while it is empty or no date. Use isEmpty() to tell these apart.
    [[nodiscard]] std::optional<Date> date() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString text() const; ///< as typed, for a NotADate problem
    void setPlaceholder(const QString& text);
    void openCalendar();

Q_SIGNALS:
    /// The date differs from before (also: became empty or unreadable).
    void dateChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void noticeEdit();
    void tidy();
    void step(int days, int months);

    Date m_today;
    std::optional<Date> m_last;
    QLineEdit* m_edit;
    QToolButton* m_button;
};

} // namespace taper
