// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/shell/navigation_entry.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

Navigation::Navigation(QWidget* parent)
    : QWidget{parent}
    , m_wordmark{new Wordmark{this}}
    , m_layout{new QVBoxLayout{this}}
    , m_group{new QButtonGroup{this}}
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_group->setExclusive(true);
    m_layout->addWidget(m_wordmark);
    m_layout->addStretch();
    dress();
}

void Navigation::addEntry(
    const QString& key, const QString& title, const QString& icon, const QString& shortcut)
{
    auto* entry = new NavigationEntry{key, title, icon, shortcut, this};
    entry->setCollapsed(m_isCollapsed);
    m_group->addButton(entry);
    m_layout->insertWidget(m_layout->count() - 1, entry);
    m_entries.push_back(entry);
    connect(entry, &QAbstractButton::clicked, this, [this, key] { Q_EMIT chosen(key); });
    dress();
}

void Navigation::removeEntries()
{
    for (NavigationEntry* entry : m_entries)
        delete entry;
    m_entries.clear();
}

void Navigation::setCount(const QString& key, int count, bool urgent)
{
    if (NavigationEntry* found = entry(key)) {
        found->setCount(count, urgent);
        dress();
    }
}

void Navigation::setCurrent(const QString& key)
{
    if (NavigationEntry* found = entry(key))
        found->setChecked(true);
}

void Navigation::setCollapsed(bool collapsed)
{
    if (m_isCollapsed == collapsed)
        return;
    m_isCollapsed = collapsed;
    m_wordmark->setCollapsed(collapsed);
    for (NavigationEntry* entry : m_entries)
        entry->setCollapsed(collapsed);
    dress();
}

int Navigation::expandedWidth() const
{
    int widest = theme().space(38);
    for (const NavigationEntry* entry : m_entries)
        widest = std::max(widest, entry->expandedWidth());
    return widest + 2 * theme().space(2.5);
}

void Navigation::focusCurrent()
{
    if (auto* checked = m_group->checkedButton())
        checked->setFocus(Qt::TabFocusReason);
}

NavigationEntry* Navigation::entry(const QString& key) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const NavigationEntry* entry) { return entry->key() == key; });
    return found == m_entries.end() ? nullptr : *found;
}

void Navigation::dress()
{
    const int side = theme().space(m_isCollapsed ? 1.5 : 2.5);
    m_layout->setContentsMargins(side, theme().space(4), side, theme().space(2));
    m_layout->setSpacing(theme().space(0.5));
    setFixedWidth(m_isCollapsed ? theme().space(11) + 2 * side : expandedWidth());
    update();
}

void Navigation::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), theme().surface);
    painter.setPen(theme().border);
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

void Navigation::keyPressEvent(QKeyEvent* event)
{
    const auto step = event->key() == Qt::Key_Down ? 1 : (event->key() == Qt::Key_Up ? -1 : 0);
    const auto focused =
        std::ranges::find_if(m_entries, [](const QWidget* entry) { return entry->hasFocus(); });
    if (step == 0 || focused == m_entries.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto next = (focused - m_entries.begin()) + step;
    if (next >= 0 && next < std::ssize(m_entries))
        m_entries[static_cast<size_t>(next)]->setFocus(Qt::TabFocusReason);
}

void Navigation::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::StyleChange)
        dress();
}

} // namespace taper
