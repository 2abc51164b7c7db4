// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/choice_pair.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QRadioButton>

namespace taper {

ChoicePair::ChoicePair(const QString& first, const QString& second, const QString& question, QWidget* parent)
    : QWidget{parent}
    , m_group{new QButtonGroup{this}}
    , m_first{new QRadioButton{withoutMnemonics(first)}}
    , m_second{new QRadioButton{withoutMnemonics(second)}}
{
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(3));
    int id = 0;
    for (QRadioButton* button : {m_first, m_second}) {
        button->setAccessibleName((id == 0 ? first : second) + QStringLiteral(": ") + question);
        button->installEventFilter(this);
        m_group->addButton(button, id++);
        layout->addWidget(button);
    }
    // One stop for both, as long as nothing is chosen; then the one that is chosen has it.
    m_second->setFocusPolicy(Qt::ClickFocus);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoicePair::chosen);
    setFocusProxy(m_first);
}

std::optional<int> ChoicePair::choice() const
{
    const int id = m_group->checkedId();
    return id < 0 ? std::nullopt : std::optional{id};
}

void ChoicePair::choose(std::optional<int> choice)
{
    m_group->setExclusive(false);
    m_first->setChecked(choice == 0);
    m_second->setChecked(choice == 1);
    m_group->setExclusive(true);
    m_first->setFocusPolicy(choice == 1 ? Qt::ClickFocus : Qt::StrongFocus);
    m_second->setFocusPolicy(choice == 1 ? Qt::StrongFocus : Qt::ClickFocus);
}

void ChoicePair::focusHere()
{
    (m_second->isChecked() ? m_second : m_first)->setFocus(Qt::TabFocusReason);
}

bool ChoicePair::takeKey(int key, const QString& typed)
{
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        Q_EMIT stepped(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    std::optional<int> answer;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        answer = (key == Qt::Key_Right) != isRightToLeft() ? 1 : 0;
    for (const int which : {0, 1}) {
        const QString text = (which == 0 ? m_first : m_second)->text();
        if (!typed.isEmpty() && text.startsWith(typed, Qt::CaseInsensitive))
            answer = which;
    }
    if (!answer)
        return false;
    choose(answer);
    focusHere();
    Q_EMIT chosen(*answer);
    return true;
}

bool ChoicePair::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool isPlain = (press->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const QString typed = press->text().trimmed();
    return (isPlain && takeKey(press->key(), typed)) || QWidget::eventFilter(watched, event);
}

} // namespace taper
