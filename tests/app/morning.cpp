// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/morning.h"

#include "core/clinic/board.h"
#include "core/clinic/booking_detail.h"
#include "core/clinic/clients.h"
#include "core/clinic/leave.h"
#include "core/clinic/series.h"
#include "ui/schedule/schedule_board.h"

#include <QApplication>
#include <QLabel>

#include <algorithm>

namespace taper::test {

using namespace std::chrono_literals;

namespace {

constexpr const char* kToday = "2026-04-20";

std::string lineOf(const BookingView& booking)
{
    return QStringLiteral("%1 %2: %3, %4")
        .arg(toText(timeOfDayOf(booking.fields.start)), booking.therapistName, booking.clientName,
            keyOf(booking.fields.status))
        .toStdString();
}

std::string placeOf(const QString& client, Moment start, const QString& therapist)
{
    return QStringLiteral("%1 %2 %3").arg(client, toIso(start), therapist).toStdString();
}

} // namespace

MorningAtTheDesk::MorningAtTheDesk()
    : tom{colleague.therapist("Tom Reid", colleague.room("Room 2"))}
{
    const auto book = [this](const char* client, Id<Therapist> therapist, const char* start) {
        return colleague.booked(colleague.client(client), therapist, "full_sports", start).id;
    };
    ann = book("Ann Bell", maya, "2026-04-20T09:00");
    ben = book("Ben Gray", maya, "2026-04-20T11:00");
    cara = book("Cara Long", maya, "2026-04-20T13:30");
    dina = book("Dina Hall", maya, "2026-04-20T15:00");
    eve = book("Eve Stone", tom, "2026-04-20T09:00");
    book("Finn Moss", tom, "2026-04-20T11:30");
    book("Gus Park", tom, "2026-04-20T15:30");
    colleague.client("Holly West");

    const auto wait = [this](const char* client, Urgency urgency) {
        WaitingFields fields;
        fields.client = colleague.client(client);
        fields.sessionType = colleague.type("full_sports");
        fields.length = 60min;
        fields.urgency = urgency;
        const auto saved = saveWaiting(colleague.clinic(), {std::nullopt, 0, fields, std::nullopt});
        EXPECT_TRUE(saved);
    };
    wait("Priya Nair", Urgency::High);
    wait("Leo Marsh", Urgency::Normal);

    RaceFields race;
    race.name = text("Lakes Marathon");
    race.date = date("2026-06-21");
    race.startTime = 9h;
    race.distanceMetres = 42'195;
    rosa = colleague.runner("Rosa Lind", colleague.race(race));
    colleague.visit(rosa, maya, "full_sports", "2026-04-06T12:00");
}

std::string MorningAtTheDesk::diary(const char* day)
{
    const auto view = dayView(colleague.clinic(), date(day));
    std::string all;
    for (const BoardColumn& column : view->columns) {
        for (const BookingView& booking : column.bookings)
            all += lineOf(booking) + '\n';
    }
    return all;
}

std::string MorningAtTheDesk::lines(std::initializer_list<const char*> lines)
{
    std::string all;
    for (const char* line : lines)
        all += std::string{line} + '\n';
    return all;
}

BookingView MorningAtTheDesk::stored(Id<Booking> booking)
{
    return bookingDetail(colleague.clinic(), booking)->booking;
}

std::vector<BookingView> MorningAtTheDesk::bookingsOf(Id<Client> client)
{
    constexpr int kDays = 42;
    std::vector<BookingView> found;
    for (Date from = date(kToday); from < date("2026-10-20"); from += std::chrono::days{kDays}) {
        const auto view = boardView(colleague.clinic(), {.from = from, .days = kDays});
        for (const BoardColumn& column : view->columns) {
            for (const BookingView& booking : column.bookings) {
                if (booking.fields.client == client && holdsSlot(booking.fields.status))
                    found.push_back(booking);
            }
        }
    }
    return found;
}

std::string MorningAtTheDesk::waiting()
{
    const auto list = waitingList(colleague.clinic());
    QStringList names;
    for (const WaitingView& entry : *list)
        names << entry.clientName;
    return names.join(QStringLiteral(", ")).toStdString();
}

int MorningAtTheDesk::clientsNamed(const char* name)
{
    const auto hits = findClients(colleague.clinic(), text(name), 20);
    return static_cast<int>(
        std::ranges::count_if(*hits, [name](const ClientHit& hit) { return hit.name == text(name); }));
}

BookingView MorningAtTheDesk::onlyBookingOf(const char* client, const char* day)
{
    const auto view = dayView(colleague.clinic(), date(day));
    std::vector<BookingView> found;
    for (const BoardColumn& column : view->columns) {
        for (const BookingView& booking : column.bookings) {
            if (booking.clientName == text(client))
                found.push_back(booking);
        }
    }
    EXPECT_EQ(found.size(), 1U) << client;
    return found.empty() ? BookingView{} : found.front();
}

QWidget* MorningAtTheDesk::front()
{
    if (QWidget* dialog = QApplication::activeModalWidget())
        return dialog;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<MainWindow*>(widget))
            return widget;
    }
    return nullptr;
}

