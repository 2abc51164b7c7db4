// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/intake_form.h"

#include "tests/ui/print/pdf_reading.h"
#include "ui/print/intake_form_preview.h"
#include "ui/words/screening_words.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

namespace taper::test {

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Moment printedAt()
{
    return at(Date{std::chrono::year{2026} / 4 / 24}, std::chrono::minutes{7 * 60 + 42});
}

/// The whole form, blank.
IntakePaper blank()
{
    IntakePaper form;
    form.stamp = {{text("Riverside Sports Massage"), text("1 Mill Lane\nBath BA1 1AA"), text("07700 900001"),
                      text("desk@example.org")},
        printedAt(), text("KM")};
    for (const ScreeningCondition& condition : screeningConditions()) {
        if (condition.atIntake)
            form.questions.push_back({QString::fromLatin1(condition.key), {}});
    }
    const Date since{std::chrono::year{2026} / 1 / 5};
    for (const ConsentKind kind : kConsentKinds)
        form.consents.push_back(
            {{kind, 2, text("I agree to what is told here about ") + keyOf(kind), since}, {}});
    return form;
}

IntakePaper filled()
{
    IntakePaper form = blank();
    ClientFields client;
    client.name = text("Callum Wright");
    client.dateOfBirth = Date{std::chrono::year{1984} / 3 / 12};
    client.phone = text("07700 900201");
    client.emergencyContact = text("Ann Wright\n07700 900123");
    form.client = client;
    for (IntakePaperQuestion& question : form.questions) {
        if (question.condition == text("bruise"))
            question.known << text("left thigh, fell on Sunday") << text("right elbow");
        if (question.condition == text("allergy"))
            question.known << QString{};
    }
    form.consents.front().givenOn = Date{std::chrono::year{2026} / 2 / 1};
    return form;
}

int boxesOn(const std::vector<print::Page>& pages, print::Mark mark)
{
    int count = 0;
    for (const print::Page& page : pages) {
        for (const print::Item& item : page.items)
            count += item.mark == mark ? 1 : 0;
    }
    return count;
}

std::vector<print::Page> onA4(const IntakePaper& form)
{
    return pagesOf(form, print::unitsOf(PaperSize::A4, PaperTurn::Portrait));
}

} // namespace

TEST(IntakeFormPdf, CarriesTheLetterheadAndEveryQuestion)
{
    const QByteArray pdf = renderPdf(blank(), PaperSize::A4);
    const QString letters = lettersOf(pdf);
    for (const char* part : {"RiversideSportsMassage", "1MillLane", "07700900001", "desk@example.org",
             "Healthquestionsandconsent", "Dateofbirth", "Inanemergencywecall", "Iagree", "Idonotagree",
             "Signature", "Wording2,from", "parentorguardian"})
        EXPECT_TRUE(letters.contains(text(part))) << part;
    for (const IntakePaperQuestion& question : blank().questions) {
        const QString asked = words::conditionQuestion(question.condition).remove(u' ');
        EXPECT_TRUE(letters.contains(asked)) << qPrintable(asked);
    }
    for (const IntakePaperConsent& consent : blank().consents)
        EXPECT_TRUE(letters.contains(QString{consent.wording.text}.remove(u' ')));
}

TEST(IntakeFormPdf, StandsUprightOnEitherPaperWithTypeThatCanBeRead)
{
    for (const PaperSize paper : kPaperSizes) {
        const QByteArray pdf = renderPdf(filled(), paper);
        const QString size = infoOf(pdf, "Page size");
        EXPECT_TRUE(size.startsWith(paper == PaperSize::A4 ? text("595 x 842") : text("612 x 792")))
            << qPrintable(size);
        EXPECT_GE(smallestTypeIn(pdf), 9.99);
        EXPECT_GT(textMarginIn(pdf), 20);
    }
}

TEST(IntakeFormPdf, FillsInWhatIsKnownAndTicksOnlyThat)
{
    const QString letters = lettersOf(renderPdf(filled(), PaperSize::A4));
    EXPECT_FALSE(letters.contains(text("parentorguardian"))) << "they are of age";
    for (const char* part : {"CallumWright", "1984", "07700900201", "AnnWright,07700900123",
             "leftthigh,fellonSunday;rightelbow", "givenalreadyon"})
        EXPECT_TRUE(letters.contains(text(part))) << part;
    EXPECT_EQ(boxesOn(onA4(filled()), print::Mark::TickedBox), 2) << "the two that stand; no consent";
    EXPECT_EQ(boxesOn(onA4(blank()), print::Mark::TickedBox), 0);
}

TEST(IntakeFormPdf, HasTwoBoxesForEachQuestionAndConsent)
{
    const IntakePaper form = blank();
    EXPECT_EQ(boxesOn(onA4(form), print::Mark::Box),
        static_cast<int>(2 * (form.questions.size() + form.consents.size())));
}

TEST(IntakeFormPdf, LeavesRoomForAPenOnEveryLine)
{
    for (const print::Page& page : onA4(blank())) {
        std::vector<QRectF> lines;
        for (const print::Item& item : page.items) {
            if (item.mark == print::Mark::WritingLine)
                lines.push_back(item.rect);
        }
        for (const QRectF& one : lines) {
            for (const QRectF& other : lines) {
                const bool isBelow =
                    other.bottom() > one.bottom() && other.left() < one.right() && one.left() < other.right();
                if (isBelow) {
                    EXPECT_GE(other.bottom() - one.bottom(), 20 * print::kPoint);
                }
            }
        }
    }
}

TEST(IntakeFormPdf, NamesTheClientOnEveryPageButInNoTitle)
{
    const QByteArray pdf = renderPdf(filled(), PaperSize::A4);
    const QStringList pages = pagesOf(pdf);
    ASSERT_GT(pages.size(), 1);
    for (const QString& page : pages)
        EXPECT_TRUE(page.simplified().contains(text("Callum Wright")));
    EXPECT_FALSE(documentTitle(filled()).contains(text("Callum")));
    EXPECT_EQ(suggestedFileName(filled(), text("pdf")), text("2026-04-24 intake form.pdf"));
    EXPECT_EQ(suggestedFileName(blank(), text("pdf")), text("Intake form.pdf"));
}

TEST(IntakeFormPdf, LosesNothingOfALongDetail)
{
    IntakePaper form = filled();
    form.questions.front().known = {QString(400, u'q') + text(" end")};
    form.client->name = QString(200, u'\u017c');
    const QString letters = lettersOf(renderPdf(form, PaperSize::A4));
    EXPECT_TRUE(letters.contains(QString(400, u'q') + text("end")));
    // In its column beside another, so that the lines of both alternate.
    EXPECT_GE(letters.count(u'\u017c'), 200);
}

TEST(IntakeFormPreview, IsPrintedBlankOrFilledIn)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("form.pdf"));
    IntakeFormPreview preview{filled(), {[&](const QString&) { return path; }, {}}, nullptr};
    const auto saved = [&] {
        preview.findChild<QPushButton*>(text("savePdfButton"))->click();
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? lettersOf(file.readAll()) : QString{};
    };
    EXPECT_TRUE(saved().contains(text("CallumWright")));
    preview.findChild<QComboBox*>(text("filledChoice"))->setCurrentIndex(1);
    const QString letters = saved();
    EXPECT_TRUE(letters.contains(text("Riverside")));
    EXPECT_FALSE(letters.contains(text("Callum")));
    EXPECT_FALSE(letters.contains(text("leftthigh")));
}

} // namespace taper::test
