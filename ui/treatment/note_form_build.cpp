// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/region_search.h"
#include "ui/treatment/activity_list.h"
#include "ui/treatment/area_pane.h"
#include "ui/treatment/exercise_list.h"
#include "ui/treatment/figure_field.h"
#include "ui/treatment/find_field.h"
#include "ui/treatment/measure_table.h"
#include "ui/treatment/note_form.h"
#include "ui/treatment/phrase_edit.h"
#include "ui/treatment/report_list.h"
#include "ui/treatment/section_edit.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

#include <tuple>

namespace taper {

namespace {

/// The name over a part of the right zone; its & leads there.
QLabel* partLabel(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel{text};
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme().font(TextSize::Body, QFont::DemiBold));
    label->setBuddy(buddy);
    return label;
}

QVBoxLayout* zoneLayout(QWidget* zone)
{
    auto* layout = new QVBoxLayout{zone};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2.5));
    layout->setAlignment(Qt::AlignTop);
    return layout;
}

} // namespace

void NoteForm::build()
{
    name();
    const int edge = theme().space(4);
    m_zones->setContentsMargins(edge, theme().space(1), edge, theme().space(2));
    m_zones->setSpacing(theme().space(5));
    m_zones->addWidget(buildSections(), 11);
    m_zones->addWidget(buildBody(), 10);
    m_zones->addWidget(buildFigures(), 9);
}

void NoteForm::name()
{
    const std::pair<QWidget*, const char*> names[] = {{m_sentence, "areasSentence"},
        {m_painBefore, "pain_before"}, {m_painAfter, "pain_after"}, {m_returnCount, "return_count"},
        {m_returnUnit, "return_unit"}, {m_advice, "advice"}, {m_areas, "areas"}, {m_measures, "measures"},
        {m_activities, "activities"}, {m_reports, "reports"}, {m_exercises, "exercises"}};
    for (const auto& [widget, text] : names)
        widget->setObjectName(QLatin1String{text});
    m_returnUnit->addItem(tr("weeks"), 7);
    m_returnUnit->addItem(tr("days"), 1);
    m_returnUnit->setAccessibleName(tr("Weeks or days"));
    m_advice->setAccessibleName(tr("Advice for the client"));
    m_advice->setPlaceholderText(tr("For the client, on the exercise sheet too"));
    m_advice->setLines(2, 8);
}

QWidget* NoteForm::buildSections()
{
    const QString labels[] = {
        tr("&Subjective"), tr("&Objective"), tr("&Treatment"), tr("&Assessment"), tr("&Plan")};
    auto* zone = new QWidget;
    auto* layout = zoneLayout(zone);
    layout->setSpacing(theme().space(1.5));
    for (const NoteSection section : kNoteSections) {
        const auto at = static_cast<size_t>(section);
        m_sections.at(at) = new SectionEdit{section, labels[at]};
        layout->addWidget(m_sections.at(at));
        if (section == NoteSection::Objective) {
            m_sentence->setContentsMargins(theme().space(2), 0, 0, 0);
            layout->addWidget(m_sentence);
        }
    }
    m_sentence->hide();
    return zone;
}

QWidget* NoteForm::buildBody()
{
    auto* zone = new QWidget;
    auto* layout = zoneLayout(zone);
    layout->setSpacing(theme().space(1));
    layout->addWidget(partLabel(tr("A&reas"), m_areas->search()));
    layout->addWidget(m_areas);
    return zone;
}

QWidget* NoteForm::buildReturn()
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout{row};
    line->setContentsMargins({});
    line->setSpacing(theme().space(1.5));
    line->addWidget(partLabel(tr("&Next visit in"), m_returnCount));
    line->addWidget(m_returnCount);
    line->addWidget(m_returnUnit);
    line->addStretch(1);
    return row;
}

QWidget* NoteForm::buildFigures()
{
    auto* zone = new QWidget;
    auto* layout = zoneLayout(zone);

    auto* pain = new QHBoxLayout;
    pain->setSpacing(theme().space(1.5));
    pain->addWidget(partLabel(tr("Pain &before"), m_painBefore));
    pain->addWidget(m_painBefore);
    pain->addWidget(partLabel(tr("after"), m_painAfter));
    pain->addWidget(m_painAfter);
    pain->addStretch(1);
    layout->addLayout(pain);

    m_reportsBox = new QWidget;
    auto* reports = new QVBoxLayout{m_reportsBox};
    reports->setContentsMargins({});
    reports->setSpacing(theme().space(1));
    reports->addWidget(partLabel(tr("Exercises of last time"), m_reports));
    reports->addWidget(m_reports);
    m_reportsBox->hide();
    layout->addWidget(m_reportsBox);

    const std::tuple<QString, QWidget*, QWidget*> parts[] = {
        {tr("&Measures"), m_measures->search(), m_measures},
        {tr("A&ctivities, 0 not at all to 10 as before"), m_activities->first(), m_activities},
        {tr("&Exercises"), m_exercises->search(), m_exercises},
    };
    for (const auto& [label, buddy, part] : parts) {
        auto* box = new QVBoxLayout;
        box->setSpacing(theme().space(1));
        QLabel* heading = partLabel(label, buddy);
        heading->setWordWrap(true);
        box->addWidget(heading);
        box->addWidget(part);
        layout->addLayout(box);
    }
    layout->addWidget(buildReturn());
    auto* advice = new QVBoxLayout;
    advice->setSpacing(theme().space(1));
    advice->addWidget(partLabel(tr("Ad&vice"), m_advice));
    advice->addWidget(m_advice);
    layout->addLayout(advice);
    return zone;
}

int NoteForm::wideWidth() const
{
    return theme().space(260);
}

void NoteForm::arrange(int width)
{
    const auto direction = width >= wideWidth() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_zones->direction() == direction)
        return;
    m_zones->setDirection(direction);
}

} // namespace taper
