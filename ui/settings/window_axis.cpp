// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/window_axis.h"

#include "core/timing/window_edit.h"
#include "ui/settings/boundary_handle.h"
#include "ui/settings/windows_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/finding_words.h"

#include <QAction>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace taper {

namespace {

constexpr std::array kSides{RaceSide::Before, RaceSide::After};
constexpr std::array kVerdicts{Verdict::Ideal, Verdict::Fine, Verdict::Caution, Verdict::TooClose};
constexpr int kMinutesADay = 24 * 60;

} // namespace

WindowAxis::WindowAxis(const QString& name, QWidget* parent)
    : QWidget{parent}
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WindowAxis::setWindows(const Windows& before, const Windows& after)
{
    const bool isOther = m_windows[0].size() != before.size() || m_windows[1].size() != after.size();
    m_windows = {before, after};
    if (isOther)
        makeHandles();
    placeHandles();
    update();
}

const Windows& WindowAxis::windows(RaceSide side) const
{
    return m_windows.at(static_cast<size_t>(side));
}

void WindowAxis::setReach(int days)
{
    m_reach = days;
    placeHandles();
    update();
}

void WindowAxis::setReadOnly(bool isReadOnly)
{
    if (m_isReadOnly == isReadOnly)
        return;
    m_isReadOnly = isReadOnly;
    makeHandles();
    placeHandles();
    updateGeometry();
    update();
}

void WindowAxis::setRaceText(const QString& text)
{
    m_raceText = text;
    setAccessibleName(tr("Windows around %1").arg(text));
    placeHandles();
}

AxisScale WindowAxis::scale() const
{
    return {static_cast<double>(width()), static_cast<double>(raceWidth()), static_cast<double>(m_reach),
        isRightToLeft()};
}

int WindowAxis::farthest(RaceSide side) const
{
    return windows(side).front().unit == WindowUnit::Days ? m_reach : m_reach * kMinutesADay;
}

QString WindowAxis::describe(RaceSide side, const Window& window) const
{
    const QString range = windowRangeText(window) + u' ' + words::verdictWord(window.verdict);
    return side == RaceSide::Before ? tr("Before the race: %1").arg(range)
                                    : tr("After the race: %1").arg(range);
}

/// Keeps the handles that are still there, so that the keyboard stays on them.
void WindowAxis::makeHandles()
{
    std::vector<BoundaryHandle*> kept;
    for (const RaceSide side : kSides) {
        const size_t count = m_isReadOnly ? 0 : boundaryCount(windows(side));
        for (size_t boundary = 0; boundary < count; ++boundary) {
            const auto found = std::ranges::find_if(m_handles, [&](const BoundaryHandle* handle) {
                return handle->side() == side && handle->boundary() == boundary;
            });
            kept.push_back(found != m_handles.end() ? *found : makeHandle(side, boundary));
        }
    }
    for (BoundaryHandle* handle : m_handles) {
        if (std::ranges::find(kept, handle) != kept.end())
            continue;
        if (handle->hasFocus() && !kept.empty())
            kept.front()->setFocus(Qt::OtherFocusReason);
        handle->hide();
        handle->deleteLater();
    }
    m_handles = std::move(kept);
    // Tab goes outwards on the one side, then on the other.
    for (size_t i = 1; i < m_handles.size(); ++i)
        setTabOrder(m_handles[i - 1], m_handles[i]);
}

BoundaryHandle* WindowAxis::makeHandle(RaceSide side, size_t boundary)
{
    auto* handle = new BoundaryHandle{side, boundary, this};
    connect(handle, &BoundaryHandle::dragged, this, [=, this](double x, bool isFine) {
        const int place = snappedPlace(windows(side).front().unit, scale().days(side, x), isFine);
        moveBoundary(side, boundary, std::min(place, farthest(side)));
    });
    connect(handle, &BoundaryHandle::stepped, this,
        [=, this](int by) { moveBoundary(side, boundary, windows(side).at(boundary + 1).from + by); });
    connect(handle, &BoundaryHandle::splitWanted, this, [=, this] { splitBeyond(side, boundary); });
    connect(handle, &BoundaryHandle::joinWanted, this, [=, this] { join(side, boundary); });
    connect(handle, &BoundaryHandle::figureTyped, this,
        [=, this](const QString& digit) { Q_EMIT figureTyped(side, boundary, digit); });
    connect(handle, &BoundaryHandle::gotKeyboard, this, &WindowAxis::taken);
    connect(handle, &BoundaryHandle::sliderReleased, this, &WindowAxis::settled);
    handle->show();
    return handle;
}

