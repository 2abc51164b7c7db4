// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/clinic_tab.h"
#include "ui/settings/exercises_tab.h"
#include "ui/settings/file_tab.h"
#include "ui/settings/list_tabs.h"
#include "ui/settings/note_words_tab.h"
#include "ui/settings/timing_tab.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

SettingsPage::SettingsPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_tabs{new QTabWidget}
{
    setObjectName(QStringLiteral("settingsPage"));
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setDocumentMode(true);
    auto* title = new PlainLabel{tr("Settings"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    layout->setSpacing(theme().space(4));
    layout->addWidget(title);
    layout->addWidget(m_tabs, 1);

    addTab(new ClinicTab{bridge}, tr("Clinic"));
    addTab(new TherapistsTab{bridge}, tr("Therapists"));
    addTab(new SessionTypesTab{bridge}, tr("Session types"));
    addTab(new RoomsTab{bridge}, tr("Rooms"));
    addTab(new ClosuresTab{bridge}, tr("Closures"));
    addTab(new TimingTab{bridge}, tr("Race timing"));
    addTab(new NoteWordsTab{bridge}, tr("Note texts"));
    addTab(new ExercisesTab{bridge}, tr("Exercises"));
    auto* file = new FileTab{bridge};
    addTab(file, tr("File"));
    connect(file, &FileTab::openAnotherRequested, this, &SettingsPage::openAnotherRequested);
}

void SettingsPage::addTab(SettingsTab* tab, const QString& title)
{
    m_all.push_back(tab);
    m_tabs->addTab(tab, title);
    connect(tab, &SettingsTab::noticed, this, &SettingsPage::noticed);
    connect(tab, &SettingsTab::failed, this, &SettingsPage::failed);
}

void SettingsPage::activate()
{
    if (m_isStale)
        load();
}

void SettingsPage::refresh(const Changes& changes)
{
    if (!changes.setup && !changes.everything)
        return;
    m_isStale = true;
    if (isVisible())
        load();
}

void SettingsPage::focusFirst()
{
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

bool SettingsPage::mayLeave()
{
    const bool hasUnsaved =
        std::ranges::any_of(m_all, [](const SettingsTab* tab) { return tab->hasUnsaved(); });
    return !hasUnsaved
        || confirm(this, tr("Leave without saving?"), tr("What you changed here has not been saved."),
            tr("Leave without saving"), true);
}

void SettingsPage::load()
{
    m_request.run(
        m_bridge, [](Clinic& clinic) { return loadSetup(clinic); },
        [this](const Result<Setup>& setup) {
            if (!setup) {
                Q_EMIT failed(words::errorText(setup.error()));
                return;
            }
            m_isStale = false;
            for (SettingsTab* tab : m_all)
                tab->show(*setup);
        });
}

} // namespace taper
