// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bridge.h"

namespace taper {

namespace {

/// How soon another program's changes are noticed while nothing is asked.
constexpr std::chrono::milliseconds kPollEvery{500};

} // namespace

AsyncBridge::AsyncBridge(QObject* parent)
    : QObject{parent}
    , m_bridge{[this](const Changes& changes) { Q_EMIT changed(changes); },
          [](Clinic& clinic) { clinic.pollForeignChanges(); }, kPollEvery}
{ }

AsyncBridge::~AsyncBridge() = default;

QFuture<Result<void>> AsyncBridge::open(std::function<Result<std::unique_ptr<Clinic>>()> make)
{
    return m_bridge.open([make = std::move(make)](auto announce) {
        auto clinic = make();
        if (clinic)
            (*clinic)->onChanged(announce);
        return clinic;
    });
}

QFuture<Result<void>> AsyncBridge::close()
{
    return m_bridge.close();
}

} // namespace taper
