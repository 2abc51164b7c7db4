// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/result.h"

#include <gtest/gtest.h>

#include <QSet>

#include <type_traits>
#include <unordered_set>

namespace taper::test {

namespace {

struct Cat { };
struct Dog { };

// What must not compile.
static_assert(!std::is_convertible_v<Id<Cat>, Id<Dog>>);
static_assert(!std::is_constructible_v<Id<Cat>, Id<Dog>>);
static_assert(!std::is_convertible_v<qint64, Id<Cat>>);
static_assert(!std::is_convertible_v<Id<Cat>, qint64>);

} // namespace

TEST(Id, IsValidOnceStored)
{
    EXPECT_FALSE(Id<Cat>{}.isValid());
    EXPECT_FALSE(Id<Cat>{-1}.isValid());
    EXPECT_TRUE(Id<Cat>{1}.isValid());
    EXPECT_EQ(Id<Cat>{7}.value(), 7);
}

TEST(Id, ComparesAndHashesByItsNumber)
{
    EXPECT_EQ(Id<Cat>{7}, Id<Cat>{7});
    EXPECT_LT(Id<Cat>{7}, Id<Cat>{8});
    EXPECT_EQ((QSet<Id<Cat>>{Id<Cat>{1}, Id<Cat>{1}, Id<Cat>{2}}.size()), 2);
    EXPECT_EQ((std::unordered_set<Id<Cat>>{Id<Cat>{1}, Id<Cat>{1}, Id<Cat>{2}}.size()), 2U);
}

TEST(Error, OfBadInputRepeatsItsFirstProblem)
{
    const Error error{Problems{{QStringLiteral("name"), ErrorCode::TooLong, {{QStringLiteral("limit"), 500}}},
        {QStringLiteral("email"), ErrorCode::NotAnEmail, {}}}};
    EXPECT_EQ(error.code, ErrorCode::TooLong);
    EXPECT_EQ(error.parameters[QStringLiteral("limit")].toInt(), 500);
    EXPECT_EQ(error.problems.size(), 2);
}

TEST(Error, OfSomethingNotFoundSaysWhatAndByWhichText)
{
    const Error error = Error::notFound(QStringLiteral("client"), QStringLiteral("Callum"));
    EXPECT_EQ(error.code, ErrorCode::NotFound);
    EXPECT_EQ(error.parameters[QStringLiteral("what")].toString(), QStringLiteral("client"));
    EXPECT_EQ(error.parameters[QStringLiteral("text")].toString(), QStringLiteral("Callum"));
}

TEST(Result, CarriesAValueOrItsError)
{
    const Result<int> good = 3;
    EXPECT_EQ(good.value(), 3);
    const Result<int> bad = fail(ErrorCode::FileMissing, {{QStringLiteral("path"), QStringLiteral("x")}});
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::FileMissing);
}

} // namespace taper::test
