// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_dialog.h"

#include "ui/booking/booking_words.h"
#include "ui/booking/client_strip_view.h"
#include "ui/booking/series_model.h"
#include "ui/booking/series_rhythm.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/series_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace taper {
namespace {

QString sessionsText(int count)
{
    return count == 1 ? SeriesDialog::tr("1 session") : SeriesDialog::tr("%n sessions", nullptr, count);
}

} // namespace

Result<SeriesPreview> SeriesDialog::Work::preview(Clinic& clinic) const
{
    return first ? previewSeries(clinic, *first, rule)
                 : previewSeriesChange(clinic, booking, revision, scope, change);
}

Result<SeriesOutcome> SeriesDialog::Work::write(
    Clinic& clinic, const std::vector<RowDecision>& decisions) const
{
    return first ? bookSeries(clinic, *first, rule, decisions)
                 : changeSeries(clinic, booking, revision, scope, change, decisions);
}

SeriesDialog* SeriesDialog::openNew(AsyncBridge& bridge, QWidget* parent, const BookingDetails& first,
    const QString& clientName, const QString& headline)
{
    Work work;
    work.first = first;
    auto* dialog = new SeriesDialog{bridge, parent, std::move(work), clientName, headline};
    dialog->QDialog::open();
    dialog->preview();
    return dialog;
}

SeriesDialog* SeriesDialog::openChange(AsyncBridge& bridge, QWidget* parent, const BookingView& booking,
    SeriesScope scope, const SeriesChange& change)
{
    Work work;
    work.booking = booking.id;
    work.revision = booking.revision;
    work.scope = scope;
    work.change = change;
    auto* dialog = new SeriesDialog{bridge, parent, std::move(work), booking.clientName, wholeText(booking)};
    dialog->QDialog::open();
    dialog->m_table->setFocus();
    dialog->preview();
    return dialog;
}

bool SeriesDialog::isBusy() const
{
    return m_isWriting || m_timer->isActive() || m_request.isPending();
}

void SeriesDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

void SeriesDialog::schedulePreview()
{
    m_isReady = false;
    m_request.drop();
    m_timer->start();
    showSummary();
}

void SeriesDialog::preview()
{
    m_isReady = false;
    if (!m_bridge)
        return;
    if (m_rhythm) {
        if (const Problems problems = m_rhythm->problems(); !problems.isEmpty()) {
            m_rhythm->showProblems(problems);
            m_model->clear();
            return;
        }
        m_work.rule = m_rhythm->rule();
    }
    m_request.run(
        *m_bridge, [work = m_work](Clinic& clinic) { return work.preview(clinic); },
        [this](Result<SeriesPreview> answer) { showPreview(std::move(answer)); });
}

