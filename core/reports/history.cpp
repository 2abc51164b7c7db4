// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/history.h"

#include "core/base/text.h"
#include "core/reports/without_name.h"

namespace taper {

namespace {

/// Takes a client's name out of texts.
class NameHider {
public:
    explicit NameHider(const ReportClient& client)
        : m_names{client.name, client.preferredName}
    { }

    void hide(QString& text) const
    {
        for (const QString& name : m_names) {
            if (!text.isEmpty())
                text = withoutName(std::move(text), name);
        }
    }

private:
    QStringList m_names;
};

void hidePerson(ReportClient& client, const NameHider& hider)
{
    client.id = {};
    client.name = initialsOf(client.name);
    client.preferredName.clear();
    client.birth.reset();
    client.age.reset();
    client.phone.clear();
    client.email.clear();
    client.address.clear();
    for (QString& alert : client.alerts)
        hider.hide(alert);
}

void hidePerson(GivenExercise& exercise, const NameHider& hider)
{
    hider.hide(exercise.name);
    hider.hide(exercise.how);
}

void hidePerson(ReportNote& note, const NameHider& hider)
{
    TreatmentNoteFields& fields = note.fields;
    note.id = {};
    fields.client = {};
    fields.booking.reset();
    for (QString& text : fields.texts)
        hider.hide(text);
    hider.hide(fields.advice);
    for (BodyMark& mark : fields.marks)
        hider.hide(mark.text);
    for (NoteMeasure& measure : fields.measures)
        hider.hide(measure.text);
    for (NoteActivity& activity : fields.activities)
        hider.hide(activity.name);
    for (GivenExercise& exercise : fields.exercises)
        hidePerson(exercise, hider);
    for (ExerciseReport& report : fields.reports) {
        hider.hide(report.name);
        hider.hide(report.text);
    }
    for (NoteAddendum& addendum : note.addenda)
        hider.hide(addendum.text);
}

void hide(ReportVisit& visit, Privacy privacy, const NameHider& hider)
{
    visit.bookingNote.clear();
    if (privacy == Privacy::NoClinicalText)
        visit.note.reset();
    else if (visit.note)
        hidePerson(*visit.note, hider);
}

void hide(ReportClient& client, Privacy privacy, const NameHider& hider)
{
    if (privacy == Privacy::NoClinicalText)
        client.alerts.clear();
    else
        hidePerson(client, hider);
}

} // namespace

HistoryReport withPrivacy(HistoryReport report, Privacy privacy)
{
    if (privacy == Privacy::Full)
        return report;
    const NameHider hider{report.client};
    report.privacy = privacy;
    hide(report.client, privacy, hider);
    for (ReportVisit& visit : report.visits)
        hide(visit, privacy, hider);
    return report;
}

NoteReport withPrivacy(NoteReport report, Privacy privacy)
{
    if (privacy == Privacy::Full)
        return report;
    const NameHider hider{report.client};
    report.privacy = privacy;
    hide(report.client, privacy, hider);
    hide(report.visit, privacy, hider);
    return report;
}

ExerciseSheet withPrivacy(ExerciseSheet sheet, Privacy privacy)
{
    if (privacy == Privacy::Full)
        return sheet;
    const NameHider hider{sheet.client};
    sheet.privacy = privacy;
    hide(sheet.client, privacy, hider);
    if (privacy == Privacy::NoClinicalText) {
        sheet.advice.clear();
        return sheet;
    }
    hider.hide(sheet.advice);
    for (GivenExercise& exercise : sheet.exercises)
        hidePerson(exercise, hider);
    return sheet;
}

std::vector<VisitFigures> figuresOf(const HistoryReport& report)
{
    std::vector<VisitFigures> figures;
    for (const ReportVisit& visit : report.visits) {
        if (visit.note)
            figures.push_back(figuresOf(visit.note->fields));
    }
    return figures;
}

VisitFigures figuresOf(const TreatmentNoteFields& note)
{
    VisitFigures figures{.at = note.at,
        .painBefore = note.painBefore,
        .painAfter = note.painAfter,
        .areas = {},
        .measures = note.measures,
        .activities = note.activities};
    figures.areas.reserve(note.marks.size());
    for (const BodyMark& mark : note.marks)
        figures.areas.push_back({.region = mark.region,
            .side = mark.side,
            .kind = mark.kind,
            .before = mark.before,
            .after = mark.after,
            .text = mark.region.isEmpty() ? mark.text : QString{}});
    return figures;
}

} // namespace taper
