// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profile_pane.h"

#include "core/timing/window_edit.h"
#include "ui/settings/window_axis.h"
#include "ui/settings/window_list.h"
#include "ui/settings/windows_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr int kLeastReach = 7; // days
constexpr int kMostReach = 60;
constexpr int kRoomBeyond = 2; // days shown past the last boundary, to drag it to

QString keyOfRow(std::optional<RaceClass> raceClass)
{
    return raceClass ? keyOf(*raceClass) : QStringLiteral("standard");
}

} // namespace

ProfilePane::ProfilePane(QWidget* parent)
    : QWidget{parent}
    , m_ruler{new AxisRuler}
    , m_class{new QComboBox}
    , m_lists{new QBoxLayout{QBoxLayout::LeftToRight}}
    , m_before{new WindowList{RaceSide::Before}}
    , m_after{new WindowList{RaceSide::After}}
{
    setObjectName(QStringLiteral("profilePane"));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addWidget(m_ruler);
    addRow(layout, std::nullopt);
    for (const RaceClass raceClass : kRaceClasses)
        addRow(layout, raceClass);

    auto* choice = new QHBoxLayout;
    auto* label = new QLabel{tr("&Figures for")};
    label->setBuddy(m_class);
    m_class->setObjectName(QStringLiteral("raceClass"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->addWidget(label);
    choice->addWidget(m_class);
    choice->addStretch(1);
    layout->addSpacing(theme().space(2));
    layout->addLayout(choice);
    m_lists->setSpacing(theme().space(6));
    m_lists->addWidget(m_before, 1, Qt::AlignTop);
    m_lists->addWidget(m_after, 1, Qt::AlignTop);
    layout->addLayout(m_lists);

    connect(m_class, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_isFilling && index >= 0)
            choose(m_rows.at(static_cast<size_t>(index)).raceClass);
    });
    for (WindowList* list : {m_before, m_after}) {
        connect(list, &WindowList::windowsChanged, this,
            [this](RaceSide side, const Windows& windows) { takeWindows(m_chosen, side, windows); });
        connect(list, &WindowList::problemsChanged, this, [this] {
            if (!m_isFilling)
                Q_EMIT changed();
        });
    }
}

void ProfilePane::addRow(QBoxLayout* layout, RowClass raceClass)
{
    const auto index = raceClass ? 1 + static_cast<size_t>(*raceClass) : 0;
    Row& made = m_rows.at(index);
    made.raceClass = raceClass;
    made.name = new PlainLabel;
    made.name->setWordWrap(false);
    made.axis = new WindowAxis{QStringLiteral("axis.") + keyOfRow(raceClass)};
    auto* head = new QWidget;
    auto* flow = new FlowLayout{head, theme().space(3)};
    flow->setContentsMargins(0, theme().space(1), 0, 0);
    flow->addWidget(made.name);
    if (raceClass) {
        made.asOthers = new QCheckBox{tr("as all others")};
        made.asOthers->setObjectName(QStringLiteral("as.") + keyOf(*raceClass));
        made.name->setMinimumHeight(made.asOthers->sizeHint().height());
        flow->addWidget(made.asOthers);
        connect(made.asOthers, &QCheckBox::toggled, this, [this, raceClass](bool asOthers) {
            if (!m_isFilling)
                setOwn(*raceClass, !asOthers);
        });
    }
    layout->addWidget(head);
    layout->addWidget(made.axis);
    connect(made.axis, &WindowAxis::windowsChanged, this,
        [this, raceClass](RaceSide side, const Windows& windows) { takeWindows(raceClass, side, windows); });
    connect(made.axis, &WindowAxis::settled, this, &ProfilePane::fill);
    connect(made.axis, &WindowAxis::taken, this, [this, raceClass] { choose(raceClass); });
    connect(made.axis, &WindowAxis::figureTyped, this,
        [this, raceClass](RaceSide side, size_t boundary, const QString& digit) {
            choose(raceClass);
            (side == RaceSide::Before ? m_before : m_after)->typeFigure(boundary, digit);
        });
}

ProfilePane::Row& ProfilePane::row(RowClass raceClass)
{
    return m_rows.at(raceClass ? 1 + static_cast<size_t>(*raceClass) : 0);
}

bool ProfilePane::isOwn(RowClass raceClass) const
{
    return !raceClass || std::ranges::any_of(m_windows, [&](const ProfileWindows& side) {
        return side.byClass.at(static_cast<size_t>(*raceClass)).has_value();
    });
}

