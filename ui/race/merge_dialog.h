// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_list.h"
#include "core/clinic/races.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace taper {

class AsyncBridge;
class RacePicker;

/// Makes two races one: shows both side by side with what will be kept, and lets one swap them. Without a
/// second race it proposes those that may be the same and lets one look for another. Object name
/// "mergeDialog"; picker "racePicker"; buttons "suggestion" (one for each), "swapRaces", "otherRace"; the
/// table's cells "keep.name", "drop.name", "merged.name", and so on for days, start, finish, timezone,
/// distance, location, status, entrants.
class MergeDialog final : public FormDialog {
    Q_OBJECT

public:
    static MergeDialog* open(AsyncBridge& bridge, QWidget* parent, Date today, const RaceRow& keep,
        const std::optional<RaceRow>& drop = std::nullopt);

Q_SIGNALS:
    void merged(const taper::Stored<taper::Race>& race);

protected:
    [[nodiscard]] bool isChanged() const override { return false; }
    void save() override;

private:
    MergeDialog(AsyncBridge& bridge, QWidget* parent, Date today, const RaceRow& keep);

    [[nodiscard]] QWidget* buildChoice();
    [[nodiscard]] QWidget* buildComparison();
    void suggest();
    void choose(Id<Race> other);
    void compare();
    void addLine(const QString& name, const QString& label, const QString& keep, const QString& drop,
        const QString& merged);
    void reload();
    void showPage(QWidget* page);
    void grow();

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    Date m_today;
    RaceRow m_keep;
    std::optional<RaceRow> m_drop;
    RacePicker* m_picker;
    QVBoxLayout* m_suggestions;
    QWidget* m_choice;
    QWidget* m_comparison;
    QWidget* m_cells = nullptr;
    QVBoxLayout* m_cellsPlace;
    QGridLayout* m_grid = nullptr;
    int m_line = 0;
};

} // namespace taper
