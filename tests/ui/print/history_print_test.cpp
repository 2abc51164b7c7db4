// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/history_print.h"

#include "tests/support/sample_history.h"
#include "tests/ui/print/pdf_reading.h"
#include "ui/print/history_preview.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace taper::test {

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray pdf(Privacy privacy, const HistoryReport& report = sampleHistory())
{
    return renderPdf(report, HistoryPrintOptions{.privacy = privacy});
}

void expectNone(const QString& letters, std::initializer_list<const char*> parts)
{
    for (const char* part : parts)
        EXPECT_FALSE(letters.contains(text(part), Qt::CaseInsensitive)) << part;
}

} // namespace

TEST(HistoryPdf, SaysWhoseItIsFromWhichClinicAndHowOftenTheyCome)
{
    const QString all = textOf(pdf(Privacy::Full));
    for (const char* part : {"Riverside Sports Massage", "3 Wharf Street", "Leeds LS2 7EQ", "07700 900123",
             "desk@riverside.example.org", "Treatment history · Callum Wright (called Cal)",
             "born 3 March 1985, 41 years old · 07700 900342", "whole history", "Heed: Takes a blood thinner",
             "visits since March 2024", "10 April 2026", "Tue 28 Apr 17:00", "every 2 weeks", "missed"})
        EXPECT_TRUE(all.contains(text(part))) << part << "\n" << qPrintable(all);
}

TEST(HistoryPdf, TellsEveryVisitWithItsNoteInFullAndTheRacesBetween)
{
    const QString all = textOf(pdf(Privacy::Full));
    for (const char* part :
        {"Full sports 60′ · Maya Okafor · D−16 London Marathon", "Final, 10 April 2026 11:00 by MO",
            "Subjective Left calf tight after 32 km long run", "London in 16 days; Callum sleeps well.",
            "Pain overall 6→3", "L soleus tight 6→3: effleurage · pressure 4 · tender 2/3",
            "R glute med trigger point 5→2", "Knee to wall L 8→10 cm, R 11 cm", "Running downhill 4/10",
            "Clam: partly done, sore after", "Heel drop on a step, left: 3 × 15, twice daily, 12 weeks",
            "Advice Drink water", "Come again in 2 weeks", "Added 12 April 2026 09:00 by KM Rang: calf quiet",
            "Noted at the desk: Wants the quiet room", "Race · London Marathon · in 2 days",
            "Race · Bath Half · 1:38:12", "Did not attend", "Draft: not finished, may still change"})
        EXPECT_TRUE(all.contains(text(part))) << part << "\n" << qPrintable(all);
    // Latest first, the races where they belong.
    const char* const order[] = {"Race · London Marathon", "Left calf tight", "Foam roll the outer thigh",
        "Did not attend", "Legs heavy", "Race · Bath Half", "D−3 Bath Half"};
    qsizetype last = -1;
    for (const char* part : order) {
        const qsizetype at = all.indexOf(text(part));
        EXPECT_GT(at, last) << part;
        last = at;
    }
}

TEST(HistoryPdf, WithInitialsNamesNobodyAndTellsNoWayToReachThem)
{
    const QString letters = lettersOf(pdf(Privacy::Initials));
    expectNone(
        letters, {"Callum", "Wright", "(calledCal)", "900342", "callum@example", "March1985", "quietroom"});
    EXPECT_TRUE(letters.contains(text("C.W.")));
    EXPECT_TRUE(letters.contains(text("Leftcalftight"))) << "the treatment stays";
    EXPECT_TRUE(letters.contains(text("Initialsonly")));
}

TEST(HistoryPdf, WithoutClinicalTextTellsDatesAndRacesOnly)
{
    const QString letters = lettersOf(pdf(Privacy::NoClinicalText));
    expectNone(letters,
        {"calftight", "soleus", "thinner", "Kneeto", "Heeldrop", "quietroom", "Painbefore", "Bodymap",
            "Drinkwater", "callum'scalf", "Legsheavy"});
    for (const char* part : {"CallumWright", "Fullsports60′·MayaOkafor", "BathHalf·1:38:12", "Didnotattend",
             "Withoutclinicaltext"})
        EXPECT_TRUE(letters.contains(text(part))) << part;
}

