// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/desktop_files.h"
#include "app/desktop/pages.h"
#include "app/place/clinic_place.h"
#include "core/clinic/maintenance.h"
#include "ui/start/new_clinic_dialog.h"
#include "ui/start/start_page.h"
#include "ui/words/error_words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QTimer>

namespace taper {

namespace {

/// Long enough for the day to be painted, short enough that little is written into a damaged file.
constexpr std::chrono::milliseconds kCheckAfter{1500};

QString clinicFilter()
{
    return Desktop::tr("Taper clinics (*.taper);;All files (*)");
}

Desktop::Questions systemQuestions()
{
    return {[](QWidget* parent) {
                return QFileDialog::getOpenFileName(parent, Desktop::tr("Open a clinic"),
                    QFileInfo{defaultClinicPath()}.absolutePath(), clinicFilter());
            },
        [](QWidget* parent, const QString& offered) {
            return QFileDialog::getSaveFileName(parent, Desktop::tr("Where the clinic's file goes"), offered,
                clinicFilter(), nullptr, QFileDialog::DontConfirmOverwrite);
        }};
}

} // namespace

Desktop::Desktop(const Clock& clock)
    : Desktop{clock, systemQuestions()}
{ }

Desktop::Desktop(const Clock& clock, Questions questions)
    : m_clock{clock}
    , m_questions{std::move(questions)}
{
    connect(&m_bridge, &AsyncBridge::changed, &m_window, &MainWindow::refreshPages);
}

Desktop::~Desktop()
{
    // Pages talk to the bridge, so they go first.
    m_window.removePages();
}

void Desktop::showStart()
{
    if (m_start)
        return;
    m_window.removePages();
    m_path.clear();
    m_start = new StartPage;
    connect(m_start, &StartPage::makeChosen, this, &Desktop::askForNewClinic);
    connect(m_start, &StartPage::openChosen, this, &Desktop::askForClinic);
    connect(m_start, &StartPage::demonstrationChosen, this, &Desktop::openDemonstration);
    connect(m_start, &StartPage::retryChosen, this, &Desktop::openClinic);
    m_window.addPage(QStringLiteral("start"), tr("Start"), QStringLiteral("file"), m_start);
    m_window.setClinicName({});
    m_window.setStatusRight({});
}

void Desktop::openClinic(const QString& path)
{
    open(path, Kind::Own, tr("Opening %1 …").arg(path), [path, &clock = m_clock, actor = deskName()] {
        return Clinic::open(path, clock, {.actor = actor, .isCheckedLater = true});
    });
}

void Desktop::openDemonstration()
{
    const QString path = demonstrationPath();
    open(path, Kind::Demonstration, tr("Making the demonstration clinic …"),
        [path, &clock = m_clock, actor = deskName()] {
            return makeDemonstration(path, clock, {.actor = actor});
        });
}

void Desktop::askForClinic()
{
    if (const QString path = m_questions.fileToOpen(&m_window); !path.isEmpty())
        openClinic(path);
}

void Desktop::askForNewClinic()
{
    auto* dialog = new NewClinicDialog{suggestedClinicPath(),
        [this](const QString& offered) { return m_questions.fileToMake(&m_window, offered); }, &m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewClinicDialog::makeRequested, this,
        [this, dialog = QPointer{dialog}](const QString& path, const ClinicSettingsFields& fields) {
            auto make = [path, fields, &clock = m_clock,
                            actor = deskName()]() -> Result<std::unique_ptr<Clinic>> {
                const auto settings = ClinicSettings::make(fields);
                if (!settings)
                    return fail(settings.error());
                QDir{}.mkpath(QFileInfo{path}.absolutePath());
                return Clinic::create(path, *settings, clock, {.actor = actor});
            };
            open(path, Kind::Own, tr("Making %1 …").arg(path), make, [dialog](const Result<void>& result) {
                if (dialog)
                    dialog->finished(result);
            });
        });
    dialog->open();
}

void Desktop::open(const QString& path, Kind kind, const QString& busySentence,
    std::function<Result<std::unique_ptr<Clinic>>()> make,
    const std::function<void(const Result<void>&)>& onAnswer)
{
    showStart();
    m_start->clearProblem();
    m_start->setBusy(busySentence);
    AsyncBridge::deliverTo(this, m_bridge.open(std::move(make)), [=, this](const Result<void>& result) {
        if (result) {
            showPages(path, kind);
        } else {
            m_start->setReady();
            // A dialog that waits for the answer says it itself.
            if (!onAnswer)
                m_start->showProblem(path, result.error());
            Q_EMIT openFailed(path);
        }
        if (onAnswer)
            onAnswer(result);
    });
}

void Desktop::showPages(const QString& path, Kind kind)
{
    m_path = path;
    m_start = nullptr;
    m_window.removePages();
    if (kind == Kind::Own)
        rememberClinicPath(path);
    addPages(*this);
    m_window.setStatusRight(kind == Kind::Own ? tr("Saved · %1").arg(deskName())
                                              : tr("Demonstration · everybody in it is invented"));
    m_bridge.ask(
        this, [](Clinic& clinic) { return clinic.settings()->name; },
        [this](const QString& name) { m_window.setClinicName(name); });
    // The day is in sight first; then every page of the file is looked at.
    QTimer::singleShot(kCheckAfter, this, &Desktop::checkFile);
    Q_EMIT opened(path);
}

void Desktop::checkFile()
{
    m_bridge.ask(
        this, [](Clinic& clinic) { return taper::checkFile(clinic); },
        [this](const Result<void>& result) {
            if (!result && result.error().code == ErrorCode::FileDamaged)
                m_window.notifyProblem(words::errorText(result.error()));
        });
}

} // namespace taper
