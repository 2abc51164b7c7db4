// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/recall_write.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

namespace taper {

/// Writes down what came of calling somebody from the list, one thing at a time, and says so.
class RecallWriter final : public QObject {
    Q_OBJECT

public:
    explicit RecallWriter(AsyncBridge& bridge, QObject* parent = nullptr);

    /// About the most pressing reason of the row.
    void note(const RecallRow& row, ContactOutcome outcome, std::optional<Date> callOn = std::nullopt,
        const QString& note = {});
    /// They were booked; says nothing, because the booking has been said.
    void noteBooked(const RecallRow& row, Id<Booking> booking);
    void finishReminder(const RecallRow& row, const RecallReason& reason);
    void setDoNotContact(const RecallRow& row, bool doNotContact);

Q_SIGNALS:
    /// Written: on to the next. `sentence` may be empty.
    void written(const QString& sentence);
    void failed(const QString& sentence);

private:
    template <class Job>
    void write(Job job, const QString& sentence);

    QPointer<AsyncBridge> m_bridge;
    bool m_isWriting = false;
};

} // namespace taper
