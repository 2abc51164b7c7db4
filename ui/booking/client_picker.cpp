// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/client_picker.h"

#include "core/base/text.h"
#include "core/domain/phone_number.h"
#include "ui/widgets/labels.h"
#include "ui/words/figure_words.h"

#include <QKeyEvent>

namespace taper {
namespace {

constexpr int kMostHits = 8;

/// "Callum Wright (Cal)   07700 900342 · callum@…": enough to tell two of the same name apart.
QString hitText(const ClientHit& hit)
{
    QString text = hit.name;
    if (!hit.preferredName.isEmpty() && hit.preferredName != hit.name)
        text += QStringLiteral(" (%1)").arg(hit.preferredName);
    QStringList more;
    if (!hit.phone.isEmpty())
        more << hit.phone;
    if (!hit.email.isEmpty())
        more << hit.email;
    if (hit.birth)
        //: Born on this day
        more << ClientPicker::tr("born %1").arg(words::dateText(*hit.birth));
    if (!more.isEmpty())
        text += QStringLiteral("  ·  ") + more.join(QStringLiteral(" · "));
    return text;
}

} // namespace

ClientPicker::ClientPicker(AsyncBridge& bridge, QWidget* parent)
    : QLineEdit{parent}
    , m_bridge{&bridge}
    , m_list{new QListWidget}
{
    setObjectName(QStringLiteral("clientPicker"));
    setPlaceholderText(tr("Name, phone or e-mail"));
    setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("clientList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Clients found"));
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isResolved = false;
        m_takeWhenFound = false;
        if (m_chosen.isValid())
            m_chosen = {};
        Q_EMIT choiceCleared();
        search();
    });
    connect(
        m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { take(m_list->row(item)); });
}

ClientPicker::~ClientPicker()
{
    delete m_list;
}

void ClientPicker::setChosen(Id<Client> client, const QString& name)
{
    m_request.drop();
    m_takeWhenFound = false;
    closeList();
    setText(tidyLine(name));
    setCursorPosition(0);
    m_chosen = client;
    m_isResolved = true;
}

void ClientPicker::type(const QString& text)
{
    setText(tidyLine(text));
    m_chosen = {};
    m_isResolved = false;
    search();
}

bool ClientPicker::isListOpen() const
{
    return m_list && m_list->isVisible();
}

void ClientPicker::search()
{
    const QString text = this->text().trimmed();
    if (text.isEmpty() || !m_bridge) {
        m_request.drop();
        closeList();
        return;
    }
    m_request.run(
        *m_bridge, [text](Clinic& clinic) { return findClients(clinic, text, kMostHits); },
        [this](Result<std::vector<ClientHit>> hits) {
            // Without an answer (a busy file) a new client can still be made.
            showHits(hits ? std::move(*hits) : std::vector<ClientHit>{});
        });
}

void ClientPicker::showHits(std::vector<ClientHit> hits)
{
    m_hits = std::move(hits);
    m_list->clear();
    const auto add = [this](const QString& text) {
        auto* item = new QListWidgetItem{tidyLine(text), m_list};
        item->setToolTip(plainToolTip(text));
    };
    for (const ClientHit& hit : m_hits)
        add(hitText(hit));
    add(newClientText());
    m_list->setCurrentRow(0);
    if (m_takeWhenFound) {
        takeMarked();
        return;
    }
    if (!hasFocus())
        return;
    placeList();
    m_list->show();
    m_list->raise();
}

void ClientPicker::placeList()
{
    QWidget* top = window();
    if (m_list->parentWidget() != top) {
        m_list->setParent(top);
        top->installEventFilter(this);
    }
    const QPoint below = mapTo(top, QPoint{0, height()});
    const int rowHeight = qMax(m_list->sizeHintForRow(0), fontMetrics().height());
    const int wanted = rowHeight * m_list->count() + 2 * m_list->frameWidth() + theme().space(1);
    const int room = qMax(top->height() - below.y() - theme().space(1), rowHeight * 2);
    m_list->setGeometry(below.x(), below.y(), width(), qMin(wanted, room));
    m_list->scrollToItem(m_list->currentItem());
}

void ClientPicker::closeList()
{
    if (m_list)
        m_list->hide();
}

bool ClientPicker::takeMarked()
{
    if (m_list->count() == 0)
        return false;
    take(qMax(0, m_list->currentRow()));
    return true;
}

void ClientPicker::take(int row)
{
    m_takeWhenFound = false;
    const auto index = static_cast<size_t>(row);
    if (index < m_hits.size()) {
        const ClientHit hit = m_hits[index];
        setChosen(hit.id, hit.name);
        Q_EMIT clientChosen(hit);
        return;
    }
    const ClientFields fields = newClient();
    m_request.drop();
    closeList();
    m_chosen = {};
    m_isResolved = true;
    Q_EMIT newClientChosen(fields);
}

ClientFields ClientPicker::newClient() const
{
    const QString typed = text().trimmed();
    ClientFields fields;
    if (typed.contains(QLatin1Char('@')) && !typed.contains(QLatin1Char(' ')))
        fields.email = typed;
    else if (!phoneQuery(typed, m_region).isEmpty())
        fields.phone = typed;
    else
        fields.name = typed;
    return fields;
}

QString ClientPicker::newClientText() const
{
    const QString typed = text().trimmed();
    if (newClient().name.isEmpty())
        return tr("New client with “%1”").arg(typed);
    return tr("New client “%1”").arg(typed);
}

bool ClientPicker::event(QEvent* event)
{
    // Escape belongs to the open list first, whatever shortcut the window has for it.
    if (event->type() == QEvent::ShortcutOverride && isListOpen()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void ClientPicker::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (isListOpen() && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int rows = m_list->count();
        const int step = key == Qt::Key_Down ? 1 : rows - 1;
        m_list->setCurrentRow((m_list->currentRow() + step) % rows);
        return;
    }
    if (key == Qt::Key_Down && !m_isResolved)
        return search();
    if (isListOpen() && key == Qt::Key_Escape)
        return closeList();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_isResolved && !text().trimmed().isEmpty()) {
        // Not yet the dialog's Enter: first the person.
        if (m_request.isPending())
            m_takeWhenFound = true;
        else if (isListOpen())
            takeMarked();
        else
            search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ClientPicker::focusOutEvent(QFocusEvent* event)
{
    const bool isOnward = event->reason() == Qt::TabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (isOnward && !m_isResolved && !text().trimmed().isEmpty()) {
        if (m_request.isPending())
            m_takeWhenFound = true;
        else if (isListOpen())
            takeMarked();
    }
    closeList();
    QLineEdit::focusOutEvent(event);
}

bool ClientPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window() && event->type() == QEvent::Resize && isListOpen())
        placeList();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace taper
