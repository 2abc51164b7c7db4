// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/consent_store.h"

#include "tests/core/storage/storage_fixture.h"

#include <algorithm>

namespace taper {
namespace {

using namespace test;

class KeepsConsents : public StorageTest {
protected:
    ConsentFields given(Id<Client> client, const char* on, const char* by = "")
    {
        ConsentFields fields;
        fields.client = client;
        fields.givenOn = date(on);
        fields.givenBy = text(by);
        return fields;
    }
    Stored<Consent> add(const ConsentFields& fields) { return store.insert(must(Consent::make(fields))); }

    ConsentStore store{connection()};
};
TAPER_EVERYWHERE(KeepsConsents);

TEST_P(KeepsConsents, WithTheirWordingAndTheirEnd)
{
    ConsentFields fields = given(ann, "2026-04-20", "Joan Wright");
    fields.kind = ConsentKind::Sharing;
    fields.how = ConsentHow::Written;
    fields.note = text("only to Dr Hale");
    const auto added = add(fields);
    EXPECT_EQ(store.byId(added.id)->fields(), fields);
    fields.withdrawnOn = date("2026-05-01");
    must(store.update(added.id, added.revision, must(Consent::make(fields))));
    EXPECT_EQ(store.byId(added.id)->fields(), fields);
    EXPECT_EQ(codeOf(store.update(added.id, added.revision, must(Consent::make(fields)))),
        ErrorCode::StaleRevision);
}

TEST_P(KeepsConsents, LatestFirst)
{
    add(given(ann, "2026-04-20"));
    const auto later = add(given(ann, "2026-05-20"));
    add(given(ben, "2026-06-20"));
    const auto ofAnn = store.ofClient(ann);
    ASSERT_EQ(ofAnn.size(), 2u);
    EXPECT_EQ(ofAnn[0].id, later.id);
}

TEST_P(KeepsConsents, TellingWhenAGuardianLastAgreedToTreatment)
{
    add(given(ann, "2026-04-20", "Joan Wright"));
    add(given(ann, "2026-05-20"));
    ConsentFields photos = given(ann, "2026-06-20", "Joan Wright");
    photos.kind = ConsentKind::Photos;
    add(photos);
    ConsentFields withdrawn = given(ben, "2026-04-20", "Tom Hill");
    withdrawn.withdrawnOn = date("2026-04-21");
    add(withdrawn);
    const auto consents = store.guardianConsents({ann, ben});
    ASSERT_EQ(consents.size(), 1u);
    EXPECT_EQ(consents.at(ann), date("2026-04-20"));
    EXPECT_TRUE(store.guardianConsents({}).empty());
}

TEST_P(KeepsConsents, ToWordsThatAClinicBeginsWith)
{
    for (const ConsentKind kind : kConsentKinds) {
        const auto wording = store.wordingNow(kind);
        ASSERT_TRUE(wording) << qPrintable(keyOf(kind));
        EXPECT_EQ(wording->version, 1);
        EXPECT_GT(wording->text.size(), 80);
        EXPECT_TRUE(wording->text.endsWith(u'.'));
    }
    EXPECT_EQ(store.wordings().size(), kConsentKinds.size());
}

TEST_P(KeepsConsents, ToWordsThatAreNeverAltered)
{
    ConsentWording second;
    second.kind = ConsentKind::Photos;
    second.version = 2;
    second.text = text("Pictures of how I run.");
    second.since = date("2026-04-20");
    store.insert(second);
    EXPECT_EQ(store.wordingNow(ConsentKind::Photos), second);
    ASSERT_TRUE(store.wording(ConsentKind::Photos, 1));
    EXPECT_NE(store.wording(ConsentKind::Photos, 1)->text, second.text);
    EXPECT_FALSE(store.wording(ConsentKind::Photos, 3));
    const auto all = store.wordings();
    const auto photos = std::ranges::find(all, ConsentKind::Photos, &ConsentWording::kind);
    EXPECT_EQ(photos->version, 2) << "the latest of a kind first";
}

} // namespace
} // namespace taper