QString MorningAtTheDesk::noticed()
{
    const auto* label = desktop.window().findChild<QLabel*>(text("noticeText"));
    return label && label->isVisible() ? label->text() : QString{};
}

bool MorningAtTheDesk::isOpen(const char* dialog)
{
    const bool isThere = waitFor([dialog] {
        const QWidget* modal = QApplication::activeModalWidget();
        return modal && modal->objectName() == text(dialog);
    });
    if (isThere) {
        // A window manager gives the keyboard to what is opened; this platform has none.
        front()->activateWindow();
        settle();
    }
    return isThere;
}

bool MorningAtTheDesk::isBackAtTheBoard()
{
    if (!waitFor([] { return !QApplication::activeModalWidget(); }))
        return false;
    // As a window manager does with the window beneath a dialog that closes.
    desktop.window().activateWindow();
    settle();
    return board()->hasFocus();
}

std::vector<std::string> MorningAtTheDesk::proposedForMayasLeave()
{
    LeaveRequest leave;
    leave.therapist = maya;
    leave.interval = {moment("2026-04-20T11:00"), moment("2026-04-21T00:00")};
    std::vector<std::string> all;
    const auto displaced = previewLeave(colleague.clinic(), leave);
    for (const DisplacedBooking& each : *displaced) {
        if (each.proposal)
            all.push_back(placeOf(
                each.booking.clientName, each.proposal->interval.start, each.proposal->therapistName));
    }
    EXPECT_EQ(all.size(), 3U) << "there is a place for Ben, Cara and Dina";
    return all;
}

void MorningAtTheDesk::expectMayaToBeAwayFromEleven(const std::vector<std::string>& proposed)
{
    const auto leave = leaveBetween(colleague.clinic(), date(kToday), date(kToday), maya);
    ASSERT_EQ(leave->size(), 1U);
    EXPECT_EQ(leave->front().interval, (Interval{moment("2026-04-20T11:00"), moment("2026-04-21T00:00")}));
    EXPECT_EQ(leave->front().reason, text("ill"));

    const auto today = dayView(colleague.clinic(), date(kToday));
    for (const BoardColumn& column : today->columns) {
        for (const BookingView& booking : column.bookings) {
            EXPECT_FALSE(column.therapist == maya && booking.fields.start >= moment("2026-04-20T11:00"))
                << lineOf(booking);
        }
    }
    std::vector<std::string> moved;
    for (const Id<Booking> id : {ben, cara, dina}) {
        const BookingView booking = stored(id);
        EXPECT_EQ(booking.fields.status, BookingStatus::Booked) << lineOf(booking);
        EXPECT_EQ(bookingsOf(booking.fields.client).size(), 1U) << lineOf(booking);
        moved.push_back(placeOf(booking.clientName, booking.fields.start, booking.therapistName));
    }
    EXPECT_EQ(moved, proposed);
    for (const Id<Booking> id : {ann, eve})
        EXPECT_EQ(stored(id).fields.start, moment("2026-04-20T09:00")) << "who is not in the way stays";
}