TEST(HistoryPdf, LeavesOutWhatIsNotChosen)
{
    const QString brief = textOf(renderPdf(
        sampleHistory(), HistoryPrintOptions{.withChart = false, .withBodyMap = false, .withNotes = false}));
    EXPECT_FALSE(brief.contains(text("Pain before and after")));
    EXPECT_FALSE(brief.contains(text("Body map")));
    EXPECT_FALSE(brief.contains(text("Left calf tight")));
    EXPECT_TRUE(brief.contains(text("Recheck calf before London."))) << "what was planned stays";
    EXPECT_TRUE(brief.contains(text("L soleus tight 6→3")));
    EXPECT_TRUE(brief.contains(text("Draft: not finished"))) << "a draft is never taken for a note";
    const QString whole = textOf(pdf(Privacy::Full));
    EXPECT_TRUE(whole.contains(text("Pain before and after")));
    EXPECT_TRUE(whole.contains(text("Body map")));
    EXPECT_TRUE(whole.contains(text("Earlier, elsewhere (dashed)")));
}

TEST(HistoryPdf, PrintsOnlyTheRangeAndSaysWhich)
{
    const HistoryReport march = withinRange(sampleHistory(), makeDate(2026, 3, 8), makeDate(2026, 3, 17));
    EXPECT_EQ(march.visits.size(), 2U);
    EXPECT_EQ(march.races.size(), 1U);
    const QString all = textOf(pdf(Privacy::Full, march));
    EXPECT_TRUE(all.contains(text("8 March 2026 to 17 March 2026")));
    EXPECT_TRUE(all.contains(text("Legs heavy.")));
    EXPECT_FALSE(all.contains(text("Left calf tight")));
    EXPECT_FALSE(all.contains(text("Race · London")));

    const HistoryReport none = withinRange(sampleHistory(), makeDate(2025, 1, 1), makeDate(2025, 1, 2));
    EXPECT_TRUE(
        textOf(pdf(Privacy::Full, none)).contains(text("No visit and no race lies within these days.")));
}

TEST(HistoryPdf, LosesNothingOfALongHistoryAndNumbersItsPages)
{
    const QByteArray bytes = pdf(Privacy::Full, longHistory(60));
    const QStringList pages = pagesOf(bytes);
    ASSERT_GT(pages.size(), 5);
    for (qsizetype index = 0; index < pages.size(); ++index) {
        const QString page = pages[index].simplified();
        EXPECT_TRUE(page.contains(QStringLiteral("Page %1 of %2").arg(index + 1).arg(pages.size())));
        EXPECT_TRUE(page.contains(text("Callum Wright · Printed Fri 24 Apr 2026 07:42 by KM")));
        if (index > 0) {
            EXPECT_TRUE(page.contains(text("continued")));
        }
    }
    const QString all = textOf(bytes);
    for (int number = 1; number <= 60; ++number)
        EXPECT_TRUE(all.contains(QStringLiteral("End of note %1.").arg(number))) << number;
}

