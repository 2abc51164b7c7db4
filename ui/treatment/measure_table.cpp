// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/measure_table.h"

#include "ui/treatment/figure_field.h"
#include "ui/treatment/find_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/note_words.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

constexpr std::array kFieldNames{"leftBefore", "rightBefore", "leftAfter", "rightAfter"};

QString figureName(const MeasureKind& kind, size_t field)
{
    const QString name = words::measureName(QString::fromLatin1(kind.key));
    const QString when = field < 2 ? MeasureTable::tr("before") : MeasureTable::tr("after");
    if (!kind.isPaired)
        return MeasureTable::tr("%1, %2", "measure, before or after").arg(name, when);
    const QString side = field % 2 == 0 ? MeasureTable::tr("left") : MeasureTable::tr("right");
    return MeasureTable::tr("%1, %2, %3", "measure, side, before or after").arg(name, side, when);
}

std::array<std::optional<int>, 4> figuresOf(const NoteMeasure& measure)
{
    return {measure.leftBefore, measure.rightBefore, measure.leftAfter, measure.rightAfter};
}

} // namespace

MeasureTable::MeasureTable(QWidget* parent)
    : QWidget{parent}
    , m_list{new QWidget}
    , m_search{new FindField{tr("Add a measure")}}
{
    m_search->setObjectName(QStringLiteral("measureSearch"));
    auto* rows = new QVBoxLayout{m_list};
    rows->setContentsMargins({});
    rows->setSpacing(theme().space(1.5));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1.5));
    layout->addWidget(m_list);
    layout->addWidget(m_search);
    m_list->hide();
    connect(m_search, &FindField::chosen, this, [this](int choice) {
        const MeasureKind* kind = m_offered.at(static_cast<size_t>(choice));
        add({.kind = QString::fromLatin1(kind->key)});
        m_rows.back().figures.front()->setFocus(Qt::TabFocusReason);
        Q_EMIT edited();
    });
    offer();
}

void MeasureTable::offer()
{
    m_offered.clear();
    QStringList names;
    for (const MeasureKind& kind : measureKinds()) {
        const bool stands = std::ranges::any_of(
            m_rows, [&kind](const Row& row) { return row.measure.kind == QLatin1String{kind.key}; });
        if (stands)
            continue;
        m_offered.push_back(&kind);
        names += words::measureName(QString::fromLatin1(kind.key));
    }
    m_search->setChoices(names);
}

void MeasureTable::setMeasures(const std::vector<NoteMeasure>& measures)
{
    if (measures == this->measures())
        return;
    for (const Row& row : m_rows)
        delete row.body;
    m_rows.clear();
    for (const NoteMeasure& measure : measures)
        add(measure);
    nameRows();
    offer();
}

std::vector<NoteMeasure> MeasureTable::measures() const
{
    std::vector<NoteMeasure> measures;
    measures.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        NoteMeasure measure = row.measure;
        const auto figure = [&row](size_t i) {
            return row.figures.at(i) ? row.figures.at(i)->figure() : std::nullopt;
        };
        measure.leftBefore = figure(0);
        measure.rightBefore = figure(1);
        measure.leftAfter = figure(2);
        measure.rightAfter = figure(3);
        measures.push_back(std::move(measure));
    }
    return measures;
}

QStringList MeasureTable::faults() const
{
    QStringList faults;
    for (const Row& row : m_rows) {
        for (const FigureField* field : row.figures) {
            if (field && field->isFaulty())
                faults += field->fault();
        }
    }
    return faults;
}

void MeasureTable::add(const NoteMeasure& measure)
{
    const MeasureKind* const kind = measureKind(measure.kind);
    if (!kind)
        return; // of a later version: startNote() gives none
    Row row{.measure = measure, .figures = {}, .body = new QWidget};
    auto* name = new PlainLabel{words::measureName(measure.kind)};
    const QString usual = words::usualText(*kind);
    auto* unit = new PlainLabel{usual, TextSize::Small, PlainLabel::Ink::Muted};
    auto* removal =
        makeIconButton(QStringLiteral("remove"), tr("Remove %1").arg(words::measureName(measure.kind)));
    removal->setFocusPolicy(Qt::ClickFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins({});
    head->addWidget(name, 1);
    head->addWidget(unit);
    head->addWidget(removal);

    auto* figures = new FlowLayout{nullptr, theme().space(2)};
    const auto values = figuresOf(measure);
    // Left before and after, then right before and after: as it is asked for and read.
    for (const size_t side : {0UL, 1UL}) {
        if (side == 1 && !kind->isPaired)
            break;
        auto* group = new QWidget;
        auto* line = new QHBoxLayout{group};
        line->setContentsMargins({});
        line->setSpacing(theme().space(1));
        if (kind->isPaired)
            //: Left and right, before figures
            line->addWidget(
                new PlainLabel{side == 0 ? tr("L") : tr("R"), TextSize::Body, PlainLabel::Ink::Muted});
        for (const size_t when : {0UL, 1UL}) {
            const size_t field = side + 2 * when;
            auto* figure = FigureField::inTenths(kind->minimum, kind->maximum, figureName(*kind, field));
            figure->setFigure(values.at(field));
            row.figures.at(field) = figure;
            if (when == 1)
                line->addWidget(new PlainLabel{QString{QChar{0x2192}}});
            line->addWidget(figure);
            connect(figure, &FigureField::figureEdited, this, &MeasureTable::edited);
            connect(figure, &QLineEdit::returnPressed, m_search, qOverload<>(&QWidget::setFocus));
        }
        const QString sign = words::unitText(kind->unit);
        if (!sign.isEmpty())
            line->addWidget(new PlainLabel{sign, TextSize::Body, PlainLabel::Ink::Muted});
        figures->addWidget(group);
    }
    auto* layout = new QVBoxLayout{row.body};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(0.5));
    layout->addLayout(head);
    layout->addLayout(figures);
    connect(removal, &QToolButton::clicked, this, [this, body = row.body] { remove(body); });
    m_list->layout()->addWidget(row.body);
    m_list->show();
    row.body->show(); // now, so that its fields can take the keyboard
    m_rows.push_back(row);
    nameRows();
    offer();
}

void MeasureTable::nameRows()
{
    QWidget* before = nullptr;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString row = QStringLiteral("measure%1.").arg(i);
        for (const size_t field : {0UL, 2UL, 1UL, 3UL}) {
            FigureField* figure = m_rows[i].figures.at(field);
            if (!figure)
                continue;
            figure->setObjectName(row + QLatin1String{kFieldNames.at(field)});
            if (before)
                setTabOrder(before, figure);
            before = figure;
        }
        m_rows[i].body->findChild<QToolButton*>()->setObjectName(row + QStringLiteral("remove"));
    }
    if (before)
        setTabOrder(before, m_search);
}

void MeasureTable::remove(const QWidget* body)
{
    const auto row = std::ranges::find(m_rows, body, &Row::body);
    if (row == m_rows.end())
        return;
    row->body->hide();
    row->body->deleteLater();
    row->body->setObjectName({});
    m_rows.erase(row);
    m_list->setVisible(!m_rows.empty());
    nameRows();
    offer();
    m_search->setFocus();
    Q_EMIT edited();
}

} // namespace taper
