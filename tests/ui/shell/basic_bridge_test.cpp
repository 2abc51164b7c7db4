// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/basic_bridge.h"

#include "tests/ui/shell/desk.h"
#include "ui/shell/progress.h"
#include "ui/shell/view_request.h"

#include <gtest/gtest.h>

#include <QThread>

#include <numeric>
#include <stdexcept>

namespace taper {
namespace {

using test::Desk;
using test::DeskBridge;
using test::Gate;
using test::openDesk;
using test::waitFor;

TEST(AsyncBridge, AnswersInTheThreadThatAsked)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    Qt::HANDLE worked = nullptr;
    Qt::HANDLE answered = nullptr;
    bridge.run([](Desk&) { return QThread::currentThreadId(); }).then([&](Qt::HANDLE on) {
        worked = on;
        answered = QThread::currentThreadId();
    });
    ASSERT_TRUE(waitFor([&] { return answered != nullptr; }));
    EXPECT_EQ(answered, QThread::currentThreadId());
    EXPECT_NE(worked, answered);
}

TEST(AsyncBridge, RunsJobsInTheOrderTheyWereAskedFor)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    std::vector<int> answers;
    for (int number = 0; number < 200; ++number) {
        bridge
            .run([number](Desk& desk) {
                desk.written.push_back(number);
                return static_cast<int>(desk.written.size()) - 1;
            })
            .then([&](int position) { answers.push_back(position); });
    }
    ASSERT_TRUE(waitFor([&] { return answers.size() == 200; }));
    std::vector<int> expected(200);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(answers, expected);
}

TEST(AsyncBridge, KeepsTheWindowFreeWhileAJobRuns)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    const auto gate = std::make_shared<Gate>();
    bool isAnswered = false;
    bridge
        .run([gate](Desk&) {
            gate->wait();
            return 1;
        })
        .then([&](int) { isAnswered = true; });
    int turns = 0;
    QMetaObject::invokeMethod(
        qApp, [&] { ++turns; }, Qt::QueuedConnection);
    ASSERT_TRUE(waitFor([&] { return turns == 1; }));
    EXPECT_FALSE(isAnswered);
    gate->open();
    EXPECT_TRUE(waitFor([&] { return isAnswered; }));
}

TEST(AsyncBridge, AnswersAFaultOfTaperItselfAsAFailure)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    std::optional<ErrorCode> code;
    bool isPlainAnswered = false;
    bridge.run([](Desk&) -> Result<int> { throw std::runtime_error{"Callum Wright"}; })
        .then([&](const Result<int>& answer) { code = answer.error().code; });
    auto plain = bridge.run([](Desk&) -> int { throw 7; });
    plain.then([&](int) { isPlainAnswered = true; });
    ASSERT_TRUE(waitFor([&] { return code.has_value() && plain.isFinished(); }));
    EXPECT_EQ(code, ErrorCode::Internal);
    EXPECT_TRUE(plain.isCanceled());
    EXPECT_FALSE(isPlainAnswered);

    // and goes on working
    int next = 0;
    bridge.run([](Desk&) { return 5; }).then([&](int answer) { next = answer; });
    EXPECT_TRUE(waitFor([&] { return next == 5; }));
}

TEST(AsyncBridge, SaysWhyNothingCouldBeOpened)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    std::optional<ErrorCode> code;
    bridge.open([](const auto&) -> Result<std::unique_ptr<Desk>> { return fail(ErrorCode::FileMissing); })
        .then([&](const Result<void>& answer) { code = answer.error().code; });
    auto job = bridge.run([](Desk&) { return 1; });
    ASSERT_TRUE(waitFor([&] { return job.isFinished(); }));
    EXPECT_EQ(code, ErrorCode::FileMissing);
    EXPECT_TRUE(job.isCanceled());
}

TEST(AsyncBridge, ClosesTheOldDeskBeforeItOpensTheNext)
{
    test::Diary diary;
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge, &diary);
    openDesk(bridge, &diary);
    EXPECT_EQ(diary.lines(), (std::vector<std::string>{"opened", "closed", "opened"}));
    bool isClosed = false;
    bridge.close().then([&](const Result<void>&) { isClosed = true; });
    ASSERT_TRUE(waitFor([&] { return isClosed; }));
    EXPECT_EQ(diary.lines().back(), "closed");
}

TEST(AsyncBridge, MakesAndDestroysTheDeskInTheWorkersThread)
{
    test::Diary diary;
    {
        DeskBridge bridge{{}, {}, std::chrono::hours{1}};
        openDesk(bridge, &diary);
    }
    EXPECT_EQ(diary.lines(), (std::vector<std::string>{"opened", "closed"}));
    EXPECT_TRUE(diary.wasOneThread());
    EXPECT_FALSE(diary.wasThisThread());
}

TEST(AsyncBridge, AnnouncesWhatChangedBeforeItAnswers)
{
    std::vector<std::string> heard;
    DeskBridge bridge{[&](const int& notice) { heard.push_back("notice " + std::to_string(notice)); }, {},
        std::chrono::hours{1}};
    openDesk(bridge);
    bridge
        .run([](Desk& desk) {
            desk.announce(42);
            return 1;
        })
        .then([&](int) { heard.emplace_back("answer"); });
    ASSERT_TRUE(waitFor([&] { return heard.size() == 2; }));
    EXPECT_EQ(heard, (std::vector<std::string>{"notice 42", "answer"}));
}

