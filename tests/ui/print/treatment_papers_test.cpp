// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_history.h"
#include "tests/ui/print/pdf_reading.h"
#include "ui/print/exercise_sheet.h"
#include "ui/print/exercise_sheet_preview.h"
#include "ui/print/note_preview.h"
#include "ui/print/note_print.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPrinter>
#include <QSettings>
#include <QTemporaryDir>

namespace taper::test {

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

int picturesIn(const ExerciseSheet& sheet, const ExerciseSheetOptions& options)
{
    int count = 0;
    for (const print::Page& page :
        taper::pagesOf(sheet, options, print::unitsOf(options.paper, PaperTurn::Portrait))) {
        for (const print::Item& item : page.items)
            count += item.mark == print::Mark::Picture ? 1 : 0;
    }
    return count;
}

} // namespace

TEST(NotePdf, HoldsTheWholeNoteAndWhatWasAddedToIt)
{
    const QByteArray pdf = renderPdf(sampleNote(), NotePrintOptions{});
    const QString all = textOf(pdf);
    for (const char* part : {"Riverside Sports Massage", "Treatment note · Callum Wright",
             "Friday 10 April 2026 09:45", "Full sports 60′ · Maya Okafor · D−16 London Marathon",
             "Final, 10 April 2026 11:00 by MO", "Subjective Left calf tight", "Objective L soleus high tone",
             "Treatment Effleurage", "Assessment Soleus softer.", "Plan Recheck calf", "Body map", "Back",
             "Added 12 April 2026 09:00 by KM", "Page 1 of"})
        EXPECT_TRUE(all.contains(text(part))) << part << "\n" << qPrintable(all);
    EXPECT_GE(smallestTypeIn(pdf), 9.99);
    EXPECT_GT(textMarginIn(pdf), 20);
    EXPECT_EQ(infoOf(pdf, "Title"), text("Treatment note · Riverside Sports Massage · 10 April 2026"));
    EXPECT_EQ(suggestedFileName(sampleNote(), text("pdf")), text("2026-04-10 treatment note.pdf"));
}

TEST(NotePdf, SaysOnEachPageThatADraftIsOne)
{
    NoteReport report = sampleNote();
    report.visit.note->fields.status = NoteStatus::Draft;
    report.visit.note->finalisedAt.reset();
    report.visit.note->fields.text(NoteSection::Plan) = text("line\n").repeated(150);
    const QStringList pages = pagesOf(renderPdf(report, NotePrintOptions{}));
    ASSERT_GT(pages.size(), 2);
    EXPECT_TRUE(pages.constFirst().contains(text("Draft: not finished")));
    for (const QString& page : pages)
        EXPECT_TRUE(page.contains(text("DRAFT")));
    for (const QString& page : pagesOf(renderPdf(sampleNote(), NotePrintOptions{})))
        EXPECT_FALSE(page.contains(text("DRAFT")));
}

TEST(NotePdf, MarksWhatWasCarriedOverAndNotLookedAt)
{
    NoteReport report = sampleNote();
    TreatmentNoteFields& note = report.visit.note->fields;
    note.carried[static_cast<size_t>(NoteSection::Plan)] = true;
    const QString all = textOf(renderPdf(report, NotePrintOptions{}));
    EXPECT_TRUE(all.contains(text("Plan (carried over from the visit before, not edited) Recheck")));
    EXPECT_EQ(all.count(text("carried over")), 1);
}

TEST(NotePdf, PrintsNothingThatThePrivacyHides)
{
    const QString initials =
        lettersOf(renderPdf(sampleNote(), NotePrintOptions{.privacy = Privacy::Initials}));
    for (const char* part : {"Callum", "Wright", "900342", "quietroom"})
        EXPECT_FALSE(initials.contains(text(part))) << part;
    EXPECT_TRUE(initials.contains(text("Leftcalftight")));
    const QString bare =
        lettersOf(renderPdf(sampleNote(), NotePrintOptions{.privacy = Privacy::NoClinicalText}));
    for (const char* part : {"calf", "soleus", "Bodymap", "Heeldrop", "Drinkwater"})
        EXPECT_FALSE(bare.contains(text(part), Qt::CaseInsensitive)) << part;
    EXPECT_TRUE(bare.contains(text("CallumWright")));
}

