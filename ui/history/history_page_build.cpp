// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chart_card.h"
#include "ui/history/compare_view.h"
#include "ui/history/history_filter_bar.h"
#include "ui/history/history_list.h"
#include "ui/history/history_model.h"
#include "ui/history/history_page.h"
#include "ui/history/visit_pane.h"
#include "ui/screening/alert_strip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace taper {

namespace {

constexpr double kUnitsForTwo = 225; ///< below this list and note stand beneath each other
constexpr int kList = 300; ///< of list and note to each other
constexpr int kNote = 400;
constexpr double kUnitsForHead = 230; ///< below this the buttons stand beneath the name

/// As high as the rows of its choices need at its width: a splitter asks for no more than a least size.
class ListCard final : public QFrame {
protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QFrame::resizeEvent(event);
        setMinimumHeight(layout()->totalMinimumHeightForWidth(width()));
    }
};

/// The ground of the page goes through between the cards.
class BareHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override { }
};

class BareSplitter final : public QSplitter {
protected:
    QSplitterHandle* createHandle() override { return new BareHandle{orientation(), this}; }
};

} // namespace

QSplitter* HistoryPage::makeHalves()
{
    return new BareSplitter;
}

QWidget* HistoryPage::buildHead()
{
    m_name->setObjectName(QStringLiteral("historyName"));
    m_name->setWeight(QFont::DemiBold);
    m_summary->setObjectName(QStringLiteral("historySummary"));
    auto* names = new QVBoxLayout;
    names->setSpacing(theme().space(0.5));
    names->addWidget(m_name);
    names->addWidget(m_summary);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout{buttons, theme().space(2)};
    for (const auto& [button, name] : {std::pair{m_back, "historyBack"}, std::pair{m_print, "historyPrint"},
             std::pair{m_plan, "historyPlan"}, std::pair{m_write, "historyWrite"},
             std::pair{m_book, "historyBook"}}) {
        button->setObjectName(QLatin1String{name});
        flow->addWidget(button);
    }
    auto* head = new QWidget;
    m_headColumns = new QBoxLayout{QBoxLayout::LeftToRight, head};
    m_headColumns->setContentsMargins({});
    m_headColumns->setSpacing(theme().space(3));
    m_headColumns->addLayout(names, 1);
    m_headColumns->addWidget(buttons);
    return head;
}

QWidget* HistoryPage::buildList()
{
    m_noVisits->setObjectName(QStringLiteral("noVisits"));
    m_noMatch->setObjectName(QStringLiteral("noMatch"));
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(theme().space(4), theme().space(3), theme().space(4), theme().space(2));
    upper->setSpacing(theme().space(2));
    upper->addWidget(m_filter);
    for (QWidget* page :
        {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_noVisits), static_cast<QWidget*>(m_noMatch)})
        m_listStack->addWidget(page);
    m_listStack->setMinimumHeight(theme().space(50));

    auto* card = new ListCard;
    card->setProperty("role", QStringLiteral("card"));
    auto* layout = new QVBoxLayout{card};
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(upper);
    layout->addWidget(m_listStack, 1);
    return card;
}

