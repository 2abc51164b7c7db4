// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_preview.h"

#include "tests/support/sample_day_list.h"
#include "tests/ui/print/pdf_reading.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace taper::test {

namespace {

class Preview : public testing::Test {
protected:
    Preview()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("taper-test"));
        QCoreApplication::setApplicationName(QStringLiteral("preview"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

    std::unique_ptr<DayListPreview> open(DayList list = sampleDayList())
    {
        DayListPreview::Questions questions;
        questions.chooseFile = [this](const QString& offered) {
            m_offered = offered;
            return m_path;
        };
        questions.choosePrinter = [this](QPrinter& printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(m_path);
            return !m_path.isEmpty();
        };
        return std::make_unique<DayListPreview>(std::move(list), questions, nullptr);
    }

    template <class Widget>
    static Widget* part(const DayListPreview& preview, const char* name)
    {
        auto* found = preview.findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    [[nodiscard]] QByteArray written() const
    {
        QFile file{m_path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("out.pdf"));
    QString m_offered;
};

} // namespace

TEST_F(Preview, ShowsThePagesOfAllTherapists)
{
    const auto preview = open();
    preview->show();
    EXPECT_EQ(part<QPrintPreviewWidget>(*preview, "pageView")->pageCount(), 2);
    EXPECT_EQ(part<QLabel>(*preview, "pageCount")->text(), QStringLiteral("Page 1 of 2"));
    EXPECT_EQ(part<QComboBox>(*preview, "therapistChoice")->count(), 4);
}

TEST_F(Preview, TurnsThePages)
{
    const auto preview = open();
    preview->show();
    auto* next = part<QPushButton>(*preview, "nextPageButton");
    auto* previous = part<QPushButton>(*preview, "previousPageButton");
    EXPECT_FALSE(previous->isEnabled());
    next->click();
    EXPECT_EQ(part<QLabel>(*preview, "pageCount")->text(), QStringLiteral("Page 2 of 2"));
    EXPECT_FALSE(next->isEnabled());
    previous->click();
    EXPECT_EQ(part<QLabel>(*preview, "pageCount")->text(), QStringLiteral("Page 1 of 2"));
}

TEST_F(Preview, ShowsOneTherapist)
{
    const auto preview = open();
    preview->chooseTherapist(Id<Therapist>{2});
    EXPECT_EQ(part<QComboBox>(*preview, "therapistChoice")->currentText(), QStringLiteral("Kit Marlow"));
    EXPECT_EQ(part<QPrintPreviewWidget>(*preview, "pageView")->pageCount(), 1);
    preview->chooseTherapist(std::nullopt);
    EXPECT_EQ(part<QPrintPreviewWidget>(*preview, "pageView")->pageCount(), 2);
}

TEST_F(Preview, KeepsTheChosenTherapistOnAnotherDay)
{
    const auto preview = open();
    preview->chooseTherapist(Id<Therapist>{2});
    DayList tomorrow = sampleDayList();
    tomorrow.date += std::chrono::days{1};
    preview->setList(tomorrow);
    EXPECT_EQ(preview->options().therapist, Id<Therapist>{2});
    EXPECT_TRUE(preview->windowTitle().contains(QStringLiteral("Saturday 25 April 2026")));
}

TEST_F(Preview, RemembersPrivacyAndPaper)
{
    {
        const auto preview = open();
        EXPECT_EQ(preview->options().privacy, Privacy::Full);
        auto* privacy = part<QComboBox>(*preview, "privacyChoice");
        privacy->setFocus();
        QTest::keyClick(privacy, Qt::Key_Down);
        auto* paper = part<QComboBox>(*preview, "paperChoice");
        paper->setCurrentIndex(paper->findText(QStringLiteral("Letter")));
        EXPECT_EQ(preview->options().privacy, Privacy::Initials);
    }
    const auto again = open();
    EXPECT_EQ(again->options().privacy, Privacy::Initials);
    EXPECT_EQ(again->options().paper, PaperSize::Letter);
    EXPECT_EQ(again->options().therapist, std::nullopt);
}

TEST_F(Preview, SavesThePdfWithTheChosenPrivacy)
{
    const auto preview = open();
    preview->choosePrivacy(Privacy::Initials);
    QSignalSpy saved{preview.get(), &DayListPreview::saved};
    part<QPushButton>(*preview, "savePdfButton")->click();
    EXPECT_EQ(saved.count(), 1);
    EXPECT_EQ(m_offered, QStringLiteral("2026-04-24 day list.pdf"));
    const QString text = textOf(written());
    EXPECT_TRUE(text.contains(QStringLiteral("C.W.")));
    EXPECT_FALSE(text.contains(QStringLiteral("Callum")));
    EXPECT_TRUE(part<QLabel>(*preview, "printMessage")->text().contains(QStringLiteral("out.pdf")));
}

TEST_F(Preview, SaysWhyThePdfCouldNotBeSaved)
{
    const auto preview = open();
    preview->show();
    m_path = m_folder.filePath(QStringLiteral("no folder/out.pdf"));
    QSignalSpy saved{preview.get(), &DayListPreview::saved};
    part<QPushButton>(*preview, "savePdfButton")->click();
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(part<QLabel>(*preview, "printMessage")->isVisible());
    EXPECT_TRUE(part<QLabel>(*preview, "printMessage")->text().contains(QStringLiteral("no folder")));
}

TEST_F(Preview, DoesNothingWhenNoFileOrPrinterIsChosen)
{
    const auto preview = open();
    m_path.clear();
    QSignalSpy saved{preview.get(), &DayListPreview::saved};
    QSignalSpy printed{preview.get(), &DayListPreview::printed};
    part<QPushButton>(*preview, "savePdfButton")->click();
    part<QPushButton>(*preview, "printButton")->click();
    EXPECT_EQ(saved.count() + printed.count(), 0);
}

TEST_F(Preview, PrintsWhatItShows)
{
    const auto preview = open();
    preview->chooseTherapist(Id<Therapist>{1});
    QSignalSpy printed{preview.get(), &DayListPreview::printed};
    part<QPushButton>(*preview, "printButton")->click();
    EXPECT_EQ(printed.count(), 1);
    const QStringList pages = pagesOf(written());
    ASSERT_EQ(pages.size(), 1);
    EXPECT_TRUE(pages[0].contains(QStringLiteral("Callum Wright")));
    EXPECT_TRUE(pages[0].contains(QStringLiteral("Page 1 of 1")));
}

TEST_F(Preview, IsReachedByKeyboardAndNamedForScreenReaders)
{
    const auto preview = open();
    preview->show();
    for (const char* name : {"privacyChoice", "therapistChoice", "paperChoice"}) {
        const auto* choice = part<QComboBox>(*preview, name);
        EXPECT_FALSE(choice->accessibleName().isEmpty());
        EXPECT_TRUE(choice->focusPolicy() & Qt::TabFocus);
    }
    for (const char* name :
        {"printButton", "savePdfButton", "closeButton", "previousPageButton", "nextPageButton"})
        EXPECT_TRUE(part<QPushButton>(*preview, name)->focusPolicy() & Qt::TabFocus) << name;
    preview->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(preview.get()));
    QSignalSpy saved{preview.get(), &DayListPreview::saved};
    QTest::keySequence(preview.get(), QKeySequence{QKeySequence::Save});
    EXPECT_EQ(saved.count(), 1);
    QTest::keyClick(preview.get(), Qt::Key_Escape);
    EXPECT_FALSE(preview->isVisible());
}

TEST_F(Preview, ShowsNamesAsTyped)
{
    DayList list = sampleDayList();
    list.therapists[0].name = QStringLiteral("<b>Kim</b> & Co");
    const auto preview = open(list);
    EXPECT_EQ(part<QComboBox>(*preview, "therapistChoice")->itemText(1), QStringLiteral("<b>Kim</b> & Co"));
    EXPECT_EQ(part<QLabel>(*preview, "printMessage")->textFormat(), Qt::PlainText);
}

} // namespace taper::test