TEST(ExerciseSheetPdf, TellsTheClientWhatToDoHowOftenAndWhenToComeBack)
{
    const QByteArray pdf = renderPdf(sampleExerciseSheet(), ExerciseSheetOptions{});
    const QString all = textOf(pdf);
    for (const char* part : {"Riverside Sports Massage", "Your exercises",
             "Callum Wright (called Cal) · 10 April 2026 · Maya Okafor", "1. Heel drop on a step · left",
             "3 × 15, twice daily, 12 weeks", "lower the other heel slowly below the step", "2. Clam",
             "3 × 15, 3 days a week", "3. Walk on soft ground", "call us: 07700 900123",
             "Advice Drink water, sleep early", "Your next visit: Tuesday 28 April 2026 at 17:00.",
             "Your next race: London Marathon, Sunday 26 April 2026.", "Printed Fri 24 Apr 2026"})
        EXPECT_TRUE(all.contains(text(part))) << part << "\n" << qPrintable(all);
    EXPECT_EQ(infoOf(pdf, "Title"), text("Exercises · Riverside Sports Massage · 10 April 2026"));
    EXPECT_EQ(suggestedFileName(sampleExerciseSheet(), text("pdf")), text("2026-04-10 exercises.pdf"));
}

TEST(ExerciseSheetPdf, DrawsWhatThereIsADrawingOfUnlessTextIsAskedFor)
{
    EXPECT_EQ(picturesIn(sampleExerciseSheet(), {}), 2);
    EXPECT_EQ(picturesIn(sampleExerciseSheet(), {.withDrawings = false}), 0);
    ExerciseSheet sheet = sampleExerciseSheet();
    sheet.exercises.front().drawing = text("of a later version");
    EXPECT_EQ(picturesIn(sheet, {}), 1);
}

TEST(ExerciseSheetPdf, PrintsLargerTypeWithinTheMargins)
{
    for (const PaperSize paper : kPaperSizes) {
        ExerciseSheet sheet = sampleExerciseSheet();
        while (sheet.exercises.size() < 12)
            sheet.exercises.push_back(sheet.exercises[sheet.exercises.size() % 3]);
        sheet.exercises.back().name = QString(200, u'w');
        sheet.exercises.back().how = text("伸展小腿肌肉，保持三十秒。");
        const QByteArray usual = renderPdf(sheet, {.paper = paper});
        const QByteArray large = renderPdf(sheet, {.paper = paper, .isLarge = true});
        EXPECT_GT(pagesOf(large).size(), pagesOf(usual).size());
        for (const QByteArray& pdf : {usual, large}) {
            EXPECT_GE(smallestTypeIn(pdf), 9.99);
            EXPECT_GT(textMarginIn(pdf), 20);
            EXPECT_GE(lettersOf(pdf).count(u'w'), 200);
            EXPECT_TRUE(lettersOf(pdf).contains(text("保持三十秒")));
        }
    }
}

TEST(ExerciseSheetPdf, SaysWhenToComeBackWhereNothingIsBooked)
{
    ExerciseSheet sheet = sampleExerciseSheet();
    sheet.nextVisit.reset();
    sheet.nextRace.reset();
    const QString all = textOf(renderPdf(sheet, {}));
    EXPECT_TRUE(all.contains(text("Please come again around Friday 24 April 2026.")));
    EXPECT_FALSE(all.contains(text("next race")));
    sheet.exercises.clear();
    EXPECT_TRUE(textOf(renderPdf(sheet, {})).contains(text("No exercises this time.")));
}

TEST(ExerciseSheetPdf, HidesTheNameOrTheAdvice)
{
    const QString initials = lettersOf(renderPdf(sampleExerciseSheet(), {.privacy = Privacy::Initials}));
    EXPECT_FALSE(initials.contains(text("Callum")));
    EXPECT_TRUE(initials.contains(text("Drinkwater")));
    const QString bare = lettersOf(renderPdf(sampleExerciseSheet(), {.privacy = Privacy::NoClinicalText}));
    EXPECT_FALSE(bare.contains(text("Drinkwater")));
    EXPECT_TRUE(bare.contains(text("Heeldrop"))) << "it is what the sheet is for";
}

TEST(TreatmentPreviews, ShowWhatIsTickedAndKeepItForTheNextTime)
{
    QTemporaryDir folder;
    QCoreApplication::setOrganizationName(text("taper-test"));
    QCoreApplication::setApplicationName(text("treatment-previews"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    {
        ExerciseSheetPreview preview{sampleExerciseSheet()};
        EXPECT_TRUE(preview.options().withDrawings);
        EXPECT_FALSE(preview.options().isLarge);
        preview.findChild<QCheckBox*>(text("largeType"))->setChecked(true);
        preview.choosePrivacy(Privacy::Initials);
        EXPECT_EQ(preview.options().privacy, Privacy::Initials);
        NotePreview note{sampleNote()};
        note.findChild<QCheckBox*>(text("withBodyMap"))->setChecked(false);
        note.choosePrivacy(Privacy::NoClinicalText);
    }
    const ExerciseSheetPreview sheet{sampleExerciseSheet()};
    EXPECT_TRUE(sheet.options().isLarge);
    EXPECT_EQ(sheet.options().privacy, Privacy::Full) << "the sheet is the client's own";
    const NotePreview note{sampleNote()};
    EXPECT_FALSE(note.options().withBodyMap);
    EXPECT_EQ(note.options().privacy, Privacy::NoClinicalText);
}

} // namespace taper::test
