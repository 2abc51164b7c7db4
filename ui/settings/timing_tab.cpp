// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/timing_tab.h"

#include "core/timing/default_policy.h"
#include "core/timing/window_edit.h"
#include "ui/settings/policy_figures.h"
#include "ui/settings/policy_history.h"
#include "ui/settings/policy_text.h"
#include "ui/settings/policy_trial.h"
#include "ui/settings/profile_pane.h"
#include "ui/settings/windows_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"
#include "ui/words/error_words.h"
#include "ui/words/race_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace taper {

namespace {

using std::chrono_literals::operator""ms;

constexpr int kMostLines = 8; // of what a dialog lists

enum class Weight { Deep, Light, Neither };

void setMember(std::set<LoadProfile>& set, LoadProfile profile, bool isMember)
{
    if (isMember)
        set.insert(profile);
    else
        set.erase(profile);
}

} // namespace

TimingTab::TimingTab(AsyncBridge& bridge, QWidget* parent)
    : SettingsTab{bridge, QStringLiteral("timing"), parent}
    , m_profile{new QComboBox}
    , m_weight{new QComboBox}
    , m_pane{new ProfilePane}
    , m_trial{new PolicyTrial}
    , m_reasonBefore{new QLineEdit}
    , m_reasonAfter{new QLineEdit}
    , m_figures{new PolicyFigures}
    , m_preview{new PlainLabel}
    , m_showPreview{makeButton(tr("Show these bookin&gs…"), ButtonRole::Quiet)}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_save{makeButton(tr("Sa&ve the policy"), ButtonRole::Primary)}
    , m_discard{makeButton(tr("D&iscard changes"))}
    , m_defaultProfile{makeButton(tr("Default for &this profile…"))}
    , m_default{makeButton(tr("Default for ever&ything…"))}
    , m_history{makeButton(tr("&History…"))}
{
    build();
    m_previewLater.setSingleShot(true);
    m_previewLater.setInterval(300ms);
    connect(&m_previewLater, &QTimer::timeout, this, &TimingTab::preview);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &TimingTab::chooseProfile);
    connect(m_weight, &QComboBox::currentIndexChanged, this, &TimingTab::takeWeight);
    connect(m_pane, &ProfilePane::changed, this, &TimingTab::takeWindows);
    connect(m_figures, &PolicyFigures::changed, this, &TimingTab::edited);
    for (QLineEdit* reason : {m_reasonBefore, m_reasonAfter})
        connect(reason, &QLineEdit::textChanged, this, &TimingTab::takeReasons);
    connect(m_save, &QPushButton::clicked, this, &TimingTab::save);
    connect(m_discard, &QPushButton::clicked, this, &TimingTab::discard);
    connect(m_defaultProfile, &QPushButton::clicked, this, [this] {
        backToDefault(withProfileOf(read(), defaultPolicy(), profile()),
            tr("%1: back to the default?").arg(m_profile->currentText()));
    });
    connect(m_default, &QPushButton::clicked, this,
        [this] { backToDefault(defaultPolicy(), tr("Everything back to the default?")); });
    connect(m_history, &QPushButton::clicked, this, &TimingTab::openHistory);
    connect(m_showPreview, &QPushButton::clicked, this,
        [this] { showRecheck(this, m_means, tr("What saving this would mean")); });
}

void TimingTab::show(const Setup& setup)
{
    const bool isTyping = m_revision > 0 && hasUnsaved();
    m_setup = setup;
    fillProfiles();
    m_trial->setSetup(setup);
    if (isTyping) {
        // What is typed stays; it is saved over what stands there now, if that is what it was typed over.
        if (setup.policy == m_shown)
            m_revision = setup.policyRevision;
        preview();
        return;
    }
    m_shown = setup.policy;
    m_revision = setup.policyRevision;
    say({});
    setPolicy(setup.policy);
}

void TimingTab::fillProfiles()
{
    m_isFilling = true;
    for (int i = 0; i < m_profile->count(); ++i) {
        const auto profile = loadProfileFrom(m_profile->itemData(i).toString());
        QStringList names;
        for (const Stored<SessionType>& type : m_setup.sessionTypes) {
            if (!type->archived && type->profile == profile)
                names.append(type->name);
        }
        if (profile)
            m_profile->setItemText(i, profileText(*profile, names));
    }
    m_isFilling = false;
}

