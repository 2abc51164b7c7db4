// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_print.h"

#include "tests/support/sample_day_list.h"
#include "tests/ui/print/pdf_reading.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace taper::test {

namespace {

const Date kDay = makeDate(2026, 4, 24);

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

testing::AssertionResult has(const QString& whole, const QString& part)
{
    if (whole.contains(part))
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << '"' << part.toStdString() << "\" is not in:\n"
                                       << whole.toStdString();
}

} // namespace

TEST(DayListPdf, SaysWhoIsBookedWhen)
{
    const QString page = textOf(renderPdf(sampleDayList(), {}));
    for (const char* part : {"Maya Okafor · Friday 24 April 2026", "Riverside Sports Massage · Room 1",
             "5 clients · 5 h 15 booked of 7 h 30 · 1 too close to a race", "08:30–09:30", "Aisha Rahman",
             "D−16 Leeds Half", "41 · ask: blood thinners", "Full sports 60′", "D−2 London Marathon",
             "29 · first visit", "no race booked", "new client: intake form and consent", "07700 900655",
             "Recheck calf before London", "3 wk ago · R ITB, hip flexors"})
        EXPECT_TRUE(has(page, text(part)));
}

TEST(DayListPdf, SaysTheVerdictInAWordAndWhyItWasKept)
{
    const QString letters = lettersOf(renderPdf(sampleDayList(), {}));
    EXPECT_TRUE(has(letters, text("D−1BristolHalf")));
    EXPECT_TRUE(has(letters, text("TOOCLOSE,thedaybefore·kept:“short,lightonly”KM")));
    EXPECT_TRUE(has(letters, text("ideal,2daysbefore")));
}

TEST(DayListPdf, SaysWhatTheScreeningSaysUnlessThatIsToBeHidden)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    ConditionAlert fever;
    fever.condition = QStringLiteral("fever");
    fever.action = ScreeningAction::Refuse;
    ConditionAlert wound;
    wound.condition = QStringLiteral("open_wound");
    wound.area = QStringLiteral("left heel of Callum");
    wound.detail = QStringLiteral("seen by Dr Hale");
    wound.action = ScreeningAction::AvoidArea;
    row.conditions = {fever, wound};
    PrintOptions options;
    const QString full = lettersOf(renderPdf(dayListOf({row}), options));
    EXPECT_TRUE(has(full, text("Donottreat:feverorfeelingill")));
    EXPECT_TRUE(has(full, text("leftheelofCallum")));
    options.privacy = Privacy::Initials;
    const QString initials = lettersOf(renderPdf(dayListOf({row}), options));
    EXPECT_TRUE(has(initials, text("Donottreat:feverorfeelingill")));
    EXPECT_TRUE(has(initials, text("leftheelofC.")));
    options.privacy = Privacy::NoClinicalText;
    const QString desk = lettersOf(renderPdf(dayListOf({row}), options));
    EXPECT_FALSE(desk.contains(text("fever")));
    EXPECT_FALSE(desk.contains(text("heel")));
}

TEST(DayListPdf, ShowsFreeGapsAmongTheBookings)
{
    const QString page = pagesOf(renderPdf(sampleDayList(), {})).constFirst();
    EXPECT_TRUE(has(page, text("free 30 min")));
    EXPECT_TRUE(has(page, text("free 60 min")));
    EXPECT_LT(page.indexOf(text("Priya Nair")), page.indexOf(text("13:30–14:00")));
    EXPECT_LT(page.indexOf(text("13:30–14:00")), page.indexOf(text("George Papadakis")));
}

TEST(DayListPdf, SaysWhenAndByWhomItWasPrinted)
{
    const QStringList pages = pagesOf(renderPdf(sampleDayList(), {}));
    ASSERT_EQ(pages.size(), 2);
    for (int index = 0; index < pages.size(); ++index) {
        EXPECT_TRUE(has(pages[index],
            text("Printed Fri 24 Apr 2026 07:42 by KM · health information: keep out of "
                 "sight, shred after use")));
        EXPECT_TRUE(has(pages[index], QStringLiteral("Page %1 of 2").arg(index + 1)));
    }
}

TEST(DayListPdf, HasAPageForEachTherapistWhoWorks)
{
    const QStringList pages = pagesOf(renderPdf(sampleDayList(), {}));
    ASSERT_EQ(pages.size(), 2);
    EXPECT_TRUE(has(pages[1], text("Kit Marlow · Friday 24 April 2026")));
    EXPECT_TRUE(has(pages[1], text("nobody booked · 6 h open")));
    EXPECT_TRUE(has(pages[1], text("free 6 h")));
    EXPECT_FALSE(pages.join(u' ').contains(text("Tomás")));

    PrintOptions onlyKit;
    onlyKit.therapist = Id<Therapist>{2};
    EXPECT_EQ(pageCount(sampleDayList(), onlyKit), 1);
}

