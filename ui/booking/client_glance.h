// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/clinic/screening.h"
#include "ui/shell/view_request.h"

#include <QWidget>

class QVBoxLayout;

namespace taper {

/// A short look at a known client while booking: what to heed, what is booked already, the races ahead.
/// Hidden until there is something to show.
class ClientGlance final : public QWidget {
    Q_OBJECT

public:
    explicit ClientGlance(QWidget* parent = nullptr);

    /// `except`: the booking being changed, which is no news.
    void show(AsyncBridge& bridge, Id<Client> client, std::optional<Id<Booking>> except);
    void clear();

private:
    struct Loaded;

    void present(const Loaded& loaded, std::optional<Id<Booking>> except);
    void addSection(const QString& heading, const QStringList& lines, const char* name);

    ViewRequest m_request;
    QVBoxLayout* m_lines;
};

} // namespace taper
