// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QLineEdit>

#include <optional>

namespace taper {

/// Reads a time of day as people type it: "9", "930", "0930", "9:30", "9.30", "9h30", "9 am", "2:15pm".
/// 24:00 only where it ends a span (`mayEndDay`).
[[nodiscard]] std::optional<TimeOfDay> readTime(const QString& typed, bool mayEndDay = false);

/// A time of day, typed. Up and down go by the clinic's grid.
class TimeField final : public QLineEdit {
    Q_OBJECT

public:
    explicit TimeField(Minutes grid = Minutes{15}, QWidget* parent = nullptr);

    void setGrid(Minutes grid);
    void setMayEndDay(bool may) { m_mayEndDay = may; }
    void setTime(std::optional<TimeOfDay> time);
    [[nodiscard]] std::optional<TimeOfDay> time() const; ///< nothing while empty or no time

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void timeChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void noticeEdit();
    void step(int direction);
    void tidy();

    Minutes m_grid;
    bool m_mayEndDay = false;
    std::optional<TimeOfDay> m_last;
};

} // namespace taper
