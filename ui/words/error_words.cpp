// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/error_words.h"

#include "ui/words/calendar_words.h"
#include "ui/words/series_words.h"
#include "ui/words/words_context.h"

#include <QDir>

namespace taper::words {

namespace {

/// The parameters of an error by the names that core/base/error.h gives them.
class Figures {
public:
    explicit Figures(const QVariantMap& parameters)
        : m_parameters{parameters}
    { }

    [[nodiscard]] bool has(const char* key) const { return m_parameters.contains(QLatin1String{key}); }
    [[nodiscard]] QString of(const char* key) const
    {
        const QVariant value = m_parameters.value(QLatin1String{key});
        return value.typeId() == QMetaType::QStringList ? value.toStringList().join(QStringLiteral(", "))
                                                        : value.toString();
    }
    /// What was typed, in quotation marks and cut to what fits in a sentence.
    [[nodiscard]] QString quoted() const
    {
        constexpr qsizetype kLongest = 60;
        const QString text = of("text");
        return QStringLiteral("“%1”").arg(
            text.size() > kLongest ? text.left(kLongest) + QStringLiteral("…") : text);
    }
    [[nodiscard]] const QVariantMap& all() const { return m_parameters; }
    [[nodiscard]] QString path() const { return QDir::toNativeSeparators(of("path")); }

private:
    const QVariantMap& m_parameters;
};

QString thing(const QString& what)
{
    struct Thing {
        const char* what;
        const char* name;
    };
    static constexpr Thing kThings[] = {
        {"booking", QT_TRANSLATE_NOOP("taper::words::Words", "booking")},
        {"client", QT_TRANSLATE_NOOP("taper::words::Words", "client")},
        {"closure", QT_TRANSLATE_NOOP("taper::words::Words", "closure")},
        {"entry", QT_TRANSLATE_NOOP("taper::words::Words", "race entry")},
        {"policy", QT_TRANSLATE_NOOP("taper::words::Words", "timing policy")},
        {"race", QT_TRANSLATE_NOOP("taper::words::Words", "race")},
        {"race_entry", QT_TRANSLATE_NOOP("taper::words::Words", "race entry")},
        {"room", QT_TRANSLATE_NOOP("taper::words::Words", "room")},
        {"session_type", QT_TRANSLATE_NOOP("taper::words::Words", "session type")},
        {"settings", QT_TRANSLATE_NOOP("taper::words::Words", "clinic's settings")},
        {"therapist", QT_TRANSLATE_NOOP("taper::words::Words", "therapist")},
        {"waiting", QT_TRANSLATE_NOOP("taper::words::Words", "entry of the waiting list")},
    };
    for (const auto& [known, name] : kThings) {
        if (what == QLatin1String{known})
            return Words::tr(name);
    }
    return what.isEmpty() ? Words::tr("entry") : QString{what}.replace(QLatin1Char{'_'}, QLatin1Char{' '});
}

QString rangeText(const Figures& figures)
{
    if (!figures.has("maximum"))
        return Words::tr("This must be at least %1.").arg(figures.of("minimum"));
    if (!figures.has("minimum"))
        return Words::tr("This must be at most %1.").arg(figures.of("maximum"));
    return Words::tr("This must lie between %1 and %2.").arg(figures.of("minimum"), figures.of("maximum"));
}

/// What a person at the editor can put right there has its own sentence; the rest comes from a file.
QString policyFaultText(const Figures& figures)
{
    const QString rule = figures.of("rule");
    if (rule == QLatin1String("range"))
        return rangeText(figures);
    if (rule == QLatin1String("too_long"))
        return Words::tr("This is too long: at most %1 characters can be kept.").arg(figures.of("limit"));
    if (rule == QLatin1String("ascending"))
        return Words::tr("Each class of race must reach further than the one before it.");
    if (rule == QLatin1String("deep_and_light"))
        return Words::tr("A session cannot count as deep and as light. Choose one of them.");
    return Words::tr("The timing policy cannot be read at %1. Correct that place, or go back to the default.")
        .arg(figures.of("where"));
}

QString inputText(ErrorCode code, const Figures& figures)
{
    switch (code) {
    case ErrorCode::Required:
        return Words::tr("Please fill this in.");
    case ErrorCode::TooLong:
        return Words::tr("This is too long: at most %1 characters can be kept.").arg(figures.of("limit"));
    case ErrorCode::NotADate:
        return Words::tr("%1 is not a date. Write it as 2026-04-24.").arg(figures.quoted());
    case ErrorCode::NotATime:
        return Words::tr("%1 is not a time of day. Write it as 09:45.").arg(figures.quoted());
    case ErrorCode::NotANumber:
        return Words::tr("%1 is not a number that fits here.").arg(figures.quoted());
    case ErrorCode::NotADuration:
        return Words::tr("%1 is not a running time. Write it as 3:45 or 3:45:30.").arg(figures.quoted());
    case ErrorCode::NotHours:
        return Words::tr(
            "%1 cannot be read. Write hours as 09:00–12:30, 13:30–17:00, and dates as 2026-04-24.")
            .arg(figures.quoted());
    case ErrorCode::NotATimeZone:
        return Words::tr("%1 is not a time zone. Choose one such as Europe/London.").arg(figures.quoted());
    case ErrorCode::NotAnEmail:
        return Words::tr("%1 is not an e-mail address. It needs an @ and a domain.").arg(figures.quoted());
    case ErrorCode::NotAPhoneNumber:
        return Words::tr("%1 has no digits in it. Write the number as you dial it.").arg(figures.quoted());
    case ErrorCode::NotAColour:
        return Words::tr("%1 is not a colour. Write it as #2d6bb4.").arg(figures.quoted());
    case ErrorCode::NotACurrency:
        return Words::tr("%1 is not a currency. Use its three letters, such as GBP.").arg(figures.quoted());
    case ErrorCode::NotARegion:
        return Words::tr("%1 is not a country. Use its two letters, such as GB.").arg(figures.quoted());
    case ErrorCode::NotAStatus:
        return Words::tr("%1 is not one of the choices: %2.").arg(figures.quoted(), figures.of("choices"));
    case ErrorCode::OutOfRange:
        return rangeText(figures);
    case ErrorCode::InTheFuture:
        return Words::tr("This day has not come yet.");
    case ErrorCode::EndBeforeStart:
        return Words::tr("The end lies before the start.");
    case ErrorCode::Overlapping:
        return Words::tr("Two of these spans overlap. Shorten one of them, or make them one.");
    case ErrorCode::Duplicate:
        return Words::tr("“%1” exists already. Choose another name.").arg(figures.of("name"));
    case ErrorCode::BadPolicy:
        return policyFaultText(figures);
    case ErrorCode::BadProfile:
        return Words::tr("The clinic profile cannot be read at %1. Correct that place and try again.")
            .arg(figures.of("where"));
    case ErrorCode::ReasonRequired:
        return Words::tr(
            "Say why this is booked in spite of the caution. The reason is kept with the booking.");
    default:
        return {};
    }
}

/// Why a race cannot be removed: so many are entered or, with none, something else is about it.
QString heldRaceText(int entries)
{
    if (entries == 0)
        return Words::tr("A plan, a call or a deferred entry is about this race. Merge it with another, or "
                         "call it off instead.");
    if (entries == 1)
        return Words::tr("One person is entered in this race. Merge it with another, call it off, or take "
                         "them out first.");
    return Words::tr("%1 people are entered in this race. Merge it with another, call it off, or take them "
                     "out first.")
        .arg(entries);
}

QString worldText(ErrorCode code, const Figures& figures)
{
    const QString what = thing(figures.of("what"));
    switch (code) {
    case ErrorCode::NotFound:
        if (figures.of("text").isEmpty())
            return Words::tr("This %1 no longer exists.").arg(what);
        return Words::tr("No %1 was found for %2.").arg(what, figures.quoted());
    case ErrorCode::Ambiguous:
        return Words::tr("%2 fits more than one %1. Say which one by e-mail address, date or number.")
            .arg(what, figures.quoted());
    case ErrorCode::StaleRevision:
        return Words::tr(
            "Somebody else has changed this %1 meanwhile. Nothing was saved: look at it as it is "
            "now, then make your change again.")
            .arg(what);
    case ErrorCode::SlotTaken:
        return Words::tr(
            "This time has just been taken by another booking. Nothing was saved: choose another "
            "time.");
    case ErrorCode::InUse:
        if (figures.has("entries"))
            return heldRaceText(figures.of("entries").toInt());
        return Words::tr("This %1 is still in use and cannot be removed. Archive it instead.").arg(what);
    case ErrorCode::Refused:
        if (const auto fault = ruleFaultFrom(figures.of("rule")))
            return ruleFaultText(*fault, figures.of("limit"));
        if (const auto fault = calendarFaultFrom(figures.of("calendar")))
            return calendarFaultText(*fault, figures.all());
        if (figures.of("rule") == QLatin1String("client_archived"))
            return Words::tr("Archived, and so not entered in a race: %1. Bring them back from the archive "
                             "first, or leave them out.")
                .arg(figures.of("name"));
        return Words::tr("This cannot be booked as it stands. The findings say why.");
    case ErrorCode::NoteFinal:
        return Words::tr("This note is final and is not altered any more. Add a correction to it instead.");
    case ErrorCode::DecisionRequired:
        return Words::tr("The screening speaks against this session. Decide what to do before it starts.");
    case ErrorCode::UnknownFormat:
        return Words::tr(
            "“%1” is neither a picture (PNG, JPEG) nor a PDF, or it is damaged. Save it as one of "
            "these and add it again.")
            .arg(figures.of("text"));
    case ErrorCode::Cancelled:
        return Words::tr("Stopped. Nothing was changed.");
    case ErrorCode::Internal:
        return Words::tr(
            "Taper made a mistake and gave up on this. Nothing was saved. Try again; if it comes "
            "back, close and open Taper. The log says more.");
    default:
        return {};
    }
}

QString fileText(ErrorCode code, const Figures& figures)
{
    const QString path = figures.path();
    switch (code) {
    case ErrorCode::FileMissing:
        return Words::tr("There is no file %1. Check its name and place, or whether its disk is connected.")
            .arg(path);
    case ErrorCode::FileExists:
        return Words::tr("%1 exists already and is not overwritten. Choose another name.").arg(path);
    case ErrorCode::FileNotReadable:
        return Words::tr("%1 may not be read by you. Ask for permission to read and write it.").arg(path);
    case ErrorCode::FileReadOnly:
        return Words::tr("%1 is write-protected. Ask for permission to write to the file and its folder, or "
                         "copy it to a folder of your own.")
            .arg(path);
    case ErrorCode::FileEmpty:
        return Words::tr(
            "%1 is empty, so it is not a clinic. It was left as it is. Restore a backup, or make "
            "a new clinic under another name.")
            .arg(path);
    case ErrorCode::FileForeign:
        return Words::tr("%1 was not made by Taper. It was left as it is. Choose a clinic file.").arg(path);
    case ErrorCode::FileDamaged:
        return Words::tr("%1 is damaged: it was cut off or altered. It was left as it is. Restore the latest "
                         "backup, and keep the damaged file for recovery.")
            .arg(path);
    case ErrorCode::FileTooNew:
        return Words::tr("%1 was made by a later version of Taper (file version %2, this program knows up to "
                         "%3). It was left as it is. Install the newer Taper to open it.")
            .arg(path, figures.of("version"), figures.of("known"));
    case ErrorCode::FileBusy:
        return Words::tr("%1 is in use by another program that does not let go. Wait a moment and try again; "
                         "if it stays so, close the other program.")
            .arg(path);
    case ErrorCode::FileFull:
        return Words::tr(
            "There is no room left on the disk of %1. Nothing was saved. Make room and try again.")
            .arg(path);
    case ErrorCode::FileUnwritable:
        if (figures.of("detail").isEmpty())
            return Words::tr("%1 could not be written. Check that its folder exists and may be written.")
                .arg(path);
        return Words::tr("%1 could not be written (%2). Check that its folder exists and may be written.")
            .arg(path, figures.of("detail"));
    case ErrorCode::MigrationChanged:
        return Words::tr(
            "%1 was brought to version %2 by a Taper that is not the same as this one. It was left "
            "as it is. Open it with the program that made it, or restore a backup.")
            .arg(path, figures.of("version"));
    default:
        return {};
    }
}

QString importText(ErrorCode code, const Figures& figures)
{
    switch (code) {
    case ErrorCode::MissingColumn:
        return Words::tr("The column “%1” is missing. Add it to the first row.").arg(figures.of("column"));
    case ErrorCode::UnknownColumn:
        return Words::tr("There is no column “%1” here. Remove or rename it.").arg(figures.of("column"));
    case ErrorCode::BadEncoding:
        return Words::tr("Row %1 is not in UTF-8. Save the file again as “CSV UTF-8”.")
            .arg(figures.of("row"));
    case ErrorCode::BadCsv:
        return Words::tr("Row %1 cannot be read as CSV. Look for a quotation mark that is not closed.")
            .arg(figures.of("row"));
    case ErrorCode::TooLarge:
        if (figures.of("what") == QLatin1String("attachment"))
            return Words::tr("“%1” is larger than %2 MB. Make it smaller, or take a picture of the page that "
                             "matters, and add it again.")
                .arg(figures.of("text"))
                .arg(figures.of("limit").toLongLong() / (1024 * 1024));
        return Words::tr("This is larger than can be imported at once (%1). Split it into several files.")
            .arg(figures.of("limit"));
    default:
        return {};
    }
}

QString sentence(ErrorCode code, const QVariantMap& parameters)
{
    const Figures figures{parameters};
    for (const auto part : {inputText, worldText, fileText, importText}) {
        if (QString text = part(code, figures); !text.isEmpty())
            return text;
    }
    return Words::tr("This could not be done (code %1).").arg(static_cast<int>(code));
}

} // namespace

QString problemText(const Problem& problem)
{
    return sentence(problem.code, problem.parameters);
}

QString errorText(const Error& error)
{
    if (error.problems.isEmpty())
        return sentence(error.code, error.parameters);
    const Problem& first = error.problems.constFirst();
    if (first.field.isEmpty())
        return problemText(first);
    return Words::tr("%1: %2", "field: what is wrong with it")
        .arg(fieldName(first.field), problemText(first));
}

QString formText(const Error& error)
{
    if (error.problems.isEmpty())
        return errorText(error);
    QStringList lines;
    for (const Problem& problem : error.problems)
        lines.append(errorText(Error{Problems{problem}}));
    return lines.join(QLatin1Char{'\n'});
}

} // namespace taper::words
