// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/compare_view.h"

#include "ui/history/compare_rows.h"
#include "ui/shell/bridge.h"
#include "ui/treatment/note_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>
#include <tuple>
#include <utility>

namespace taper {

namespace {

constexpr double kUnitsForTwo = 130; ///< below this the notes stand beneath each other

PlainLabel* cell(const QString& text, bool isHead)
{
    auto* label = new PlainLabel{text, isHead ? TextSize::Small : TextSize::Body,
        isHead ? PlainLabel::Ink::Muted : PlainLabel::Ink::Normal};
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

CompareView::CompareView(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_earlier{new QComboBox}
    , m_later{new QComboBox}
    , m_between{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_table{new QWidget}
    , m_rows{new QGridLayout{m_table}}
    , m_sheets{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_earlierSheet{new NoteSheet}
    , m_laterSheet{new NoteSheet}
{
    setObjectName(QStringLiteral("compareView"));
    build();
    for (QComboBox* box : {m_earlier, m_later})
        connect(box, &QComboBox::activated, this, &CompareView::picked);
}

void CompareView::build()
{
    for (const auto& [box, name, what] : {std::tuple{m_earlier, "compareEarlier", tr("One visit to compare")},
             std::tuple{m_later, "compareLater", tr("The other visit to compare")}}) {
        box->setObjectName(QLatin1String{name});
        box->setAccessibleName(what);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    auto* close = makeButton(tr("Close this &view"));
    close->setObjectName(QStringLiteral("closeCompare"));
    connect(close, &QPushButton::clicked, this, &CompareView::closed);
    auto* with = new PlainLabel{tr("with")};
    with->setWordWrap(false);
    with->setMinimumHeight(m_earlier->sizeHint().height());
    with->setAlignment(Qt::AlignVCenter);
    auto* head = new QWidget;
    auto* flow = new FlowLayout{head, theme().space(2)};
    for (QWidget* each : std::initializer_list<QWidget*>{m_earlier, with, m_later, close})
        flow->addWidget(each);

    m_table->setObjectName(QStringLiteral("compareTable"));
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(theme().space(4));
    m_rows->setVerticalSpacing(theme().space(1));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout{body};
    column->setContentsMargins(0, 0, theme().space(2), 0);
    column->setSpacing(theme().space(4));
    column->addWidget(m_between);
    column->addWidget(m_table);
    m_sheets->setSpacing(theme().space(6));
    for (NoteSheet* sheet : {m_earlierSheet, m_laterSheet})
        m_sheets->addWidget(sheet, 1, Qt::AlignTop);
    column->addLayout(m_sheets);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("role", QStringLiteral("bare"));
    scroll->setAccessibleName(tr("What changed, and both notes"));
    scroll->setWidget(body);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(3));
    layout->addWidget(head);
    layout->addWidget(scroll, 1);
}

void CompareView::setHistory(std::shared_ptr<const ClientHistory> history)
{
    m_history = std::move(history);
    m_request.drop();
    fillPickers();
    const bool isThere = momentOf(m_earlierId) && momentOf(m_laterId);
    if (isVisible() && isThere)
        load();
    else if (isVisible())
        Q_EMIT closed();
}

void CompareView::fillPickers()
{
    for (const auto& [box, chosen] : {std::pair{m_earlier, m_earlierId}, std::pair{m_later, m_laterId}}) {
        const QSignalBlocker quiet{box};
        box->clear();
        if (!m_history)
            continue;
        for (const HistoryVisit& visit : m_history->visits) {
            if (visit.note)
                box->addItem(words::shortDateText(dateOf(visit.at), m_history->today) + QStringLiteral(" · ")
                        + words::visitTitle(visit),
                    visit.note->value());
        }
        box->setCurrentIndex(box->findData(chosen.value()));
    }
}

std::optional<Moment> CompareView::momentOf(Id<TreatmentNote> note) const
{
    if (!m_history)
        return std::nullopt;
    const auto found = std::ranges::find(m_history->visits, std::optional{note}, &HistoryVisit::note);
    return found == m_history->visits.end() ? std::nullopt : std::optional{found->at};
}

void CompareView::compare(Id<TreatmentNote> one, Id<TreatmentNote> other)
{
    if (momentOf(one) > momentOf(other))
        std::swap(one, other);
    m_earlierId = one;
    m_laterId = other;
    fillPickers();
    load();
    Q_EMIT compared(m_earlierId, m_laterId);
}

void CompareView::picked()
{
    const Id<TreatmentNote> one{m_earlier->currentData().toLongLong()};
    const Id<TreatmentNote> other{m_later->currentData().toLongLong()};
    compare(one, other);
}

void CompareView::load()
{
    m_request.run(
        m_bridge,
        [earlier = m_earlierId, later = m_laterId](Clinic& clinic) -> Result<Both> {
            auto one = noteById(clinic, earlier);
            if (!one)
                return fail(one.error());
            auto other = noteById(clinic, later);
            if (!other)
                return fail(other.error());
            return Both{*std::move(one), *std::move(other)};
        },
        [this](const Result<Both>& both) {
            if (both)
                present(*both);
            else
                Q_EMIT failed(words::errorText(both.error()));
        });
}

void CompareView::present(const Both& both)
{
    clearLayout(*m_rows);
    const Date from = dateOf(both.earlier.fields.at);
    const Date to = dateOf(both.later.fields.at);
    const int days = daysBetween(from, to);
    if (both.earlier.id == both.later.id)
        m_between->setText(tr("Choose another visit to compare with."));
    else
        m_between->setText(days == 1 ? tr("1 day between them") : tr("%n days between them", nullptr, days));
    const auto rows = compareNotes(both.earlier.fields, both.later.fields);
    m_table->setVisible(!rows.empty() && both.earlier.id != both.later.id);
    const QStringList heads{QString{}, words::shortDateText(from, m_history->today),
        words::shortDateText(to, m_history->today), tr("On arrival")};
    for (int column = 0; column < heads.size(); ++column)
        m_rows->addWidget(cell(heads[column], true), 0, column);
    for (int index = 0; index < static_cast<int>(rows.size()); ++index) {
        const CompareRow& row = rows[static_cast<size_t>(index)];
        auto* what = cell(row.what, false);
        what->setWeight(QFont::DemiBold);
        what->setObjectName(QStringLiteral("compareRow%1").arg(index));
        what->setAccessibleName(
            QStringLiteral("%1: %2, %3, %4").arg(row.what, row.earlier, row.later, row.change));
        m_rows->addWidget(what, index + 1, 0);
        const QString none = QStringLiteral("–");
        m_rows->addWidget(cell(row.earlier.isEmpty() ? none : row.earlier, false), index + 1, 1);
        m_rows->addWidget(cell(row.later.isEmpty() ? none : row.later, false), index + 1, 2);
        auto* change = cell(row.change, false);
        change->setWeight(row.isBetter || row.isWorse ? QFont::DemiBold : QFont::Normal);
        m_rows->addWidget(change, index + 1, 3);
    }
    for (int column = 0; column < heads.size(); ++column)
        m_rows->setColumnStretch(column, column == 0 ? 3 : 2);
    m_earlierSheet->setNote(both.earlier);
    m_laterSheet->setNote(both.later);
}

void CompareView::focusFirst()
{
    m_earlier->setFocus(Qt::OtherFocusReason);
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_sheets->setDirection(
        width() >= theme().space(kUnitsForTwo) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace taper
