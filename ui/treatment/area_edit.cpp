// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/area_edit.h"

#include "ui/treatment/figure_field.h"
#include "ui/treatment/tick_button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <array>

namespace taper {

namespace {

template <class Keys, class Name>
std::vector<TickButton::Choice> choicesOf(const Keys& keys, Name name)
{
    std::vector<TickButton::Choice> choices;
    for (const char* key : keys)
        choices.push_back({QString::fromLatin1(key), name(QString::fromLatin1(key))});
    return choices;
}

QString regionOf(const BodyMark& mark)
{
    if (mark.region.isEmpty())
        return AreaEdit::tr("Pin");
    return words::capitalised(words::regionWithSide(mark.region, mark.side));
}

} // namespace

AreaEdit::AreaEdit(QWidget* parent)
    : QWidget{parent}
    , m_name{new PlainLabel}
    , m_kind{new QComboBox}
    , m_side{new QComboBox}
    , m_before{new FigureField{0, 10, tr("Before, 0 to 10")}}
    , m_after{new FigureField{0, 10, tr("After, 0 to 10")}}
    , m_pressure{new QComboBox}
    , m_techniques{new TickButton{tr("Techniques"),
          choicesOf(massageTechniques(), [](const QString& key) { return words::techniqueName(key); }),
          false}}
    , m_findings{new TickButton{tr("Findings"),
          choicesOf(bodyFindings(), [](const QString& key) { return words::bodyFindingName(key); }), true}}
    , m_text{new QLineEdit}
{
    build();
}

void AreaEdit::build()
{
    const std::pair<QWidget*, const char*> names[] = {{m_kind, "areaKind"}, {m_side, "areaSide"},
        {m_before, "areaBefore"}, {m_after, "areaAfter"}, {m_pressure, "areaPressure"},
        {m_techniques, "areaTechniques"}, {m_findings, "areaFindings"}, {m_text, "areaText"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QLatin1String{name});
        widget->installEventFilter(this);
    }
    m_name->setWeight(QFont::DemiBold);
    m_name->setObjectName(QStringLiteral("areaName"));
    for (const MarkKind kind : kMarkKinds)
        m_kind->addItem(words::markKindName(kind), static_cast<int>(kind));
    m_kind->setAccessibleName(tr("Kind of mark"));
    m_side->setAccessibleName(tr("Side"));
    m_pressure->setAccessibleName(tr("Pressure"));
    m_pressure->addItem(tr("pressure –"), 0);
    for (int pressure = 1; pressure <= 5; ++pressure)
        m_pressure->addItem(
            QStringLiteral("%1 %2").arg(pressure).arg(words::pressureName(pressure)), pressure);
    m_pressure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pressure->setMinimumContentsLength(10);
    m_text->setPlaceholderText(tr("More about this area"));
    m_text->setAccessibleName(tr("More about this area"));

    auto* scores = new QWidget;
    auto* arrow = new PlainLabel{QString{QChar{0x2192}}};
    auto* row = new QHBoxLayout{scores};
    row->setContentsMargins({});
    row->setSpacing(theme().space(1));
    row->addWidget(m_before);
    row->addWidget(arrow);
    row->addWidget(m_after);
    auto* first = new FlowLayout{nullptr, theme().space(1.5)};
    for (QWidget* widget : {static_cast<QWidget*>(m_kind), scores, static_cast<QWidget*>(m_pressure)})
        first->addWidget(widget);
    auto* ticks = new QHBoxLayout;
    ticks->setSpacing(theme().space(1.5));
    ticks->addWidget(m_techniques, 1);
    ticks->addWidget(m_findings, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1.5));
    layout->addWidget(m_name);
    layout->addLayout(first);
    layout->addLayout(ticks);
    auto* last = new QHBoxLayout;
    last->setSpacing(theme().space(1.5));
    last->addWidget(m_side);
    last->addWidget(m_text, 1);
    layout->addLayout(last);

    for (QComboBox* box : {m_kind, m_side, m_pressure})
        connect(box, &QComboBox::currentIndexChanged, this, &AreaEdit::take);
    for (FigureField* field : {m_before, m_after})
        connect(field, &FigureField::figureEdited, this, &AreaEdit::take);
    for (TickButton* button : {m_techniques, m_findings})
        connect(button, &TickButton::edited, this, &AreaEdit::take);
    connect(m_text, &QLineEdit::textEdited, this, &AreaEdit::take);
}

void AreaEdit::fillSides()
{
    const BodyRegion* region = bodyRegion(m_mark.region);
    m_side->clear();
    for (const Side side : kSides) {
        if (!region || mayLie(*region, side))
            m_side->addItem(words::sideName(side), static_cast<int>(side));
    }
    m_side->setVisible(region != nullptr);
    m_side->setCurrentIndex(m_side->findData(static_cast<int>(m_mark.side)));
}

void AreaEdit::setMark(const BodyMark& mark)
{
    m_isFilling = true;
    m_mark = mark;
    m_name->setText(regionOf(mark));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(mark.kind)));
    fillSides();
    if (m_before->figure() != mark.before)
        m_before->setFigure(mark.before);
    if (m_after->figure() != mark.after)
        m_after->setFigure(mark.after);
    m_pressure->setCurrentIndex(m_pressure->findData(mark.pressure.value_or(0)));
    m_techniques->setKeys(mark.techniques);
    m_findings->setTicked(mark.findings);
    if (m_text->text() != mark.text)
        m_text->setText(mark.text);
    m_isFilling = false;
}

void AreaEdit::take()
{
    if (m_isFilling)
        return;
    m_mark.kind = static_cast<MarkKind>(m_kind->currentData().toInt());
    if (m_side->currentIndex() >= 0)
        m_mark.side = static_cast<Side>(m_side->currentData().toInt());
    m_mark.before = m_before->figure();
    m_mark.after = m_after->figure();
    const int pressure = m_pressure->currentData().toInt();
    m_mark.pressure = pressure > 0 ? std::optional{pressure} : std::nullopt;
    m_mark.techniques = m_techniques->keys();
    m_mark.findings = m_findings->ticked();
    m_mark.text = m_text->text();
    m_mark.carried = false;
    m_name->setText(regionOf(m_mark));
    Q_EMIT edited();
}

void AreaEdit::focusKind()
{
    m_kind->setFocus(Qt::OtherFocusReason);
}

void AreaEdit::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

bool AreaEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isButton = watched == m_techniques || watched == m_findings;
        if (isEnter && !(key->modifiers() & Qt::ControlModifier)) {
            if (isButton)
                static_cast<TickButton*>(watched)->showMenu();
            else
                Q_EMIT done();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace taper
