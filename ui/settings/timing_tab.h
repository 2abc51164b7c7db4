// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/timing_policy.h"
#include "ui/settings/settings_tab.h"
#include "ui/shell/view_request.h"
#include "ui/widgets/field.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace taper {

class PlainLabel;
class PolicyFigures;
class PolicyTrial;
class ProfilePane;

/// The editor of the clinic's timing policy: its windows by session profile and class of race, the clinic's
/// own reasons, the other figures, and a trial of it all. Changes are gathered and saved together; what
/// saving them would mean for bookings is said beforehand. Inputs: "profile", "weight", "reason.before",
/// "reason.after", those of ProfilePane, PolicyTrial and PolicyFigures; "policyPreview", "policyProblem";
/// buttons "savePolicy", "discardPolicy", "defaultProfile", "defaultPolicy", "showHistory", "showPreview".
class TimingTab final : public SettingsTab {
    Q_OBJECT

public:
    explicit TimingTab(AsyncBridge& bridge, QWidget* parent = nullptr);

    void show(const Setup& setup) override;
    [[nodiscard]] bool hasUnsaved() const override;

private:
    void build();
    void addChoice(QVBoxLayout* layout);
    void addReasons(QVBoxLayout* layout);
    QWidget* buildFoot();
    void fillProfiles();
    void setPolicy(const TimingPolicy& policy);
    void showProfile();
    void chooseProfile(int index);
    void takeWindows();
    void takeReasons();
    void takeWeight();
    void edited();
    [[nodiscard]] LoadProfile profile() const;
    [[nodiscard]] TimingPolicy read() const;
    void updateButtons();
    void preview();
    void save();
    void send(const TimingPolicy& policy);
    void refused(const Error& error);
    void tellOfTheirs(const Setup& setup);
    bool showProblems(const Problems& problems);
    void say(const QString& sentence);
    void discard();
    void backToDefault(const TimingPolicy& candidate, const QString& title);
    void openHistory();

    Setup m_setup; ///< as last read
    TimingPolicy m_shown; ///< what the editing began with
    TimingPolicy m_policy; ///< with what was changed here, but for the figures
    int m_revision = 0;
    bool m_isFilling = false;
    bool m_isSaving = false;
    int m_profileIndex = -1;
    RecheckedBookings m_means; ///< of the preview
    ViewRequest m_previewRequest;
    QTimer m_previewLater;
    FieldSet m_reasonFields;

    QComboBox* m_profile;
    QComboBox* m_weight;
    ProfilePane* m_pane;
    PolicyTrial* m_trial;
    QLineEdit* m_reasonBefore;
    QLineEdit* m_reasonAfter;
    PolicyFigures* m_figures;
    PlainLabel* m_preview;
    QPushButton* m_showPreview;
    PlainLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_defaultProfile;
    QPushButton* m_default;
    QPushButton* m_history;
};

} // namespace taper
