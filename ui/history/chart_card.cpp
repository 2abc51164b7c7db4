// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chart_card.h"

#include "ui/history/chart_view.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace taper {

ChartCard::ChartCard(QWidget* parent)
    : QFrame{parent}
    , m_heading{new SectionLabel}
    , m_subject{new QComboBox}
    , m_span{new QComboBox}
    , m_view{new ChartView}
{
    setProperty("role", QStringLiteral("card"));
    m_subject->setObjectName(QStringLiteral("chartSubject"));
    m_subject->setAccessibleName(tr("What the chart follows"));
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_subject->setMinimumContentsLength(16);
    m_span->setObjectName(QStringLiteral("chartSpan"));
    m_span->setAccessibleName(tr("How far back the chart goes"));
    for (const ChartSpan span :
        std::array{ChartSpan::HalfYear, ChartSpan::Year, ChartSpan::TwoYears, ChartSpan::All})
        m_span->addItem(chartSpanText(span), static_cast<int>(span));
    m_heading->setWordWrap(true);

    QSizePolicy keepsPlace = m_view->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_view->setSizePolicy(keepsPlace);

    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(2));
    head->addWidget(m_heading, 1);
    head->addWidget(m_subject);
    head->addWidget(m_span);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(4), theme().space(3), theme().space(4), theme().space(2));
    layout->setSpacing(theme().space(1));
    layout->addLayout(head);
    layout->addWidget(m_view);

    connect(m_subject, &QComboBox::currentIndexChanged, this, &ChartCard::show);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ChartCard::show);
    connect(m_view, &ChartView::visitChosen, this, &ChartCard::visitChosen);
    connect(m_view, &ChartView::visitOpened, this, &ChartCard::visitOpened);
}

ChartSubject ChartCard::subject() const
{
    const int index = m_subject->currentIndex();
    return index >= 0 && index < static_cast<int>(m_choices.size()) ? m_choices[static_cast<size_t>(index)]
                                                                    : ChartSubject{};
}

void ChartCard::setHistory(std::shared_ptr<const ClientHistory> history)
{
    const bool isSame = m_history && history && m_history->client.id == history->client.id;
    const ChartSubject before = isSame ? subject() : ChartSubject{};
    m_history = std::move(history);
    const QSignalBlocker quietSubject{m_subject};
    const QSignalBlocker quietSpan{m_span};
    m_subject->clear();
    m_choices.clear();
    if (m_history)
        m_choices = chartSubjects(*m_history);
    for (const ChartSubject& choice : m_choices)
        m_subject->addItem(chartSubjectText(choice));
    const auto found = std::ranges::find(m_choices, before);
    m_subject->setCurrentIndex(found == m_choices.end() ? 0 : static_cast<int>(found - m_choices.begin()));
    if (m_history && !isSame)
        m_span->setCurrentIndex(m_span->findData(static_cast<int>(fittingSpan(*m_history))));
    show();
}

void ChartCard::setChosenVisit(int visit)
{
    m_view->setChosenVisit(visit);
}

void ChartCard::showRegion(const QString& region)
{
    const auto found = std::ranges::find(m_choices, ChartSubject{ChartSubject::Kind::OfRegion, region});
    if (found != m_choices.end())
        m_subject->setCurrentIndex(static_cast<int>(found - m_choices.begin()));
}

void ChartCard::show()
{
    const ChartSubject followed = subject();
    HistoryChart chart;
    if (m_history) {
        const auto span = static_cast<ChartSpan>(m_span->currentData().toInt());
        chart = historyChart(*m_history, followed, span);
    }
    m_heading->setText(chartHeading(followed, chart));
    m_subject->setEnabled(m_choices.size() > 1);
    m_view->setVisible(m_history != nullptr); // without a client there are no days to show
    m_view->setChart(std::move(chart), followed);
}

} // namespace taper
