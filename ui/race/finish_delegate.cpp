// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/finish_delegate.h"

#include "ui/race/entrants_model.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/result_words.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace taper {

namespace {

QString doubtOf(Seconds time, int metres)
{
    return FinishDelegate::tr("%1 over %2 would be %3. Press Enter again if that is right.")
        .arg(durationText(time), words::distanceText(metres),
            words::paceText(pacePerKilometre(time, metres).value_or(Seconds{0})));
}

} // namespace

std::optional<ResultFields> readResult(const QString& typed, std::optional<int> metres)
{
    const QString word = typed.trimmed().toLower();
    if (const auto status = entryStatusFrom(word);
        status == EntryStatus::DidNotFinish || status == EntryStatus::DidNotStart)
        return ResultFields{*status, std::nullopt};
    const auto time = readRunningTime(word, metres);
    if (!time)
        return std::nullopt;
    return ResultFields{EntryStatus::Finished, time};
}

FinishDelegate::FinishDelegate(const EntrantsModel& model, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_model{model}
{ }

QWidget* FinishDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    m_editor = new QLineEdit{parent};
    m_editor->setObjectName(QStringLiteral("finishTime"));
    m_editor->setAccessibleName(tr("Finish time of %1").arg(m_model.row(index.row()).clientName));
    m_editor->setPlaceholderText(QStringLiteral("3:42:10"));
    m_index = index;
    m_doubted.clear();
    connect(m_editor, &QLineEdit::textEdited, this, [this] { Q_EMIT problem({}); });
    return m_editor;
}

void FinishDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // Also called when the list is read again: what is being typed stays.
    if (editor->property("isFilled").toBool())
        return;
    editor->setProperty("isFilled", true);
    const auto time = m_model.row(index.row()).entry->finishTime;
    m_editor->setText(time ? durationText(*time) : QString{});
    m_editor->selectAll();
}

void FinishDelegate::setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const
{
    commit(); // the keyboard went elsewhere; by keys it is eventFilter() that asks
}

void FinishDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, 0));
    editor->setMinimumWidth(theme().space(26));
}

bool FinishDelegate::commit() const
{
    if (!m_editor || !m_index.isValid())
        return true;
    const EntrantRow& row = m_model.row(m_index.row());
    const QString text = m_editor->text().trimmed();
    const bool wasFinished = row.entry->status == EntryStatus::Finished;
    if (text.isEmpty()) {
        if (wasFinished && row.entry->finishTime)
            Q_EMIT typed(m_index.row(), {EntryStatus::Finished, std::nullopt});
        return true;
    }
    const auto result = readResult(text, m_model.metres());
    if (!result) {
        Q_EMIT problem(words::problemText(
            {QStringLiteral("finish_time"), ErrorCode::NotADuration, {{QStringLiteral("text"), text}}}));
        return false;
    }
    const auto metres = m_model.metres();
    if (metres && result->finishTime && !isPlausible(*result->finishTime, metres) && m_doubted != text) {
        m_doubted = text;
        Q_EMIT problem(doubtOf(*result->finishTime, *metres));
        return false;
    }
    if (result->status != row.entry->status || result->finishTime != row.entry->finishTime)
        Q_EMIT typed(m_index.row(), *result);
    return true;
}

void FinishDelegate::leave(int step)
{
    const int row = m_index.isValid() ? m_index.row() : -1;
    QLineEdit* editor = m_editor;
    m_editor = nullptr; // so that closing it takes nothing a second time
    if (editor)
        Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT moveWanted(row, step);
}

bool FinishDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Down:
        if (commit())
            leave(1);
        return true;
    case Qt::Key_Backtab:
    case Qt::Key_Up:
        if (commit())
            leave(-1);
        return true;
    case Qt::Key_Escape:
        Q_EMIT problem({});
        leave(0);
        return true;
    default:
        return QStyledItemDelegate::eventFilter(watched, event);
    }
}

} // namespace taper
