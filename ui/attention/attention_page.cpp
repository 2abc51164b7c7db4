// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_page.h"

#include "ui/attention/attention_model.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/booking_panel.h"
#include "ui/booking/undo_history.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace taper {

namespace {

/// Further ahead nobody works through; a race that far moves again.
constexpr std::chrono::days kAhead{120};

} // namespace

AttentionPage::AttentionPage(AsyncBridge& bridge, QWidget* parent)
    : Page{parent}
    , m_bridge{bridge}
    , m_model{new AttentionModel{this}}
    , m_table{new QTableView}
    , m_stack{new QStackedWidget}
    , m_panel{new BookingPanel}
{
    setObjectName(QStringLiteral("attentionPage"));
    build();
    connectPanel();
}

void AttentionPage::build()
{
    m_table->setObjectName(QStringLiteral("attentionTable"));
    m_table->setAccessibleName(tr("Bookings that need attention"));
    m_table->setModel(m_model);
    dressTable(m_table);

    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState{tr("Nothing needs attention"),
        tr("No coming booking is too close to a race, or carries a caution.")});

    auto* title = new PlainLabel{tr("Attention"), TextSize::Title};
    title->setWeight(QFont::DemiBold);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(theme().space(6), theme().space(5), theme().space(6), theme().space(4));
    left->setSpacing(theme().space(3));
    left->addWidget(title);
    left->addWidget(
        new PlainLabel{tr("Coming bookings that a race speaks against. Move them, change them, or write "
                          "down why they are kept."),
            TextSize::Body, PlainLabel::Ink::Muted});
    left->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(left, 1);
    layout->addWidget(m_panel);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { choose(current.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const BookingView& booking = m_model->flag(index.row()).booking;
        Q_EMIT dayRequested(dateOf(booking.fields.start), booking.id);
    });
}

void AttentionPage::connectPanel()
{
    connect(m_panel, &BookingPanel::noticed, this, &AttentionPage::noticed);
    connect(m_panel, &BookingPanel::undoOffered, this, &AttentionPage::undoOffered);
    connect(m_panel, &BookingPanel::failed, this, &AttentionPage::failed);
    connect(m_panel, &BookingPanel::editRequested, this, [this](const BookingView& booking) {
        follow(BookingEditor::openEdit(m_bridge, this, booking), tr("Saved: %1, %2."));
    });
    connect(m_panel, &BookingPanel::moveRequested, this,
        [this](const BookingView& booking, std::optional<Moment> to) {
            follow(BookingEditor::openMove(m_bridge, this, booking, to), tr("Moved: %1, %2."));
        });
}

void AttentionPage::setHistory(UndoHistory* history)
{
    m_history = history;
    m_panel->setHistory(history);
}

void AttentionPage::follow(BookingEditor* editor, const QString& sentence)
{
    connect(editor, &BookingEditor::booked, this, [this, editor, sentence](const BookingView& booking) {
        const QString said = sentence.arg(booking.clientName, words::momentText(booking.fields.start));
        std::function<void()> undo;
        if (m_history)
            undo = m_history->offerFor(said, editor->wayBack());
        if (undo)
            Q_EMIT undoOffered(said, undo);
        else
            Q_EMIT noticed(said);
    });
}

void AttentionPage::activate()
{
    if (!m_isLoaded)
        load();
}

void AttentionPage::refresh(const Changes& changes)
{
    m_panel->refresh(changes);
    // Any change of a client, race, booking or the policy can raise or settle a flag, and the count must be
    // true.
    if (!changes.isEmpty())
        load();
}

void AttentionPage::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void AttentionPage::load()
{
    m_request.run(
        m_bridge,
        [](Clinic& clinic) { return flaggedBookings(clinic, clinic.today(), clinic.today() + kAhead); },
        [this](Result<std::vector<Flag>> flags) {
            if (flags)
                present(std::move(*flags));
            else
                Q_EMIT failed(words::errorText(flags.error()));
        });
}

void AttentionPage::present(std::vector<Flag> flags)
{
    // The person stays on the booking they were on; if it is settled, on the one that took its place.
    const int row = std::max(0, m_table->currentIndex().row());
    const auto booking = m_panel->booking();
    const bool wasOpen = row < m_model->rowCount() && m_model->flag(row).booking.needsAttention();
    const bool isFirst = !std::exchange(m_isLoaded, true);
    m_model->setFlags(std::move(flags));
    const int count = m_model->rowCount();
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    Q_EMIT countChanged(m_model->open(), true);
    Q_EMIT statusChanged(count == 1
            ? tr("1 booking flagged, %1 without a reason").arg(m_model->open())
            : tr("%n bookings flagged, %1 without a reason", nullptr, count).arg(m_model->open()));
    if (isFirst)
        m_table->resizeColumnsToContents();
    if (count == 0) {
        m_panel->clear();
        return;
    }
    int wanted = std::min(row, count - 1);
    for (int i = 0; i < count; ++i) {
        const BookingView& each = m_model->flag(i).booking;
        if (each.id == booking && each.needsAttention() == wasOpen)
            wanted = i;
    }
    m_table->selectRow(wanted);
}

void AttentionPage::choose(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_panel->showBooking(m_bridge, m_model->flag(row).booking.id);
}

} // namespace taper
