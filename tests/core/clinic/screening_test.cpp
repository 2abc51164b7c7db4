// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/workspace.h"
#include "tests/core/clinic/screening_house.h"

#include <algorithm>

namespace taper::test {
namespace {

struct Screenings : ScreeningHouse {
    VisitQuestions questions(std::optional<Id<Booking>> of = std::nullopt)
    {
        return *visitQuestions(house.clinic(), of.value_or(booking.id));
    }
    ClientConditions conditions() { return *conditionsOf(house.clinic(), priya); }
    Result<PastScreening> intake(std::vector<ScreeningAnswer> answers)
    {
        return saveIntake(
            house.clinic(), {.client = priya, .answers = std::move(answers), .note = text("on paper")});
    }
    Result<SessionGate> atVisit(std::vector<ScreeningAnswer> answers)
    {
        return answerVisit(house.clinic(),
            {.booking = booking.id,
                .answers = std::move(answers),
                .decision = std::nullopt,
                .reason = {},
                .note = {}});
    }
    Id<Race> marathon(const char* day, int metres = 42'195)
    {
        RaceFields race;
        race.name = text("Sunday race");
        race.date = date(day);
        race.startTime = TimeOfDay{540};
        race.distanceMetres = metres;
        return house.race(race);
    }
    qint64 audits()
    {
        return *readUnit(
            house.clinic(), [](Workspace& workspace) -> Result<qint64> { return workspace.audits().head(); });
    }
};

// Intake

TEST_F(Screenings, AtIntakeAskWhatTheFieldAsks)
{
    const auto form = intakeForm(house.clinic(), priya);
    ASSERT_TRUE(form);
    EXPECT_FALSE(form->last);
    EXPECT_FALSE(form->needsGuardian);
    const auto asked = std::ranges::count_if(
        screeningConditions(), [](const ScreeningCondition& condition) { return condition.atIntake; });
    EXPECT_EQ(static_cast<std::ptrdiff_t>(form->questions.size()), asked);
    EXPECT_EQ(intakeForm(house.clinic(), Id<Client>{99}).error().code, ErrorCode::NotFound);
}

TEST_F(Screenings, AtIntakeMakeAConditionOfAYes)
{
    const auto kept = intake({answer("blood_thinners", ScreeningReply::Yes, "", "since March"),
        answer("open_wound", ScreeningReply::Yes, "left heel"), answer("fever", ScreeningReply::No)});
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->fields.kind, ScreeningKind::Intake);
    EXPECT_EQ(kept->fields.answers.size(), 3u) << "a No is kept as well";
    const ClientConditions now = conditions();
    ASSERT_EQ(now.standing.size(), 2u);
    EXPECT_EQ(now.standing[0].condition->condition, text("open_wound"));
    EXPECT_EQ(now.standing[0].condition->area, text("left heel"));
    EXPECT_EQ(now.standing[1].condition->detail, text("since March"));
    ASSERT_EQ(now.screenings.size(), 1u);
    EXPECT_EQ(intakeForm(house.clinic(), priya)->last->id, kept->id);
}

TEST_F(Screenings, AtIntakeClearWhatIsNoLongerSo)
{
    const auto wound = has(priya, "open_wound", "left heel");
    has(priya, "open_wound", "right heel");
    ScreeningAnswer healed = answer("open_wound", ScreeningReply::No, "", "closed");
    healed.known = wound.id;
    ASSERT_TRUE(intake({healed}));
    const ClientConditions now = conditions();
    ASSERT_EQ(now.standing.size(), 1u);
    EXPECT_EQ(now.standing[0].condition->area, text("right heel"));
    ASSERT_EQ(now.past.size(), 1u);
    EXPECT_EQ(now.past[0]->clearedReason, text("closed"));
    EXPECT_EQ(now.past[0]->clearedAt, moment("2026-04-20T09:50"));
    ASSERT_TRUE(intake({answer("open_wound", ScreeningReply::No)}));
    EXPECT_TRUE(conditions().standing.empty()) << "without a name it is about all of them";
}

TEST_F(Screenings, ClearWhatADoctorHasToClearOnlyWithAReason)
{
    has(priya, "dvt_pe");
    const auto refused = intake({answer("fever", ScreeningReply::Yes), answer("dvt_pe", ScreeningReply::No)});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(hasProblem(refused.error(), "answers[1].detail", ErrorCode::ReasonRequired));
    EXPECT_EQ(conditions().standing.size(), 1u) << "nothing of it was kept";
    EXPECT_TRUE(conditions().screenings.empty());
    ASSERT_TRUE(intake({answer("dvt_pe", ScreeningReply::No, "", "scan was clear, Dr Hale")}));
    EXPECT_TRUE(conditions().standing.empty());
}

TEST_F(Screenings, TellAKnownConditionMoreExactlyInsteadOfTwice)
{
    has(priya, "blood_thinners");
    has(priya, "bruise", "left thigh");
    ASSERT_TRUE(intake({answer("blood_thinners", ScreeningReply::Yes, "", "warfarin"),
        answer("bruise", ScreeningReply::Yes, "Left thigh", "yellow by now")}));
    EXPECT_EQ(conditions().standing.size(), 2u);
    ASSERT_TRUE(intake({answer("bruise", ScreeningReply::Yes, "right thigh")}));
    EXPECT_EQ(conditions().standing.size(), 3u) << "in another place it is another bruise";
}

TEST_F(Screenings, LeaveNoTraceOfBadAnswers)
{
    const qint64 first = audits();
    EXPECT_FALSE(intake({answer("fever", ScreeningReply::Yes), answer("hiccups", ScreeningReply::Yes)}));
    EXPECT_FALSE(intake({answer("under_18", ScreeningReply::Yes)}));
    EXPECT_EQ(audits(), first);
    EXPECT_TRUE(conditions().standing.empty());
}

// At each visit

TEST_F(Screenings, AtAVisitAskTheShortListAndShowWhatIsKnown)
{
    has(priya, "allergy");
    has(priya, "fever");
    const VisitQuestions asked = questions();
    EXPECT_EQ(asked.clientName, text("Priya Nair"));
    ASSERT_EQ(asked.known.size(), 2u);
    EXPECT_EQ(asked.known[0].condition->condition, text("fever")) << "hardest first";
    EXPECT_FALSE(asked.asked.contains(text("fever"))) << "it is known";
    EXPECT_TRUE(asked.asked.contains(text("contagious")));
    EXPECT_TRUE(asked.afterRace.isEmpty());
    EXPECT_FALSE(asked.race);
    EXPECT_FALSE(asked.hasIntake);
    EXPECT_FALSE(asked.gate.mayStart);
    ASSERT_TRUE(intake({answer("fever", ScreeningReply::No)}));
    EXPECT_TRUE(questions().hasIntake);
}

TEST_F(Screenings, AtAVisitPutWhatIsDueFirst)
{
    has(priya, "concussion");
    has(priya, "new_injury", "left calf");
    const BookingView friday =
        house.booked(priya, maya, "full_sports", "2026-04-24T10:00", "concussion, to be seen");
    const VisitQuestions asked = questions(friday.id);
    ASSERT_EQ(asked.known.size(), 2u);
    EXPECT_EQ(asked.known[0].condition->condition, text("new_injury"));
    EXPECT_EQ(asked.known[0].standing, ConditionStanding::Due);
}

TEST_F(Screenings, AreAnsweredInOneWhenNothingIsNew)
{
    const auto allergy = has(priya, "allergy");
    const auto gate = nothingNew(house.clinic(), booking.id);
    ASSERT_TRUE(gate);
    EXPECT_TRUE(gate->isAsked);
    EXPECT_TRUE(gate->mayStart);
    EXPECT_TRUE(view().isScreened);
    const auto last = questions().last;
    ASSERT_TRUE(last);
    EXPECT_TRUE(last->fields.nothingNew);
    EXPECT_EQ(last->fields.kind, ScreeningKind::Visit);
    ASSERT_EQ(last->fields.answers.size(), static_cast<size_t>(questions().asked.size()) + 1);
    EXPECT_EQ(last->fields.answers[0].known, allergy.id);
    EXPECT_EQ(last->fields.answers[0].reply, ScreeningReply::Unchanged);
    ASSERT_EQ(conditions().standing.size(), 1u);
    EXPECT_EQ(conditions().standing[0].condition.revision, allergy.revision) << "nothing to be written";
}

TEST_F(Screenings, WaitAnewForWhatIsStillSo)
{
    has(priya, "fever");
    house.clock().set("2026-04-21T09:00");
    ASSERT_TRUE(atVisit({answer("fever", ScreeningReply::Unchanged)}));
    EXPECT_EQ(conditions().standing[0].condition->reviewAt, moment("2026-04-23T09:00"))
        << "forty-eight hours after they were last ill";
}

TEST_F(Screenings, LetTheHoursOfAnInjuryRunFromWhenItWasTold)
{
    has(priya, "new_injury", "left calf");
    house.clock().set("2026-04-21T09:00");
    ASSERT_TRUE(atVisit({answer("new_injury", ScreeningReply::Unchanged)}));
    EXPECT_EQ(conditions().standing[0].condition->reviewAt, moment("2026-04-23T09:50"));
}

TEST_F(Screenings, TakeAYesAndADecisionInOne)
{
    const auto gate = answerVisit(house.clinic(),
        {.booking = booking.id,
            .answers = {answer("fever", ScreeningReply::Yes, "", "37.9 in the morning")},
            .decision = ScreeningDecision::Lighter,
            .reason = text("wants to lie down only"),
            .note = {}});
    ASSERT_TRUE(gate);
    EXPECT_TRUE(gate->mayStart) << "the decision knows of the answer that came with it";
    ASSERT_EQ(gate->conditions.size(), 1u);
    EXPECT_TRUE(gate->blocking.empty());
}

TEST_F(Screenings, KeepNothingOfAnswersWhoseDecisionLacksItsReason)
{
    EXPECT_FALSE(answerVisit(house.clinic(),
        {.booking = booking.id,
            .answers = {answer("fever", ScreeningReply::Yes)},
            .decision = ScreeningDecision::Treat,
            .reason = {},
            .note = {}}));
    EXPECT_TRUE(conditions().standing.empty());
}

TEST_F(Screenings, SayWhenWhatTheyAreAboutIsGone)
{
    const auto wound = has(priya, "open_wound", "left heel");
    ASSERT_TRUE(clearCondition(house.clinic(), wound.id, wound.revision, {}));
    ScreeningAnswer still = answer("open_wound", ScreeningReply::Unchanged);
    still.known = wound.id;
    EXPECT_EQ(atVisit({still}).error().code, ErrorCode::StaleRevision);
    still.reply = ScreeningReply::No;
    EXPECT_TRUE(atVisit({still})) << "two who say that it is over agree";
    still.known = has(house.client("Tom Hill"), "open_wound", "left heel").id;
    EXPECT_EQ(atVisit({still}).error().code, ErrorCode::NotFound) << "somebody else's";
}

// After a race

TEST_F(Screenings, AskForADayAfterAMarathonAboutEmergencies)
{
    house.enter(priya, marathon("2026-04-19")); // finished in the early afternoon
    const VisitQuestions asked = questions();
    ASSERT_TRUE(asked.race);
    EXPECT_EQ(asked.race->name, text("Sunday race"));
    EXPECT_TRUE(asked.race->isAssumed);
    EXPECT_EQ(asked.afterRace, (QStringList{text("after_race_emergency"), text("dark_urine")}));
    ASSERT_TRUE(nothingNew(house.clinic(), booking.id));
    EXPECT_EQ(questions().last->fields.kind, ScreeningKind::AfterRace);
    const auto answers = questions().last->fields.answers;
    EXPECT_TRUE(std::ranges::any_of(answers,
        [](const ScreeningAnswer& given) { return given.condition == text("after_race_emergency"); }));
}

TEST_F(Screenings, TakeTheRunnersOwnFinishAndStopAfterADay)
{
    const Id<Race> race = marathon("2026-04-19");
    RaceEntryFields entry;
    entry.client = priya;
    entry.race = race;
    entry.finishTime = Seconds{61 * 60}; // 10:01, not quite a day before
    const auto id = house.enter(priya, race);
    const auto finish = [&](Seconds after) {
        return writeUnit(house.clinic(), [&](Workspace& workspace, Changes&) -> Result<void> {
            const auto stored = workspace.entries().byId(id);
            RaceEntryFields fields = stored->fields();
            fields.finishTime = after;
            fields.status = EntryStatus::Finished;
            const auto written = workspace.entries().update(id, stored->revision, *RaceEntry::make(fields));
            return written ? Result<void>{} : fail(written.error());
        });
    };
    ASSERT_TRUE(finish(Seconds{61 * 60}));
    ASSERT_TRUE(questions().race);
    EXPECT_FALSE(questions().race->isAssumed);
    EXPECT_EQ(questions().race->finish, moment("2026-04-19T10:01"));
    ASSERT_TRUE(finish(Seconds{60 * 60}));
    EXPECT_FALSE(questions().race) << "exactly a day before is a day";
}

TEST_F(Screenings, AskNothingMoreAfterAShorterRace)
{
    house.enter(priya, marathon("2026-04-19", 21'098));
    EXPECT_FALSE(questions().race);
    EXPECT_TRUE(questions().afterRace.isEmpty());
}

// Under age

TEST_F(Screenings, NeedAGuardianOfWhoIsUnderAgeOnTheDay)
{
    ClientFields fields = clientNamed("Kit Shaw");
    fields.dateOfBirth = date("2008-04-25"); // eighteen on the Saturday of that week
    const Id<Client> kit = house.client(fields);
    house.visit(kit, maya, "full_sports", "2026-04-13T10:00");
    const BookingView friday = house.booked(kit, maya, "full_sports", "2026-04-24T10:00");
    const BookingView saturday = house.booked(kit, maya, "full_sports", "2026-04-25T10:00");
    EXPECT_TRUE(questions(friday.id).needsGuardian);
    EXPECT_FALSE(questions(saturday.id).needsGuardian);
    ASSERT_EQ(view(friday.id).conditions.size(), 1u);
    EXPECT_EQ(view(friday.id).conditions[0].condition, QLatin1String{kUnderAge});
    EXPECT_TRUE(view(friday.id).conditions[0].needsConsent);
    EXPECT_TRUE(view(saturday.id).conditions.empty());

    ASSERT_TRUE(giveConsent(house.clinic(),
        {.client = kit, .version = std::nullopt, .on = std::nullopt, .by = text("Ann Shaw"), .note = {}}));
    EXPECT_FALSE(view(friday.id).conditions[0].needsConsent);
    EXPECT_EQ(questions(friday.id).guardianConsent, date("2026-04-20"));
}

// The conditions themselves

TEST_F(Screenings, ChangeAndClearAConditionAsItWasRead)
{
    const auto wound = has(priya, "open_wound", "left heel");
    const auto changed =
        changeCondition(house.clinic(), wound.id, wound.revision, text("right heel"), text("small"));
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->fields().area, text("right heel"));
    EXPECT_EQ(changeCondition(house.clinic(), wound.id, wound.revision, {}, {}).error().code,
        ErrorCode::StaleRevision);
    EXPECT_EQ(
        clearCondition(house.clinic(), wound.id, wound.revision, {}).error().code, ErrorCode::StaleRevision);
    ASSERT_TRUE(clearCondition(house.clinic(), wound.id, changed->revision, text("healed")));
    const auto again = clearCondition(house.clinic(), wound.id, wound.revision, text("no, today"));
    ASSERT_TRUE(again) << "clearing twice is no error";
    EXPECT_EQ(again->fields().clearedReason, text("healed"));
    EXPECT_EQ(
        clearCondition(house.clinic(), Id<ClientCondition>{99}, 1, {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(
        addCondition(house.clinic(), {.client = Id<Client>{99}, .condition = text("fever")}).error().code,
        ErrorCode::NotFound);
}

TEST_F(Screenings, LeaveAnAuditRowForEachThingWritten)
{
    const qint64 first = audits();
    has(priya, "open_wound", "left heel");
    EXPECT_EQ(audits(), first + 1);
    ASSERT_TRUE(atVisit({answer("open_wound", ScreeningReply::No), answer("fever", ScreeningReply::No)}));
    EXPECT_EQ(audits(), first + 3) << "the asking, and what it cleared";
}

TEST_F(Screenings, AnnounceTheClientAndTheDaysOfTheirBookings)
{
    house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    std::optional<Changes> heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    has(priya, "allergy");
    ASSERT_TRUE(heard);
    EXPECT_TRUE(heard->touches(priya));
    EXPECT_TRUE(heard->touches(date("2026-04-20")));
    EXPECT_TRUE(heard->touches(date("2026-04-24")));
    EXPECT_FALSE(heard->touches(date("2026-04-22")));
}

} // namespace
} // namespace taper::test