void HistoryPage::build()
{
    auto* compareCard = new Card;
    compareCard->content()->addWidget(m_compare, 1);
    m_compareCard = compareCard;
    m_right->addWidget(m_preview);
    m_right->addWidget(m_compareCard);
    m_right->setMinimumHeight(theme().space(70));

    m_halves->addWidget(buildList());
    m_halves->addWidget(m_right);
    m_halves->setChildrenCollapsible(false);
    m_halves->setHandleWidth(theme().space(3));
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 4);

    auto* content = new QWidget;
    content->setAttribute(Qt::WA_StyledBackground);
    content->setProperty("ground", QStringLiteral("window"));
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    column->setSpacing(theme().space(3));
    column->addWidget(buildHead());
    column->addWidget(m_alerts);
    column->addWidget(m_chart);
    column->addWidget(m_halves, 1);
    auto* scroll = new QScrollArea; // for large text in a low window
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void HistoryPage::listen()
{
    const auto ofClient = [this](QPushButton* button, auto signal) {
        connect(button, &QPushButton::clicked, this, [this, signal] { Q_EMIT(this->*signal)(m_client); });
    };
    ofClient(m_print, &HistoryPage::printRequested);
    ofClient(m_plan, &HistoryPage::planRequested);
    ofClient(m_book, &HistoryPage::bookingRequested);
    connect(m_back, &QPushButton::clicked, this, &HistoryPage::backRequested);
    connect(m_write, &QPushButton::clicked, this, &HistoryPage::writeNote);
    connect(m_filter, &HistoryFilterBar::filterChanged, this, &HistoryPage::narrow);
    connect(m_filter, &HistoryFilterBar::textChanged, this, [this] { find(m_filter->text()); });
    connect(m_filter, &HistoryFilterBar::listRequested, this, [this] { m_list->setFocus(); });
    connect(m_filter, &HistoryFilterBar::everywhereRequested, this, &HistoryPage::findEverywhere);
    connect(m_noMatch, &EmptyState::actionChosen, this, [this] {
        m_filter->reset();
        m_list->setFocus();
    });
    connect(m_list, &HistoryList::rowChosen, this, &HistoryPage::choose);
    connect(m_list, &HistoryList::rowOpened, this, &HistoryPage::openRow);
    connect(m_list, &HistoryList::compareRequested, this, &HistoryPage::compareWith);
    connect(m_chart, &ChartCard::visitChosen, this, &HistoryPage::chooseVisit);
    connect(m_chart, &ChartCard::visitOpened, this, [this](int visit) {
        if (m_history && visit >= 0 && m_history->visits[static_cast<size_t>(visit)].note)
            openNote(*m_history->visits[static_cast<size_t>(visit)].note);
    });
    connect(m_compare, &CompareView::closed, this, &HistoryPage::closeCompare);
    connect(m_compare, &CompareView::compared, this, &HistoryPage::noteCompared);
    connect(m_compare, &CompareView::failed, this, &HistoryPage::failed);
}

void HistoryPage::listenToPreview()
{
    connect(m_preview, &VisitPane::startRequested, this, &HistoryPage::startFrom);
    connect(m_preview, &VisitPane::compareRequested, this, [this] { compareWith(m_list->chosenRow()); });
    connect(m_preview, &VisitPane::addendumRequested, this, &HistoryPage::addAddendum);
    connect(m_preview, &VisitPane::openRequested, this, &HistoryPage::openNote);
    connect(m_preview, &VisitPane::printRequested, this, &HistoryPage::notePrintRequested);
    connect(m_preview, &VisitPane::exercisesRequested, this, &HistoryPage::exercisesRequested);
    connect(m_preview, &VisitPane::writeRequested, this, &HistoryPage::writeNote);
    connect(m_preview, &VisitPane::raceRequested, this, &HistoryPage::raceRequested);
    connect(m_preview, &VisitPane::visitChosen, this, &HistoryPage::chooseVisit);
    connect(m_preview, &VisitPane::regionChosen, m_chart, &ChartCard::showRegion);
    connect(m_preview, &VisitPane::noticed, this, &HistoryPage::noticed);
    connect(m_preview, &VisitPane::failed, this, &HistoryPage::failed);
}

void HistoryPage::addShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto what) {
        auto* shortcut = new QShortcut{keys, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    on(QKeySequence::Find, [this] { m_filter->focusText(); });
    on(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [this] { findEverywhere(m_filter->text()); });
    on(QKeySequence::New, [this] { writeNote(); });
    on(QKeySequence{Qt::ALT | Qt::Key_Left}, [this] { Q_EMIT backRequested(); });
}

void HistoryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void HistoryPage::arrange()
{
    const bool isWide = width() >= theme().space(kUnitsForTwo);
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    if (!std::exchange(m_isArranged, true) || m_halves->orientation() != wanted) {
        m_halves->setOrientation(wanted);
        m_halves->setSizes({kList, kNote});
    }
    m_headColumns->setDirection(
        width() >= theme().space(kUnitsForHead) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace taper
