// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_list.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace taper {

/// Which races the page lists. Object names: "raceSearch", "racePeriod", "raceDistance", "raceStatus",
/// "withEntrants".
class RaceFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit RaceFilterBar(QWidget* parent = nullptr);

    /// `today` anchors "the next four weeks".
    [[nodiscard]] RaceFilter filter(Date today) const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isNarrowing() const; ///< anything but all races
    void clear();
    [[nodiscard]] QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void changed();

private:
    void fillPeriods();

    QLineEdit* m_search;
    QComboBox* m_period;
    QComboBox* m_distance;
    QComboBox* m_status;
    QCheckBox* m_withEntrants;
};

} // namespace taper
