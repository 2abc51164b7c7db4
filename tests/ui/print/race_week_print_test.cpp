// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/race_week_print.h"

#include "tests/support/sample_race_week.h"
#include "tests/ui/print/pdf_reading.h"
#include "ui/print/race_week_preview.h"

#include <gtest/gtest.h>

#include <QComboBox>
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

bool has(const QString& where, const char* what)
{
    return where.simplified().contains(text(what));
}

int sheetsOf(const RaceWeekList& list)
{
    return static_cast<int>(taper::pagesOf(list, WeekPrivacy::Full, print::unitsOf(PaperSize::A4)).size());
}

} // namespace

TEST(RaceWeekPdf, SaysWhichRaceWhoAndWhatIsBooked)
{
    const QByteArray pdf = renderPdf(sampleRaceWeek(), RaceWeekPrintOptions{});
    const QString all = textOf(pdf);
    for (const char* part :
        {"London Marathon · Sunday 26 April 2026 10:00", "Riverside Sports Massage · London",
            "2 runners · 1 booked before · 0 booked after · 2 with a session missing · 1 not reachable",
            "Callum Wright", "07700 900201", "best time: after six", "no phone or e-mail", "Deferred",
            "09:45", "Myofascial", "too close", "Printed Fri 24 Apr 2026 07:42 by KM", "Page 1 of 1"})
        EXPECT_TRUE(all.contains(text(part), Qt::CaseInsensitive)) << part << "\n" << qPrintable(all);
    const QString letters = lettersOf(pdf);
    for (const char* part : {"Fullsports", "race:ParkTen", "TomásÓBriain", "tomas@example.org",
             "before:booked", "after:Mon27Apr–Tue28Apr", "before:Fri24Apr–Sat25Apr"})
        EXPECT_TRUE(letters.contains(text(part))) << part << "\n" << qPrintable(letters);
}

TEST(RaceWeekPdf, HasADayInEachColumnAndTheRaceAmongThem)
{
    const QString page = pagesOf(renderPdf(sampleRaceWeek(), RaceWeekPrintOptions{})).constFirst();
    for (const char* head : {"D−7", "D−2", "D−1", "RACE", "D+1", "D+7", "Sun", "Runner", "Still to book"})
        EXPECT_TRUE(has(page, head)) << head;
}

TEST(RaceWeekPdf, PrintsNothingThatThePrivacyHides)
{
    const QString named =
        lettersOf(renderPdf(sampleRaceWeek(), RaceWeekPrintOptions{WeekPrivacy::NoContact, PaperSize::A4}));
    EXPECT_TRUE(named.contains(text("CallumWright")));
    EXPECT_FALSE(named.contains(text("900201")));
    EXPECT_FALSE(named.contains(text("example.org")));
    const QString hidden =
        lettersOf(renderPdf(sampleRaceWeek(), RaceWeekPrintOptions{WeekPrivacy::Initials, PaperSize::A4}));
    EXPECT_FALSE(hidden.contains(text("Callum")));
    EXPECT_TRUE(hidden.contains(text("C.W.")));
    EXPECT_FALSE(hidden.contains(text("900201")));
}

TEST(RaceWeekPdf, RepeatsTheHeadAndLosesNobodyAmongSixty)
{
    const QByteArray pdf = renderPdf(busyRaceWeek(60), RaceWeekPrintOptions{});
    const QStringList pages = pagesOf(pdf);
    ASSERT_GT(pages.size(), 2);
    EXPECT_EQ(pages.size(), sheetsOf(busyRaceWeek(60)));
    for (int index = 0; index < pages.size(); ++index) {
        for (const char* part : {"London Marathon", "Runner", "RACE", "Still to book"})
            EXPECT_TRUE(has(pages[index], part)) << part;
        EXPECT_TRUE(pages[index].simplified().contains(
            QStringLiteral("Page %1 of %2").arg(index + 1).arg(pages.size())));
    }
    const QString all = textOf(pdf);
    for (int number = 1; number <= 60; ++number)
        EXPECT_TRUE(all.contains(QStringLiteral("Runner%1 Surname%1").arg(number))) << number;
}

