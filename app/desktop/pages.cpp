// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"

#include "app/desktop/commands.h"
#include "app/desktop/desktop.h"
#include "ui/attention/attention_page.h"
#include "ui/booking/booking_start.h"
#include "ui/booking/undo_history.h"
#include "ui/calendar/calendar_import_dialog.h"
#include "ui/client/clients_page.h"
#include "ui/history/find_notes_dialog.h"
#include "ui/history/history_page.h"
#include "ui/plan/course_plan_dialog.h"
#include "ui/plan/race_plans_dialog.h"
#include "ui/race/races_page.h"
#include "ui/raceweek/race_week_page.h"
#include "ui/recall/recall_page.h"
#include "ui/schedule/schedule_page.h"
#include "ui/search/search_box.h"
#include "ui/search/search_palette.h"
#include "ui/settings/settings_page.h"
#include "ui/treatment/print_dialogs.h"
#include "ui/waiting/waiting_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_dialog.h"

#include <QAction>
#include <QTimer>

namespace taper {

namespace {

constexpr std::chrono::milliseconds kCountsAfter{100};

/// What can be done at the board, for the search.
std::vector<PaletteCommand> commandsOf(MainWindow& window, SchedulePage* schedule)
{
    std::vector<PaletteCommand> commands;
    const QList<QAction*> actions = schedule->actions();
    commands.reserve(static_cast<size_t>(actions.size()));
    for (QAction* action : actions) {
        PaletteCommand& command = commands.emplace_back();
        command.key = QStringLiteral("schedule.") + action->objectName();
        command.title = withoutMnemonics(action->text());
        command.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        command.run = [&window, action] {
            if (window.showPage(QStringLiteral("day")))
                action->trigger();
        };
        command.icon = QStringLiteral("day");
    }
    return commands;
}

/// The pages of one clinic, owned by the window.
struct Pages {
    explicit Pages(AsyncBridge& bridge)
        : schedule{new SchedulePage{bridge}}
        , clients{new ClientsPage{bridge}}
        , history{new HistoryPage{bridge}}
        , races{new RacesPage{bridge}}
        , week{new RaceWeekPage{bridge}}
        , attention{new AttentionPage{bridge}}
        , recall{new RecallPage{bridge}}
        , waiting{new WaitingPage{bridge}}
        , settings{new SettingsPage{bridge}}
    { }

    SchedulePage* schedule;
    ClientsPage* clients;
    HistoryPage* history; ///< of one client
    RacesPage* races;
    RaceWeekPage* week;
    AttentionPage* attention;
    RecallPage* recall;
    WaitingPage* waiting;
    SettingsPage* settings;
};

/// The letters of a race's week and of recall are needed on the pages themselves: Ctrl and a digit lead
/// there.
void putInNavigation(MainWindow& window, const Pages& pages)
{
    window.addPage(QStringLiteral("day"), Desktop::tr("&Day"), QStringLiteral("day"), pages.schedule);
    window.addPage(
        QStringLiteral("clients"), Desktop::tr("&Clients"), QStringLiteral("clients"), pages.clients);
    window.addPage(QStringLiteral("races"), Desktop::tr("&Races"), QStringLiteral("races"), pages.races);
    window.addPage(QStringLiteral("week"), Desktop::tr("Race week"), QStringLiteral("week"), pages.week);
    window.addPage(
        QStringLiteral("attention"), Desktop::tr("&Attention"), QStringLiteral("attention"), pages.attention);
    window.addPage(QStringLiteral("recall"), Desktop::tr("Recall"), QStringLiteral("recall"), pages.recall);
    window.addPage(
        QStringLiteral("waiting"), Desktop::tr("&Waiting list"), QStringLiteral("clock"), pages.waiting);
    window.addPage(
        QStringLiteral("settings"), Desktop::tr("&Settings"), QStringLiteral("settings"), pages.settings);
    window.addPageUnder(
        QStringLiteral("clients"), QStringLiteral("history"), Desktop::tr("History"), pages.history);
}

/// The ways from one page to what another shows.
struct Ways {
    Ways(MainWindow& window, const Pages& pages)
        : showDay{[&window, schedule = pages.schedule](Date date, Id<Booking> booking) {
            if (window.showPage(QStringLiteral("day")))
                schedule->showDay(date, booking.isValid() ? std::optional{booking} : std::nullopt);
        }}
        , showClient{[&window, clients = pages.clients](Id<Client> client) {
            if (window.showPage(QStringLiteral("clients")))
                clients->showClient(client);
        }}
        , showHistory{[&window, history = pages.history](Id<Client> client, Id<TreatmentNote> note) {
            if (!window.showPage(QStringLiteral("history")))
                return;
            if (note.isValid())
                history->showNote(client, note);
            else
                history->showClient(client);
        }}
        , showRace{[&window, races = pages.races](Id<Race> race) {
            if (window.showPage(QStringLiteral("races")))
                races->showRace(race);
        }}
        , showWeek{[&window, week = pages.week](Id<Race> race) {
            if (window.showPage(QStringLiteral("week")))
                week->showRace(race);
        }}
    { }

