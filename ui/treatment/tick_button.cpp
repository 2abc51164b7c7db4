// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/tick_button.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace taper {

TickMenu::TickMenu(bool isGraded, QWidget* parent)
    : QMenu{parent}
    , m_isGraded{isGraded}
{ }

void TickMenu::keyPressEvent(QKeyEvent* event)
{
    QAction* const action = activeAction();
    const QString typed = event->text();
    switch (event->key()) {
    case Qt::Key_Space:
        if (action)
            Q_EMIT ticked(action, !action->isChecked());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        close();
        return;
    default:
        break;
    }
    if (m_isGraded && action && typed.size() == 1 && typed.at(0) >= u'0' && typed.at(0) <= u'3') {
        Q_EMIT graded(action, typed.at(0).digitValue());
        return;
    }
    if (typed.size() == 1 && typed.at(0).isLetter()) {
        const QList<QAction*> all = actions();
        const qsizetype from = all.indexOf(action) + 1;
        for (qsizetype i = 0; i < all.size(); ++i) {
            QAction* const next = all.at((from + i) % all.size());
            if (next->data().toString().startsWith(typed, Qt::CaseInsensitive)
                || next->text().startsWith(typed, Qt::CaseInsensitive)) {
                setActiveAction(next);
                return;
            }
        }
        return;
    }
    QMenu::keyPressEvent(event);
}

void TickMenu::mouseReleaseEvent(QMouseEvent* event)
{
    if (QAction* const action = actionAt(event->pos()))
        Q_EMIT ticked(action, !action->isChecked());
    else
        QMenu::mouseReleaseEvent(event);
}

TickButton::TickButton(
    const QString& label, const std::vector<Choice>& choices, bool isGraded, QWidget* parent)
    : QPushButton{parent}
    , m_label{label}
    , m_isGraded{isGraded}
    , m_menu{new TickMenu{isGraded, this}}
{
    for (const Choice& choice : choices) {
        QAction* action = m_menu->addAction(withoutMnemonics(choice.name));
        action->setData(choice.key);
        action->setProperty("name", choice.name);
        action->setCheckable(true);
    }
    if (isGraded)
        m_menu->setToolTip(tr("Space ticks, 1 to 3 say how much"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMenu(m_menu);
    setAutoDefault(false);
    connect(m_menu, &TickMenu::ticked, this,
        [this](QAction* action, bool isTicked) { tick(action->data().toString(), isTicked, 1); });
    connect(m_menu, &TickMenu::graded, this,
        [this](QAction* action, int grade) { tick(action->data().toString(), true, grade); });
    dress();
}

void TickButton::tick(const QString& key, bool isTicked, int grade)
{
    std::vector<BodyFinding> ticked;
    for (const QAction* action : m_menu->actions()) {
        const QString known = action->data().toString();
        const auto was = std::ranges::find(m_ticked, known, &BodyFinding::key);
        if (known == key) {
            if (isTicked)
                ticked.push_back({key, grade});
        } else if (was != m_ticked.end()) {
            ticked.push_back(*was);
        }
    }
    setTicked(ticked);
    Q_EMIT edited();
}

void TickButton::setTicked(const std::vector<BodyFinding>& ticked)
{
    m_ticked = ticked;
    dress();
}

void TickButton::setKeys(const QStringList& keys)
{
    std::vector<BodyFinding> ticked;
    ticked.reserve(static_cast<size_t>(keys.size()));
    for (const QString& key : keys)
        ticked.push_back({key, 1});
    setTicked(ticked);
}

QStringList TickButton::keys() const
{
    QStringList keys;
    for (const BodyFinding& finding : m_ticked)
        keys += finding.key;
    return keys;
}

void TickButton::dress()
{
    QStringList names;
    for (QAction* action : m_menu->actions()) {
        const auto found = std::ranges::find(m_ticked, action->data().toString(), &BodyFinding::key);
        const bool isTicked = found != m_ticked.end();
        QString name = action->property("name").toString();
        if (isTicked && m_isGraded) {
            //: A finding with how much of it there is: 0 none … 3 severe
            name = tr("%1 %2/3").arg(name).arg(found->grade);
        }
        action->setChecked(isTicked);
        action->setText(withoutMnemonics(name));
        if (isTicked)
            names += name;
    }
    const QString all = names.join(QStringLiteral(", "));
    setText(withoutMnemonics(names.isEmpty() ? m_label : all));
    setAccessibleName(names.isEmpty() ? m_label : m_label + QStringLiteral(": ") + all);
    setPlainToolTip(this, names.isEmpty() ? QString{} : accessibleName());
}

QSize TickButton::minimumSizeHint() const
{
    return {theme().space(26), QPushButton::minimumSizeHint().height()};
}

} // namespace taper
