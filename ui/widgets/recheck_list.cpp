// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recheck_list.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_signs.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <cmath>

namespace taper {

namespace {

/// Text broken at words, and within one that is longer than the line.
void layOut(QTextLayout& layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
}

int heightOf(const QString& text, const QFont& font, int width)
{
    QTextLayout layout{text, font};
    layOut(layout, width);
    return static_cast<int>(std::ceil(layout.boundingRect().height()));
}

void drawWrapped(QPainter& painter, const QRect& rect, const QString& text, const QFont& font)
{
    QTextLayout layout{text, font};
    layOut(layout, rect.width());
    layout.draw(&painter, rect.topLeft());
}

QString titleOf(const BookingView& booking)
{
    return QStringLiteral("%1 · %2 · %3 %4 · %5")
        .arg(words::momentText(booking.fields.start), booking.clientName, booking.sessionTypeName,
            words::lengthText(booking.fields.length), booking.therapistName);
}

QString whyOf(const VerdictChange& change)
{
    QString text = change.finding ? words::findingText(*change.finding) : QString{};
    if (!change.booking.fields.reason.isEmpty()) {
        if (!text.isEmpty())
            text += u' ';
        text += RecheckModel::tr("Kept: “%1”.").arg(change.booking.fields.reason);
    }
    return text;
}

/// Where the parts of a row lie, wrapped to its width.
struct RowPlan {
    QRect title;
    QRect verdicts;
    QRect why;
    int height = 0;
};

QFont titleFont()
{
    return theme().font(TextSize::Body, QFont::DemiBold);
}

RowPlan planOf(const RecheckModel::Line& line, const QRect& room)
{
    const int edge = theme().space(3);
    const int width = std::max(theme().space(10), room.width() - 2 * edge);
    RowPlan plan;
    int top = room.top() + theme().space(2);
    const auto place = [&](int height) {
        const QRect rect{room.left() + edge, top, width, height};
        top += height + theme().space(0.5);
        return rect;
    };
    if (!line.change) {
        top += theme().space(2);
        plan.title = place(heightOf(line.text, theme().sectionFont(), width));
    } else {
        plan.title = place(heightOf(line.text, titleFont(), width));
        plan.verdicts = place(QFontMetrics{theme().font(TextSize::Body)}.height());
        if (!line.why.isEmpty())
            plan.why = place(heightOf(line.why, theme().font(TextSize::Body), width));
    }
    plan.height = top - room.top() + theme().space(line.change ? 2 : 0);
    return plan;
}

} // namespace

RecheckModel::RecheckModel(const RecheckedBookings& bookings, QObject* parent)
    : QAbstractListModel{parent}
{
    add(tr("Newly too close or flagged harder"), bookings.worse);
    add(tr("Newly fine or better"), bookings.better);
    add(tr("Flagged as before"), bookings.stillFlagged);
}

void RecheckModel::add(const QString& heading, const std::vector<VerdictChange>& changes)
{
    if (changes.empty())
        return;
    m_lines.push_back({QStringLiteral("%1 · %2").arg(heading).arg(changes.size()), {}, std::nullopt});
    for (const VerdictChange& change : changes)
        m_lines.push_back({titleOf(change.booking), whyOf(change), change});
}

int RecheckModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant RecheckModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Line& shown = line(index.row());
    if (!shown.change)
        return shown.text;
    //: A booking: its verdict before and after, and why
    return tr("%1: %2 before, now %3. %4")
        .arg(shown.text, words::verdictWord(shown.change->before),
            words::verdictWord(shown.change->booking.verdict), shown.why)
        .trimmed();
}

Qt::ItemFlags RecheckModel::flags(const QModelIndex& index) const
{
    if (index.isValid() && !line(index.row()).change)
        return Qt::ItemIsEnabled;
    return QAbstractListModel::flags(index);
}

RecheckDelegate::RecheckDelegate(const RecheckModel& model, QListView* view)
    : QStyledItemDelegate{view}
    , m_model{model}
    , m_view{view}
{ }

QSize RecheckDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = m_view->viewport()->width();
    return {theme().space(20), planOf(m_model.line(index.row()), {0, 0, width, 0}).height};
}

void RecheckDelegate::paintVerdicts(QPainter& painter, const QRect& line, const VerdictChange& change) const
{
    const QFont font = theme().font(TextSize::Body, QFont::Medium);
    const QFontMetrics metrics{font};
    painter.setFont(font);
    int left = line.left();
    const auto draw = [&](const QString& text, const QColor& ink) {
        painter.setPen(ink);
        painter.drawText(QRect{left, line.top(), line.right() - left, line.height()},
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += metrics.horizontalAdvance(text) + theme().space(1.5);
    };
    const auto drawVerdict = [&](Verdict verdict) {
        const QColor ink = verdict == Verdict::Fine ? theme().muted : theme().tone(verdict).ink;
        if (verdict != Verdict::Fine) {
            const int sign = metrics.ascent() * 3 / 4;
            paintVerdictSign(painter, QRectF(left, line.center().y() - sign / 2.0, sign, sign), verdict, ink);
            left += sign + theme().space(1);
        }
        draw(words::verdictWord(verdict), ink);
    };
    drawVerdict(change.before);
    draw(QStringLiteral("→"), theme().muted);
    drawVerdict(change.booking.verdict);
}

void RecheckDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RecheckModel::Line& line = m_model.line(index.row());
    const RowPlan plan = planOf(line, option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!line.change) {
        painter->setPen(theme().muted);
        drawWrapped(*painter, plan.title, line.text, theme().sectionFont());
    } else {
        if (option.state & QStyle::State_Selected) {
            // A light ground, on which the colours of the verdicts keep their contrast.
            painter->setPen(QPen{theme().accent, 1.5});
            painter->setBrush(theme().hover);
            painter->drawRoundedRect(
                QRectF{option.rect}.adjusted(1, 1, -1, -1), theme().radius(), theme().radius());
        }
        painter->setPen(theme().text);
        drawWrapped(*painter, plan.title, line.text, titleFont());
        paintVerdicts(*painter, plan.verdicts, *line.change);
        painter->setPen(theme().muted);
        if (!line.why.isEmpty())
            drawWrapped(*painter, plan.why, line.why, theme().font(TextSize::Body));
    }
    painter->restore();
}

RecheckList::RecheckList(const RecheckedBookings& bookings, QWidget* parent)
    : QListView{parent}
{
    auto* model = new RecheckModel{bookings, this};
    setModel(model);
    setItemDelegate(new RecheckDelegate{*model, this});
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows are wrapped to what is left beside it
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(theme().space(6));
    // The first heading stays in view with the first booking.
    if (model->rowCount() > 1)
        setCurrentIndex(model->index(1, 0));
}

} // namespace taper
