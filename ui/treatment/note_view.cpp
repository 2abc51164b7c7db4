// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_view.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"

#include <QVBoxLayout>

namespace taper {

namespace {

template <class Things, class Say>
QString linesOf(const Things& things, Say say)
{
    QStringList lines;
    for (const auto& thing : things)
        lines += say(thing);
    return lines.join(u'\n');
}

/// Chips do not wrap: what is longer than a line of them stands in the details.
constexpr qsizetype kLongestChip = 60;

} // namespace

NoteSheet::NoteSheet(QWidget* parent)
    : QWidget{parent}
    , m_layout{new QVBoxLayout{this}}
{
    setObjectName(QStringLiteral("noteSheet"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme().space(3));
    m_layout->setAlignment(Qt::AlignTop);
}

void NoteSheet::setHeadingShown(bool isShown)
{
    m_hasHeading = isShown;
}

void NoteSheet::clear()
{
    clearLayout(*m_layout);
}

void NoteSheet::setNote(const NoteView& note)
{
    clear();
    if (m_hasHeading)
        addHeading(note);
    const TreatmentNoteFields& fields = note.fields;
    const auto addSection = [&](NoteSection section) {
        const bool isUnread = fields.status == NoteStatus::Draft && fields.isCarried(section);
        addText(keyOf(section), words::sectionName(section), fields.text(section),
            isUnread ? tr("taken over, not looked at yet") : QString{});
    };
    addSection(NoteSection::Subjective);
    addSection(NoteSection::Objective);
    addAreas(fields.marks);
    addFigures(fields);
    addSection(NoteSection::Treatment);
    addSection(NoteSection::Assessment);
    addSection(NoteSection::Plan);
    addExercises(fields);
    addAddenda(note);
    m_layout->addStretch(1);
}

void NoteSheet::addHeading(const NoteView& note)
{
    QStringList parts{words::dateText(dateOf(note.fields.at))};
    if (!note.sessionTypeName.isEmpty())
        parts += note.sessionTypeName + u' ' + words::lengthText(note.length);
    if (note.race)
        parts += QStringLiteral("%1 %2").arg(words::daysText(note.race->days), note.race->name);
    parts += note.therapistName;
    parts += words::noteStatusName(note.fields.status);
    auto* heading =
        new PlainLabel{parts.join(QStringLiteral(" · ")), TextSize::Small, PlainLabel::Ink::Muted};
    heading->setWeight(QFont::DemiBold);
    heading->setObjectName(QStringLiteral("noteHeading"));
    m_layout->addWidget(heading);
}

void NoteSheet::addText(const QString& name, const QString& heading, const QString& text, const QString& mark)
{
    if (text.trimmed().isEmpty())
        return;
    auto* part = new QVBoxLayout;
    part->setSpacing(theme().space(0.5));
    auto* head = new PlainLabel{mark.isEmpty() ? heading : QStringLiteral("%1 (%2)").arg(heading, mark)};
    head->setWeight(QFont::DemiBold);
    part->addWidget(head);
    auto* body = new PlainLabel{text};
    body->setObjectName(QStringLiteral("read.") + name);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body->setFocusPolicy(Qt::ClickFocus);
    part->addWidget(body);
    m_layout->addLayout(part);
}

void NoteSheet::addAreas(const std::vector<BodyMark>& marks)
{
    if (marks.empty())
        return;
    auto* chips = new QWidget;
    chips->setObjectName(QStringLiteral("readAreas"));
    chips->setAccessibleName(words::marksText(marks));
    auto* row = new FlowLayout{chips, theme().space(1)};
    QStringList details;
    for (const BodyMark& mark : marks) {
        const QString text = words::markText(mark);
        if (text.size() <= kLongestChip)
            row->addWidget(new Chip{text});
        const QString detail = words::markDetail(mark);
        if (text.size() > kLongestChip)
            details += detail.isEmpty() ? text : text + QStringLiteral(" · ") + detail;
        else if (!detail.isEmpty())
            details += (mark.region.isEmpty() ? text : words::shortRegion(mark.region, mark.side))
                + QStringLiteral(": ") + detail;
    }
    m_layout->addWidget(chips);
    if (details.isEmpty())
        return;
    auto* lines = new PlainLabel{details.join(u'\n'), TextSize::Body, PlainLabel::Ink::Muted};
    lines->setObjectName(QStringLiteral("readAreaDetails"));
    m_layout->addWidget(lines);
}

void NoteSheet::addFigures(const TreatmentNoteFields& fields)
{
    addText(QStringLiteral("pain"), tr("Pain"), words::painText(fields.painBefore, fields.painAfter));
    addText(QStringLiteral("measures"), tr("Measures"), linesOf(fields.measures, words::measureText));
    addText(QStringLiteral("activities"), tr("Activities"), linesOf(fields.activities, words::activityText));
}

void NoteSheet::addExercises(const TreatmentNoteFields& fields)
{
    addText(QStringLiteral("exercises"), tr("Exercises"), linesOf(fields.exercises, words::exerciseText));
    addText(
        QStringLiteral("reports"), tr("Exercises of last time"), linesOf(fields.reports, words::reportText));
    if (fields.returnDays)
        addText(QStringLiteral("return"), tr("Next visit"),
            words::capitalised(words::returnText(*fields.returnDays)));
    addText(QStringLiteral("advice"), tr("Advice"), fields.advice);
}

void NoteSheet::addAddenda(const NoteView& note)
{
    for (size_t i = 0; i < note.addenda.size(); ++i) {
        const NoteAddendum& addendum = note.addenda[i];
        QString heading =
            tr("Added %1")
                .arg(words::dateText(dateOf(addendum.at)) + u' ' + toText(timeOfDayOf(addendum.at)));
        if (!addendum.who.isEmpty())
            heading += QStringLiteral(" · ") + addendum.who;
        addText(QStringLiteral("addendum%1").arg(i), heading, addendum.text);
    }
}

} // namespace taper