void TimingTab::setPolicy(const TimingPolicy& policy)
{
    m_isFilling = true;
    m_policy = policy;
    m_figures->show(policy);
    m_isFilling = false;
    showProfile();
    edited();
}

LoadProfile TimingTab::profile() const
{
    return loadProfileFrom(m_profile->currentData().toString()).value_or(LoadProfile::FullSports);
}

void TimingTab::showProfile()
{
    m_isFilling = true;
    m_profileIndex = m_profile->currentIndex();
    const LoadProfile shown = profile();
    const auto index = static_cast<size_t>(shown);
    m_pane->show(read(), shown);
    m_reasonBefore->setText(m_policy.reasonsBefore.at(index));
    m_reasonAfter->setText(m_policy.reasonsAfter.at(index));
    m_reasonBefore->setPlaceholderText(words::usualReason(shown, true));
    m_reasonAfter->setPlaceholderText(words::usualReason(shown, false));
    m_reasonFields.clear();
    const Weight weight = isDeep(m_policy, shown) ? Weight::Deep
        : isLight(m_policy, shown)                ? Weight::Light
                                                  : Weight::Neither;
    m_weight->setCurrentIndex(static_cast<int>(weight));
    m_trial->setProfile(shown);
    m_isFilling = false;
}

void TimingTab::chooseProfile(int index)
{
    if (m_isFilling || index == m_profileIndex)
        return;
    if (m_pane->hasProblem()) {
        // Another profile would throw away the figure that was typed.
        m_profile->setCurrentIndex(m_profileIndex);
        say(tr("Correct the marked figure first."));
        m_pane->showProblem();
        return;
    }
    showProfile();
    updateButtons();
}

void TimingTab::takeWindows()
{
    if (m_isFilling)
        return;
    const auto index = static_cast<size_t>(profile());
    m_policy.before.at(index) = m_pane->before();
    m_policy.after.at(index) = m_pane->after();
    edited();
}

void TimingTab::takeReasons()
{
    if (m_isFilling)
        return;
    const auto index = static_cast<size_t>(profile());
    m_policy.reasonsBefore.at(index) = m_reasonBefore->text();
    m_policy.reasonsAfter.at(index) = m_reasonAfter->text();
    edited();
}

void TimingTab::takeWeight()
{
    if (m_isFilling)
        return;
    const auto weight = static_cast<Weight>(m_weight->currentIndex());
    setMember(m_policy.deepProfiles, profile(), weight == Weight::Deep);
    setMember(m_policy.lightProfiles, profile(), weight == Weight::Light);
    edited();
}

TimingPolicy TimingTab::read() const
{
    TimingPolicy policy = m_policy;
    m_figures->read(policy);
    return policy;
}

bool TimingTab::hasUnsaved() const
{
    return m_revision > 0 && (read() != m_shown || m_pane->hasProblem() || !m_figures->problems().isEmpty());
}

void TimingTab::edited()
{
    if (m_isFilling)
        return;
    m_trial->setPolicy(read());
    updateButtons();
    m_previewRequest.drop();
    m_means = {};
    m_showPreview->hide();
    m_preview->setText(hasUnsaved() ? tr("Not saved yet.") : QString{});
    if (hasUnsaved())
        m_previewLater.start();
    else
        m_previewLater.stop();
}

void TimingTab::updateButtons()
{
    const TimingPolicy now = read();
    m_save->setEnabled(!m_isSaving && hasUnsaved());
    m_discard->setEnabled(!m_isSaving && hasUnsaved());
    m_defaultProfile->setEnabled(!m_isSaving && now != withProfileOf(now, defaultPolicy(), profile()));
    m_default->setEnabled(!m_isSaving && now != defaultPolicy());
}

void TimingTab::preview()
{
    if (!hasUnsaved())
        return;
    m_previewRequest.run(
        bridge(), [policy = tidied(read())](Clinic& clinic) { return previewPolicy(clinic, policy); },
        [this](const Result<RecheckedBookings>& means) {
            if (!means)
                return; // what is wrong is said at its field when it is saved
            m_means = *means;
            m_preview->setText(tr("Not saved yet. %1").arg(previewText(m_means)));
            m_showPreview->setVisible(!m_means.worse.empty() || !m_means.better.empty());
        });
}

