// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "ui/words/error_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace taper::cli {

namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

Status statusOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::SlotTaken:
    case ErrorCode::StaleRevision:
    case ErrorCode::InUse:
    case ErrorCode::ReasonRequired:
    case ErrorCode::Cancelled:
        return Status::Refused;
    case ErrorCode::NotFound:
        return Status::NotFound;
    case ErrorCode::FileMissing:
    case ErrorCode::FileExists:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileReadOnly:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileForeign:
    case ErrorCode::FileDamaged:
    case ErrorCode::FileTooNew:
    case ErrorCode::FileBusy:
    case ErrorCode::FileFull:
    case ErrorCode::FileUnwritable:
    case ErrorCode::MigrationChanged:
    case ErrorCode::Internal:
        return Status::StorageProblem;
    default:
        return Status::WrongUsage; // everything else is something typed that cannot be taken
    }
}

void Output::line(const QString& text) const
{
    if (!m_asJson)
        write(stdout, text.toUtf8() + '\n');
}

void Output::problem(const QString& text) const
{
    write(stderr, text.toUtf8() + '\n');
}

void Output::document(const QJsonObject& json) const
{
    if (m_asJson)
        write(stdout, QJsonDocument{json}.toJson(QJsonDocument::Indented));
}

Status Output::failure(const Error& error) const
{
    problem(words::formText(error));
    QJsonArray problems;
    for (const Problem& each : error.problems)
        problems.append(QJsonObject{
            {QStringLiteral("field"), each.field}, {QStringLiteral("text"), words::problemText(each)}});
    document({{QStringLiteral("error"),
        QJsonObject{{QStringLiteral("status"), static_cast<int>(statusOf(error))},
            {QStringLiteral("text"), words::errorText(error)}, {QStringLiteral("problems"), problems}}}});
    return statusOf(error);
}

} // namespace taper::cli
