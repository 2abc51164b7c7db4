// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace taper {

namespace {

/// Time to notice it and to read it: five seconds and a twentieth of one for each letter.
int lastingMs(const QString& sentence)
{
    return 5000 + 50 * static_cast<int>(std::min<qsizetype>(sentence.size(), 200));
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame{parent}
    , m_text{new PlainLabel}
    , m_action{makeButton({}, ButtonRole::Secondary)}
    , m_close{makeButton({}, ButtonRole::Quiet)}
    , m_timer{new QTimer{this}}
{
    setObjectName(QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close this notice"));
    setPlainToolTip(m_close, tr("Close"));
    for (QPushButton* button : {m_action, m_close}) {
        button->setAutoDefault(true); // Enter presses it
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where one works
    }

    auto* layout = new QHBoxLayout{this};
    const int margin = theme().space(2);
    layout->setContentsMargins(margin * 2, margin, margin, margin);
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);

    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        // Not from under the mouse or the keyboard.
        if (underMouse() || isAncestorOf(QApplication::focusWidget()))
            m_timer->start(1000);
        else
            dismiss();
    });
    connect(m_close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_onAction, {});
        dismiss();
        if (action)
            action();
    });
    hide();
}

void NoticeBar::showNotice(const QString& sentence, Kind kind)
{
    m_onAction = {};
    m_action->hide();
    present(sentence, kind);
}

void NoticeBar::showNotice(const QString& sentence, const QString& action, std::function<void()> onAction)
{
    m_onAction = std::move(onAction);
    m_action->setText(action);
    m_action->show();
    present(sentence, Kind::Done);
}

void NoticeBar::present(const QString& sentence, Kind kind)
{
    m_kind = kind;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    raise();
    adjustSize();
    update();
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
    if (kind == Kind::Problem)
        m_timer->stop();
    else
        m_timer->start(lastingMs(sentence));
    Q_EMIT presented();
}

void NoticeBar::dismiss()
{
    m_timer->stop();
    m_onAction = {};
    if (isHidden())
        return;
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadKeyboard && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void NoticeBar::focusAction()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_before = QApplication::focusWidget();
    (m_action->isHidden() ? m_close : m_action)->setFocus(Qt::ShortcutFocusReason);
}

QString NoticeBar::text() const
{
    return isHidden() ? QString{} : m_text->text();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Theme& look = theme();
    const bool isProblem = m_kind == Kind::Problem;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isProblem ? look.tooClose.tint : look.surface);
    painter.setPen(QPen{isProblem ? look.tooClose.edge : look.fieldBorder, 1});
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), look.space(2), look.space(2));
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace taper