void TimingTab::say(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

bool TimingTab::showProblems(const Problems& problems)
{
    m_reasonFields.clear();
    Problems others = m_figures->showProblems(problems);
    for (qsizetype i = 0; i < others.size(); ++i) {
        // "reasons.before.full_sports"
        const QStringList place = others[i].field.split(u'.');
        const auto at = place.size() == 3 ? loadProfileFrom(place[2]) : std::nullopt;
        if (!at || place[0] != QLatin1String("reasons"))
            continue;
        m_profile->setCurrentIndex(m_profile->findData(keyOf(*at)));
        m_reasonFields.show({{QStringLiteral("reason.") + place[1], others[i].code, others[i].parameters}});
        others.removeAt(i);
        break;
    }
    if (!others.isEmpty())
        say(words::formText(Error{others}));
    else if (!problems.isEmpty())
        say(tr("This cannot be kept yet: see what stands at the marked fields."));
    return problems.isEmpty();
}

void TimingTab::save()
{
    say({});
    if (m_pane->hasProblem()) {
        say(tr("Correct the marked figure first."));
        m_pane->showProblem();
        return;
    }
    TimingPolicy policy = tidied(read());
    if (showProblems(m_figures->problems() + check(policy)))
        send(policy);
}

void TimingTab::send(const TimingPolicy& policy)
{
    m_isSaving = true;
    updateButtons();
    bridge().ask(
        this,
        [policy, revision = m_revision](Clinic& clinic) { return savePolicy(clinic, revision, policy); },
        [this, policy](const Result<RecheckedBookings>& saved) {
            m_isSaving = false;
            if (!saved) {
                refused(saved.error());
                return;
            }
            m_shown = policy;
            ++m_revision; // the setup that follows says the same
            setPolicy(policy);
            Q_EMIT noticed(tr("The timing policy was saved. No booking was moved."));
            showRecheck(this, *saved, tr("What the new policy means"));
        });
}

void TimingTab::refused(const Error& error)
{
    updateButtons();
    if (error.code == ErrorCode::StaleRevision)
        bridge().ask(
            this, [](Clinic& clinic) { return loadSetup(clinic); },
            [this](const Result<Setup>& setup) {
                if (setup)
                    tellOfTheirs(*setup);
                else
                    say(words::errorText(setup.error()));
            });
    else if (showProblems(error.problems))
        say(words::errorText(error));
}

void TimingTab::tellOfTheirs(const Setup& setup)
{
    const QString theirs = policyChangesText(m_shown, setup.policy, kMostLines);
    m_setup = setup;
    m_revision = setup.policyRevision;
    say(tr("Somebody else has changed the policy meanwhile:\n%1\nSave again to put yours in its place, or "
           "discard your changes to see theirs.")
            .arg(theirs));
}

void TimingTab::discard()
{
    say({});
    m_shown = m_setup.policy;
    m_revision = m_setup.policyRevision;
    setPolicy(m_setup.policy);
}

void TimingTab::backToDefault(const TimingPolicy& candidate, const QString& title)
{
    bridge().ask(
        this, [candidate](Clinic& clinic) { return previewPolicy(clinic, candidate); },
        [this, candidate, title](const Result<RecheckedBookings>& means) {
            const QString changes = policyChangesText(read(), candidate, kMostLines);
            const QString bookings = means ? previewText(*means) : words::errorText(means.error());
            const QString sentence = tr("%1\n\n%2\nNothing is kept until you save.").arg(changes, bookings);
            if (confirm(this, title, sentence, tr("Back to the default")))
                setPolicy(candidate);
        });
}

void TimingTab::openHistory()
{
    bridge().ask(
        this, [](Clinic& clinic) { return policyHistory(clinic); },
        [this](const Result<std::vector<PolicyChange>>& changes) {
            if (!changes) {
                say(words::errorText(changes.error()));
                return;
            }
            auto* history = new PolicyHistory{*changes, this};
            connect(history, &PolicyHistory::chosen, this, &TimingTab::setPolicy);
            history->open();
        });
}

} // namespace taper
