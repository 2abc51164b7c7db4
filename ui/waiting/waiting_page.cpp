// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_page.h"

#include "ui/shell/bridge.h"
#include "ui/waiting/book_waiting_dialog.h"
#include "ui/waiting/waiting_actions.h"
#include "ui/waiting/waiting_entry_dialog.h"
#include "ui/waiting/waiting_model.h"
#include "ui/waiting/waiting_writer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

WaitingPage::WaitingPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_writer{new WaitingWriter{bridge, this}}
    , m_model{new WaitingModel{this}}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_empty{new EmptyState{{}, {}, tr("&Put somebody on the list")}}
    , m_kind{new QComboBox}
    , m_book{makeButton(tr("&Book …"))}
    , m_edit{makeButton(tr("&Edit …"))}
    , m_remove{makeButton(tr("Re&move"))}
{
    setObjectName(QStringLiteral("waitingPage"));
    build();
    connectWriter();
    adapt();
}

QLayout* WaitingPage::buildTop()
{
    m_kind->setObjectName(QStringLiteral("waitingKind"));
    m_kind->setAccessibleName(tr("Whom to show"));
    m_kind->addItem(tr("Everybody"));
    m_kind->addItem(tr("Waiting"), static_cast<int>(WaitingKind::Waiting));
    m_kind->addItem(tr("On hold"), static_cast<int>(WaitingKind::Holding));
    auto* addOne = makeButton(tr("&Add …"), ButtonRole::Primary);
    addOne->setObjectName(QStringLiteral("addWaiting"));
    auto* hold = makeButton(tr("&Hold a caller …"));
    hold->setObjectName(QStringLiteral("holdCaller"));
    m_book->setObjectName(QStringLiteral("bookWaiting"));
    m_edit->setObjectName(QStringLiteral("editWaiting"));
    m_remove->setObjectName(QStringLiteral("removeWaiting"));

    auto* row = new FlowLayout{nullptr, theme().space(2)};
    for (QWidget* widget : std::initializer_list<QWidget*>{addOne, hold, m_book, m_edit, m_remove, m_kind})
        row->addWidget(widget);
    connect(addOne, &QPushButton::clicked, this, [this] { add(WaitingKind::Waiting); });
    connect(hold, &QPushButton::clicked, this, [this] { add(WaitingKind::Holding); });
    connect(m_book, &QPushButton::clicked, this, &WaitingPage::book);
    connect(m_edit, &QPushButton::clicked, this, &WaitingPage::edit);
    connect(m_remove, &QPushButton::clicked, this, &WaitingPage::remove);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kind->currentData();
        m_model->setKind(
            kind.isValid() ? std::optional{static_cast<WaitingKind>(kind.toInt())} : std::nullopt);
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
        adapt();
    });
    return row;
}

