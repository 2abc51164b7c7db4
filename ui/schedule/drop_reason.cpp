// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/drop_reason.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

DropReason::DropReason(QWidget* board)
    : QFrame{board}
    , m_board{board}
    , m_findings{new FindingList}
    , m_scroll{new QScrollArea}
    , m_edit{new QLineEdit}
    , m_field{new Field{QStringLiteral("reason"), tr("&Why all the same?"), m_edit}}
    , m_keep{makeButton({}, ButtonRole::Primary)}
{
    setObjectName(QStringLiteral("dropReason"));
    setAccessibleName(tr("A reason is needed"));
    m_keep->setObjectName(QStringLiteral("keep"));
    auto* back = makeButton(tr("&Put back"));
    back->setObjectName(QStringLiteral("putBack"));

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_findings);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(m_keep);
    buttons->addWidget(back);

    const int margin = theme().space(3);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(2.5));
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_field);
    layout->addLayout(buttons);

    connect(m_keep, &QPushButton::clicked, this, &DropReason::take);
    connect(m_edit, &QLineEdit::returnPressed, this, &DropReason::take);
    connect(back, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT putBack();
    });
    m_board->installEventFilter(this);
    hide();
}

void DropReason::ask(const QRect& where, const Findings& findings, const QString& action)
{
    Findings passed;
    for (Finding finding : findings) {
        finding.fixes.clear();
        if (needsReason(finding.severity))
            passed.push_back(std::move(finding));
    }
    m_findings->setFindings(std::move(passed));
    m_keep->setText(action);
    m_edit->clear();
    m_field->clearProblem();
    m_where = where;
    place();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void DropReason::dismiss()
{
    if (isHidden())
        return;
    const bool hadKeyboard = isAncestorOf(focusWidget());
    hide();
    if (hadKeyboard || !m_board->window()->focusWidget())
        m_board->setFocus(Qt::OtherFocusReason);
}

void DropReason::take()
{
    const QString reason = m_edit->text().trimmed();
    if (reason.isEmpty()) {
        m_field->showProblem(words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
        m_edit->setFocus();
        place();
        return;
    }
    dismiss();
    Q_EMIT reasonGiven(reason);
}

/// Under the place, over it, or beside it where it fits, and always within the board.
void DropReason::place()
{
    const int gap = theme().space(2);
    const QRect room = m_board->rect().adjusted(gap, gap, -gap, -gap);
    const int width = std::min(theme().space(96), room.width());
    const QMargins margins = layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    const int findings = m_findings->layout()->totalHeightForWidth(inner);
    m_scroll->setMinimumHeight(0);
    int height = margins.top() + margins.bottom() + 2 * layout()->spacing() + findings;
    for (int i = 1; i < layout()->count(); ++i) {
        const QLayoutItem* item = layout()->itemAt(i);
        height += item->hasHeightForWidth() ? item->heightForWidth(inner) : item->sizeHint().height();
    }
    QRect rect{0, 0, width, std::min(height, room.height())};
    rect.moveTopLeft({m_where.left(), m_where.bottom() + gap});
    if (rect.bottom() > room.bottom() && m_where.top() - gap - rect.height() >= room.top())
        rect.moveBottom(m_where.top() - gap);
    rect.moveTop(std::max(room.top(), std::min(rect.top(), room.bottom() - rect.height())));
    rect.moveLeft(std::max(room.left(), std::min(rect.left(), room.right() - rect.width())));
    if (rect.intersects(m_where)) {
        if (m_where.left() - gap - rect.width() >= room.left())
            rect.moveRight(m_where.left() - gap);
        else if (m_where.right() + gap + rect.width() <= room.right())
            rect.moveLeft(m_where.right() + gap);
    }
    setGeometry(rect);
}

void DropReason::keyPressEvent(QKeyEvent* event)
{
    // The board beneath would take what is not used here for its own.
    event->accept();
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        Q_EMIT putBack();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QPushButton*>(focusWidget()))
            button->click();
    }
}

void DropReason::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void DropReason::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.surface);
    painter.setPen(QPen{look.fieldBorder, 1});
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), look.radius(), look.radius());
}

bool DropReason::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_board && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace taper