TEST(DayListPdf, RepeatsTheHeaderAndLosesNobodyOnADayOfThirty)
{
    const QByteArray pdf = renderPdf(busyDayList(30), {});
    const QStringList pages = pagesOf(pdf);
    ASSERT_GT(pages.size(), 1);
    EXPECT_EQ(pages.size(), pageCount(busyDayList(30), {}));
    for (const QString& page : pages) {
        EXPECT_TRUE(has(page, text("Maya Okafor · Friday 24 April 2026")));
        for (const char* column :
            {"Time", "Client", "Session", "Race", "Last visit and focus", "Phone", "Desk"})
            EXPECT_TRUE(has(page, text(column)));
    }
    const QString all = textOf(pdf);
    for (int number = 1; number <= 30; ++number) {
        for (const char* part : {"Runner%1 Surname%1", "focus%1", "note%1 end%1"})
            EXPECT_TRUE(has(all, text(part).arg(number)));
    }
}

TEST(DayListPdf, KeepsARowOnOnePage)
{
    for (const QString& page : pagesOf(renderPdf(busyDayList(30), {}))) {
        for (int number = 1; number <= 30; ++number) {
            const bool hasName = page.contains(QStringLiteral("Surname%1 ").arg(number));
            const bool hasNote = page.contains(QStringLiteral("end%1 ").arg(number))
                || page.contains(QStringLiteral("end%1\n").arg(number));
            EXPECT_EQ(hasName, hasNote) << number;
        }
    }
}

TEST(DayListPdf, PrintsAVeryLongNoteToItsLastWord)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    row.note.clear();
    for (int number = 0; number < 3000; ++number)
        row.note += QStringLiteral("word%1 ").arg(number);
    row.note += QStringLiteral("\n\nlast line");
    DayListRow next = sampleRow(kDay, std::chrono::hours{10});
    next.client = text("Aisha Rahman");

    const QByteArray pdf = renderPdf(dayListOf({row, next}), {});
    const QString all = textOf(pdf);
    for (int number = 0; number < 3000; number += 7)
        ASSERT_TRUE(all.contains(QStringLiteral("word%1 ").arg(number))) << number;
    EXPECT_TRUE(has(all, text("last line")));
    EXPECT_TRUE(has(pagesOf(pdf)[1], text("Callum Wright, continued")));
    EXPECT_TRUE(has(pagesOf(pdf).constLast(), text("Aisha Rahman")));
    EXPECT_GT(textMarginIn(pdf), 20);
}

TEST(DayListPdf, PrintsNamesOfOneLetterAndOfFiveHundred)
{
    DayListRow tiny = sampleRow(kDay, std::chrono::hours{9});
    tiny.client = text("Q");
    DayListRow huge = sampleRow(kDay, std::chrono::hours{10});
    huge.client.clear();
    for (int number = 100; huge.client.size() < 500; ++number)
        huge.client += QStringLiteral("Abc%1").arg(number);
    DayList list = dayListOf({tiny, huge});
    list.therapists[0].name = huge.client;
    list.clinicName = huge.client;
    const QByteArray pdf = renderPdf(list, {});
    // Right to left of the wrapped column other columns may stand, so the name is looked for piece by piece.
    const QString all = lettersOf(pdf);
    for (int number = 100; huge.client.contains(QStringLiteral("Abc%1").arg(number)); ++number)
        EXPECT_GE(all.count(QString::number(number)), 2) << number;
    EXPECT_TRUE(has(textOf(pdf), text(" Q ")));
    EXPECT_GT(textMarginIn(pdf), 20);
}

TEST(DayListPdf, PrintsNamesOfAllScripts)
{
    const QStringList names{text("Αλέξανδρος Παπαδημητρίου"), text("王小明"), text("高田文"),
        text("Zoë Łukasz"), text("Анна Иванова"), text("นภา"), text("김민준")};
    std::vector<DayListRow> rows;
    for (const QString& name : names) {
        rows.push_back(sampleRow(kDay, std::chrono::hours{8 + static_cast<int>(rows.size())}));
        rows.back().client = name;
    }
    const QByteArray pdf = renderPdf(dayListOf(rows), {});
    const QString all = lettersOf(pdf).normalized(QString::NormalizationForm_C);
    for (const QString& name : names)
        EXPECT_TRUE(has(all, QString{name}.remove(u' ')));
    const QList<PdfFont> fonts = fontsOf(pdf);
    EXPECT_GT(fonts.size(), 2);
    for (const PdfFont& font : fonts) {
        EXPECT_TRUE(font.isEmbedded) << font.name.toStdString();
        EXPECT_TRUE(font.hasUnicode) << font.name.toStdString();
    }
}

