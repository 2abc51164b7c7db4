// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attachments.h"
#include "tests/ui/treatment/note_test.h"
#include "ui/attachment/attachment_pane.h"
#include "ui/attachment/attachments_dialog.h"

#include <QImage>

namespace taper::test {
namespace {

class NoteFilesTest : public NoteTest {
protected:
    [[nodiscard]] AttachmentsDialog* filesOpen()
    {
        AttachmentsDialog* dialog = nullptr;
        EXPECT_TRUE(waitFor([&] {
            dialog = m_editor->findChild<AttachmentsDialog*>();
            return dialog && dialog->isVisible();
        }));
        return dialog;
    }
    QString picture()
    {
        const QString path = m_desk.folder.filePath(text("calf.png"));
        QImage image{40, 30, QImage::Format_RGB32};
        image.fill(Qt::blue);
        EXPECT_TRUE(image.save(path));
        return path;
    }
};

TEST_F(NoteFilesTest, GoWithTheDraftThatIsSavedFirst)
{
    open();
    keys(text("Calf better."));
    press(m_editor, "files");
    AttachmentsDialog* files = filesOpen();
    ASSERT_TRUE(files);
    ASSERT_TRUE(stored()) << "what they go with is in the file";
    files->pane()->addFiles({picture()});
    ASSERT_TRUE(waitFor([files] { return files->pane()->count() == 1; }));
    const auto kept = attachmentsOf(m_desk.other(), m_callum, stored()->id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->size(), 1U);
}

TEST_F(NoteFilesTest, WantSomethingWrittenFirst)
{
    open();
    press(m_editor, "files");
    EXPECT_TRUE(said(m_editor, "saveProblem").startsWith(text("Write something first")));
    EXPECT_FALSE(stored());
}

TEST_F(NoteFilesTest, MayBeAddedToAFinalNote)
{
    openNote(m_lastNote);
    press(m_editor, "files");
    AttachmentsDialog* files = filesOpen();
    ASSERT_TRUE(files);
    files->pane()->addFiles({picture()});
    EXPECT_TRUE(waitFor([files] { return files->pane()->count() == 1; }));
}

} // namespace
} // namespace taper::test
