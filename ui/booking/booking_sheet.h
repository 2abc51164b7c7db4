// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_detail.h"
#include "core/clinic/screening.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace taper {

class AlertStrip;
class FindingList;
class FlowLayout;
class PlainLabel;
class RaceStrip;
class SectionLabel;
enum class BookingAction;

/// All there is to see of one booking, and its buttons; shows what it is given and writes nothing. Labels are
/// named "clientName", "headline", "status", "raceHeading", "keptReason", "decided", "note", "lastVisit",
/// "phone"; each button as OfferedAction says, and "openClient".
class BookingSheet final : public QWidget {
    Q_OBJECT

public:
    explicit BookingSheet(QWidget* parent = nullptr);

    /// The keyboard stays on the button it was on, if that is still offered.
    void show(const BookingDetail& detail, const SessionGate& gate, Moment now);

Q_SIGNALS:
    void actionChosen(taper::BookingAction action);
    void fixChosen(const taper::Fix& fix);
    void dayChosen(taper::Date day);
    void clientChosen();

private:
    void showRace(const BookingDetail& detail, Date today);
    void showRemarks(const BookingDetail& detail, const SessionGate& gate);
    void showFacts(const BookingDetail& detail, Date today);
    void showActions(const BookingDetail& detail, bool isScreened, Moment now);

    PlainLabel* m_name;
    PlainLabel* m_headline;
    PlainLabel* m_status;
    SectionLabel* m_raceHeading;
    RaceStrip* m_strip;
    AlertStrip* m_alerts;
    FindingList* m_findings;
    QVBoxLayout* m_remarks;
    QVBoxLayout* m_facts;
    FlowLayout* m_actions;
};

} // namespace taper