TEST(AsyncBridge, LooksAroundWhileItHasNothingToDo)
{
    int heard = 0;
    DeskBridge bridge{
        [&](const int&) { ++heard; }, [](Desk& desk) { desk.announce(1); }, std::chrono::milliseconds{1}};
    openDesk(bridge);
    EXPECT_TRUE(waitFor([&] { return heard >= 3; }));
}

TEST(AsyncBridge, DeliversToADialogThatAnAnswerOpened)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    bool wasInnerAnswered = false;
    bool isDone = false;
    bridge.run([](Desk&) { return 1; }).then([&](int) {
        // As a dialog does: its own turn of events within the delivery of the first answer.
        bridge.run([](Desk&) { return 2; }).then([&](int) { wasInnerAnswered = true; });
        isDone = waitFor([&] { return wasInnerAnswered; });
    });
    bridge.run([](Desk&) { return 3; });
    EXPECT_TRUE(waitFor([&] { return isDone; }));
}

TEST(AsyncBridge, DropsWhatWaitsWhenItEnds)
{
    const auto gate = std::make_shared<Gate>();
    std::vector<QFuture<int>> waiting;
    int answered = 0;
    {
        DeskBridge bridge{{}, {}, std::chrono::hours{1}};
        openDesk(bridge);
        for (int number = 0; number < 50; ++number) {
            waiting.push_back(bridge.run([gate](Desk&) {
                gate->wait();
                return 1;
            }));
            waiting.back().then([&](int) { ++answered; });
        }
        gate->open();
    }
    QCoreApplication::processEvents();
    for (const auto& future : waiting)
        EXPECT_TRUE(future.isFinished());
    EXPECT_EQ(answered, 0);
}

TEST(AsyncBridge, CarriesManyNoticesAndAnswersWithoutLosingOne)
{
    qint64 sum = 0;
    int answers = 0;
    DeskBridge bridge{[&](const int& notice) { sum += notice; }, [](Desk&) {}, std::chrono::milliseconds{0}};
    openDesk(bridge);
    for (int number = 1; number <= 1000; ++number) {
        bridge
            .run([number](Desk& desk) {
                desk.announce(number);
                return std::vector<int>(16, number);
            })
            .then([&](const std::vector<int>& answer) { answers += static_cast<int>(answer.size()); });
    }
    ASSERT_TRUE(waitFor([&] { return answers == 16'000; }));
    EXPECT_EQ(sum, 500'500);
}

TEST(ViewRequest, AnswersOnlyTheNewestQuestion)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    const auto gate = std::make_shared<Gate>();
    ViewRequest request;
    std::vector<int> answers;
    std::vector<int> worked;
    for (int number = 0; number < 20; ++number) {
        request.run(
            bridge,
            [gate, number](Desk& desk) {
                gate->wait();
                desk.written.push_back(number);
                return number;
            },
            [&](int answer) { answers.push_back(answer); });
    }
    EXPECT_TRUE(request.isPending());
    gate->open();
    bridge.run([](Desk& desk) { return desk.written; }).then([&](const std::vector<int>& done) {
        worked = done;
    });
    ASSERT_TRUE(waitFor([&] { return !worked.empty(); }));
    EXPECT_EQ(answers, std::vector<int>{19});
    EXPECT_FALSE(request.isPending());
    // Those that had not begun were not even run.
    EXPECT_LE(worked.size(), 2U);
    EXPECT_EQ(worked.back(), 19);
}

TEST(ViewRequest, EndsWithTheViewThatAsked)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    const auto gate = std::make_shared<Gate>();
    int answers = 0;
    auto request = std::make_unique<ViewRequest>();
    request->run(
        bridge,
        [gate](Desk&) {
            gate->wait();
            return 1;
        },
        [&](int) { ++answers; });
    request.reset();
    gate->open();
    bool isOver = false;
    bridge.run([](Desk&) { return 1; }).then([&](int) { isOver = true; });
    ASSERT_TRUE(waitFor([&] { return isOver; }));
    EXPECT_EQ(answers, 0);
}

TEST(Progress, TellsTheLatestStepAndStopsTheWorkWhenCancelled)
{
    DeskBridge bridge{{}, {}, std::chrono::hours{1}};
    openDesk(bridge);
    std::pair<int, int> latest;
    std::shared_ptr<Progress> progress;
    progress = Progress::make([&](int done, int total) {
        latest = {done, total};
        if (done >= 10)
            progress->cancel();
    });
    const auto report =
        progress->reporter([&bridge](std::function<void()> call) { bridge.post(std::move(call)); });
    std::optional<int> steps;
    bridge
        .run([report](Desk&) {
            int done = 0;
            while (report(++done, 1'000'000'000))
                std::this_thread::yield();
            return done;
        })
        .then([&](int done) { steps = done; });
    ASSERT_TRUE(waitFor([&] { return steps.has_value(); }));
    EXPECT_GE(*steps, 10);
    EXPECT_GE(latest.first, 10);
    EXPECT_EQ(latest.second, 1'000'000'000);
    EXPECT_TRUE(progress->isCancelled());
}

} // namespace
} // namespace taper
