// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/find_field.h"

#include "core/base/text.h"

#include <QKeyEvent>

#include <algorithm>
#include <optional>

namespace taper {

namespace {

/// 0: begins with all that was typed; 1: each word typed begins a word; none: does not fit.
std::optional<int> rankOf(const QString& folded, const QString& typed)
{
    if (folded.startsWith(typed))
        return 0;
    const QStringList have = folded.split(u' ');
    const QStringList wanted = typed.split(u' ', Qt::SkipEmptyParts);
    const bool fits = std::ranges::all_of(wanted, [&have](const QString& word) {
        return std::ranges::any_of(have, [&word](const QString& known) { return known.startsWith(word); });
    });
    return fits ? std::optional{1} : std::nullopt;
}

} // namespace

FindField::FindField(const QString& name, QWidget* parent)
    : QLineEdit{parent}
    , m_popup{new ChoicePopup{this}}
{
    setAccessibleName(name);
    setPlaceholderText(name);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(); });
    connect(m_popup, &ChoicePopup::taken, this, &FindField::take);
}

FindField::~FindField()
{
    delete m_popup;
}

void FindField::setChoices(QStringList choices)
{
    m_choices = std::move(choices);
    m_folded.clear();
    for (const QString& choice : m_choices)
        m_folded += foldForSearch(choice).replace(u'-', u' ');
}

void FindField::offer(bool all)
{
    const QString wanted = foldForSearch(text()).replace(u'-', u' ').trimmed();
    m_offered.clear();
    if (wanted.isEmpty() && !all) {
        m_popup->hide();
        return;
    }
    for (const int rank : {0, 1}) {
        for (int i = 0; i < m_folded.size(); ++i) {
            if (rankOf(m_folded.at(i), wanted) == rank)
                m_offered.push_back(i);
        }
    }
    QStringList texts;
    for (const int choice : m_offered)
        texts += m_choices.at(choice);
    const QString other = tidyLine(text());
    if (m_takesOther && !other.isEmpty() && !m_folded.contains(wanted)) {
        m_offered.push_back(-1);
        texts += tr("“%1” as typed").arg(other);
    }
    m_popup->offer(texts, rect());
}

void FindField::take(int row)
{
    m_popup->hide();
    if (row < 0 || row >= static_cast<int>(m_offered.size()))
        return;
    const int choice = m_offered.at(static_cast<size_t>(row));
    const QString other = tidyLine(text());
    clear();
    setFocus();
    if (choice < 0)
        Q_EMIT typed(other);
    else
        Q_EMIT chosen(choice);
}

void FindField::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_popup->isOpen();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isOpen)
            m_popup->step(event->key() == Qt::Key_Up ? -1 : 1);
        else
            offer(true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (isOpen)
            take(m_popup->currentRow());
        return;
    case Qt::Key_Escape:
        if (isOpen || !text().isEmpty()) {
            m_popup->hide();
            clear();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void FindField::focusOutEvent(QFocusEvent* event)
{
    m_popup->hide();
    QLineEdit::focusOutEvent(event);
}

void FindField::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    offer(true);
}

} // namespace taper
