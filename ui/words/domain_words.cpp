// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/domain_words.h"

#include "ui/words/words_context.h"

namespace taper::words {

QString statusWord(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Booked:
        return Words::tr("booked");
    case BookingStatus::Confirmed:
        return Words::tr("confirmed");
    case BookingStatus::Arrived:
        return Words::tr("arrived");
    case BookingStatus::InSession:
        return Words::tr("in session");
    case BookingStatus::Completed:
        return Words::tr("completed");
    case BookingStatus::NoShow:
        return Words::tr("did not attend");
    case BookingStatus::Cancelled:
        return Words::tr("cancelled");
    }
    Q_UNREACHABLE();
}

namespace {

QString cancelledText(const BookingFields& booking)
{
    const QString why = cancelReasonWord(booking.cancelReason.value_or(CancelReason::Other));
    //: %1 is why: "cancelled late: client ill"
    return booking.lateCancel ? Words::tr("cancelled late: %1").arg(why)
                              : Words::tr("cancelled: %1").arg(why);
}

/// "arrived 09:41, began 09:47", as far as it is known.
QString timesText(const BookingFields& booking)
{
    QStringList times;
    const auto add = [&times](const QString& sentence, const std::optional<Moment>& time) {
        if (time)
            times += sentence.arg(toText(timeOfDayOf(*time)));
    };
    //: %1 is a time of day
    add(Words::tr("arrived %1"), booking.arrivedAt);
    //: The session; %1 is a time of day
    add(Words::tr("began %1"), booking.startedAt);
    //: The session; %1 is a time of day
    add(Words::tr("ended %1"), booking.endedAt);
    return times.join(QStringLiteral(", "));
}

} // namespace

QString statusText(const BookingFields& booking)
{
    if (booking.status == BookingStatus::Cancelled)
        return cancelledText(booking);
    const QString times = timesText(booking);
    if (times.isEmpty())
        return statusWord(booking.status);
    if (booking.status == BookingStatus::Arrived && booking.arrivedAt)
        return times;
    return statusWord(booking.status) + QStringLiteral(" · ") + times;
}

QString cancelReasonWord(CancelReason reason)
{
    switch (reason) {
    case CancelReason::ClientRequest:
        return Words::tr("client's request");
    case CancelReason::ClientIll:
        return Words::tr("client ill");
    case CancelReason::Injury:
        return Words::tr("injury");
    case CancelReason::RaceChanged:
        return Words::tr("race changed");
    case CancelReason::TherapistAway:
        return Words::tr("therapist away");
    case CancelReason::ClinicClosed:
        return Words::tr("clinic closed");
    case CancelReason::BookedInError:
        return Words::tr("booked in error");
    case CancelReason::Other:
        return Words::tr("another reason");
    }
    Q_UNREACHABLE();
}

QString raceStatusWord(RaceStatus status)
{
    switch (status) {
    case RaceStatus::Scheduled:
        return Words::tr("scheduled");
    case RaceStatus::Postponed:
        return Words::tr("postponed, no new date yet");
    case RaceStatus::Cancelled:
        return Words::tr("called off");
    }
    Q_UNREACHABLE();
}

QString entryStatusWord(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Entered:
        return Words::tr("entered");
    case EntryStatus::Finished:
        return Words::tr("finished");
    case EntryStatus::DidNotFinish:
        return Words::tr("did not finish");
    case EntryStatus::DidNotStart:
        return Words::tr("did not start");
    case EntryStatus::Deferred:
        return Words::tr("deferred");
    }
    Q_UNREACHABLE();
}

QString priorityText(RacePriority priority)
{
    switch (priority) {
    case RacePriority::A:
        return Words::tr("A · main race");
    case RacePriority::B:
        return Words::tr("B · matters");
    case RacePriority::C:
        return Words::tr("C · training run");
    }
    Q_UNREACHABLE();
}

QString profileWord(LoadProfile profile)
{
    switch (profile) {
    case LoadProfile::PreEvent:
        return Words::tr("Pre-event");
    case LoadProfile::PostEvent:
        return Words::tr("Post-event");
    case LoadProfile::FullSports:
        return Words::tr("Full sports");
    case LoadProfile::Myofascial:
        return Words::tr("Myofascial");
    case LoadProfile::Light:
        return Words::tr("Light");
    case LoadProfile::Moderate:
        return Words::tr("Moderate");
    case LoadProfile::Deep:
        return Words::tr("Deep");
    }
    Q_UNREACHABLE();
}

QString profileExplanation(LoadProfile profile)
{
    switch (profile) {
    case LoadProfile::PreEvent:
        return Words::tr("Warms the muscles, superficial; on race day or the day before.");
    case LoadProfile::PostEvent:
        return Words::tr("Brief and light; from half an hour to two days after a race.");
    case LoadProfile::FullSports:
        return Words::tr("Deep tissue work that needs days to settle.");
    case LoadProfile::Myofascial:
        return Words::tr("Slow work on fascia; changes length and range, so a day earlier than full sports.");
    case LoadProfile::Light:
        return Words::tr("Leaves the legs as they are; possible close to a race.");
    case LoadProfile::Moderate:
        return Words::tr("Firm, but not deep; not on race day.");
    case LoadProfile::Deep:
        return Words::tr("Loads the body like deep tissue work.");
    }
    Q_UNREACHABLE();
}

QString capitalised(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace taper::words