TEST(DayListPdf, PrintsRightToLeftNamesWithoutTurningWhatStandsBesideThem)
{
    DayListRow arabic = sampleRow(kDay, std::chrono::hours{9});
    arabic.client = text("محمد بن سلام");
    arabic.alerts = {text("حساسية"), text("peanuts")};
    arabic.race->name = text("سباق دبي");
    arabic.findings.clear();
    DayListRow hebrew = sampleRow(kDay, std::chrono::hours{10});
    hebrew.client = text("שרה כהן");
    DayListRow another = sampleRow(kDay, std::chrono::hours{11});
    another.client = text("فاطمة الزهراء");
    // Ligatures (lam with alef) are told as one character, which means the letters it is made of.
    QString all =
        textOf(renderPdf(dayListOf({arabic, hebrew, another}), {})).normalized(QString::NormalizationForm_KC);
    all.remove(
        QRegularExpression{QStringLiteral("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]")});
    for (const char* part : {"محمد بن سلام", "فاطمة الزهراء", "حساسية", "سباق دبي", "שרה כהן", "D−2 ",
             "09:00–10:00", ", peanuts"})
        EXPECT_TRUE(has(all, text(part)));
}

TEST(DayListPdf, PrintsTextAsItWasTyped)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    row.client = text("<img src=x> & <b>Bob</b>");
    row.note = text("=1+1 3x4 -> (60) \"a\" 'b' 10:30");
    row.alerts = {text("%1 %n &amp;")};
    const QByteArray pdf = renderPdf(dayListOf({row}), {});
    const QString all = textOf(pdf);
    for (const char* part :
        {"<img src=x> &", "<b>Bob</b>", "=1+1 3x4 -> (60) \"a\" 'b' 10:30", "%1 %n &amp;"})
        EXPECT_TRUE(has(all, text(part)));
}

TEST(DayListPdf, PrintsEmojiAsPictures)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    const QByteArray without = renderPdf(dayListOf({row}), {});
    row.client = text("Zoë 🏃 Lee");
    const QByteArray with = renderPdf(dayListOf({row}), {});
    EXPECT_FALSE(without.contains("/Subtype /Image"));
    EXPECT_TRUE(with.contains("/Subtype /Image"));
    EXPECT_TRUE(has(textOf(with), text("Zoë")));
    EXPECT_TRUE(has(textOf(with), text("Lee")));
}

TEST(DayListPdf, MarksNoShows)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    row.status = BookingStatus::NoShow;
    const QString all = textOf(renderPdf(dayListOf({row}), {}));
    EXPECT_TRUE(has(all, text("did not attend")));
    EXPECT_FALSE(all.contains(text("paid")));
}

TEST(DayListPdf, NamesEveryRaceThatObjects)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    Finding after{FindingCode::AfterRace, Severity::Caution};
    after.verdict = Verdict::Caution;
    after.race = Id<Race>{9};
    after.raceName = text("Bath Half");
    after.days = 2;
    after.elapsed = std::chrono::hours{41};
    Finding noRace{FindingCode::NoRaceAhead, Severity::Caution};
    noRace.verdict = Verdict::Caution;
    noRace.limitDays = 7;
    row.findings.push_back(after);
    row.findings.push_back(noRace);
    row.verdict = Verdict::Caution;
    row.reason = text("wants it");
    const QString all = lettersOf(renderPdf(dayListOf({row}), {}));
    EXPECT_TRUE(has(all, text("D+2BathHalf")));
    EXPECT_TRUE(has(all, text("caution,41hoursafter")));
    EXPECT_TRUE(has(all, text("noraceinthenext7days")));
    EXPECT_EQ(all.count(text("kept:“wantsit”")), 1);
}

TEST(DayListPdf, ShowsARoomOnlyWhereItIsNotTheUsualOne)
{
    DayListRow row = sampleRow(kDay, std::chrono::hours{9});
    EXPECT_EQ(textOf(renderPdf(dayListOf({row}), {})).count(text("Room")), 1); // in the heading
    row.room = text("Room 7");
    EXPECT_TRUE(has(textOf(renderPdf(dayListOf({row}), {})), text("Room 7")));
}

