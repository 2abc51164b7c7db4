// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

using ClientStoreTest = StorageTest;
TAPER_EVERYWHERE(ClientStoreTest);

ClientFields everything()
{
    ClientFields fields;
    fields.name = text("Róisín O'Brien");
    fields.preferredName = text("Ro");
    fields.dateOfBirth = date("1988-02-29");
    fields.phone = text("+44 (0)7700 900-342");
    fields.email = text("Ro@Example.org");
    fields.address = text("1 High St\nBath");
    fields.emergencyContact = text("Sam, 07700 900001");
    fields.notes = text("likes\ttea\nand \"quiet\"");
    fields.tags = {text("club"), text("O'Neill's group")};
    fields.alerts = {text("blood thinners")};
    fields.cadenceDays = 28;
    return fields;
}

TEST_P(ClientStoreTest, KeepsEveryFieldAsTyped)
{
    ClientStore store{connection()};
    const auto id = addClient(everything());
    EXPECT_EQ(*store.byId(id)->value, everything());
    EXPECT_EQ(store.byId(id)->revision, 1);
    ClientFields bare;
    bare.name = text("X");
    const auto other = addClient(bare);
    EXPECT_EQ(*store.byId(other)->value, bare);
    EXPECT_FALSE(store.byId(Id<Client>{99}));
}

TEST_P(ClientStoreTest, KeepsAnyName)
{
    ClientStore store{connection()};
    const QStringList names{text("A"), QString(500, u'Ü'), text("🏃‍♀️💨"), text("محمد علي"),
        text("<img src=x onerror=1>"), text("=1+1"), text("'; DROP TABLE client; --"),
        text("\"quoted\" \\back"), text("-1"), text("NULL"), text("Ａｎｎ"),
        text("👨‍👩‍👧‍👦")};
    for (const QString& name : names) {
        ClientFields fields;
        fields.name = name;
        const auto id = addClient(fields);
        EXPECT_EQ(store.byId(id)->fields().name, name);
        EXPECT_EQ(store.idsNamed(name), std::vector<Id<Client>>{id});
        EXPECT_EQ(store.search(name, 5).front().name, name) << name.left(20).toStdString();
    }
}

TEST_P(ClientStoreTest, DropsTheCharacterThatEnginesCutAt)
{
    ClientFields fields;
    fields.name = text("Ann") + QChar::Null + text("a");
    const auto id = addClient(fields);
    EXPECT_EQ(ClientStore{connection()}.byId(id)->fields().name, text("Anna"));
}

TEST_P(ClientStoreTest, ChangesOnlyTheRevisionThatWasRead)
{
    ClientStore store{connection()};
    ClientFields fields = everything();
    const auto id = addClient(fields);
    fields.tags = {text("trail")};
    fields.alerts.clear();
    fields.dateOfBirth.reset();
    fields.archived = true;
    EXPECT_EQ(must(store.update(id, 1, must(Client::make(fields)))).revision, 2);
    EXPECT_EQ(*store.byId(id)->value, fields);

    ClientFields late = fields;
    late.tags = {text("late")};
    EXPECT_EQ(codeOf(store.update(id, 1, must(Client::make(late)))), ErrorCode::StaleRevision);
    EXPECT_EQ(*store.byId(id)->value, fields);
    EXPECT_EQ(codeOf(store.update(Id<Client>{99}, 1, must(Client::make(late)))), ErrorCode::NotFound);
}

TEST_P(ClientStoreTest, IsFoundUnderTheNewNameOnly)
{
    ClientStore store{connection()};
    ClientFields fields = everything();
    const auto id = addClient(fields);
    fields.name = text("Maeve Kelly");
    fields.preferredName.clear();
    fields.phone = text("07700 900555");
    must(store.update(id, 1, must(Client::make(fields))));
    EXPECT_TRUE(store.search(text("o'brien"), 5).empty());
    EXPECT_TRUE(store.search(text("900342"), 5).empty());
    EXPECT_EQ(store.search(text("kelly"), 5).size(), 1U);
    EXPECT_EQ(store.search(text("900555"), 5).size(), 1U);
}

TEST_P(ClientStoreTest, AnswersByNameAndMailExactly)
{
    ClientStore store{connection()};
    const auto id = addClient(everything());
    using Ids = std::vector<Id<Client>>;
    EXPECT_EQ(store.idsNamed(text("roisin o'brien")), Ids{id});
    EXPECT_EQ(store.idsNamed(text("roisin")), Ids{});
    EXPECT_EQ(store.idsWithEmail(text("RO@example.ORG")), Ids{id});
    EXPECT_EQ(store.idsWithEmail(text("o@example.org")), Ids{});
    EXPECT_EQ(store.idsWithEmail({}), Ids{}); // many have none
}

TEST_P(ClientStoreTest, NoticesWhoMayBeTheSamePerson)
{
    ClientStore store{connection()};
    const auto id = addClient(everything());
    const auto similarTo = [&](const char* name, const char* phone, const char* email,
                               Id<Client> except = {}) {
        ClientFields fields;
        fields.name = text(name);
        fields.phone = text(phone);
        fields.email = text(email);
        std::vector<Id<Client>> ids;
        for (const auto& client : store.similar(fields, except))
            ids.push_back(client.id);
        return ids;
    };
    using Ids = std::vector<Id<Client>>;
    EXPECT_EQ(similarTo("ROISIN O’BRIEN", "", ""), Ids{id});
    EXPECT_EQ(similarTo("Someone", "0044 7700 900342", ""), Ids{id});
    EXPECT_EQ(similarTo("Someone", "", "ro@example.org"), Ids{id});
    EXPECT_EQ(similarTo("Róisín O'Brien", "", "", id), Ids{});
    EXPECT_EQ(similarTo("Someone", "", ""), Ids{}); // an empty phone is not the same as another empty one
}

} // namespace
} // namespace taper
