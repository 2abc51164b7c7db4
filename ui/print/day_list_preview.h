// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/day_list_print.h"
#include "ui/print/page_preview.h"

namespace taper {

/// The day list as it will look on paper, with the choices that change it. Object names: "dayListPreview",
/// "privacyChoice", "therapistChoice", and those of PagePreview.
class DayListPreview final : public PagePreview {
    Q_OBJECT

public:
    /// Shows all therapists. Privacy and paper are as last chosen on this computer.
    explicit DayListPreview(DayList list, QWidget* parent = nullptr);
    DayListPreview(DayList list, Questions questions, QWidget* parent);

    /// Shows another day, or the same one with what has changed; the choices stay.
    void setList(DayList list);
    /// None: all.
    void chooseTherapist(std::optional<Id<Therapist>> therapist);
    void choosePrivacy(Privacy privacy);
    [[nodiscard]] PrintOptions options() const;

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] QString documentTitle() const override;
    [[nodiscard]] std::vector<print::Page> pages(QSizeF paper) const override;
    void remember() const override;

private:
    void fillTherapists();

    DayList m_list;
    QComboBox* m_privacy;
    QComboBox* m_therapist;
};

} // namespace taper
