// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_pane.h"
#include "ui/body/body_map.h"
#include "ui/body/visit_slider.h"
#include "ui/history/visit_pane.h"
#include "ui/treatment/note_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace taper {

namespace {

constexpr double kUnitsForTwo = 135; ///< below this the body stands beneath the text

} // namespace

QWidget* VisitPane::buildButtons()
{
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout{buttons, theme().space(2)};
    flow->setContentsMargins(theme().space(4), 0, theme().space(4), theme().space(3));
    for (const auto& [button, name] :
        {std::pair{m_from, "previewFrom"}, std::pair{m_compare, "previewCompare"},
            std::pair{m_addendum, "previewAddendum"}, std::pair{m_open, "previewOpen"},
            std::pair{m_print, "previewPrint"}, std::pair{m_exercises, "previewExercises"}}) {
        button->setObjectName(QLatin1String{name});
        flow->addWidget(button);
    }
    return buttons;
}

QWidget* VisitPane::buildText()
{
    auto* text = new QWidget;
    auto* column = new QVBoxLayout{text};
    column->setContentsMargins({});
    column->setSpacing(theme().space(4));
    column->addWidget(m_sheet);
    column->addWidget(new SectionLabel{tr("Photos and letters")});
    column->addWidget(m_files);
    column->addStretch(1);
    return text;
}

QWidget* VisitPane::buildBody()
{
    m_map->setReadOnly(true);
    m_map->setCompact(true);
    m_map->setAccessibleName(tr("Areas of this visit on the body"));
    m_caption->setObjectName(QStringLiteral("ghostCaption"));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout{body};
    column->setContentsMargins({});
    column->setSpacing(theme().space(2));
    column->addWidget(new SectionLabel{tr("Body map")});
    column->addWidget(m_map);
    column->addWidget(m_caption);
    column->addWidget(m_slider);
    column->addStretch(1);
    return body;
}

void VisitPane::build()
{
    auto* content = new QWidget;
    m_columns = new QBoxLayout{QBoxLayout::LeftToRight, content};
    m_columns->setContentsMargins(theme().space(4), theme().space(3), theme().space(4), theme().space(3));
    m_columns->setSpacing(theme().space(5));
    m_columns->addWidget(buildText(), 3);
    m_columns->addWidget(buildBody(), 2);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setProperty("role", QStringLiteral("bare"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);

    m_read = new QWidget;
    auto* read = new QVBoxLayout{m_read};
    read->setContentsMargins({});
    read->addWidget(m_scroll, 1);
    read->addWidget(buildButtons()); // in reach however long the note is

    for (QWidget* page : {static_cast<QWidget*>(m_nothing), m_read, static_cast<QWidget*>(m_noNote),
             static_cast<QWidget*>(m_ofRace)})
        m_stack->addWidget(page);
    m_noNote->setObjectName(QStringLiteral("noNote"));
    m_ofRace->setObjectName(QStringLiteral("ofRace"));
    m_nothing->setObjectName(QStringLiteral("nothingChosen"));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
}

void VisitPane::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void VisitPane::arrange()
{
    const bool isWide = width() >= theme().space(kUnitsForTwo);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace taper