void WaitingPage::build()
{
    m_table->setObjectName(QStringLiteral("waitingTable"));
    m_table->setAccessibleName(tr("Waiting list and holding list"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto* title = new PlainLabel{tr("Waiting list"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    layout->setSpacing(theme().space(3));
    layout->addWidget(title);
    layout->addWidget(new PlainLabel{
        tr("Who would like to come and when. When a time becomes free, those it suits are proposed at once."),
        TextSize::Body, PlainLabel::Ink::Muted});
    layout->addLayout(buildTop());
    layout->addWidget(m_stack, 1);

    connect(m_empty, &EmptyState::actionChosen, this, [this] { add(WaitingKind::Waiting); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WaitingPage::adapt);
    connect(m_table, &QTableView::activated, this, &WaitingPage::book);
}

void WaitingPage::connectWriter()
{
    connect(m_writer, &WaitingWriter::undoOffered, this, &WaitingPage::undoOffered);
    connect(m_writer, &WaitingWriter::booked, this, &WaitingPage::booked);
    connect(m_writer, &WaitingWriter::noticed, this, &WaitingPage::noticed);
    connect(m_writer, &WaitingWriter::failed, this, [this](const QString& sentence) {
        Q_EMIT failed(sentence);
        load(); // what is shown may be old
    });
}

void WaitingPage::setHistory(UndoHistory* history)
{
    m_writer->setHistory(history);
}

void WaitingPage::activate()
{
    if (!m_isLoaded)
        load();
}

void WaitingPage::refresh(const Changes& changes)
{
    // Names, races and days of those on the list come from elsewhere, and the count must be true.
    if (changes.touchesWaiting() || changes.setup || !changes.clients.empty() || !changes.races.empty())
        load();
}

void WaitingPage::focusFirst()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_empty->actionButton()->setFocus(Qt::OtherFocusReason);
}

void WaitingPage::load()
{
    m_request.run(
        m_bridge, [](Clinic& clinic) { return waitingList(clinic); },
        [this](Result<std::vector<WaitingView>> entries) {
            if (entries)
                present(*std::move(entries));
            else
                Q_EMIT failed(words::errorText(entries.error()));
        });
}

void WaitingPage::present(std::vector<WaitingView> entries)
{
    // The person stays on the entry they were on; if it is gone, on the one that took its place.
    const WaitingView* was = chosen();
    const auto wanted = was ? std::optional{was->id} : std::nullopt;
    const int row = std::max(0, m_table->currentIndex().row());
    const bool hadFocus = m_table->hasFocus();
    const bool isFirst = !std::exchange(m_isLoaded, true);
    m_model->setEntries(std::move(entries));
    if (isFirst) {
        m_table->resizeColumnsToContents();
        // One long name does not push the rest out of sight.
        for (int column = 0; column < WaitingModel::ColumnCount; ++column)
            m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), theme().space(52)));
    }
    if (const int count = m_model->rowCount(); count > 0) {
        const int same = wanted ? m_model->rowOf(*wanted) : -1;
        m_table->selectRow(same >= 0 ? same : std::min(row, count - 1));
    }
    adapt();
    if (hadFocus)
        focusFirst();
    const int waiting = m_model->count(WaitingKind::Waiting);
    const int holding = m_model->count(WaitingKind::Holding);
    Q_EMIT countChanged(waiting + holding, false);
    Q_EMIT statusChanged(tr("%1 waiting, %2 on hold").arg(waiting).arg(holding));
}

void WaitingPage::adapt()
{
    const bool isChosen = chosen() != nullptr;
    for (QPushButton* button : {m_book, m_edit, m_remove})
        button->setEnabled(isChosen);
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (m_kind->currentData().toInt() == static_cast<int>(WaitingKind::Holding) && m_kind->currentIndex() > 0)
        m_empty->setText(tr("Nobody is on hold"),
            tr("A booking that is put on hold leaves its time free, and waits here for another."));
    else
        m_empty->setText(tr("Nobody is waiting"),
            tr("Put those on the list for whom nothing was free: when somebody cancels, they are proposed."));
    m_stack->setCurrentWidget(m_empty);
}

const WaitingView* WaitingPage::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->entry(row) : nullptr;
}

void WaitingPage::add(WaitingKind kind)
{
    auto* dialog = WaitingEntryDialog::add(m_bridge, this, kind);
    connect(dialog, &WaitingEntryDialog::saved, this, [this](const WaitingChange& change) {
        m_writer->offerUndo(tr("%1 is on the list.").arg(change.entry.clientName), change.back);
    });
}

void WaitingPage::edit()
{
    const WaitingView* entry = chosen();
    if (!entry)
        return;
    auto* dialog = WaitingEntryDialog::edit(m_bridge, this, *entry);
    connect(dialog, &WaitingEntryDialog::saved, this, [this](const WaitingChange& change) {
        m_writer->offerUndo(tr("What %1 asked for is changed.").arg(change.entry.clientName), change.back);
    });
}

void WaitingPage::book()
{
    const WaitingView* entry = chosen();
    if (!entry)
        return;
    auto* dialog = BookWaitingDialog::open(m_bridge, this, *entry);
    connect(dialog, &BookWaitingDialog::timeChosen, this,
        [this](const WaitingOffer& offer) { m_writer->book(offer.entry, offer.place()); });
    connect(dialog, &BookWaitingDialog::otherTimeWanted, this,
        [this, entry = *entry] { Q_EMIT placeRequested(entry); });
}

void WaitingPage::remove()
{
    if (const WaitingView* entry = chosen())
        askToRemove(this, m_remove->mapToGlobal(QPoint{0, m_remove->height()}), *m_writer, *entry);
}

void WaitingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::New))
        add(WaitingKind::Waiting);
    else if (event->key() == Qt::Key_F2)
        edit();
    else if (event->key() == Qt::Key_Delete)
        remove();
    else
        Page::keyPressEvent(event);
}

} // namespace taper
