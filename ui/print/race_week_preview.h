// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_preview.h"
#include "ui/print/race_week_print.h"

namespace taper {

/// A race's week as it will look on paper. Object names: "raceWeekPreview", "privacyChoice", and those of
/// PagePreview.
class RaceWeekPreview final : public PagePreview {
    Q_OBJECT

public:
    /// Privacy and paper are as last chosen on this computer.
    explicit RaceWeekPreview(RaceWeekList list, QWidget* parent = nullptr);
    RaceWeekPreview(RaceWeekList list, Questions questions, QWidget* parent);

    void choosePrivacy(WeekPrivacy privacy);
    [[nodiscard]] RaceWeekPrintOptions options() const;

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] QString documentTitle() const override;
    [[nodiscard]] std::vector<print::Page> pages(QSizeF paper) const override;
    void remember() const override;

private:
    RaceWeekList m_list;
    QComboBox* m_privacy;
};

} // namespace taper
