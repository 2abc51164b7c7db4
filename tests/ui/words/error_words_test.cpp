// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/error_words.h"

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>

namespace taper::words {
namespace {

constexpr int kFirst = static_cast<int>(ErrorCode::Required);
constexpr int kLast = static_cast<int>(ErrorCode::TooLarge);

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// Every parameter that any code names.
QVariantMap everyParameter()
{
    return {{key("limit"), 500}, {key("text"), key("xyz")}, {key("choices"), QStringList{key("a"), key("b")}},
        {key("minimum"), 5}, {key("maximum"), 480}, {key("name"), key("Maya")}, {key("where"), key("line 3")},
        {key("what"), key("client")}, {key("path"), key("/clinic.taper")}, {key("version"), 9},
        {key("known"), 1}, {key("detail"), key("I/O error")}, {key("column"), key("phone")}, {key("row"), 7}};
}

TEST(ErrorWords, HaveASentenceOfItsOwnForEveryCode)
{
    QSet<QString> seen;
    for (int code = kFirst; code <= kLast; ++code) {
        const QString text = errorText(Error{static_cast<ErrorCode>(code), everyParameter()});
        EXPECT_TRUE(text.endsWith(QLatin1Char{'.'})) << qPrintable(text);
        EXPECT_FALSE(text.contains(QStringLiteral("(code "))) << "no sentence for code " << code;
        seen.insert(text);
    }
    EXPECT_EQ(seen.size(), kLast - kFirst + 1);
}

TEST(ErrorWords, LeaveNoPlaceOpenEvenWithoutFigures)
{
    static const QRegularExpression place{QStringLiteral("%[0-9n]")};
    for (int code = kFirst; code <= kLast; ++code) {
        for (const QVariantMap& parameters : {everyParameter(), QVariantMap{}}) {
            const QString text = errorText(Error{static_cast<ErrorCode>(code), parameters});
            EXPECT_FALSE(text.contains(place)) << qPrintable(text);
            EXPECT_FALSE(text.isEmpty());
        }
    }
}

TEST(ErrorWords, NameTheFileItsCauseAndARemedy)
{
    for (int code = static_cast<int>(ErrorCode::FileMissing);
         code <= static_cast<int>(ErrorCode::MigrationChanged); ++code) {
        const QString text = errorText(Error{static_cast<ErrorCode>(code), everyParameter()});
        EXPECT_TRUE(text.contains(QStringLiteral("clinic.taper"))) << qPrintable(text);
        // The cause is one sentence, what to do another.
        EXPECT_GE(text.count(QStringLiteral(". ")), 1) << qPrintable(text);
    }
}

TEST(ErrorWords, QuoteWhatWasTypedAsItWasTyped)
{
    const QString markup = QStringLiteral("<b>%1 & \"Bob\"</b>");
    const Problem problem{key("email"), ErrorCode::NotAnEmail, {{key("text"), markup}}};
    EXPECT_TRUE(problemText(problem).contains(markup)) << qPrintable(problemText(problem));
}

TEST(ErrorWords, CutVeryLongTypingToWhatFitsInASentence)
{
    const Problem problem{key("date"), ErrorCode::NotADate, {{key("text"), QString{5000, QLatin1Char{'x'}}}}};
    EXPECT_LT(problemText(problem).size(), 200);
}

TEST(ErrorWords, NameTheFieldOfAProblemWhenItStandsAlone)
{
    const Error error{
        Problems{{key("date_of_birth"), ErrorCode::InTheFuture, {}}, {key("name"), ErrorCode::Required, {}}}};
    EXPECT_EQ(errorText(error), QStringLiteral("Date of birth: This day has not come yet."));
    EXPECT_EQ(formText(error),
        QStringLiteral("Date of birth: This day has not come yet.\nName: Please fill this in."));
    EXPECT_EQ(problemText(error.problems.constLast()), QStringLiteral("Please fill this in."));
}

TEST(ErrorWords, SayWhichLimitOfARangeIsKnown)
{
    const auto range = [](const QVariantMap& limits) {
        return problemText({key("minutes"), ErrorCode::OutOfRange, limits});
    };
    EXPECT_EQ(range({{key("minimum"), 5}, {key("maximum"), 480}}),
        QStringLiteral("This must lie between 5 and 480."));
    EXPECT_EQ(range({{key("minimum"), 5}}), QStringLiteral("This must be at least 5."));
    EXPECT_EQ(range({{key("maximum"), 480}}), QStringLiteral("This must be at most 480."));
}

TEST(ErrorWords, SayWhatWasLookedFor)
{
    EXPECT_EQ(errorText(Error::notFound(key("session_type"), key("hot stone"))),
        QStringLiteral("No session type was found for \u201Chot stone\u201D."));
    EXPECT_EQ(
        errorText(Error::notFound(key("booking"), {})), QStringLiteral("This booking no longer exists."));
}

TEST(FieldNames, AreWordsForEveryFieldOfTheContracts)
{
    for (const char* field :
        {"name", "preferred_name", "date_of_birth", "email", "phone", "address", "notes", "tags", "alerts",
            "cadence", "emergency_contact", "date", "end_date", "start_time", "finish_time", "timezone",
            "distance_km", "location", "status", "client", "race", "race_date", "priority", "target_time",
            "therapist", "room", "session_type", "start", "minutes", "code", "buffer_before", "buffer_after",
            "price", "colour", "currency", "phone_region", "grid_minutes", "from", "to", "reason",
            "cancel_reason", "exceptions", "leave", "late_cancel", "late_cancel_minutes"}) {
        const QString name = fieldName(key(field));
        EXPECT_TRUE(name.at(0).isUpper()) << field;
        EXPECT_FALSE(name.contains(QLatin1Char{'_'})) << field;
    }
    EXPECT_EQ(fieldName(key("hours.wed")), QStringLiteral("Hours on Wednesday"));
    EXPECT_EQ(fieldName(key("some_new_field")), QStringLiteral("some new field"));
}

} // namespace
} // namespace taper::words
