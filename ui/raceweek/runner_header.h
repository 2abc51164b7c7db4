// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace taper {

class WeekModel;

/// The runners beside their days, in sight however far one scrolls: name and priority, and below how it
/// stands before and after the race, or why the runner cannot be reached.
class RunnerHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit RunnerHeader(const WeekModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const WeekModel& m_runners;
};

} // namespace taper
