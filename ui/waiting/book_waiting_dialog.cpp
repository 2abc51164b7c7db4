// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/book_waiting_dialog.h"

#include "ui/booking/client_strip_view.h"
#include "ui/shell/bridge.h"
#include "ui/waiting/waiting_texts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace taper {

namespace {

/// As many as are read at a glance; whoever wants a later one takes it from the board.
constexpr int kShown = 12;

} // namespace

BookWaitingDialog* BookWaitingDialog::open(AsyncBridge& bridge, QWidget* over, const WaitingView& entry)
{
    auto* dialog = new BookWaitingDialog{bridge, over, entry};
    dialog->QDialog::open();
    return dialog;
}

BookWaitingDialog::BookWaitingDialog(AsyncBridge& bridge, QWidget* over, const WaitingView& entry)
    : QDialog{over}
    , m_bridge{&bridge}
    , m_line{new PlainLabel{tr("Looking for free times …"), TextSize::Body, PlainLabel::Ink::Muted}}
    , m_list{new QListWidget}
    , m_strip{new ClientStripView}
    , m_book{makeButton(tr("&Book"), ButtonRole::Primary)}
{
    setObjectName(QStringLiteral("bookWaitingDialog"));
    setWindowTitle(tr("Book %1").arg(entry.clientName));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build(entry);
    load(entry.id);
}

void BookWaitingDialog::build(const WaitingView& entry)
{
    auto* heading = new PlainLabel{entry.clientName, TextSize::Heading};
    heading->setWeight(QFont::DemiBold);
    auto* wish = new PlainLabel{
        QStringLiteral("%1 · %2 · %3").arg(sessionText(entry), withWhomText(entry), whenText(entry))};
    m_line->setObjectName(QStringLiteral("suitingLine"));
    m_list->setObjectName(QStringLiteral("suitingTimes"));
    m_list->setAccessibleName(tr("Free times that suit"));
    m_strip->setObjectName(QStringLiteral("strip"));
    m_list->setWordWrap(true);
    m_list->setFont(theme().font(TextSize::Body));

    m_book->setObjectName(QStringLiteral("book"));
    m_book->setDefault(true);
    m_book->setEnabled(false);
    auto* other = makeButton(tr("&Another time …"));
    other->setObjectName(QStringLiteral("otherTime"));
    other->setAutoDefault(false);
    auto* cancel = makeButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    for (QPushButton* button : {m_book, other, cancel})
        buttons->addWidget(button);

    const int margin = theme().space(5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(2.5));
    layout->addWidget(heading);
    layout->addWidget(wish);
    if (!entry.fields.note.isEmpty())
        layout->addWidget(new PlainLabel{entry.fields.note, TextSize::Body, PlainLabel::Ink::Muted});
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_strip);
    layout->addLayout(buttons);
    resize(theme().space(125), theme().space(105));

    connect(m_list, &QListWidget::currentRowChanged, this, &BookWaitingDialog::showStrip);
    connect(m_book, &QPushButton::clicked, this, &BookWaitingDialog::take);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &BookWaitingDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(other, &QPushButton::clicked, this, [this] {
        Q_EMIT otherTimeWanted();
        accept();
    });
}

void BookWaitingDialog::load(Id<WaitingEntry> entry)
{
    m_bridge->ask(
        this, [entry](Clinic& clinic) { return suitingTimes(clinic, entry, kShown); },
        [this](const Result<std::vector<WaitingOffer>>& offers) {
            if (offers)
                present(*offers);
            else
                m_line->setText(words::errorText(offers.error()));
        });
}

void BookWaitingDialog::present(std::vector<WaitingOffer> offers)
{
    m_offers = std::move(offers);
    for (const WaitingOffer& offer : m_offers) {
        const QString verdict = verdictText(offer);
        auto* item = new QListWidgetItem{
            verdict.isEmpty() ? placeText(offer) : placeText(offer) + QStringLiteral(" · ") + verdict};
        item->setForeground(offer.verdict == Verdict::Fine ? theme().text : theme().tone(offer.verdict).ink);
        m_list->addItem(item);
    }
    m_book->setEnabled(!m_offers.empty());
    if (m_offers.empty()) {
        m_line->setText(tr("No free time in the next four weeks suits. Choose another time on the board, or "
                           "change what was asked for."));
        m_list->hide();
        return;
    }
    m_line->setText(tr("Free times that suit, with each therapist the best of the day:"));
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void BookWaitingDialog::showStrip()
{
    const int row = m_list->currentRow();
    if (!m_bridge || row < 0 || row >= static_cast<int>(m_offers.size()))
        return m_strip->clear();
    const WaitingOffer& offer = m_offers[static_cast<size_t>(row)];
    m_strip->ask(*m_bridge,
        {.client = offer.entry.fields.client,
            .sessionType = offer.entry.fields.sessionType,
            .start = offer.session.start,
            .length = offer.session.length(),
            .booking = std::nullopt,
            .from = std::nullopt,
            .to = std::nullopt});
}

void BookWaitingDialog::take()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_offers.size()))
        return;
    Q_EMIT timeChosen(m_offers.at(static_cast<size_t>(row)));
    accept();
}

} // namespace taper