TEST(HistoryPdf, KeepsTypeAndMarginsOnBothPapersWhateverIsWritten)
{
    HistoryReport report = sampleHistory();
    report.client.name = QString(220, u'q');
    report.stamp.clinic.name = text("リバーサイド・スポーツマッサージ 河畔運動按摩");
    TreatmentNoteFields& note = report.visits.front().note->fields;
    note.text(NoteSection::Subjective) =
        QString(3000, u'x') + text("\n左腓腹筋が張る <b>bold</b> & 😀 end of it");
    note.text(NoteSection::Plan) = text("line\n").repeated(300) + text("last line");
    report.races.front().name = QString(300, u'z');
    for (const PaperSize paper : kPaperSizes) {
        const QByteArray bytes = renderPdf(report, HistoryPrintOptions{.paper = paper});
        EXPECT_GE(smallestTypeIn(bytes), 9.99);
        EXPECT_GT(textMarginIn(bytes), 20);
        const QString letters = lettersOf(bytes);
        EXPECT_GE(letters.count(u'x'), 3000);
        EXPECT_GE(letters.count(u'z'), 300);
        EXPECT_TRUE(letters.contains(text("左腓腹筋が張る<b>bold</b>&")));
        EXPECT_TRUE(letters.contains(text("lastline")));
        EXPECT_TRUE(infoOf(bytes, "Page size").contains(paper == PaperSize::A4 ? text("595") : text("612")))
            << "it stands upright";
    }
}

TEST(HistoryPdf, NamesNoClientOutsideItsPages)
{
    EXPECT_EQ(infoOf(pdf(Privacy::Full), "Title"),
        text("Treatment history · Riverside Sports Massage · 24 April 2026"));
    EXPECT_EQ(suggestedFileName(sampleHistory(), text("pdf")), text("2026-04-24 treatment history.pdf"));
}

class HistoryPreviewDialog : public testing::Test {
protected:
    HistoryPreviewDialog()
    {
        QCoreApplication::setOrganizationName(text("taper-test"));
        QCoreApplication::setApplicationName(text("history-preview"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_questions.chooseFile = [this](const QString&) { return path(); };
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(text("history.pdf")); }
    [[nodiscard]] QString savedBy(PagePreview& preview) const
    {
        preview.findChild<QPushButton*>(text("savePdfButton"))->click();
        QFile file{path()};
        return file.open(QIODevice::ReadOnly) ? textOf(file.readAll()) : QString{};
    }

    QTemporaryDir m_folder;
    PagePreview::Questions m_questions;
};

TEST_F(HistoryPreviewDialog, SavesTheRangeAndThePartsThatAreChosen)
{
    HistoryPreview preview{sampleHistory(), m_questions, nullptr};
    EXPECT_TRUE(savedBy(preview).contains(text("whole history")));
    preview.chooseRange(makeDate(2026, 3, 20), makeDate(2026, 4, 1));
    EXPECT_EQ(
        preview.findChild<QComboBox*>(text("rangeChoice"))->currentText(), text("From one day to another"));
    QString saved = savedBy(preview);
    EXPECT_TRUE(saved.contains(text("20 March 2026 to 1 April 2026")));
    EXPECT_FALSE(saved.contains(text("Left calf tight")));

    auto* range = preview.findChild<QComboBox*>(text("rangeChoice"));
    range->setCurrentIndex(range->findText(text("Last 3 months")));
    EXPECT_EQ(preview.findChild<QDateEdit*>(text("rangeFrom"))->date(), QDate(2026, 1, 24));
    preview.findChild<QCheckBox*>(text("withNotes"))->setChecked(false);
    saved = savedBy(preview);
    EXPECT_TRUE(saved.contains(text("24 January 2026 to 24 April 2026")));
    EXPECT_FALSE(saved.contains(text("Left calf tight")));
}

TEST_F(HistoryPreviewDialog, KeepsThePrivacyForTheNextTimeAndNeverEndsARangeBeforeItBegins)
{
    {
        HistoryPreview preview{sampleHistory(), m_questions, nullptr};
        preview.choosePrivacy(Privacy::Initials);
        EXPECT_FALSE(savedBy(preview).contains(text("Callum")));
        auto* from = preview.findChild<QDateEdit*>(text("rangeFrom"));
        auto* to = preview.findChild<QDateEdit*>(text("rangeTo"));
        from->setDate({2026, 4, 20});
        to->setDate({2026, 4, 1});
        EXPECT_GE(to->date(), from->date());
    }
    EXPECT_EQ(HistoryPreview(sampleHistory(), m_questions, nullptr).options().privacy, Privacy::Initials);
}

} // namespace taper::test
