// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body/body_map.h"

#include "ui/body/body_canvas.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"

#include <QButtonGroup>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

QToolButton* makeToggle(const QString& text, const QString& name)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

/// "P pain · T tight · …"
QString kindKeys()
{
    QStringList keys;
    for (const MarkKind kind : kMarkKinds)
        keys += QStringLiteral("%1 %2").arg(letterOf(kind)).arg(words::markKindName(kind));
    return keys.join(QStringLiteral(" · "));
}

} // namespace

BodyMap::BodyMap(QWidget* parent)
    : QWidget{parent}
    , m_canvas{new BodyCanvas}
    , m_tools{new QWidget}
    , m_views{new QButtonGroup{this}}
    , m_muscles{makeToggle(tr("Muscles"), QStringLiteral("bodyMuscles"))}
    , m_pins{makeToggle(tr("Pin"), QStringLiteral("bodyPins"))}
    , m_region{new ElidedLabel}
    , m_keys{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
{
    build();
    listen();
    makeViewButtons();
    dress();
}

void BodyMap::build()
{
    setFocusProxy(m_canvas);
    m_views->setExclusive(false); // as many are pressed as are in sight
    m_muscles->setChecked(true);
    setPlainToolTip(m_muscles, tr("Name single muscles; off: whole parts of the body (M)"));
    setPlainToolTip(m_pins, tr("Put pins anywhere, also where no region has a name (Alt + click)"));
    m_region->setObjectName(QStringLiteral("bodyRegion"));
    m_region->setWeight(QFont::DemiBold);
    m_keys->setObjectName(QStringLiteral("bodyKeys"));
    m_keys->setText(tr("Arrows go from region to region · Enter marks, with Shift both sides · U what lies "
                       "under it · M muscles or parts · 0–9 and X for 10 the score before, after A the score "
                       "after · %1 · L, R, B the side · Delete removes")
                        .arg(kindKeys()));
    m_canvas->setWhatsThis(m_keys->text().toHtmlEscaped());
    auto* tools = new FlowLayout{m_tools, theme().space(1)};
    tools->setContentsMargins({});
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addWidget(m_tools);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_region);
    layout->addWidget(m_keys);
}

void BodyMap::listen()
{
    connect(m_canvas, &BodyCanvas::markAdded, this, &BodyMap::markAdded);
    connect(m_canvas, &BodyCanvas::markChosen, this, &BodyMap::markChosen);
    connect(m_canvas, &BodyCanvas::markMoved, this, &BodyMap::markMoved);
    connect(m_canvas, &BodyCanvas::markChanged, this, &BodyMap::markChanged);
    connect(m_canvas, &BodyCanvas::markRemoved, this, &BodyMap::markRemoved);
    connect(m_canvas, &BodyCanvas::viewsMoved, this, &BodyMap::followViews);
    connect(m_canvas, &BodyCanvas::musclesToggled, m_muscles, &QToolButton::setChecked);
    connect(m_canvas, &BodyCanvas::named, this, [this](const QString& text) {
        m_region->setText(text.isEmpty() ? tr("Point at a region, or press an arrow key") : text);
        Q_EMIT regionNamed(text);
    });
    connect(m_muscles, &QToolButton::toggled, m_canvas, &BodyCanvas::setWithMuscles);
    connect(m_pins, &QToolButton::toggled, m_canvas, &BodyCanvas::setWithPins);
    connect(m_views, &QButtonGroup::idClicked, this, [this](int id) {
        m_canvas->showView(static_cast<BodyView>(id));
        followViews();
        m_canvas->setFocus();
    });
}

void BodyMap::makeViewButtons()
{
    auto& tools = *m_tools->layout();
    for (QWidget* const kept : {static_cast<QWidget*>(m_muscles), static_cast<QWidget*>(m_pins)})
        tools.removeWidget(kept);
    for (QAbstractButton* const button : m_views->buttons())
        delete button;
    for (const BodyView view : m_canvas->views()) {
        auto* button =
            makeToggle(words::capitalised(words::viewName(view)), QStringLiteral("bodyView_") + keyOf(view));
        button->setFocusPolicy(Qt::NoFocus); // Page Up and Page Down reach the views without tabbing through
        tools.addWidget(button);
        m_views->addButton(button, static_cast<int>(view));
    }
    tools.addWidget(m_muscles);
    tools.addWidget(m_pins);
    followViews();
}

/// Presses the buttons of the views in sight; without a choice there is nothing to press.
void BodyMap::followViews()
{
    const std::vector<ViewBox> shown = m_canvas->boxes();
    const bool hasChoice = shown.size() < m_canvas->views().size();
    for (QAbstractButton* const button : m_views->buttons()) {
        const auto view = static_cast<BodyView>(m_views->id(button));
        button->setChecked(std::ranges::find(shown, view, &ViewBox::view) != shown.end());
        button->setVisible(hasChoice);
    }
}

void BodyMap::dress()
{
    m_keys->setVisible(!m_isCompact && !m_canvas->isReadOnly());
    m_pins->setVisible(!m_canvas->isReadOnly());
    if (m_region->text().isEmpty())
        m_region->setText(tr("Point at a region, or press an arrow key"));
}

void BodyMap::setMarks(std::vector<BodyMark> marks)
{
    m_canvas->setMarks(std::move(marks));
}

const std::vector<BodyMark>& BodyMap::marks() const
{
    return m_canvas->marks();
}

void BodyMap::setGhosts(std::vector<BodyMark> ghosts)
{
    m_canvas->setGhosts(std::move(ghosts));
}

void BodyMap::setReadOnly(bool readOnly)
{
    if (readOnly)
        m_pins->setChecked(false);
    m_canvas->setReadOnly(readOnly);
    dress();
}

void BodyMap::setViews(std::vector<BodyView> views)
{
    m_canvas->setViews(std::move(views));
    makeViewButtons();
    dress();
}

void BodyMap::setKind(MarkKind kind)
{
    m_canvas->setKind(kind);
}

void BodyMap::setCompact(bool compact)
{
    m_isCompact = compact;
    dress();
}

std::optional<size_t> BodyMap::currentMark() const
{
    return m_canvas->currentMark();
}

void BodyMap::setCurrentMark(std::optional<size_t> index)
{
    m_canvas->setCurrentMark(index);
}

void BodyMap::markRegion(const QString& region, Side side)
{
    m_canvas->markRegion(region, side);
}

void BodyMap::showMarks()
{
    const std::vector<BodyMark>& shown = marks().empty() ? m_canvas->ghosts() : marks();
    if (shown.empty())
        return;
    m_canvas->showView(shown.front().view);
    followViews();
}

void BodyMap::showRegion(const QString& region, Side side)
{
    m_canvas->goTo(region, side);
}

} // namespace taper
