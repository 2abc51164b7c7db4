// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/race_week_page.h"

#include "ui/raceweek/runner_header.h"
#include "ui/raceweek/week_delegate.h"
#include "ui/raceweek/week_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/race_week_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace taper {

namespace {

void dress(QComboBox* made, const char* name, const QString& accessibleName, int letters)
{
    made->setObjectName(QLatin1String{name});
    made->setAccessibleName(accessibleName);
    // Names may be long: the box stays a box, and the list shows them.
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(letters);
}

/// A choice under its word, which goes with it to the next row.
QWidget* named(const QString& text, QComboBox* choice)
{
    auto* pair = new QWidget;
    auto* layout = new QVBoxLayout{pair};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(0.5));
    auto* label = new QLabel{text};
    label->setBuddy(choice);
    label->setFont(theme().font(TextSize::Small));
    layout->addWidget(label);
    layout->addWidget(choice);
    return pair;
}

} // namespace

QWidget* RaceWeekPage::buildChoices()
{
    dress(m_races, "racePicker", tr("Race"), 38);
    dress(m_types, "typeChoice", tr("The session that the days are coloured for"), 14);
    dress(m_filter, "filterChoice", tr("Who is shown"), 14);
    for (const WeekFilter filter : {WeekFilter::All, WeekFilter::Missing, WeekFilter::NotReachable})
        m_filter->addItem(words::weekFilterText(filter), static_cast<int>(filter));
    m_print->setObjectName(QStringLiteral("printWeek"));
    auto* row = new QWidget;
    auto* flow = new FlowLayout{row};
    flow->addWidget(named(tr("C&hoose a race"), m_races));
    flow->addWidget(named(tr("Days &for a session of"), m_types));
    flow->addWidget(named(tr("Wh&o is shown"), m_filter));
    return row;
}

QWidget* RaceWeekPage::buildActions()
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout{row};
    column->setContentsMargins({});
    column->setSpacing(theme().space(2));
    m_sentence->setObjectName(QStringLiteral("weekSentence"));
    column->addWidget(m_sentence);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout{buttons};
    for (const auto& [button, name] : {std::pair{m_book, "bookHere"}, std::pair{m_open, "openBooking"},
             std::pair{m_client, "openClient"}, std::pair{m_day, "showDay"}}) {
        button->setObjectName(QLatin1String{name});
        button->setAutoDefault(true); // Enter presses it
        flow->addWidget(button);
    }
    column->addWidget(buttons);
    return row;
}

void RaceWeekPage::dressTable()
{
    m_table->setObjectName(QStringLiteral("weekTable"));
    m_table->setAccessibleName(tr("Runners and the days around the race"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new WeekDelegate{*m_model, m_table});
    m_table->setVerticalHeader(new RunnerHeader{*m_model, m_table});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* days = m_table->horizontalHeader();
    days->setMinimumSectionSize(WeekDelegate::cellWidth());
    days->setSectionResizeMode(QHeaderView::Stretch);
    days->setHighlightSections(false);
    days->setSectionsClickable(false);
}

void RaceWeekPage::build()
{
    dressTable();
    m_totals->setObjectName(QStringLiteral("weekTotals"));
    m_notice->setObjectName(QStringLiteral("weekNotice"));
    m_notice->hide();
    for (QWidget* shown : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_noRace),
             static_cast<QWidget*>(m_noRunner), static_cast<QWidget*>(m_nobodyLeft)})
        m_stack->addWidget(shown);

    auto* head = new QHBoxLayout;
    m_title->setWeight(QFont::DemiBold);
    head->addWidget(m_title, 1);
    head->addWidget(m_print, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    layout->setSpacing(theme().space(3));
    layout->addLayout(head);
    layout->addWidget(buildChoices());
    layout->addWidget(m_totals);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_actions = buildActions();
    layout->addWidget(m_actions);
}

} // namespace taper
