// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_rows.h"

#include "ui/waiting/waiting_mime.h"
#include "ui/waiting/waiting_texts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace taper {

namespace {

enum Role { Session = Qt::UserRole, When, Urgent, Bar };

/// Name and urgency, then what and for which race, then with whom and when, beside the colour of the session.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        const int line = QFontMetrics{theme().font(TextSize::Small)}.lineSpacing();
        return {theme().space(30), QFontMetrics{nameFont()}.lineSpacing() + 2 * line + 2 * theme().space(2)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& look = theme();
        // Of the two lists, only the one that the keyboard is in shows who is chosen.
        const bool isChosen =
            option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
        const QRect card = option.rect.adjusted(0, 1, 0, -1);
        painter->save();
        painter->fillRect(card, isChosen ? look.selected : look.surface);
        QRect bar = card;
        bar.setWidth(look.space(1));
        painter->fillRect(bar, index.data(Bar).value<QColor>());
        if (isChosen) {
            painter->setPen(QPen{look.accent, 2});
            painter->drawRect(card.adjusted(1, 1, -1, -1));
        }
        QRect line = card.adjusted(look.space(3), look.space(2), -look.space(2), 0);
        const QString urgent = index.data(Urgent).toString();
        const QFont small = look.font(TextSize::Small);
        const int right =
            urgent.isEmpty() ? 0 : QFontMetrics{small}.horizontalAdvance(urgent) + look.space(2);
        draw(*painter, line.adjusted(0, 0, -right, 0), nameFont(), isChosen ? look.onSelected : look.text,
            index.data(Qt::DisplayRole).toString());
        painter->setFont(small);
        painter->setPen(look.caution.ink);
        painter->drawText(line, Qt::AlignRight | Qt::AlignTop, urgent);
        line.translate(0, QFontMetrics{nameFont()}.lineSpacing());
        const QColor second = isChosen ? look.onSelected : look.muted;
        draw(*painter, line, small, second, index.data(Session).toString());
        line.translate(0, QFontMetrics{small}.lineSpacing());
        draw(*painter, line, small, second, index.data(When).toString());
        painter->restore();
    }

private:
    static QFont nameFont() { return theme().font(TextSize::Body, QFont::DemiBold); }

    static void draw(
        QPainter& painter, const QRect& line, const QFont& font, const QColor& ink, const QString& text)
    {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics{font}.elidedText(text, Qt::ElideRight, line.width()));
    }
};

QString together(const QString& one, const QString& other)
{
    return other.isEmpty() ? one : one + QStringLiteral(" · ") + other;
}

/// Only what presses: that somebody waits, or is in hand, is plain from the list they are in.
QString pressingText(const WaitingView& entry)
{
    return entry.isLapsed || entry.fields.urgency == Urgency::High ? urgencyText(entry) : QString{};
}

} // namespace

WaitingRows::WaitingRows(QWidget* parent)
    : QListWidget{parent}
{
    setItemDelegate(new RowDelegate{this});
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemDoubleClicked, this, [this] {
        if (const WaitingView* entry = chosen())
            Q_EMIT placeWanted(*entry);
    });
}

void WaitingRows::setEntries(std::vector<WaitingView> entries)
{
    const WaitingView* was = chosen();
    const Id<WaitingEntry> wanted = was ? was->id : Id<WaitingEntry>{};
    const int row = std::max(0, currentRow());
    m_entries = std::move(entries);
    clear();
    int next = -1;
    for (const WaitingView& entry : m_entries) {
        auto* item = new QListWidgetItem{entry.clientName, this};
        // What speaks for or against a gap comes first: it is what a narrow row still shows.
        item->setData(Session, together(sessionText(entry), raceText(entry)));
        item->setData(When,
            entry.therapistNames.isEmpty() ? whenText(entry)
                                           : together(withWhomText(entry), whenText(entry)));
        item->setData(Urgent, pressingText(entry));
        item->setData(Bar, theme().session(entry.profile, entry.colour).bar);
        const QString whole =
            QStringLiteral("%1, %2, %3, %4")
                .arg(entry.clientName, urgencyText(entry), together(sessionText(entry), withWhomText(entry)),
                    together(whenText(entry), raceText(entry)));
        item->setData(Qt::AccessibleTextRole, whole);
        item->setToolTip(plainToolTip(together(whole, entry.fields.note)));
        if (entry.id == wanted)
            next = count() - 1;
    }
    if (count() > 0)
        setCurrentRow(next >= 0 ? next : std::min(row, count() - 1));
}

const WaitingView* WaitingRows::chosen() const
{
    const int row = currentRow();
    return row >= 0 && row < static_cast<int>(m_entries.size()) ? &entry(row) : nullptr;
}

int WaitingRows::heightFor(int rows) const
{
    const QMargins edge = contentsMargins();
    return std::min(rows, count()) * (count() > 0 ? sizeHintForRow(0) : 0) + edge.top() + edge.bottom()
        + 2 * (frameWidth() + 1);
}

QStringList WaitingRows::mimeTypes() const
{
    return {QLatin1String{kWaitingMimeType}};
}

QMimeData* WaitingRows::mimeData(const QList<QListWidgetItem*>& items) const
{
    return items.isEmpty() ? nullptr : waitingMime(entry(row(items.constFirst())).id);
}

void WaitingRows::keyPressEvent(QKeyEvent* event)
{
    const WaitingView* entry = chosen();
    if (entry && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT placeWanted(*entry);
    else if (entry && event->key() == Qt::Key_F2)
        Q_EMIT editWanted(*entry);
    else if (entry && event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted(*entry, viewport()->mapToGlobal(visualItemRect(currentItem()).bottomLeft()));
    else
        QListWidget::keyPressEvent(event);
}

} // namespace taper
