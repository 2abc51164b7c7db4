// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <QDir>
#include <QFile>

namespace taper::log {

namespace {

constexpr size_t kFileSize = 1024 * 1024;
constexpr size_t kOlderFiles = 2; // beside the one that is written to
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

bool toFolder(const QString& folder)
{
    const QString path = QDir{folder}.filePath(QStringLiteral("taper.log"));
    if (!QDir{}.mkpath(folder)) {
        toNowhere();
        return false;
    }
    try {
        // Each time a new file takes over, before anything is written to it.
        spdlog::file_event_handlers handlers;
        handlers.after_open = [](const spdlog::filename_t& name, std::FILE*) {
            QFile::setPermissions(QFile::decodeName(QByteArray::fromStdString(name)), kOwnerOnly);
        };
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            QFile::encodeName(path).toStdString(), kFileSize, kOlderFiles, false, handlers);
        auto logger = std::make_shared<spdlog::logger>("taper", std::move(sink));
        logger->flush_on(spdlog::level::info);
        spdlog::set_default_logger(std::move(logger));
        return true;
    } catch (const spdlog::spdlog_ex&) {
        toNowhere();
        return false;
    }
}

void toNowhere()
{
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("taper", std::make_shared<spdlog::sinks::null_sink_mt>()));
}

} // namespace taper::log