TEST(RaceWeekPdf, KeepsItsTypeAtTenPointsAndItsMargins)
{
    for (const PaperSize paper : kPaperSizes) {
        for (const RaceWeekList& list : {sampleRaceWeek(), busyRaceWeek(20)}) {
            const QByteArray pdf = renderPdf(list, {WeekPrivacy::Full, paper});
            EXPECT_GE(smallestTypeIn(pdf), 9.99);
            EXPECT_GT(textMarginIn(pdf), 20);
        }
    }
}

TEST(RaceWeekPdf, WrapsWhereDaysAreManyAndNamesAreLong)
{
    RaceWeekList list = sampleRaceWeek();
    list.rows[0].name = QString(300, u'q') + text(" end");
    list.raceDays = 14;
    list.offsets.clear();
    for (int offset = -7; offset < 21; ++offset)
        list.offsets.push_back(offset);
    for (RaceWeekListRow& row : list.rows) {
        row.cells.clear();
        for (const int offset : list.offsets) {
            RaceWeekListCell cell{.date = *list.raceDay + std::chrono::days{offset}};
            cell.bookings.push_back({.start = at(cell.date, std::chrono::hours{9}),
                .sessionType = text("Lymphatic drainage"),
                .therapist = {},
                .verdict = Verdict::Caution});
            row.cells.push_back(cell);
        }
    }
    const QByteArray pdf = renderPdf(list, RaceWeekPrintOptions{});
    EXPECT_GE(smallestTypeIn(pdf), 9.99);
    EXPECT_GT(textMarginIn(pdf), 20);
    EXPECT_EQ(lettersOf(pdf).count(u'q'), 300);
}

TEST(RaceWeekPdf, SaysThatNobodyIsLeft)
{
    RaceWeekList list = filtered(sampleRaceWeek(), WeekFilter::NotReachable);
    list.rows.clear();
    EXPECT_TRUE(textOf(renderPdf(list, RaceWeekPrintOptions{})).contains(text("shown: Not reachable")));
    list.filter = WeekFilter::All;
    EXPECT_TRUE(textOf(renderPdf(list, RaceWeekPrintOptions{})).contains(text("Nobody is entered")));
    EXPECT_EQ(sheetsOf(list), 1);
}

TEST(RaceWeekPdf, NamesNoRunnerOutsideItsPages)
{
    const QByteArray pdf = renderPdf(sampleRaceWeek(), RaceWeekPrintOptions{});
    EXPECT_EQ(infoOf(pdf, "Title"), text("Race week · Riverside Sports Massage · London Marathon"));
    EXPECT_EQ(suggestedFileName(sampleRaceWeek(), text("pdf")), text("2026-04-26 race week.pdf"));
}

TEST(RaceWeekPreviewDialog, SavesWhatItShowsAndKeepsTheChoice)
{
    QTemporaryDir folder;
    QCoreApplication::setOrganizationName(text("taper-test"));
    QCoreApplication::setApplicationName(text("week-preview"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    const QString path = folder.filePath(text("week.pdf"));
    PagePreview::Questions questions;
    questions.chooseFile = [&](const QString&) { return path; };
    {
        RaceWeekPreview preview{sampleRaceWeek(), questions, nullptr};
        preview.choosePrivacy(WeekPrivacy::Initials);
        QSignalSpy saved{&preview, &PagePreview::saved};
        preview.findChild<QPushButton*>(text("savePdfButton"))->click();
        EXPECT_EQ(saved.size(), 1);
    }
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(lettersOf(file.readAll()).contains(text("Callum")));
    EXPECT_EQ(RaceWeekPreview(sampleRaceWeek(), questions, nullptr).options().privacy, WeekPrivacy::Initials);
}

} // namespace taper::test
