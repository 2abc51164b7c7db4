// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/choice_popup.h"

#include "ui/widgets/theme.h"

#include <QScrollBar>

#include <algorithm>

namespace taper {

namespace {

constexpr int kMostShown = 8;

} // namespace

ChoicePopup::ChoicePopup(QWidget* typist)
    : QListWidget{typist}
    , m_typist{typist}
{
    setObjectName(QStringLiteral("choicePopup"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    hide();
    connect(
        this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { Q_EMIT taken(row(item)); });
}

void ChoicePopup::offer(const QStringList& texts, const QRect& anchor)
{
    if (texts.isEmpty()) {
        hide();
        return;
    }
    QWidget* const window = m_typist->window();
    if (parentWidget() != window)
        setParent(window);
    clear();
    addItems(texts);
    setCurrentRow(0);
    const int frame = 2 * frameWidth() + theme().space(1);
    const int rows = std::min<int>(count(), kMostShown);
    const int height = rows * sizeHintForRow(0) + frame;
    const int wanted =
        sizeHintForColumn(0) + frame + verticalScrollBar()->sizeHint().width() + theme().space(4);
    const int width =
        std::clamp(wanted, theme().space(50), std::max(theme().space(50), window->width() * 2 / 3));
    const QRect place{m_typist->mapTo(window, anchor.topLeft()), anchor.size()};
    const bool fitsBelow = place.bottom() + height < window->height();
    const int x = std::clamp(place.left(), 0, std::max(0, window->width() - width));
    const int y = fitsBelow ? place.bottom() + 2 : std::max(0, place.top() - height - 2);
    setGeometry(x, y, width, height);
    show();
    raise();
}

void ChoicePopup::step(int rows)
{
    if (count() > 0)
        setCurrentRow(std::clamp(currentRow() + rows, 0, count() - 1));
}

} // namespace taper