TEST(DayListPdf, PrintsAnEmptyDayOnOnePage)
{
    DayList list = sampleDayList();
    list.therapists[0].rows.clear();
    list.therapists[2].absence = DayAbsence::ClinicClosed;
    list.therapists[2].closedReason = text("Stocktaking");
    const QStringList pages = pagesOf(renderPdf(list, {}));
    ASSERT_EQ(pages.size(), 1);
    for (const char* part : {"Friday 24 April 2026", "Nothing is booked on this day.", "Maya Okafor",
             "08:30–12:30, 13:30–17:00", "Tomás Reyes", "clinic closed: Stocktaking", "Page 1 of 1"})
        EXPECT_TRUE(has(pages[0], text(part)));
    EXPECT_EQ(pageCount(DayList{}, {}), 1);
}

TEST(DayListPdf, TellsInitialsOnly)
{
    DayList list = sampleDayList();
    list.therapists[0].rows[3].note = text("George’s secret");
    PrintOptions options;
    options.privacy = Privacy::Initials;
    const QByteArray pdf = renderPdf(list, options);
    const QString all = textOf(pdf);
    for (const char* hidden : {"Aisha", "Rahman", "Callum", "George", "07700", "Phone", "34",
             "short, light only", "secret", "Recheck"})
        EXPECT_FALSE(all.contains(text(hidden))) << hidden;
    for (const char* shown : {"C.W.", "blood thinners", "D−2 London Marathon", "TOO CLOSE", "L soleus"})
        EXPECT_TRUE(has(all, text(shown)));
}

TEST(DayListPdf, TellsNoClinicalText)
{
    PrintOptions options;
    options.privacy = Privacy::NoClinicalText;
    const QString all = textOf(renderPdf(sampleDayList(), options));
    for (const char* hidden :
        {"blood", "soleus", "hamstring", "Recheck", "short, light only", "health information"})
        EXPECT_FALSE(all.contains(text(hidden))) << hidden;
    for (const char* shown : {"Callum Wright", "07700 900342", "D−2 London Marathon", "ideal", "2 wk ago"})
        EXPECT_TRUE(has(all, text(shown)));
}

TEST(DayListPdf, IsNeverSmallerThanTenPoints)
{
    EXPECT_GE(smallestTypeIn(renderPdf(busyDayList(12), {})), 10);
}

TEST(DayListPdf, LiesOnA4OrLetter)
{
    EXPECT_TRUE(has(infoOf(renderPdf(sampleDayList(), {}), "Page size"), text("842 x 595 pts (A4)")));
    PrintOptions options;
    options.paper = PaperSize::Letter;
    const QByteArray letter = renderPdf(busyDayList(30), options);
    EXPECT_TRUE(has(infoOf(letter, "Page size"), text("792 x 612 pts (letter)")));
    EXPECT_TRUE(has(textOf(letter), text("Runner30 Surname30")));
    EXPECT_GT(textMarginIn(letter), 20);
    for (const PaperSize paper : kPaperSizes)
        EXPECT_EQ(paperSizeFrom(keyOf(paper)), paper);
}

TEST(DayListPdf, NamesNoClientInItsProperties)
{
    const QByteArray pdf = renderPdf(sampleDayList(), {});
    EXPECT_EQ(infoOf(pdf, "Title"), text("Day list · Riverside Sports Massage · Friday 24 April 2026"));
    EXPECT_EQ(infoOf(pdf, "Creator"), text("Taper"));
    EXPECT_EQ(suggestedFileName(sampleDayList(), text("pdf")), text("2026-04-24 day list.pdf"));
}

TEST(DayListPdf, IsTheSameHoweverOftenItIsMade)
{
    // Fonts are shared by the whole program: embedding them must not change how the next page is set.
    DayList list = sampleDayList();
    list.therapists[0].rows[0].client = text("Zoë 🏃 王小明 محمد");
    const QString first = textOf(renderPdf(list, {}));
    for (int again = 0; again < 3; ++again)
        EXPECT_EQ(textOf(renderPdf(list, {})), first);
}

TEST(DayListPdf, IsSavedWholeAndForTheOwnerOnly)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("day list.pdf"));
    ASSERT_TRUE(savePdf(path, sampleDayList(), {}));
    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.endsWith("%%EOF\n"));
    EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

TEST(DayListPdf, SaysWhenItCannotBeSaved)
{
    const auto nowhere = savePdf(text("/no/such/folder/x.pdf"), sampleDayList(), {});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::FileMissing);
    if (QFile::exists(text("/dev/full"))) {
        const auto full = savePdf(text("/dev/full"), sampleDayList(), {});
        ASSERT_FALSE(full);
        EXPECT_EQ(full.error().code, ErrorCode::FileFull);
    }
}

} // namespace taper::test
