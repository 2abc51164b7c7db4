// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shots.h"

#include "app/desktop/desktop_files.h"
#include "app/desktop/photographer.h"
#include "app/place/clinic_place.h"
#include "ui/schedule/schedule_board.h"
#include "ui/schedule/schedule_page.h"
#include "ui/search/search_palette.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

namespace taper {

namespace {

class Tour final : public Photographer {
public:
    using Photographer::Photographer;

    std::optional<QString> run()
    {
        if (!m_scratch.isValid() || !QDir{}.mkpath(m_folder))
            return Desktop::tr("There is no folder for the pictures: %1").arg(m_folder);
        // Neither what somebody likes to see on this computer, nor a trace of the pictures among it.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_scratch.path());
        firstStart();
        const QString clinic = m_scratch.filePath(QStringLiteral("demonstration.taper"));
        if (!makeDemonstration(clinic, m_clock, {}))
            return Desktop::tr("The demonstration clinic could not be made in %1").arg(m_scratch.path());
        m_desktop.openClinic(clinic);
        settle();
        schedulePage();
        clientsPage();
        treatmentPages();
        racesPage();
        page(QStringLiteral("attention"), QStringLiteral("40-attention"));
        page(QStringLiteral("recall"), QStringLiteral("42-recall"));
        page(QStringLiteral("waiting"), QStringLiteral("45-waiting"));
        settingsPage();
        emptyClinic();
        return problem();
    }

private:
    void firstStart()
    {
        m_desktop.showStart();
        shoot(QStringLiteral("00-start"));
        press(QStringLiteral("makeClinic"));
        shootDialog(QStringLiteral("01-new-clinic"));
        press(QStringLiteral("make"));
        shootDialog(QStringLiteral("02-new-clinic-problem"));
        closeDialog();
        m_desktop.openClinic(m_scratch.filePath(QStringLiteral("missing.taper")));
        shoot(QStringLiteral("03-start-problem"));
    }

    void schedulePage()
    {
        page(QStringLiteral("day"), QStringLiteral("10-day"));
        press(QStringLiteral("newBooking"));
        shootDialog(QStringLiteral("11-booking-new"));
        type(QStringLiteral("clientPicker"), QStringLiteral("ca"));
        shootDialog(QStringLiteral("12-booking-typing"));
        closeDialog();
        press(QStringLiteral("printDayList"));
        shootDialog(QStringLiteral("13-day-list"));
        closeDialog();
        chosenBooking(Verdict::Ideal, QStringLiteral("14-day-ideal"));
        chosenBooking(Verdict::Caution, QStringLiteral("15-day-caution"));
        chosenBooking(Verdict::TooClose, QStringLiteral("16-day-too-close"));
        auto* schedule = m_desktop.window().findChild<SchedulePage*>();
        for (const ScheduleView view : kScheduleViews) {
            schedule->showView(view);
            shoot(QStringLiteral("17-view-") + keyOf(view));
        }
        schedule->showView(ScheduleView::Day);
        action(QStringLiteral("waiting"));
        shoot(QStringLiteral("18-waiting-beside"));
        action(QStringLiteral("waiting"));
        action(QStringLiteral("firstFree"));
        shootDialog(QStringLiteral("18-first-free"));
        closeDialog();
        action(QStringLiteral("leave"));
        shootDialog(QStringLiteral("18-leave"));
        closeDialog();
        action(QStringLiteral("columns"));
        shootDialog(QStringLiteral("18-columns"));
        closeDialog();
        auto* palette = m_desktop.window().findChild<SearchPalette*>();
        palette->open(QStringLiteral("ca"));
        shoot(QStringLiteral("19-search"));
        palette->close();
    }

    /// Does what a command of the board does.
    void action(const QString& name)
    {
        for (QAction* candidate : m_desktop.window().findChild<SchedulePage*>()->actions()) {
            if (candidate->objectName() == name)
                candidate->trigger();
        }
        settle();
    }

    /// The board with the first booking of a verdict chosen, and what can be done about it beside it.
    void chosenBooking(Verdict verdict, const QString& name)
    {
        auto* page = m_desktop.window().findChild<SchedulePage*>();
        const auto* board = m_desktop.window().findChild<ScheduleBoard*>();
        for (const BoardColumn& therapist : board->view().columns) {
            for (const BookingView& booking : therapist.bookings) {
                if (booking.verdict != verdict)
                    continue;
                page->showDay(board->view().from, booking.id);
                shoot(name);
                return;
            }
        }
        fail(Desktop::tr("No booking of the day is %1").arg(keyOf(verdict)));
    }