void MorningAtTheDesk::expectTheGapsToBeFilled()
{
    EXPECT_EQ(waiting(), "");
    EXPECT_EQ(diary(kToday),
        lines({"09:00 Maya Okafor: Priya Nair, booked", "11:00 Maya Okafor: Ben Gray, booked",
            "13:30 Maya Okafor: Cara Long, booked", "15:00 Maya Okafor: Dina Hall, booked",
            "09:00 Tom Reid: Leo Marsh, booked", "11:30 Tom Reid: Finn Moss, booked",
            "15:30 Tom Reid: Gus Park, booked"}));
    for (const Id<Booking> id : {ann, eve}) {
        const BookingFields fields = stored(id).fields;
        EXPECT_EQ(fields.status, BookingStatus::Cancelled);
        EXPECT_EQ(fields.cancelReason, CancelReason::ClientIll);
        EXPECT_TRUE(fields.lateCancel) << "an hour before";
        EXPECT_TRUE(bookingsOf(fields.client).empty());
    }
    for (const char* name : {"Priya Nair", "Leo Marsh"})
        EXPECT_EQ(bookingsOf(onlyBookingOf(name, kToday).fields.client).size(), 1U) << name;
}

void MorningAtTheDesk::expectTheSeriesUpToTheRace()
{
    const std::vector<BookingView> all = bookingsOf(rosa);
    QStringList starts;
    for (const BookingView& booking : all)
        starts << toIso(booking.fields.start);
    ASSERT_EQ(all.size(), 5U) << starts.join(u' ').toStdString();
    EXPECT_EQ(starts.mid(0, 4).join(u' ').toStdString(),
        "2026-04-24T09:00 2026-05-08T09:00 2026-05-22T09:00 2026-06-05T09:00");
    // 19 June is two days before the race.
    const BookingView& last = all.back();
    EXPECT_NE(dateOf(last.fields.start), date("2026-06-19"));
    EXPECT_GT(last.fields.start, all[3].fields.start);
    const auto series = seriesPlace(colleague.clinic(), last.id);
    ASSERT_TRUE(*series);
    EXPECT_EQ((*series)->count, 5);
    for (const BookingView& booking : all) {
        EXPECT_LT(booking.verdict, Verdict::Caution) << lineOf(booking);
        EXPECT_EQ(booking.fields.series, last.fields.series);
        EXPECT_EQ(booking.fields.therapist, maya);
    }
}

void MorningAtTheDesk::walkTo(Id<Therapist> therapist, const char* place)
{
    const Moment to = moment(place);
    while (board()->view().from != dateOf(to)) {
        const Date before = board()->view().from;
        key(before < dateOf(to) ? Qt::Key_PageDown : Qt::Key_PageUp);
        ASSERT_TRUE(waitFor([&] { return board()->view().from != before; }));
    }
    const auto therapistHere = [this] { return board()->view().columns[board()->cursor().column].therapist; };
    for (size_t i = 1; i < board()->view().columns.size(); ++i)
        key(Qt::Key_Left);
    for (size_t i = 1; i < board()->view().columns.size() && therapistHere() != therapist; ++i)
        key(Qt::Key_Right);
    key(Qt::Key_Home);
    for (int steps = 0; steps < 60 && board()->cursor().time < to; ++steps)
        key(Qt::Key_Down);
    ASSERT_EQ(therapistHere(), therapist);
    ASSERT_EQ(board()->cursor().time, to);
}

} // namespace taper::test
