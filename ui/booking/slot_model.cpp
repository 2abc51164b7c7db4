// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/slot_model.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/slot_words.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace taper {
namespace {

QString textOf(const RankedSlot& slot, int column)
{
    switch (column) {
    case SlotModel::When:
        return words::weekdayDateText(dateOf(slot.slot.interval.start)) + QStringLiteral("  ")
            + words::spanText(slot.slot.interval);
    case SlotModel::With:
        return slot.slot.therapistName;
    case SlotModel::Where:
        return slot.slot.roomName;
    case SlotModel::Timing: {
        QString text = words::capitalised(words::verdictWord(slot.slot.verdict));
        if (slot.race)
            text += QStringLiteral(" · %1 %2").arg(words::daysText(slot.race->days), slot.race->name);
        return text;
    }
    case SlotModel::Why:
        return words::capitalised(words::slotFitText(slot.fit));
    default:
        return {};
    }
}

/// Drawn, because not every font has the signs.
QPixmap signOf(Verdict verdict)
{
    const int size = theme().space(3.5);
    const double ratio = qGuiApp->devicePixelRatio();
    QPixmap sign{QSize{size, size} * ratio};
    sign.setDevicePixelRatio(ratio);
    sign.fill(Qt::transparent);
    QPainter painter{&sign};
    painter.setRenderHint(QPainter::Antialiasing);
    paintVerdictSign(painter, QRectF{0, 0, double(size), double(size)}, verdict);
    return sign;
}

} // namespace

void SlotModel::setSlots(std::vector<RankedSlot> slotsFound)
{
    beginResetModel();
    m_slots = std::move(slotsFound);
    endResetModel();
}

bool SlotModel::hasRooms() const
{
    return std::ranges::any_of(m_slots, [](const RankedSlot& each) { return each.slot.room.has_value(); });
}

int SlotModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_slots.size());
}

int SlotModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SlotModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RankedSlot& shown = slot(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(textOf(shown, index.column()));
    case Qt::DecorationRole:
        return index.column() == Timing ? QVariant{signOf(shown.slot.verdict)} : QVariant{};
    case Qt::ForegroundRole:
        if (index.column() == Timing)
            return theme().tone(shown.slot.verdict).ink;
        return index.column() == Why ? theme().muted : theme().text;
    case Qt::FontRole:
        return theme().font(TextSize::Body, index.column() == When ? QFont::DemiBold : QFont::Normal);
    default:
        return {};
    }
}

QVariant SlotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case With:
        return tr("Therapist");
    case Where:
        return tr("Room");
    case Timing:
        return tr("Race timing");
    case Why:
        return tr("Fits the day");
    default:
        return {};
    }
}

} // namespace taper
