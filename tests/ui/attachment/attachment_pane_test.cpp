// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_pane.h"

#include "core/clinic/notes.h"
#include "tests/ui/booking/desk.h"
#include "ui/attachment/attachment_viewer.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>

#include <gtest/gtest.h>

namespace taper {
namespace {

using test::Desk;
using test::named;
using test::press;
using test::said;
using test::text;

class AnAttachmentPane : public ::testing::Test {
protected:
    AnAttachmentPane()
    {
        pane.resize(900, 600);
        pane.setClient(callum);
        pane.show();
        QObject::connect(&pane, &AttachmentPane::countChanged, &pane,
            [this](int attachments) { m_counted = attachments; });
        EXPECT_TRUE(test::waitFor([this] { return m_counted == 0; }));
    }

    QString fileNamed(const char* name, const QByteArray& content)
    {
        QFile file{desk.folder.filePath(text(name))};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    QString picture(const char* name, int width = 64)
    {
        QImage image{width, 48, QImage::Format_RGB32};
        image.fill(Qt::darkGreen);
        QByteArray content;
        QBuffer buffer{&content};
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return fileNamed(name, content);
    }
    QString letter(const char* name)
    {
        const QString path = desk.folder.filePath(text(name));
        QPdfWriter writer{path};
        QPainter painter{&writer};
        painter.drawText(200, 200, QStringLiteral("Dear colleague"));
        return path;
    }
    bool shows(int attachments)
    {
        return test::waitFor([this, attachments] { return pane.count() == attachments; });
    }
    std::vector<Stored<Attachment>> stored()
    {
        return attachmentsOf(desk.other(), callum, std::nullopt).value();
    }

    Desk desk;
    Id<Client> callum = desk.house.client("Callum Wright");
    AttachmentPane pane{desk.bridge};
    int m_counted = -1;
};

TEST_F(AnAttachmentPane, SaysWhatBelongsHereWhileThereIsNothing)
{
    EXPECT_TRUE(said(&pane, "attachmentNothing").contains(text("drop files here")));
    EXPECT_FALSE(named(&pane, "removeAttachment"));
}

TEST_F(AnAttachmentPane, TakesInAPictureAndShowsItInPlace)
{
    pane.addFiles({picture("knee.png")});
    ASSERT_TRUE(shows(1));
    EXPECT_TRUE(test::waitFor([this] { return named(&pane, "attachmentPicture") != nullptr; }));
    ASSERT_EQ(stored().size(), 1);
    EXPECT_EQ(stored().front().fields().name, text("knee.png"));
}

TEST_F(AnAttachmentPane, ShowsALetterPageUnderPage)
{
    pane.addFiles({letter("letter.pdf")});
    ASSERT_TRUE(shows(1));
    EXPECT_TRUE(test::waitFor([this] { return named(&pane, "attachmentLetter") != nullptr; }));
}

TEST_F(AnAttachmentPane, RefusesAPictureThatIsNoneAndTakesTheOthers)
{
    pane.addFiles({fileNamed("fake.png", QByteArrayLiteral("MZ a program")), picture("knee.png"),
        fileNamed("damaged.png", QByteArrayLiteral("\x89PNG\r\n\x1a\n nothing of a picture IEND")),
        fileNamed("damaged.pdf", QByteArrayLiteral("%PDF-1.4 nothing of a letter %%EOF"))});
    ASSERT_TRUE(shows(1));
    const QString problems = said(&pane, "attachmentMessage");
    EXPECT_TRUE(problems.contains(text("“fake.png” is neither a picture")));
    EXPECT_TRUE(problems.contains(text("“damaged.png”")));
    EXPECT_TRUE(problems.contains(text("“damaged.pdf”")));
    EXPECT_EQ(stored().size(), 1);
}

TEST_F(AnAttachmentPane, SaysWhichFileIsTooLargeWithoutReadingIt)
{
    QFile large{desk.folder.filePath(QStringLiteral("scan.pdf"))};
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(kMaxAttachment + 1));
    large.close();
    pane.addFiles({large.fileName()});
    EXPECT_TRUE(test::waitFor([this] { return !said(&pane, "attachmentMessage").isEmpty(); }));
    EXPECT_TRUE(said(&pane, "attachmentMessage").contains(text("“scan.pdf” is larger than 20 MB")));
}

TEST_F(AnAttachmentPane, TakesThePictureOfTheClipboard)
{
    QImage image{32, 32, QImage::Format_RGB32};
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    pane.activateWindow();
    named(&pane, "addAttachment")->setFocus();
    test::key(Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(shows(1));
    EXPECT_EQ(stored().front().fields().format, AttachmentFormat::Png);
}

TEST_F(AnAttachmentPane, KeepsWhatAPictureShows)
{
    pane.addFiles({picture("knee.png")});
    ASSERT_TRUE(shows(1));
    test::retype(&pane, "attachmentText", text("Left knee, day after Bath"));
    test::key(Qt::Key_Return);
    EXPECT_TRUE(test::waitFor(
        [this] { return stored().front().fields().text == text("Left knee, day after Bath"); }));
}

TEST_F(AnAttachmentPane, GivesACopyBackByteForByte)
{
    const QString source = letter("letter.pdf");
    pane.addFiles({source});
    ASSERT_TRUE(shows(1));
    const QString target = desk.folder.filePath(QStringLiteral("copy.pdf"));
    pane.setQuestions({.chooseFiles = [] { return QStringList{}; },
        .chooseTarget = [target](const QString&) { return target; },
        .mayRemove = [](const QString&) { return false; }});
    press(&pane, "saveAttachment");
    ASSERT_TRUE(test::waitFor([target] { return QFile::exists(target); }));
    QFile first{source};
    QFile second{target};
    ASSERT_TRUE(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    EXPECT_EQ(first.readAll(), second.readAll());
}

TEST_F(AnAttachmentPane, RemovesOnlyWhenItIsMeant)
{
    pane.addFiles({picture("knee.png")});
    ASSERT_TRUE(shows(1));
    bool isMeant = false;
    pane.setQuestions({.chooseFiles = [] { return QStringList{}; },
        .chooseTarget = [](const QString&) { return QString{}; },
        .mayRemove = [&isMeant](const QString&) { return isMeant; }});
    press(&pane, "removeAttachment");
    EXPECT_EQ(stored().size(), 1);
    isMeant = true;
    press(&pane, "removeAttachment");
    ASSERT_TRUE(shows(0));
    EXPECT_TRUE(stored().empty());
}

TEST_F(AnAttachmentPane, OfANoteThatIsNotThereYetSaysWhyNothingCanBeAdded)
{
    pane.setNote(callum, std::nullopt);
    EXPECT_TRUE(said(&pane, "attachmentNothing").contains(text("Write something first")));
    EXPECT_FALSE(named(&pane, "addAttachment")->isEnabled());
}

TEST_F(AnAttachmentPane, OfANoteShowsWhatGoesWithIt)
{
    TreatmentNoteFields fields;
    fields.client = callum;
    fields.therapist = desk.maya;
    fields.at = desk.other().now();
    fields.text(NoteSection::Subjective) = text("Left calf tight");
    const auto note = saveDraft(desk.other(), std::nullopt, 0, fields);
    ASSERT_TRUE(note);
    pane.addFiles({letter("letter.pdf")});
    ASSERT_TRUE(shows(1));
    pane.setNote(callum, note->id);
    ASSERT_TRUE(shows(0));
    pane.addFiles({picture("calf.png")});
    ASSERT_TRUE(shows(1));
    EXPECT_EQ(stored().size(), 2);
}

} // namespace
} // namespace taper
