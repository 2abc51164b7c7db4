// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/history.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

const QString kWords = text("Callum said: ask Wright's coach. CALLUM again.");
const QString kHidden = text("C. said: ask W.'s coach. C. again.");

ReportClient callum()
{
    ReportClient client;
    client.id = Id<Client>{7};
    client.name = text("Callum Wright");
    client.preferredName = text("Cal");
    client.birth = Date{std::chrono::days{5000}};
    client.age = 41;
    client.phone = text("07700 900342");
    client.email = text("callum@example.com");
    client.address = text("1 Mill Lane");
    client.alerts = {text("Callum takes blood thinners")};
    return client;
}

ReportVisit visit()
{
    ReportNote note;
    note.id = Id<TreatmentNote>{3};
    TreatmentNoteFields& fields = note.fields;
    fields.client = Id<Client>{7};
    fields.booking = Id<Booking>{9};
    for (QString& section : fields.texts)
        section = kWords;
    fields.painBefore = 6;
    fields.advice = kWords;
    fields.marks = {{.region = text("soleus"), .side = Side::Left, .before = 6, .after = 3, .text = kWords},
        {.kind = MarkKind::Pain, .text = kWords}};
    fields.measures = {{.kind = text("knee_to_wall"), .leftBefore = 80, .text = kWords}};
    fields.activities = {{kWords, 4}};
    fields.exercises = {{.name = kWords, .how = kWords}};
    fields.reports = {{.name = kWords, .text = kWords}};
    note.addenda = {{Moment{}, text("Maya"), kWords}};
    ReportVisit visit;
    visit.therapist = text("Maya Okafor");
    visit.sessionType = text("Full sports");
    visit.race = ReportRaceTag{text("London Marathon"), -16};
    visit.bookingNote = text("will pay Callum's share");
    visit.note = note;
    return visit;
}

HistoryReport history()
{
    HistoryReport report;
    report.client = callum();
    report.completed = 23;
    report.visits = {visit()};
    report.races.push_back({.name = text("London Marathon")});
    return report;
}

QStringList textsOf(const ReportNote& note)
{
    const TreatmentNoteFields& fields = note.fields;
    QStringList texts{fields.texts.begin(), fields.texts.end()};
    texts << fields.advice << fields.marks[0].text << fields.marks[1].text << fields.measures[0].text
          << fields.activities[0].name << fields.exercises[0].name << fields.exercises[0].how
          << fields.reports[0].name << fields.reports[0].text << note.addenda[0].text;
    return texts;
}

TEST(HistoryPrivacy, OfNothingHidesNothing)
{
    const HistoryReport report = withPrivacy(history(), Privacy::Full);
    EXPECT_EQ(report.client.name, text("Callum Wright"));
    EXPECT_EQ(report.client.phone, text("07700 900342"));
    EXPECT_EQ(report.visits[0].bookingNote, text("will pay Callum's share"));
    for (const QString& each : textsOf(*report.visits[0].note))
        EXPECT_EQ(each, kWords);
    EXPECT_EQ(report.privacy, Privacy::Full);
}

TEST(HistoryPrivacy, OfTheNameLeavesTheTreatmentAndNothingThatTellsWhoItIs)
{
    const HistoryReport report = withPrivacy(history(), Privacy::Initials);
    EXPECT_EQ(report.privacy, Privacy::Initials);
    const ReportClient& client = report.client;
    EXPECT_EQ(client.name, text("C.W."));
    EXPECT_TRUE(client.preferredName.isEmpty() && client.phone.isEmpty() && client.email.isEmpty()
        && client.address.isEmpty());
    EXPECT_FALSE(client.birth || client.age || client.id.isValid());
    EXPECT_EQ(client.alerts, QStringList{text("C. takes blood thinners")});
    ASSERT_EQ(report.visits.size(), 1U);
    EXPECT_TRUE(report.visits[0].bookingNote.isEmpty());
    ASSERT_TRUE(report.visits[0].note);
    for (const QString& each : textsOf(*report.visits[0].note))
        EXPECT_EQ(each, kHidden);
    EXPECT_FALSE(report.visits[0].note->fields.client.isValid());
    EXPECT_FALSE(report.visits[0].note->fields.booking);
    EXPECT_EQ(report.visits[0].note->fields.painBefore, 6);
    EXPECT_EQ(report.visits[0].race, (ReportRaceTag{text("London Marathon"), -16}));
    EXPECT_EQ(report.completed, 23);
}

TEST(HistoryPrivacy, OfClinicalTextLeavesWhoCameWhenAndForWhat)
{
    const HistoryReport report = withPrivacy(history(), Privacy::NoClinicalText);
    EXPECT_EQ(report.client.name, text("Callum Wright"));
    EXPECT_EQ(report.client.phone, text("07700 900342"));
    EXPECT_TRUE(report.client.alerts.isEmpty());
    ASSERT_EQ(report.visits.size(), 1U);
    EXPECT_EQ(report.visits[0].sessionType, text("Full sports"));
    EXPECT_TRUE(report.visits[0].race);
    EXPECT_FALSE(report.visits[0].note);
    EXPECT_TRUE(report.visits[0].bookingNote.isEmpty());
    EXPECT_TRUE(figuresOf(report).empty());
    EXPECT_EQ(report.races.size(), 1U);
}

TEST(HistoryPrivacy, HoldsForOneNoteAndForTheExerciseSheet)
{
    NoteReport note;
    note.client = callum();
    note.visit = visit();
    EXPECT_FALSE(withPrivacy(note, Privacy::NoClinicalText).visit.note);
    EXPECT_EQ(withPrivacy(note, Privacy::Initials).client.name, text("C.W."));
    EXPECT_EQ(withPrivacy(note, Privacy::Initials).visit.note->fields.advice, kHidden);

    ExerciseSheet sheet;
    sheet.client = callum();
    sheet.exercises = visit().note->fields.exercises;
    sheet.advice = kWords;
    const ExerciseSheet hidden = withPrivacy(sheet, Privacy::Initials);
    EXPECT_EQ(hidden.client.name, text("C.W."));
    EXPECT_EQ(hidden.advice, kHidden);
    EXPECT_EQ(hidden.exercises[0].how, kHidden);
    const ExerciseSheet plain = withPrivacy(sheet, Privacy::NoClinicalText);
    EXPECT_EQ(plain.exercises.size(), 1U) << "they are what the sheet is for";
    EXPECT_TRUE(plain.advice.isEmpty());
    EXPECT_EQ(withPrivacy(sheet, Privacy::Full).advice, kWords);
}

TEST(HistoryReport, GivesTheFiguresOfItsNotes)
{
    const std::vector<VisitFigures> figures = figuresOf(history());
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].painBefore, 6);
    ASSERT_EQ(figures[0].areas.size(), 2U);
    EXPECT_EQ(figures[0].areas[0], (VisitArea{text("soleus"), Side::Left, MarkKind::Treated, 6, 3, {}}));
    EXPECT_EQ(figures[0].areas[1].text, kWords);
    EXPECT_EQ(figures[0].measures.size(), 1U);
    EXPECT_EQ(figures[0].activities.size(), 1U);
}

} // namespace
} // namespace taper