    std::function<void(Date, Id<Booking>)> showDay;
    std::function<void(Id<Client>)> showClient;
    std::function<void(Id<Client>, Id<TreatmentNote>)> showHistory; ///< without a note: from the latest on
    std::function<void(Id<Race>)> showRace;
    std::function<void(Id<Race>)> showWeek;
};

void connectWays(const Pages& pages, const Ways& ways)
{
    QObject::connect(pages.schedule, &SchedulePage::clientRequested, pages.clients, ways.showClient);
    QObject::connect(pages.clients, &ClientsPage::dayRequested, pages.schedule, ways.showDay);
    QObject::connect(pages.races, &RacesPage::clientRequested, pages.clients, ways.showClient);
    QObject::connect(pages.races, &RacesPage::weekRequested, pages.week, ways.showWeek);
    QObject::connect(pages.clients, &ClientsPage::historyRequested, pages.history,
        [show = ways.showHistory](Id<Client> client) { show(client, {}); });
    QObject::connect(pages.history, &HistoryPage::backRequested, pages.clients,
        [show = ways.showClient, history = pages.history] { show(history->client()); });
    const auto connectAll = [&](auto* page) {
        using Shown = std::remove_pointer_t<decltype(page)>;
        QObject::connect(page, &Shown::dayRequested, pages.schedule, ways.showDay);
        QObject::connect(page, &Shown::clientRequested, pages.clients, ways.showClient);
        QObject::connect(page, &Shown::raceRequested, pages.races, ways.showRace);
    };
    connectAll(pages.history);
    connectAll(pages.week);
    connectAll(pages.attention);
    connectAll(pages.recall);
}

/// What begins on another page and is done at the board.
void connectBooking(MainWindow& window, const Pages& pages, const Ways& ways)
{
    SchedulePage* schedule = pages.schedule;
    const auto book = [&window, schedule](Id<Client> client) {
        if (!window.showPage(QStringLiteral("day")))
            return;
        BookingStart start;
        start.client = client;
        schedule->startBooking(start);
    };
    QObject::connect(pages.clients, &ClientsPage::bookingRequested, schedule, book);
    QObject::connect(pages.history, &HistoryPage::bookingRequested, schedule, book);
    QObject::connect(
        pages.waiting, &WaitingPage::placeRequested, schedule, [&window, schedule](const WaitingView& entry) {
            if (window.showPage(QStringLiteral("day")))
                schedule->place(entry);
        });
    QObject::connect(
        pages.waiting, &WaitingPage::booked, schedule, [showDay = ways.showDay](const BookingView& booking) {
            showDay(dateOf(booking.fields.start), booking.id);
        });
}

/// What is opened over a client's history and is not of it.
void connectHistory(AsyncBridge& bridge, UndoHistory* undo, HistoryPage* history)
{
    const PrintNotices notices{
        .noticed = [history](const QString& sentence) { Q_EMIT history->noticed(sentence); },
        .failed = [history](const QString& sentence) { Q_EMIT history->failed(sentence); }};
    QObject::connect(
        history, &HistoryPage::printRequested, undo, [&bridge, history, notices](Id<Client> client) {
            openHistoryPreview(bridge, history, client, notices);
        });
    QObject::connect(
        history, &HistoryPage::notePrintRequested, undo, [&bridge, history, notices](Id<TreatmentNote> note) {
            openNotePreview(bridge, history, note, notices);
        });
    QObject::connect(
        history, &HistoryPage::exercisesRequested, undo, [&bridge, history, notices](Id<TreatmentNote> note) {
            openExerciseSheetPreview(bridge, history, note, notices);
        });
    QObject::connect(history, &HistoryPage::planRequested, undo, [&bridge, undo, history](Id<Client> client) {
        auto* dialog = CoursePlanDialog::openFor(bridge, undo, history, client);
        QObject::connect(dialog, &CoursePlanDialog::noticed, history, &Page::noticed);
        QObject::connect(dialog, &CoursePlanDialog::undoOffered, history, &Page::undoOffered);
    });
}

/// The words of all notes, from wherever one is: Ctrl+Shift+F in the history, a command elsewhere.
PaletteCommand findInNotes(Desktop& desktop, const Ways& ways)
{
    PaletteCommand command;
    command.key = QStringLiteral("notes.find");
    command.title = Desktop::tr("Find in the notes of all clients…");
    command.otherWords = Desktop::tr("treatment history text");
    command.icon = QStringLiteral("search");
    command.run = [&desktop, show = ways.showHistory] {
        auto* dialog = FindNotesDialog::open(desktop.bridge(), &desktop.window());
        QObject::connect(dialog, &FindNotesDialog::noteRequested, &desktop.window(), show);
    };
    return command;
}

/// What is opened over the page of races and is not of it.
void connectRaces(AsyncBridge& bridge, UndoHistory* history, const Pages& pages)
{
    QObject::connect(pages.races, &RacesPage::importRequested, history, [&bridge, races = pages.races] {
        auto* dialog = CalendarImportDialog::open(bridge, races);
        QObject::connect(dialog, &CalendarImportDialog::imported, races, &Page::noticed);
    });
    QObject::connect(pages.races, &RacesPage::plansRequested, history,
        [&bridge, history, races = pages.races](Id<Race> race) {
            auto* dialog = RacePlansDialog::open(bridge, history, races, race);
            QObject::connect(dialog, &RacePlansDialog::noticed, races, &Page::noticed);
            QObject::connect(dialog, &RacePlansDialog::failed, races, &Page::failed);
            QObject::connect(dialog, &RacePlansDialog::undoOffered, races, &Page::undoOffered);
        });
    const auto follow = [](CoursePlanDialog* dialog, Page* page) {
        QObject::connect(dialog, &CoursePlanDialog::noticed, page, &Page::noticed);
        QObject::connect(dialog, &CoursePlanDialog::undoOffered, page, &Page::undoOffered);
    };
    QObject::connect(pages.races, &RacesPage::planRequested, history,
        [&bridge, history, follow, races = pages.races](
            Id<Race> race, const std::vector<Id<Client>>& clients) {
            follow(CoursePlanDialog::open(bridge, history, races, race, clients), races);
        });
}

} // namespace

void addPages(Desktop& desktop)
{
    MainWindow& window = desktop.window();
    const Pages pages{desktop.bridge()};
    putInNavigation(window, pages);

    // What is done to the diary of this clinic goes away with its pages.
    auto* history = new UndoHistory{desktop.bridge(), pages.schedule};
    pages.schedule->setHistory(history);
    pages.waiting->setHistory(history);
    pages.attention->setHistory(history);
    pages.week->setHistory(history);
    pages.recall->setHistory(history);
    pages.clients->setHistory(history);

    const Ways ways{window, pages};
    connectWays(pages, ways);
    connectBooking(window, pages, ways);
    connectRaces(desktop.bridge(), history, pages);
    connectHistory(desktop.bridge(), history, pages.history);
    QObject::connect(pages.settings, &SettingsPage::openAnotherRequested, &desktop, &Desktop::showStart);

    std::vector<PaletteCommand> commands = commandsOf(window, pages.schedule);
    commands.push_back(findInNotes(desktop, ways));
    SearchPalette* palette = addSearch(desktop,
        {.showClient = ways.showClient,
            .showRace = ways.showRace,
            .showDay = ways.showDay,
            .commands = std::move(commands)});
    auto* box = new SearchBox;
    pages.schedule->setTopWidget(box);
    QObject::connect(box, &SearchBox::opened, palette, &SearchPalette::open);
    QObject::connect(pages.schedule, &SchedulePage::clientRequested, palette, &SearchPalette::noteClient);

    setAttentionJump(&window, [&window] { window.showPage(QStringLiteral("attention")); });

    // The counts in the navigation are there without being looked at; the day is painted first.
    QTimer::singleShot(kCountsAfter, pages.schedule, [pages] {
        pages.attention->activate();
        pages.waiting->activate();
        pages.recall->activate();
    });
}

} // namespace taper
