// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/sql_error.h"

namespace taper::sql {

namespace {

using Kind = SqlError::Kind;

// SQLite's result codes; the low byte is the family, the rest says which of it.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kConstraint = 19;
constexpr int kNotADatabase = 26;
constexpr int kBusySnapshot = 517;
constexpr int kConstraintForeignKey = 787;
constexpr int kConstraintPrimaryKey = 1555;
constexpr int kConstraintTrigger = 1811;
constexpr int kConstraintUnique = 2067;

Kind kindOf(int code)
{
    switch (code) {
    case kBusySnapshot:
        return Kind::BusySnapshot;
    case kConstraintForeignKey:
        return Kind::ForeignKey;
    case kConstraintTrigger:
        return Kind::Trigger;
    case kConstraintUnique:
    case kConstraintPrimaryKey:
        return Kind::Unique;
    default:
        break;
    }
    switch (code & 0xff) {
    case kBusy:
    case kLocked:
        return Kind::Busy;
    case kReadOnly:
        return Kind::ReadOnly;
    case kInputOutput:
        return Kind::IoError;
    case kCorrupt:
        return Kind::Corrupt;
    case kFull:
        return Kind::Full;
    case kCannotOpen:
        return Kind::CannotOpen;
    case kConstraint:
        return Kind::Check;
    case kNotADatabase:
        return Kind::NotADatabase;
    default:
        return Kind::Other;
    }
}

/// Of "UNIQUE constraint failed: room.name_key" the part that names columns; of a trigger all of its own
/// words. The text of any other error may quote what was bound, and is dropped.
QString constraintIn(Kind kind, const QString& text)
{
    if (kind == Kind::Trigger)
        return text;
    if (kind == Kind::Unique || kind == Kind::Check)
        return text.section(QStringLiteral(": "), 1);
    return {};
}

Error duplicate(const QString& constraint)
{
    const QString table = constraint.section(u'.', 0, 0);
    QString field = constraint.section(u'.', -1);
    if (field.endsWith(QLatin1String("_key")) || field.endsWith(QLatin1String("_id")))
        field.truncate(field.lastIndexOf(u'_'));
    Error error{Problems{{field, ErrorCode::Duplicate, {{QStringLiteral("what"), table}}}}};
    return error;
}

} // namespace

SqlError::SqlError(Kind kind, int code, QString constraint, QString path)
    : m_kind{kind}
    , m_code{code}
    , m_constraint{std::move(constraint)}
    , m_path{std::move(path)}
    , m_what{"sql error " + QByteArray::number(code)}
{
    if (!m_constraint.isEmpty())
        m_what += ": " + m_constraint.toUtf8();
}

SqlError SqlError::from(const QSqlError& error, const QString& path)
{
    const int code = error.nativeErrorCode().toInt();
    const Kind kind = kindOf(code);
    return {kind, code, constraintIn(kind, error.databaseText()), path};
}

SqlError SqlError::brokenRow(const char* table)
{
    return {Kind::Corrupt, kCorrupt, QString::fromLatin1(table), {}};
}

Error toError(const SqlError& error)
{
    const auto ofFile = [&error](ErrorCode code) {
        return Error{code, {{QStringLiteral("path"), error.path()}}};
    };
    switch (error.kind()) {
    case Kind::Busy:
    case Kind::BusySnapshot:
        return ofFile(ErrorCode::FileBusy);
    case Kind::Full:
        return ofFile(ErrorCode::FileFull);
    case Kind::ReadOnly:
        return ofFile(ErrorCode::FileReadOnly);
    case Kind::CannotOpen:
        return ofFile(ErrorCode::FileNotReadable);
    case Kind::Corrupt:
        return ofFile(ErrorCode::FileDamaged);
    case Kind::NotADatabase:
        return ofFile(ErrorCode::FileForeign);
    case Kind::Unique:
        return duplicate(error.constraint());
    case Kind::ForeignKey:
        return Error::notFound({}, {});
    case Kind::Trigger:
        if (error.constraint().startsWith(QLatin1String("slot_taken:")))
            return Error{
                ErrorCode::SlotTaken, {{QStringLiteral("what"), error.constraint().section(u':', 1)}}};
        if (error.constraint() == QLatin1String("note_final"))
            return Error{ErrorCode::NoteFinal};
        break;
    case Kind::Check:
    case Kind::IoError:
    case Kind::Other:
        break;
    }
    return Error{ErrorCode::FileUnwritable,
        {{QStringLiteral("path"), error.path()}, {QStringLiteral("detail"), QString::number(error.code())}}};
}

} // namespace taper::sql
