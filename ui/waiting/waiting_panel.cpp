// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_panel.h"

#include "ui/shell/bridge.h"
#include "ui/waiting/waiting_actions.h"
#include "ui/waiting/waiting_entry_dialog.h"
#include "ui/waiting/waiting_rows.h"
#include "ui/waiting/waiting_writer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

/// More than so many in hand at once are scrolled to.
constexpr int kHeldRowsShown = 4;

} // namespace

WaitingPanel::WaitingPanel(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_writer{new WaitingWriter{bridge, this}}
    , m_holdingHeading{new SectionLabel{tr("On hold")}}
    , m_waitingHeading{new SectionLabel{tr("Waiting")}}
    , m_nobodyHeld{new PlainLabel{tr("Nobody is on hold."), TextSize::Small, PlainLabel::Ink::Muted}}
    , m_nobodyWaits{new PlainLabel{tr("Nobody is waiting."), TextSize::Small, PlainLabel::Ink::Muted}}
    , m_holding{new WaitingRows}
    , m_waiting{new WaitingRows}
{
    setObjectName(QStringLiteral("waitingPanel"));
    build();
    connect(m_writer, &WaitingWriter::noticed, this, &WaitingPanel::noticed);
    connect(m_writer, &WaitingWriter::undoOffered, this, &WaitingPanel::undoOffered);
    connect(m_writer, &WaitingWriter::failed, this, [this](const QString& sentence) {
        Q_EMIT failed(sentence);
        load(); // what is shown may be old
    });
}

void WaitingPanel::build()
{
    m_holding->setObjectName(QStringLiteral("holdingRows"));
    m_holding->setAccessibleName(tr("Holding list"));
    m_waiting->setObjectName(QStringLiteral("waitingRows"));
    m_waiting->setAccessibleName(tr("Waiting list"));
    auto* hold = makeButton(tr("Hold a caller …"), ButtonRole::Quiet);
    hold->setObjectName(QStringLiteral("panelHold"));
    auto* addOne = makeButton(tr("Add to the list …"), ButtonRole::Quiet);
    addOne->setObjectName(QStringLiteral("panelAdd"));
    auto* buttons = new FlowLayout{nullptr, theme().space(1)};
    buttons->addWidget(hold);
    buttons->addWidget(addOne);

    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(3);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_holdingHeading);
    layout->addWidget(m_nobodyHeld);
    layout->addWidget(m_holding);
    layout->addSpacing(theme().space(2));
    layout->addWidget(m_waitingHeading);
    layout->addWidget(m_nobodyWaits);
    layout->addWidget(m_waiting, 1);
    layout->addStretch();
    layout->addLayout(buttons);
    m_holding->hide();
    m_waiting->hide();

    connectRows(m_holding);
    connectRows(m_waiting);
    connect(hold, &QPushButton::clicked, this, [this] { add(WaitingKind::Holding); });
    connect(addOne, &QPushButton::clicked, this, [this] { add(WaitingKind::Waiting); });
}

void WaitingPanel::connectRows(WaitingRows* rows)
{
    connect(rows, &WaitingRows::placeWanted, this, &WaitingPanel::placeRequested);
    connect(rows, &WaitingRows::removeWanted, this, [this](const WaitingView& entry, const QPoint& place) {
        askToRemove(this, place, *m_writer, entry);
    });
    connect(rows, &WaitingRows::editWanted, this, [this](const WaitingView& entry) {
        auto* dialog = WaitingEntryDialog::edit(m_bridge, this, entry);
        connect(dialog, &WaitingEntryDialog::saved, this, [this](const WaitingChange& change) {
            m_writer->offerUndo(
                tr("What %1 asked for is changed.").arg(change.entry.clientName), change.back);
        });
    });
}

void WaitingPanel::add(WaitingKind kind)
{
    auto* dialog = WaitingEntryDialog::add(m_bridge, this, kind);
    connect(dialog, &WaitingEntryDialog::saved, this, [this](const WaitingChange& change) {
        m_writer->offerUndo(tr("%1 is on the list.").arg(change.entry.clientName), change.back);
    });
}

void WaitingPanel::setHistory(UndoHistory* history)
{
    m_writer->setHistory(history);
}

void WaitingPanel::activate()
{
    if (!m_isLoaded)
        load();
}

void WaitingPanel::refresh(const Changes& changes)
{
    if (changes.touchesWaiting() || changes.setup || !changes.clients.empty() || !changes.races.empty())
        load();
}

void WaitingPanel::load()
{
    m_request.run(
        m_bridge, [](Clinic& clinic) { return waitingList(clinic); },
        [this](const Result<std::vector<WaitingView>>& entries) {
            if (entries)
                present(*entries);
            else
                Q_EMIT failed(words::errorText(entries.error()));
        });
}

void WaitingPanel::present(const std::vector<WaitingView>& entries)
{
    m_isLoaded = true;
    const bool hadFocus = m_holding->hasFocus() || m_waiting->hasFocus();
    std::vector<WaitingView> held;
    std::vector<WaitingView> waiting;
    for (const WaitingView& entry : entries)
        (entry.fields.kind == WaitingKind::Holding ? held : waiting).push_back(entry);
    const auto show = [](WaitingRows* rows, PlainLabel* nobody, std::vector<WaitingView> some) {
        rows->setVisible(!some.empty());
        nobody->setVisible(some.empty());
        rows->setEntries(std::move(some));
    };
    const int heldCount = static_cast<int>(held.size());
    const int waitingCount = static_cast<int>(waiting.size());
    show(m_holding, m_nobodyHeld, std::move(held));
    show(m_waiting, m_nobodyWaits, std::move(waiting));
    m_holding->setFixedHeight(m_holding->heightFor(kHeldRowsShown));
    m_waiting->setMaximumHeight(m_waiting->heightFor(m_waiting->count()));
    //: Heading of a list: what it is, then how many are on it
    const QString heading = tr("%1 · %2");
    m_holdingHeading->setText(heldCount > 0 ? heading.arg(tr("On hold")).arg(heldCount) : tr("On hold"));
    m_waitingHeading->setText(
        waitingCount > 0 ? heading.arg(tr("Waiting")).arg(waitingCount) : tr("Waiting"));
    if (hadFocus)
        focusFirst();
    Q_EMIT counted(heldCount, waitingCount);
}

void WaitingPanel::focusFirst()
{
    WaitingRows* rows = m_holding->count() > 0 ? m_holding : m_waiting;
    if (!rows->hasFocus())
        rows->setFocus(Qt::OtherFocusReason);
}

const WaitingView* WaitingPanel::entry(Id<WaitingEntry> id) const
{
    for (const WaitingRows* rows : {m_holding, m_waiting}) {
        for (int row = 0; row < rows->count(); ++row) {
            if (rows->entry(row).id == id)
                return &rows->entry(row);
        }
    }
    return nullptr;
}

QSize WaitingPanel::sizeHint() const
{
    return {theme().space(60), theme().space(100)};
}

void WaitingPanel::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter{this};
    painter.fillRect(rect(), theme().surface);
}

} // namespace taper
