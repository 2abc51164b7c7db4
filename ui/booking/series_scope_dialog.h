// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/series.h"

#include <QDialog>

class QButtonGroup;

namespace taper {

/// Asks how much of a series is meant: this session alone, this and the following, or all that are to come.
/// Window-modal, opened without waiting, deletes itself when closed. Object name "seriesScopeDialog"; choices
/// "scopeOne", "scopeFollowing", "scopeAll"; buttons "go" and "cancel".
class SeriesScopeDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Action { Change, Move, Cancel };
    /// `place` says how many others there are; see needsAsking().
    static SeriesScopeDialog* ask(
        QWidget* parent, Action action, const BookingView& booking, const SeriesPlace& place);

    /// Whether there is anything to choose: another session of the series that could be meant.
    [[nodiscard]] static bool needsAsking(const std::optional<SeriesPlace>& place)
    {
        return place && place->others > 0;
    }

Q_SIGNALS:
    void scopeChosen(taper::SeriesScope scope);

private:
    SeriesScopeDialog(QWidget* parent, Action action, const BookingView& booking, const SeriesPlace& place);

    QButtonGroup* m_choices;
};

} // namespace taper
