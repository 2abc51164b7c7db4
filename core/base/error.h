// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

#include <tl/expected.hpp>

namespace taper {

/// What a person can cause, as a code. The sentences live in ui/words, one for each code and nowhere else.
enum class ErrorCode {
    // Input, always with the field it was typed in
    Required, ///< the field is empty
    TooLong, ///< parameters: "limit" (characters)
    NotADate, ///< not YYYY-MM-DD, or a day the calendar does not have; "text"
    NotATime, ///< not HH:MM; "text"
    NotANumber, ///< "text"
    NotADuration, ///< not HH:MM[:SS]; "text"
    NotHours, ///< working hours, an exception or a leave that cannot be read; "text"
    NotATimeZone, ///< not an IANA name; "text"
    NotAnEmail, ///< "text"
    NotAPhoneNumber, ///< no digits at all; "text"
    NotAColour, ///< not #rrggbb; "text"
    NotACurrency, ///< not a three-letter ISO 4217 code; "text"
    NotARegion, ///< not a two-letter ISO 3166 code; "text"
    NotAStatus, ///< a word that is none of the choices; "text", "choices"
    OutOfRange, ///< "minimum", "maximum"
    InTheFuture, ///< a birth date after today
    EndBeforeStart,
    Overlapping, ///< two spans of working hours overlap
    Duplicate, ///< the name is taken; "name"
    BadPolicy, ///< a timing policy that cannot be read; "where"
    BadProfile, ///< a clinic profile that cannot be read; "where"
    ReasonRequired, ///< a caution is passed only with a reason

    // The world
    NotFound, ///< "what" (client, race, booking, therapist, room, session_type …), "text"
    Ambiguous, ///< more than one row answers to the name; "what", "text"
    StaleRevision, ///< somebody else changed the row meanwhile; "what"
    SlotTaken, ///< the database itself refused an overlap
    InUse, ///< cannot be removed, something still points to it; "what"
    Refused, ///< a rule says no; the findings say why
    NoteFinal, ///< a final note is not altered; what is to be corrected is added to it
    DecisionRequired, ///< the screening says no, and nobody has decided yet; the findings say why
    UnknownFormat, ///< a file that is neither a picture nor a PDF, whatever its name says; "text" (the name)
    Cancelled, ///< the person stopped a long piece of work
    Internal, ///< a fault of Taper's own, caught where the window asked; the log says of what type

    // The file; always with "path"
    FileMissing,
    FileExists, ///< making a clinic never overwrites
    FileNotReadable, ///< permission
    FileReadOnly, ///< may be read, not written
    FileEmpty, ///< zero bytes: not a clinic, and never turned into one
    FileForeign, ///< a database of another program, or no database at all
    FileDamaged, ///< cut off or corrupted
    FileTooNew, ///< made by a later Taper; "version", "known"
    FileBusy, ///< another program holds the file
    FileFull, ///< the disk is full
    FileUnwritable, ///< could not be written for another reason; "detail"
    MigrationChanged, ///< a migration in the file's history differs from the program's own; "version"

    // Import
    MissingColumn, ///< "column"
    UnknownColumn, ///< "column"
    BadEncoding, ///< not UTF-8; "row"
    BadCsv, ///< the file cannot be read as CSV; "row"
    TooLarge, ///< "limit"
};

/// One thing wrong with one field of what a person typed.
struct Problem {
    QString field; ///< name of the field as in the contracts: "date_of_birth", "end_date" …
    ErrorCode code;
    QVariantMap parameters;

    bool operator==(const Problem&) const = default;
};
using Problems = QList<Problem>;

/// Why something was not done. For bad input `problems` lists every field at fault, and `code` repeats the
/// first.
struct Error {
    ErrorCode code;
    QVariantMap parameters;
    Problems problems;

    explicit Error(ErrorCode what, QVariantMap with = {})
        : code{what}
        , parameters{std::move(with)}
    { }
    explicit Error(Problems found)
        : code{found.constFirst().code}
        , parameters{found.constFirst().parameters}
        , problems{std::move(found)}
    { }
    static Error notFound(const QString& what, const QString& text)
    {
        return Error{ErrorCode::NotFound, {{QStringLiteral("what"), what}, {QStringLiteral("text"), text}}};
    }
};

} // namespace taper
