// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_history.h"

namespace taper::test {

namespace {

using namespace std::chrono_literals;

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ReportStamp stamp()
{
    return {.clinic = {.name = text("Riverside Sports Massage"),
                .address = text("3 Wharf Street\nLeeds LS2 7EQ"),
                .phone = text("07700 900123"),
                .email = text("desk@riverside.example.org")},
        .printedAt = at(makeDate(2026, 4, 24), 7h + 42min),
        .printedBy = text("KM")};
}

ReportClient callum()
{
    return {.id = Id<Client>{7},
        .name = text("Callum Wright"),
        .preferredName = text("Cal"),
        .birth = makeDate(1985, 3, 3),
        .age = 41,
        .phone = text("07700 900342"),
        .email = text("callum@example.org"),
        .address = {},
        .alerts = {text("Takes a blood thinner")}};
}

BodyMark mark(
    const char* region, Side side, BodyView view, FigurePoint place, MarkKind kind, int before, int after)
{
    BodyMark made;
    made.region = text(region);
    made.side = side;
    made.view = view;
    made.place = place;
    made.kind = kind;
    made.before = before;
    made.after = after;
    return made;
}

GivenExercise exercise(const char* name, const char* drawing, const char* how, const ExerciseDose& dose)
{
    GivenExercise given;
    given.name = text(name);
    given.drawing = text(drawing);
    given.how = text(how);
    given.dose = dose;
    return given;
}

std::vector<GivenExercise> exercises()
{
    GivenExercise drops = exercise("Heel drop on a step", "heel_drop",
        "Rise on both feet, lower the other heel slowly below the step, counting to three.",
        {.sets = 3, .reps = 15, .timesADay = 2, .weeks = 12});
    drops.side = Side::Left;
    return {drops,
        exercise("Clam", "clam", "Keep the feet touching and lift the upper knee.",
            {.sets = 3, .reps = 15, .daysAWeek = 3}),
        exercise("Walk on soft ground", "", "Twenty minutes, easy.", {.daysAWeek = 2})};
}

ReportVisit visit(Date day, const char* type, ReportRaceTag race)
{
    ReportVisit made;
    made.at = at(day, 9h + 45min);
    made.therapist = text("Maya Okafor");
    made.sessionType = text(type);
    made.length = 60min;
    made.race = std::move(race);
    return made;
}

ReportNote note(const ReportVisit& visit, qint64 id)
{
    ReportNote made;
    made.id = Id<TreatmentNote>{id};
    made.fields.at = visit.at;
    made.fields.status = NoteStatus::Final;
    made.finalisedAt = visit.at + 75min;
    made.finalisedBy = text("MO");
    return made;
}

ReportVisit latest()
{
    ReportVisit made = visit(makeDate(2026, 4, 10), "Full sports", {text("London Marathon"), -16});
    ReportNote written = note(made, 3);
    TreatmentNoteFields& fields = written.fields;
    fields.text(NoteSection::Subjective) = text("Left calf tight after 32 km long run, eases in the "
                                                "morning.\nLondon in 16 days; Callum sleeps well.");
    fields.text(NoteSection::Objective) = text("L soleus high tone, tender 2/3. R glute med trigger point.");
    fields.text(NoteSection::Treatment) =
        text("Effleurage, trigger point pressure, MFR to both ITB, pressure 3–4.");
    fields.text(NoteSection::Assessment) = text("Soleus softer.");
    fields.text(NoteSection::Plan) = text("Recheck calf before London.\nHeel drops twice daily.");
    fields.painBefore = 6;
    fields.painAfter = 3;
    fields.returnDays = 14;
    fields.advice = text("Drink water, sleep early in race week.");
    BodyMark soleus = mark("soleus", Side::Left, BodyView::Back, {4150, 7800}, MarkKind::Tight, 6, 3);
    soleus.pressure = 4;
    soleus.techniques = {text("effleurage")};
    soleus.findings = {{text("tender"), 2}};
    fields.marks = {soleus,
        mark("gluteus_medius", Side::Right, BodyView::Back, {6100, 4700}, MarkKind::TriggerPoint, 5, 2),
        mark("thigh_front", Side::Both, BodyView::Front, {6000, 5600}, MarkKind::Treated, 3, 2)};
    NoteMeasure wall;
    wall.kind = text("knee_to_wall");
    wall.leftBefore = 80;
    wall.leftAfter = 100;
    wall.rightBefore = 110;
    fields.measures = {wall};
    fields.activities = {{text("Running downhill"), 4}};
    fields.exercises = exercises();
    fields.reports = {{text("Clam"), std::nullopt, ExerciseDone::Partly, text("sore after")}};
    written.addenda = {
        {at(makeDate(2026, 4, 12), 9h), text("KM"), text("Rang: calf quiet on Saturday's run.")}};
    made.bookingNote = text("Wants the quiet room");
    made.note = std::move(written);
    return made;
}

} // namespace

HistoryReport sampleHistory()
{
    HistoryReport report;
    report.stamp = stamp();
    report.client = callum();
    report.completed = 23;
    report.noShows = 1;
    report.firstVisit = makeDate(2024, 3, 8);
    report.lastVisit = makeDate(2026, 4, 10);
    report.nextVisit = at(makeDate(2026, 4, 28), 17h);
    report.cadenceDays = 14;
    report.races = {{.name = text("London Marathon"), .date = makeDate(2026, 4, 26)},
        {.name = text("Bath Half"),
            .date = makeDate(2026, 3, 8),
            .status = EntryStatus::Finished,
            .finish = Seconds{5892}}};

    ReportVisit second = visit(makeDate(2026, 3, 27), "Myofascial", {text("London Marathon"), -30});
    second.note = note(second, 2);
    second.note->fields.text(NoteSection::Plan) = text("Foam roll the outer thigh.");
    second.note->fields.painBefore = 5;
    second.note->fields.painAfter = 3;
    second.note->fields.marks = {
        mark("calf", Side::Left, BodyView::Back, {4150, 7500}, MarkKind::Pain, 5, 3)};

    ReportVisit missed = visit(makeDate(2026, 3, 17), "Full sports", {text("Bath Half"), 9});
    missed.status = BookingStatus::NoShow;
    missed.therapist = text("Tom Reyes");

    ReportVisit draft = visit(makeDate(2026, 3, 13), "Post-event", {text("Bath Half"), 5});
    draft.note = note(draft, 1);
    draft.note->fields.status = NoteStatus::Draft;
    draft.note->finalisedAt.reset();
    draft.note->finalisedBy.clear();
    draft.note->fields.text(NoteSection::Subjective) = text("Legs heavy.");
    draft.note->fields.painBefore = 7;
    draft.note->fields.painAfter = 4;

    report.visits = {
        latest(), second, missed, draft, visit(makeDate(2026, 3, 5), "Full sports", {text("Bath Half"), -3})};
    return report;
}

NoteReport sampleNote()
{
    return {.stamp = stamp(), .client = callum(), .visit = latest()};
}

ExerciseSheet sampleExerciseSheet()
{
    ExerciseSheet sheet;
    sheet.stamp = stamp();
    sheet.client = callum();
    sheet.date = makeDate(2026, 4, 10);
    sheet.therapist = text("Maya Okafor");
    sheet.exercises = exercises();
    sheet.advice = text("Drink water, sleep early in race week.");
    sheet.comeBack = makeDate(2026, 4, 24);
    sheet.nextVisit = at(makeDate(2026, 4, 28), 17h);
    sheet.nextRace = ReportRaceTag{text("London Marathon"), -16};
    return sheet;
}

HistoryReport longHistory(int visits)
{
    HistoryReport report = sampleHistory();
    report.visits.clear();
    report.completed = visits;
    report.visits.reserve(static_cast<size_t>(visits));
    for (int number = visits; number > 0; --number) {
        ReportVisit made = visit(makeDate(2026, 4, 17) - std::chrono::days{7 * (visits - number)},
            "Full sports", {text("London Marathon"), 7 * (number - visits) - 9});
        made.note = note(made, number);
        TreatmentNoteFields& fields = made.note->fields;
        fields.painBefore = 4 + number % 5;
        fields.painAfter = 1 + number % 4;
        for (const NoteSection section : kNoteSections) {
            fields.text(section) =
                text("What is written of one visit runs over more than a single line of the paper, "
                     "as most of it does, and is set in full.");
        }
        fields.text(NoteSection::Plan) += QStringLiteral("\nEnd of note %1.").arg(number);
        report.visits.push_back(std::move(made));
    }
    return report;
}

} // namespace taper::test