void SeriesDialog::showPreview(Result<SeriesPreview> answer)
{
    if (!answer) {
        m_model->clear();
        m_missing->hide();
        return showError(answer.error());
    }
    const int current = m_table->currentIndex().row();
    QStringList remarks;
    if (!answer->startsWithFirst)
        remarks += tr("The first date, %1, does not answer to this rule and is not booked.")
                       .arg(words::weekdayDateText(dateOf(m_work.first->proposal.start)));
    if (const QString missing = words::missingDaysText(answer->missing); !missing.isEmpty())
        remarks += missing;
    m_missing->setText(remarks.join(QLatin1Char{'\n'}));
    m_missing->setVisible(!remarks.isEmpty());
    m_isReady = true;
    m_model->setPreview(std::move(*answer));
    layOutColumns();
    const int row = std::clamp(current, 0, m_model->rowCount() - 1);
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void SeriesDialog::chooseRow(RowChoice choice)
{
    if (const int row = m_table->currentIndex().row(); row >= 0)
        m_model->choose(row, choice);
}

/// What is said of the row with the keyboard on it, in full, and what can be done with it.
void SeriesDialog::showRow()
{
    const int index = m_table->currentIndex().row();
    const bool isThere = index >= 0 && index < m_model->rowCount();
    const auto offer = [&](QPushButton* button, RowChoice choice) {
        button->setEnabled(isThere && m_model->canChoose(index, choice));
    };
    offer(m_keepRow, RowChoice::Keep);
    offer(m_skipRow, RowChoice::Skip);
    offer(m_moveRow, RowChoice::Move);
    const bool canMove = isThere && m_model->row(index).other.has_value();
    m_moveRow->setText(canMove
            ? tr("&Move it to %1").arg(withoutMnemonics(words::fixText(*m_model->row(index).other)))
            : tr("&Move it"));
    if (isThere && m_bridge)
        m_strip->ask(*m_bridge, m_model->row(index).place);
    else
        m_strip->clear();
    m_rowFindings->setText(isThere
            ? QStringLiteral("%1: %2").arg(
                words::momentText(m_model->row(index).place.start), rowFindingsText(m_model->row(index)))
            : QString{});
}

void SeriesDialog::showSummary()
{
    const int all = m_model->rowCount();
    const int skipped = m_model->count(RowChoice::Skip);
    const int moved = m_model->count(RowChoice::Move);
    const int written = all - skipped;
    const bool isNew = m_work.first.has_value();
    QStringList parts;
    if (all > 0) {
        parts +=
            (isNew ? tr("%1 of %2 will be booked") : tr("%1 of %2 will be changed")).arg(written).arg(all);
        if (moved > 0)
            parts += tr("%1 of them moved").arg(moved);
        if (skipped > 0)
            parts += (isNew ? tr("%1 skipped") : tr("%1 left as they are")).arg(skipped);
    }
    QString text = parts.join(QStringLiteral(", "));
    if (all > 0 && isNew)
        text += QStringLiteral(" · ") + words::recurrenceText(m_model->preview().rule);
    m_summary->setText(text);
    m_reasonField->setVisible(m_model->needsReason());
    if (written == 0)
        m_book->setText(isNew ? tr("&Book") : tr("&Save"));
    else
        m_book->setText((isNew ? tr("&Book %1") : tr("&Save %1")).arg(sessionsText(written)));
    m_book->setEnabled(m_isReady && !m_isWriting && written > 0);
}

void SeriesDialog::book()
{
    if (!m_isReady || m_isWriting || !m_bridge || m_model->rowCount() == m_model->count(RowChoice::Skip))
        return;
    say({});
    const QString reason = m_reason->text().trimmed();
    if (m_model->needsReason() && reason.isEmpty()) {
        m_reasonField->showProblem(
            words::problemText({QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}));
        m_reason->setFocus();
        return;
    }
    m_isWriting = true;
    showSummary();
    m_bridge->ask(
        this,
        [work = m_work, decisions = m_model->decisions(reason)](
            Clinic& clinic) { return work.write(clinic, decisions); },
        [this](const Result<SeriesOutcome>& answer) { booked(answer); });
}

void SeriesDialog::booked(const Result<SeriesOutcome>& answer)
{
    m_isWriting = false;
    showSummary();
    if (!answer) {
        // What a change was made from is old; whoever opened this shows both versions.
        if (answer.error().code == ErrorCode::StaleRevision && !m_work.first)
            Q_EMIT outdated();
        return showError(answer.error());
    }
    if (!answer->isDone())
        return showFault(*answer->fault);
    Q_EMIT written(*answer);
    accept();
}

/// The world has moved on since the preview.
void SeriesDialog::showFault(const SeriesRow& fault)
{
    const QString why = fault.review.findings.empty()
        ? QString{}
        : QLatin1Char{' '} + words::findingLine(fault.review.findings.front());
    say((m_work.first ? tr("Nothing was booked: %1 cannot be as chosen any more.%2")
                      : tr("Nothing was changed: %1 cannot be as chosen any more.%2"))
            .arg(words::momentText(fault.date), why));
    if (const int row = m_model->indexOf(fault.date); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    schedulePreview();
}

void SeriesDialog::showError(const Error& error)
{
    if (error.problems.isEmpty())
        return say(words::errorText(error));
    const Problems homeless = m_rhythm ? m_rhythm->showProblems(error.problems) : error.problems;
    if (!homeless.isEmpty())
        say(words::formText(Error{homeless}));
}

void SeriesDialog::say(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

bool SeriesDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_table->currentIndex().row();
    if (row < 0 || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QDialog::eventFilter(watched, event);
    const QString typed = key->text().toUpper();
    const auto is = [&typed](const QString& letter) { return !letter.isEmpty() && typed == letter; };
    if (key->key() == Qt::Key_Space)
        m_model->chooseNext(row);
    else if (is(tr("B", "key: book this date")) || is(tr("K", "key: keep this date")))
        m_model->choose(row, RowChoice::Keep);
    else if (is(tr("S", "key: skip this date")))
        m_model->choose(row, RowChoice::Skip);
    else if (is(tr("M", "key: move this date")))
        m_model->choose(row, RowChoice::Move);
    else
        return QDialog::eventFilter(watched, event);
    return true;
}

} // namespace taper
