// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/documents.h"
#include "app/cli/known_names.h"
#include "app/cli/verbs.h"
#include "core/clinic/book.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>

namespace taper::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString opt(const char* name)
{
    return QString::fromLatin1(name);
}

/// The words of a status or reason that is none of the choices.
template <class Choices>
Error notAChoice(const QString& field, const QString& text, const Choices& choices)
{
    QStringList known;
    for (const auto choice : choices)
        known += keyOf(choice);
    return Error{Problems{{field, ErrorCode::NotAStatus,
        {{QStringLiteral("text"), text}, {QStringLiteral("choices"), known.join(QStringLiteral(", "))}}}}};
}

Result<BookingProposal> proposalFrom(Clinic& clinic, const Arguments& arguments)
{
    const auto setup = loadSetup(clinic);
    if (!setup)
        return fail(setup.error());
    const auto client = readNumber(arguments.text(opt("--client")), QStringLiteral("client"));
    if (!client)
        return fail(client.error());
    const auto therapist = therapistNamed(*setup, arguments.text(opt("--therapist")));
    if (!therapist)
        return fail(therapist.error());
    const auto type = sessionTypeNamed(*setup, arguments.text(opt("--type")));
    if (!type)
        return fail(type.error());
    const auto start = arguments.moment(opt("--start"));
    if (!start)
        return fail(start.error());
    const auto minutes = arguments.number(opt("--minutes"), 5, 480);
    if (!minutes)
        return fail(minutes.error());

    BookingProposal proposal;
    proposal.client = Id<Client>{*client};
    proposal.therapist = therapist->id;
    proposal.sessionType = type->id;
    proposal.start = **start;
    proposal.length = *minutes ? Minutes{**minutes} : (*type)->lengths.front();
    if (arguments.has(opt("--room"))) {
        const auto room = roomNamed(*setup, arguments.text(opt("--room")));
        if (!room)
            return fail(room.error());
        proposal.room = room->id;
    }
    return proposal;
}

void printFindings(const Output& output, const BookingReview& review)
{
    for (const Finding& finding : review.findings) {
        output.line(words::findingLine(finding));
        for (const Fix& fix : finding.fixes)
            output.line(QStringLiteral("    → ") + words::fixText(fix));
    }
}

/// What book and move say: done, or refused with the findings.
Status printOutcome(const Output& output, const Result<BookingOutcome>& outcome)
{
    if (!outcome)
        return output.failure(outcome.error());
    output.document(toJson(outcome->review, outcome->booking));
    printFindings(output, outcome->review);
    if (outcome->isBooked()) {
        output.line(bookingLine(*outcome->booking));
        return Status::Done;
    }
    output.problem(outcome->review.bookable
            ? Words::tr("Not booked: a caution is kept only with a reason. Say why with --reason.")
            : Words::tr("Not booked."));
    return Status::Refused;
}

Status review(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto proposal = proposalFrom(**clinic, arguments);
    if (!proposal)
        return context.output.failure(proposal.error());
    const auto result = reviewBooking(**clinic, *proposal, WithFixes::Yes);
    if (!result)
        return context.output.failure(result.error());
    context.output.document(toJson(*result, std::nullopt));
    context.output.line(Words::tr("Verdict: %1").arg(words::verdictWord(result->verdict)));
    printFindings(context.output, *result);
    return result->bookable ? Status::Done : Status::Refused;
}

Status bookSession(const Context& context, const Arguments& arguments)
{
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    const auto proposal = proposalFrom(**clinic, arguments);
    if (!proposal)
        return context.output.failure(proposal.error());
    BookingDetails details;
    details.proposal = *proposal;
    details.reason = arguments.text(opt("--reason"));
    details.note = arguments.text(opt("--notes"));
    return printOutcome(context.output, book(**clinic, details));
}

Status move(const Context& context, const Arguments& arguments)
{
    const auto id = readNumber(arguments.place(0), QStringLiteral("booking"));
    if (!id)
        return context.output.failure(id.error());
    const auto start = arguments.moment(opt("--start"));
    if (!start)
        return context.output.failure(start.error());
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());

    BookingMove move;
    move.start = **start;
    move.reason = arguments.text(opt("--reason"));
    if (arguments.has(opt("--therapist"))) {
        const auto setup = loadSetup(**clinic);
        if (!setup)
            return context.output.failure(setup.error());
        const auto therapist = therapistNamed(*setup, arguments.text(opt("--therapist")));
        if (!therapist)
            return context.output.failure(therapist.error());
        move.therapist = therapist->id;
    }
    return printOutcome(context.output, moveBooking(**clinic, Id<Booking>{*id}, std::nullopt, move));
}

Status printBooking(const Output& output, const Result<BookingView>& booking)
{
    if (!booking)
        return output.failure(booking.error());
    output.line(bookingLine(*booking));
    output.document({{QStringLiteral("booking"), visitJson(*booking)}});
    return Status::Done;
}

Status cancel(const Context& context, const Arguments& arguments)
{
    const auto id = readNumber(arguments.place(0), QStringLiteral("booking"));
    if (!id)
        return context.output.failure(id.error());
    const QString word = arguments.text(opt("--reason"));
    const auto reason = cancelReasonFrom(word);
    if (!reason)
        return context.output.failure(notAChoice(QStringLiteral("reason"), word, kCancelReasons));
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    return printBooking(context.output, cancelBooking(**clinic, Id<Booking>{*id}, std::nullopt, *reason));
}

Status setStatus(const Context& context, const Arguments& arguments)
{
    const auto id = readNumber(arguments.place(0), QStringLiteral("booking"));
    if (!id)
        return context.output.failure(id.error());
    const auto status = bookingStatusFrom(arguments.place(1));
    if (!status)
        return context.output.failure(
            notAChoice(QStringLiteral("status"), arguments.place(1), kBookingStatuses));
    auto clinic = context.open();
    if (!clinic)
        return context.output.failure(clinic.error());
    return printBooking(context.output, setBookingStatus(**clinic, Id<Booking>{*id}, std::nullopt, *status));
}

} // namespace

std::vector<Verb> bookingVerbs()
{
    const QStringList needed{opt("--client"), opt("--therapist"), opt("--type"), opt("--start")};
    const QStringList proposal = needed + QStringList{opt("--minutes"), opt("--room")};
    return {
        {QStringLiteral("review"), Words::tr("What booking this would say; writes nothing."),
            {.options = proposal, .required = needed}, review},
        {QStringLiteral("book"), Words::tr("Books; a caution or too close needs a reason."),
            {.options = proposal + QStringList{opt("--reason"), opt("--notes")}, .required = needed},
            bookSession},
        {QStringLiteral("move"), Words::tr("Moves a booking."),
            {.places = QStringLiteral("BOOKING"),
                .fewest = 1,
                .most = 1,
                .options = {opt("--start"), opt("--therapist"), opt("--reason")},
                .required = {opt("--start")}},
            move},
        {QStringLiteral("cancel"),
            Words::tr("Cancels a booking, with a reason code (client_request, client_ill …)."),
            {.places = QStringLiteral("BOOKING"),
                .fewest = 1,
                .most = 1,
                .options = {opt("--reason")},
                .required = {opt("--reason")}},
            cancel},
        {QStringLiteral("status"), Words::tr("booked, confirmed, arrived, in_session, completed or no_show."),
            {.places = QStringLiteral("BOOKING STATUS"), .fewest = 2, .most = 2}, setStatus},
    };
}

} // namespace taper::cli
