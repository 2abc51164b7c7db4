// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"
#include "core/domain/note_template.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace taper {

class AlertStrip;
class DateField;
class ElidedLabel;
class PlainLabel;
class TimeField;
struct NoteLoaded;

/// Whose note it is, on which session, how far the next race is off, what to heed, and what the last note
/// said in one line. Without a booking, when and by whom. Names: "noteClient", "noteSession", "noteRace",
/// "noteAlerts", "noteLast"; buttons "startFromLast" and "templates"; inputs "noteDate", "noteTime",
/// "noteTherapist".
class NoteHeader final : public QWidget {
    Q_OBJECT

public:
    explicit NoteHeader(QWidget* parent = nullptr);

    void setNote(const NoteLoaded& loaded);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void startFromLastRequested();
    void templateChosen(const taper::NoteTemplateFields& noteTemplate);
    /// Of a note without a booking.
    void subjectEdited(taper::Moment at, taper::Id<taper::Therapist> therapist);

private:
    void build();
    void fillTemplates(const NoteLoaded& loaded);
    void fillSubject(const NoteLoaded& loaded);
    void noticeSubject();

    bool m_isFilling = false;
    PlainLabel* m_client;
    PlainLabel* m_session;
    ElidedLabel* m_race;
    AlertStrip* m_alerts;
    PlainLabel* m_last;
    QPushButton* m_startFromLast;
    QPushButton* m_templates;
    QWidget* m_subject;
    DateField* m_date;
    TimeField* m_time;
    QComboBox* m_therapist;
};

/// "27 Mar · Myofascial 60′ · Maya Okafor · L calf 5→3": a note in one line.
[[nodiscard]] QString noteSummary(const NoteView& note, Date today);

} // namespace taper
