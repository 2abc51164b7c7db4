// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attachments.h"

#include "core/clinic/notes.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using test::ClinicBuilder;
using test::text;

/// The least that begins and ends as a picture of that kind does.
const QByteArray kPng = QByteArrayLiteral("\x89PNG\r\n\x1a\n") + QByteArray(40, 'x')
    + QByteArrayLiteral("\x00\x00\x00\x00IEND\xae\x42\x60\x82");
const QByteArray kJpeg =
    QByteArrayLiteral("\xff\xd8\xff\xe0") + QByteArray(40, 'x') + QByteArrayLiteral("\xff\xd9");
const QByteArray kPdf =
    QByteArrayLiteral("%PDF-1.4\n") + QByteArray(40, 'x') + QByteArrayLiteral("\n%%EOF\n");

class Attachments : public ::testing::Test {
protected:
    Result<Stored<Attachment>> add(const char* name, const QByteArray& content)
    {
        return addAttachment(
            house.clinic(), {.client = callum, .name = text(name), .text = {}, .content = content});
    }

    ClinicBuilder house;
    Id<Client> callum = house.client("Callum Wright");
};

TEST_F(Attachments, AreKeptByteForByteInTheClinicsFile)
{
    QByteArray content = kPng;
    content.insert(20, '\0');
    const auto added = add("knee.png", content);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->fields().format, AttachmentFormat::Png);
    EXPECT_EQ(added->fields().size, content.size());
    const auto read = attachmentContent(house.clinic(), added->id);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, content);
}

TEST_F(Attachments, AreKnownByTheirContentAndNotByTheirName)
{
    EXPECT_EQ(add("letter.png", kPdf)->fields().format, AttachmentFormat::Pdf);
    EXPECT_EQ(add("photo.txt", kJpeg)->fields().format, AttachmentFormat::Jpeg);
    const auto fake = add("photo.png", QByteArrayLiteral("MZ this is a program"));
    ASSERT_FALSE(fake);
    EXPECT_EQ(fake.error().code, ErrorCode::UnknownFormat);
    EXPECT_EQ(fake.error().parameters.value(text("text")).toString(), text("photo.png"));
}

TEST_F(Attachments, ThatAreCutOffAreRefused)
{
    for (const QByteArray& whole : {kPng, kPdf}) {
        const auto cut = add("cut", whole.left(whole.size() - 14));
        ASSERT_FALSE(cut);
        EXPECT_EQ(cut.error().code, ErrorCode::UnknownFormat);
    }
    EXPECT_EQ(add("cut.jpg", kJpeg.left(30)).error().code, ErrorCode::UnknownFormat);
    EXPECT_EQ(add("nothing.png", {}).error().code, ErrorCode::FileEmpty);
}

TEST_F(Attachments, MayBeAsLargeAsTheLimitAndNoLarger)
{
    QByteArray content(kMaxAttachment - kPng.size(), 'x');
    content.prepend(kPng.left(30));
    content.append(kPng.mid(30));
    ASSERT_EQ(content.size(), kMaxAttachment);
    EXPECT_TRUE(add("largest.png", content));
    content.insert(40, 'x');
    const auto larger = add("larger.png", content);
    ASSERT_FALSE(larger);
    EXPECT_EQ(larger.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(larger.error().parameters.value(text("limit")).toLongLong(), kMaxAttachment);
}

TEST_F(Attachments, KeepTheNameOfTheirFileWithoutItsFolders)
{
    EXPECT_EQ(add("photos/maya/knee.png", kPng)->fields().name, text("knee.png"));
    EXPECT_EQ(add("C:\\Scans\\letter.pdf", kPdf)->fields().name, text("letter.pdf"));
    const auto nameless = add("scans/", kPdf);
    ASSERT_FALSE(nameless);
    EXPECT_EQ(nameless.error().problems.constFirst().field, text("name"));
}

TEST_F(Attachments, BelongToANoteOrToTheClientAsAWhole)
{
    const auto maya = house.therapist("Maya Okafor");
    TreatmentNoteFields fields;
    fields.client = callum;
    fields.therapist = maya;
    fields.at = house.clinic().now();
    fields.text(NoteSection::Subjective) = text("Left calf tight");
    const auto note = saveDraft(house.clinic(), std::nullopt, 0, fields);
    ASSERT_TRUE(note);
    const auto ofNote = addAttachment(
        house.clinic(), {.note = note->id, .name = text("calf.png"), .text = {}, .content = kPng});
    ASSERT_TRUE(ofNote);
    EXPECT_EQ(ofNote->fields().client, callum);
    ASSERT_TRUE(add("letter.pdf", kPdf));

    const auto notes = attachmentsOf(house.clinic(), callum, note->id);
    ASSERT_TRUE(notes);
    ASSERT_EQ(notes->size(), 1);
    EXPECT_EQ(notes->front().fields().name, text("calf.png"));
    const auto all = attachmentsOf(house.clinic(), callum, std::nullopt);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->front().fields().name, text("letter.pdf")) << "the latest first";
}

TEST_F(Attachments, OfNobodyAreRefused)
{
    EXPECT_EQ(addAttachment(house.clinic(),
                  {.client = Id<Client>{99}, .name = text("a.png"), .text = {}, .content = kPng})
                  .error()
                  .code,
        ErrorCode::NotFound);
    EXPECT_EQ(addAttachment(house.clinic(),
                  {.note = Id<TreatmentNote>{99}, .name = text("a.png"), .text = {}, .content = kPng})
                  .error()
                  .code,
        ErrorCode::NotFound);
    EXPECT_EQ(attachmentContent(house.clinic(), Id<Attachment>{99}).error().code, ErrorCode::NotFound);
}

TEST_F(Attachments, AreDescribedAndTakenAwayByWhoSawThemLast)
{
    const auto added = add("knee.png", kPng);
    ASSERT_TRUE(added);
    const auto described = describeAttachment(house.clinic(), added->id, added->revision, text("After Bath"));
    ASSERT_TRUE(described);
    EXPECT_EQ(described->fields().text, text("After Bath"));
    EXPECT_EQ(
        removeAttachment(house.clinic(), added->id, added->revision).error().code, ErrorCode::StaleRevision);
    ASSERT_TRUE(removeAttachment(house.clinic(), added->id, described->revision));
    EXPECT_EQ(attachmentContent(house.clinic(), added->id).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(attachmentsOf(house.clinic(), callum, std::nullopt)->empty());
}

TEST_F(Attachments, TellTheViewsOfTheirClient)
{
    std::set<Id<Client>> told;
    house.clinic().onChanged([&](const Changes& changes) { told = changes.clients; });
    ASSERT_TRUE(add("knee.png", kPng));
    EXPECT_EQ(told, std::set{callum});
}

} // namespace
} // namespace taper