bool WindowAxis::isDragged() const
{
    return std::ranges::any_of(m_handles, &BoundaryHandle::isSliderDown);
}

void WindowAxis::placeHandles()
{
    const AxisScale axis = scale();
    for (BoundaryHandle* handle : m_handles) {
        const Windows& here = windows(handle->side());
        const Window& inner = here.at(handle->boundary());
        const Window& outer = here.at(handle->boundary() + 1);
        const auto [lowest, highest] = boundaryRange(here, handle->boundary());
        handle->setUnit(outer.unit);
        const QString side = handle->side() == RaceSide::Before ? tr("before %1") : tr("after %1");
        const QString name = tr("Boundary %1 %2").arg(handle->boundary() + 1).arg(side.arg(m_raceText));
        const QString says = windowRangeText(inner) + u' ' + words::verdictWord(inner.verdict)
            + QStringLiteral(" · ") + windowRangeText(outer) + u' ' + words::verdictWord(outer.verdict);
        handle->setAccessibleName(name);
        handle->setAccessibleDescription(says);
        setPlainToolTip(handle, says);
        handle->setRange(lowest, highest);
        handle->setValue(outer.from);
        const int wide = handle->sizeHint().width();
        const double x = axis.x(handle->side(), axisDays(outer.unit, outer.from));
        handle->setGeometry(static_cast<int>(x) - wide / 2, 0, wide, height());
    }
}

void WindowAxis::change(RaceSide side, Windows windows)
{
    Windows& mine = m_windows.at(static_cast<size_t>(side));
    if (windows == mine)
        return;
    const bool isOther = windows.size() != mine.size();
    mine = std::move(windows);
    if (isOther)
        makeHandles();
    placeHandles();
    update();
    Q_EMIT windowsChanged(side, mine);
}

void WindowAxis::moveBoundary(RaceSide side, size_t boundary, int place)
{
    change(side, withBoundary(windows(side), boundary, place));
}

void WindowAxis::splitBeyond(RaceSide side, size_t boundary)
{
    change(side, split(windows(side), boundary + 1));
}

void WindowAxis::join(RaceSide side, size_t boundary)
{
    change(side, joined(windows(side), boundary));
}

std::optional<std::pair<RaceSide, size_t>> WindowAxis::windowAt(QPointF position) const
{
    for (const RaceSide side : kSides) {
        const Windows& here = windows(side);
        for (size_t i = 0; i < here.size(); ++i) {
            const QRectF area = stretch(side, here[i]);
            if (position.x() >= area.left() && position.x() < area.right())
                return std::pair{side, i};
        }
    }
    return std::nullopt;
}

void WindowAxis::fillMenu(QMenu& menu, RaceSide side, size_t window, std::optional<int> at)
{
    const Windows here = windows(side);
    for (const Verdict verdict : kVerdicts) {
        QAction* action = menu.addAction(words::capitalised(words::verdictWord(verdict)));
        action->setObjectName(QStringLiteral("verdict.") + keyOf(verdict));
        action->setCheckable(true);
        action->setChecked(here.at(window).verdict == verdict);
        connect(action, &QAction::triggered, this,
            [=, this] { change(side, withVerdict(here, window, verdict)); });
    }
    menu.addSeparator();
    QAction* splitHere = menu.addAction(tr("&Split here"));
    splitHere->setObjectName(QStringLiteral("splitHere"));
    splitHere->setEnabled(canSplit(here, window));
    connect(splitHere, &QAction::triggered, this, [=, this] { change(side, split(here, window, at)); });
    QAction* joinNext = menu.addAction(tr("&Join with the next, further from the race"));
    joinNext->setObjectName(QStringLiteral("joinNext"));
    joinNext->setEnabled(window < boundaryCount(here));
    connect(joinNext, &QAction::triggered, this, [=, this] { join(side, window); });
}

void WindowAxis::mouseReleaseEvent(QMouseEvent* event)
{
    Q_EMIT taken();
    const auto found = windowAt(event->position());
    if (!found || m_isReadOnly)
        return;
    const auto [side, window] = *found;
    const int at = snappedPlace(windows(side).front().unit, scale().days(side, event->position().x()), false);
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("windowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, side, window, at);
    menu->popup(event->globalPosition().toPoint());
}

bool WindowAxis::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto found = windowAt(help->pos()))
        QToolTip::showText(help->globalPos(),
            plainToolTip(describe(found->first, windows(found->first).at(found->second))), this);
    else
        QToolTip::hideText();
    return true;
}

void WindowAxis::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeHandles();
}

} // namespace taper