    void clientsPage()
    {
        page(QStringLiteral("clients"), QStringLiteral("20-clients"));
        if (auto* table = m_desktop.window().findChild<QTableView*>(QStringLiteral("clientTable")))
            table->selectRow(1);
        shoot(QStringLiteral("21-client"));
        press(QStringLiteral("editClient"));
        shootDialog(QStringLiteral("22-client-edit"));
        type(QStringLiteral("email"), QStringLiteral("not an address"));
        press(QStringLiteral("save"));
        shootDialog(QStringLiteral("23-client-problem"));
        closeDialog();
        press(QStringLiteral("enterRace"));
        shootDialog(QStringLiteral("24-entry"));
        closeDialog();
        type(QStringLiteral("clientSearch"), QStringLiteral("zzzz"));
        shoot(QStringLiteral("25-clients-none"));
        type(QStringLiteral("clientSearch"), {});
    }

    /// One client from the intake form to the paper.
    void treatmentPages()
    {
        const auto dialog = [this](const char* button, const char* name) {
            press(QLatin1String{button});
            shootDialog(QLatin1String{name});
            closeDialog();
        };
        type(QStringLiteral("clientSearch"), QStringLiteral("callum"));
        if (auto* table = m_desktop.window().findChild<QTableView*>(QStringLiteral("clientTable")))
            table->selectRow(0);
        settle();
        dialog("fillIntake", "26-intake");
        dialog("addCondition", "26-condition");
        dialog("printForm", "26-intake-print");
        press(QStringLiteral("showHistory"));
        shoot(QStringLiteral("27-history"));
        press(QStringLiteral("previewCompare"));
        shoot(QStringLiteral("27-history-compare"));
        press(QStringLiteral("closeCompare"));
        dialog("previewOpen", "28-note-final");
        dialog("previewFrom", "28-note-from-last");
        dialog("historyWrite", "28-note-new");
        dialog("previewPrint", "29-note-print");
        dialog("previewExercises", "29-exercises-print");
        dialog("historyPrint", "29-history-print");
        press(QStringLiteral("historyBack"));
        type(QStringLiteral("clientSearch"), {});
    }

    void racesPage()
    {
        page(QStringLiteral("races"), QStringLiteral("30-races"));
        type(QStringLiteral("raceSearch"), QStringLiteral("thames"));
        shoot(QStringLiteral("31-race"));
        const auto dialog = [this](const char* button, const char* name) {
            press(QLatin1String{button});
            shootDialog(QLatin1String{name});
            closeDialog();
        };
        dialog("editRace", "32-race-edit");
        dialog("postponeRace", "32-race-postpone");
        dialog("mergeRace", "32-race-merge");
        dialog("enterRunners", "32-race-enter");
        dialog("planSessions", "33-plan");
        press(QStringLiteral("raceWeek"));
        shoot(QStringLiteral("34-race-week"));
        dialog("printWeek", "34-race-week-print");
        m_desktop.window().showPage(QStringLiteral("races"));
        type(QStringLiteral("raceSearch"), {});
        dialog("importCalendar", "35-import");
        press(QStringLiteral("newRace"));
        press(QStringLiteral("save"));
        shootDialog(QStringLiteral("36-race-problem"));
        closeDialog();
    }

    void settingsPage();

    void emptyClinic()
    {
        const QString path = m_scratch.filePath(QStringLiteral("empty.taper"));
        const auto settings = ClinicSettings::make({.name = QStringLiteral("A new clinic")});
        (void)Clinic::create(path, *settings, m_clock, {});
        m_desktop.openClinic(path);
        settle();
        page(QStringLiteral("day"), QStringLiteral("60-empty-day"));
        page(QStringLiteral("clients"), QStringLiteral("61-empty-clients"));
        page(QStringLiteral("races"), QStringLiteral("62-empty-races"));
        page(QStringLiteral("week"), QStringLiteral("63-empty-week"));
        page(QStringLiteral("attention"), QStringLiteral("64-empty-attention"));
        page(QStringLiteral("recall"), QStringLiteral("65-empty-recall"));
    }
};

void Tour::settingsPage()
{
    m_desktop.window().showPage(QStringLiteral("settings"));
    auto* tabs = m_desktop.window().findChild<QTabWidget*>(QStringLiteral("settingsTabs"));
    for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        shoot(QStringLiteral("5%1-settings-%2").arg(tab).arg(tabs->widget(tab)->objectName()));
    }
}

} // namespace

std::optional<QString> writeShots(const QString& folder, QSize windowSize)
{
    // The pictures leave no trace in the person's own settings.
    QCoreApplication::setApplicationName(QStringLiteral("Taper pictures"));
    return Tour{folder, windowSize}.run();
}

} // namespace taper