const Windows& ProfilePane::windowsOf(RowClass raceClass, RaceSide side) const
{
    const ProfileWindows& windows = m_windows.at(static_cast<size_t>(side));
    return raceClass ? windows.of(*raceClass) : windows.standard;
}

/// Far enough for every window of the profile, and some room to drag the last boundary into.
int ProfilePane::reach() const
{
    double farthest = kLeastReach - kRoomBeyond;
    for (const ProfileWindows& side : m_windows) {
        const auto look = [&](const Windows& windows) {
            farthest = std::max(farthest, axisDays(windows.back().unit, windows.back().from));
        };
        look(side.standard);
        for (const auto& own : side.byClass) {
            if (own)
                look(*own);
        }
    }
    return std::min(static_cast<int>(std::ceil(farthest)) + kRoomBeyond, kMostReach);
}

void ProfilePane::show(const TimingPolicy& policy, LoadProfile profile)
{
    const auto index = static_cast<size_t>(profile);
    m_isFilling = true;
    if (m_profile != profile)
        m_chosen.reset();
    m_profile = profile;
    m_before->forgetTyped();
    m_after->forgetTyped();
    m_windows = {policy.before.at(index), policy.after.at(index)};
    m_class->clear();
    for (Row& each : m_rows) {
        const QString name = each.raceClass ? raceClassText(policy, *each.raceClass) : tr("All races");
        each.name->setText(name);
        each.axis->setRaceText(name);
        if (each.asOthers)
            each.asOthers->setAccessibleName(tr("%1: as all others").arg(name));
        m_class->addItem(name);
    }
    m_isFilling = false;
    fill();
}

void ProfilePane::fill()
{
    m_isFilling = true;
    const bool isDragged =
        std::ranges::any_of(m_rows, [](const Row& each) { return each.axis->isDragged(); });
    if (!isDragged)
        m_reach = reach();
    const int days = m_reach;
    m_ruler->setReach(days);
    m_ruler->setUnitBefore(m_windows[0].standard.front().unit);
    for (Row& each : m_rows) {
        const bool own = isOwn(each.raceClass);
        each.axis->setReach(days);
        each.axis->setReadOnly(!own);
        each.axis->setWindows(
            windowsOf(each.raceClass, RaceSide::Before), windowsOf(each.raceClass, RaceSide::After));
        each.name->setWeight(each.raceClass == m_chosen ? QFont::Bold : QFont::Normal);
        if (each.asOthers)
            each.asOthers->setChecked(!own);
    }
    m_class->setCurrentIndex(m_chosen ? 1 + static_cast<int>(*m_chosen) : 0);
    const bool own = isOwn(m_chosen);
    m_before->setEnabled(own);
    m_after->setEnabled(own);
    m_before->setWindows(windowsOf(m_chosen, RaceSide::Before));
    m_after->setWindows(windowsOf(m_chosen, RaceSide::After));
    m_isFilling = false;
}

void ProfilePane::choose(RowClass raceClass)
{
    if (m_chosen == raceClass)
        return;
    m_chosen = raceClass;
    fill();
    Q_EMIT changed();
}

void ProfilePane::setOwn(RaceClass raceClass, bool hasOwn)
{
    for (ProfileWindows& side : m_windows)
        side = hasOwn ? withOwn(std::move(side), raceClass) : asStandard(std::move(side), raceClass);
    m_chosen = raceClass;
    fill();
    Q_EMIT changed();
}

void ProfilePane::takeWindows(RowClass raceClass, RaceSide side, const Windows& windows)
{
    ProfileWindows& changedSide = m_windows.at(static_cast<size_t>(side));
    if (raceClass)
        changedSide.byClass.at(static_cast<size_t>(*raceClass)) = windows;
    else
        changedSide.standard = windows;
    m_chosen = raceClass;
    fill();
    Q_EMIT changed();
}

bool ProfilePane::hasProblem() const
{
    return m_before->hasProblem() || m_after->hasProblem();
}

void ProfilePane::showProblem()
{
    (m_before->hasProblem() ? m_before : m_after)->showProblem();
}

void ProfilePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int both =
        m_before->minimumSizeHint().width() + m_after->minimumSizeHint().width() + m_lists->spacing();
    m_lists->setDirection(both > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace taper
