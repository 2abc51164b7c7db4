// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bridge.h"

#include "core/clinic/clients.h"
#include "core/clinic/import.h"
#include "tests/support/gui_wait.h"
#include "tests/support/manual_clock.h"
#include "ui/shell/view_request.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace taper {
namespace {

using test::waitFor;

ClinicSettings settings()
{
    ClinicSettingsFields fields;
    fields.name = QStringLiteral("Riverside");
    return *ClinicSettings::make(fields);
}

ClientFields clientNamed(const QString& name)
{
    ClientFields fields;
    fields.name = name;
    return fields;
}

class AsyncBridgeTest : public testing::Test {
protected:
    /// The clinic of the test's file; made if it is not there yet.
    void open(AsyncBridge& bridge)
    {
        std::optional<bool> isOpen;
        const QString path = folder.filePath(QStringLiteral("clinic.taper"));
        const Clock* const time = &clock;
        bridge
            .open([path, time] {
                auto made = Clinic::create(path, settings(), *time, {});
                return made ? std::move(made) : Clinic::open(path, *time, {});
            })
            .then([&](const Result<void>& answer) { isOpen = answer.has_value(); });
        ASSERT_TRUE(waitFor([&] { return isOpen.has_value(); }));
        ASSERT_TRUE(*isOpen);
    }

    Id<Client> add(AsyncBridge& bridge, const QString& name)
    {
        Id<Client> id;
        bridge.ask(
            &bridge, [name](Clinic& clinic) { return addClient(clinic, clientNamed(name)); },
            [&](const Result<Stored<Client>>& client) { id = client.value().id; });
        EXPECT_TRUE(waitFor([&] { return id.isValid(); }));
        return id;
    }

    QTemporaryDir folder;
    test::ManualClock clock{"2026-04-24T09:40"};
};

TEST_F(AsyncBridgeTest, CallsUseCasesAndSaysWhatTheyChanged)
{
    AsyncBridge bridge;
    open(bridge);
    std::vector<Changes> heard;
    QObject::connect(
        &bridge, &AsyncBridge::changed, &bridge, [&](const Changes& changes) { heard.push_back(changes); });
    const Id<Client> callum = add(bridge, QStringLiteral("Callum Wright"));
    ASSERT_EQ(heard.size(), 1U); // before the answer
    EXPECT_TRUE(heard.front().clients.contains(callum));
}

TEST_F(AsyncBridgeTest, NoticesWhatAnotherProgramWrote)
{
    AsyncBridge desk;
    AsyncBridge treatmentRoom;
    open(desk);
    open(treatmentRoom);
    bool isNoticed = false;
    QObject::connect(&treatmentRoom, &AsyncBridge::changed, &treatmentRoom,
        [&](const Changes& changes) { isNoticed = changes.everything; });
    add(desk, QStringLiteral("Sofia Marchetti"));
    EXPECT_TRUE(waitFor([&] { return isNoticed; }));
}

TEST_F(AsyncBridgeTest, SaysNothingToAViewThatIsGone)
{
    AsyncBridge bridge;
    open(bridge);
    int answers = 0;
    auto view = std::make_unique<QObject>();
    bridge.ask(
        view.get(), [](Clinic& clinic) { return findClients(clinic, {}, 10); },
        [&](const Result<std::vector<ClientHit>>&) { ++answers; });
    view.reset();
    add(bridge, QStringLiteral("Ben Adeyemi")); // asked later, so answered later
    EXPECT_EQ(answers, 0);
}

TEST_F(AsyncBridgeTest, AnswersTheNewestSearchOnly)
{
    AsyncBridge bridge;
    open(bridge);
    add(bridge, QStringLiteral("Aisha Rahman"));
    add(bridge, QStringLiteral("Ailsa Reid"));
    ViewRequest search;
    std::vector<qsizetype> found;
    for (const auto* typed : {"a", "ai", "ais", "aish", "aisha"}) {
        const QString text = QString::fromLatin1(typed);
        search.run(
            bridge, [text](Clinic& clinic) { return findClients(clinic, text, 10); },
            [&](const Result<std::vector<ClientHit>>& hits) { found.push_back(std::ssize(hits.value())); });
    }
    ASSERT_TRUE(waitFor([&] { return !search.isPending(); }));
    EXPECT_EQ(found, std::vector<qsizetype>{1});
}

TEST_F(AsyncBridgeTest, StopsAnImportThatIsCancelledAndKeepsNothingOfIt)
{
    AsyncBridge bridge;
    open(bridge);
    QByteArray csv = "name\n";
    for (int number = 0; number < 2000; ++number)
        csv += "Runner " + QByteArray::number(number) + "\n";
    const auto progress = Progress::make({});
    progress->cancel();
    std::optional<ErrorCode> code;
    bridge.askLong(
        &bridge, progress,
        [csv](Clinic& clinic, const Progress::Report& report) {
            return importCsv(clinic, ImportKind::Clients, csv, ImportMode::Write, report);
        },
        [&](const Result<ImportReport>& report) {
            code = report ? ErrorCode::Internal : report.error().code;
        });
    ASSERT_TRUE(waitFor([&] { return code.has_value(); }));
    EXPECT_EQ(code, ErrorCode::Cancelled);
    std::optional<size_t> clients;
    bridge.ask(
        &bridge, [](Clinic& clinic) { return findClients(clinic, {}, 10); },
        [&](const Result<std::vector<ClientHit>>& hits) { clients = hits.value().size(); });
    ASSERT_TRUE(waitFor([&] { return clients.has_value(); }));
    EXPECT_EQ(clients, 0U);
}

TEST_F(AsyncBridgeTest, ShowsHowFarAnImportIs)
{
    AsyncBridge bridge;
    open(bridge);
    int done = 0;
    const auto progress = Progress::make([&](int rows, int) { done = rows; });
    int added = 0;
    bridge.askLong(
        &bridge, progress,
        [](Clinic& clinic, const Progress::Report& report) {
            return importCsv(
                clinic, ImportKind::Clients, "name\nMaya\nTom\nInes\n", ImportMode::Write, report);
        },
        [&](const Result<ImportReport>& report) { added = report.value().added; });
    ASSERT_TRUE(waitFor([&] { return added == 3; }));
    EXPECT_GT(done, 0);
}

TEST_F(AsyncBridgeTest, DropsWhatIsAskedAfterTheClinicWasClosed)
{
    AsyncBridge bridge;
    open(bridge);
    bool isClosed = false;
    bridge.close().then([&](const Result<void>&) { isClosed = true; });
    ASSERT_TRUE(waitFor([&] { return isClosed; }));
    auto late = bridge.run([](Clinic& clinic) { return findClients(clinic, {}, 10); });
    ASSERT_TRUE(waitFor([&] { return late.isFinished(); }));
    EXPECT_TRUE(late.isCanceled());
}

} // namespace
} // namespace taper
