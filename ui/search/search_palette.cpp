// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_palette.h"

#include "ui/search/search_list.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {
namespace {

constexpr size_t kMostRecent = 6;
constexpr QKeyCombination kOpening = Qt::CTRL | Qt::Key_K;

} // namespace

SearchPalette::SearchPalette(AsyncBridge& bridge, QWidget* window)
    : QFrame{window}
    , m_bridge{&bridge}
    , m_edit{new QLineEdit}
    , m_list{new SearchList}
    , m_message{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
    , m_hint{new PlainLabel{
          tr("Up and Down choose, Enter opens, Escape closes"), TextSize::Small, PlainLabel::Ink::Muted}}
{
    setObjectName(QStringLiteral("searchPalette"));
    setAccessibleName(tr("Search"));
    hide();
    build();
    qApp->installEventFilter(this);
    m_shortcut = new QShortcut{kOpening, window}; // of the window, because a hidden widget has none
    connect(m_shortcut, &QShortcut::activated, this, [this] { open(); });
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_hasMoved = false;
        m_takeWhenFound = false;
        if (isOpen())
            search();
    });
    connect(m_list, &SearchList::rowClicked, this, &SearchPalette::take);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchPalette::choiceMoved);
    connect(m_bridge, &AsyncBridge::changed, this, [this](const Changes& changes) {
        if (isOpen() && !changes.isEmpty())
            search();
    });
}

SearchPalette::~SearchPalette()
{
    qApp->removeEventFilter(this);
    delete m_shortcut; // at once: two of the same key are none
}

void SearchPalette::build()
{
    m_edit->setObjectName(QStringLiteral("searchText"));
    m_edit->setPlaceholderText(tr("Find a client, race, booking or command"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->setMaxLength(200);
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_message->setObjectName(QStringLiteral("searchMessage"));
    m_message->hide();

    const int edge = theme().space(3);
    m_message->setContentsMargins(edge, theme().space(2), edge, theme().space(2));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(edge, edge, edge, theme().space(2));
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_hint);
}

void SearchPalette::setCommands(std::vector<PaletteCommand> commands)
{
    m_commands = std::move(commands);
    if (isOpen())
        showRows();
}

void SearchPalette::noteClient(Id<Client> client)
{
    std::erase(m_recent, client);
    m_recent.insert(m_recent.begin(), client);
    m_recent.resize(std::min(m_recent.size(), kMostRecent));
}

void SearchPalette::open(const QString& typed)
{
    if (!isOpen()) {
        m_focusBefore = window()->focusWidget();
        m_hits.reset();
        m_problem.clear();
        m_edit->clear();
    }
    m_hasMoved = false;
    m_takeWhenFound = false;
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    if (!typed.isEmpty())
        return m_edit->setText(typed);
    m_edit->selectAll();
    search();
}

void SearchPalette::close()
{
    if (!isOpen())
        return;
    m_request.drop();
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadKeyboard && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void SearchPalette::search()
{
    if (!m_bridge)
        return;
    SearchRequest request;
    request.text = m_edit->text();
    request.words = words::dayWords();
    request.recent = m_recent;
    m_request.run(
        *m_bridge, [request](Clinic& clinic) { return searchEverything(clinic, request); },
        [this](Result<SearchHits> hits) {
            m_problem = hits ? QString{} : words::errorText(hits.error());
            m_hits.reset();
            if (hits)
                m_hits = std::move(*hits);
            showRows();
            if (std::exchange(m_takeWhenFound, false))
                enter();
        });
    // Commands need nobody's answer.
    showRows();
}

void SearchPalette::showRows()
{
    std::vector<SearchRow> rows = searchRows(m_commands, m_edit->text(), m_hits);
    const bool isEmpty = rows.empty();
    m_list->show(std::move(rows), m_hasMoved);
    m_list->setVisible(!isEmpty);
    m_hint->setVisible(!isEmpty);
    const QString typed = m_edit->text().simplified();
    QString message = m_problem;
    if (message.isEmpty() && isEmpty && isBusy())
        message = m_message->text(); // until it is known better
    else if (message.isEmpty() && isEmpty && typed.isEmpty())
        message = tr("Type part of a name, a phone number, a race, or a day such as “24 Apr” or “fri”.");
    else if (message.isEmpty() && isEmpty)
        message = tr("Nothing found for “%1”. Try part of a name, a phone number, a race, or a day such as "
                     "“24 Apr” or “fri”.")
                      .arg(typed);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (isOpen())
        place();
}

/// In the middle, beneath the top of the window, and as high as its rows.
void SearchPalette::place()
{
    const QWidget* top = parentWidget();
    const int margin = theme().space(4);
    const int width = std::min(top->width() - 2 * margin, theme().space(175));
    if (width != this->width())
        resize(width, height()); // the rows wrap by it
    layout()->activate();
    const QMargins edges = layout()->contentsMargins();
    const int inner = width - edges.left() - edges.right();
    int wanted = edges.top() + edges.bottom() + m_edit->sizeHint().height();
    for (const PlainLabel* label : {m_message, m_hint}) {
        if (label->isVisibleTo(this))
            wanted += layout()->spacing() + label->heightForWidth(inner);
    }
    if (m_list->isVisibleTo(this))
        wanted += layout()->spacing() + m_list->contentHeight();
    const int y = theme().space(3);
    const int height = std::min(wanted, top->height() - y - margin);
    setGeometry((top->width() - width) / 2, y, width, height);
}

void SearchPalette::choiceMoved()
{
    const SearchRow* row = m_list->choice();
    // The list never has the keyboard, so the box says what is chosen.
    m_edit->setAccessibleDescription(row ? row->text + QStringLiteral(", ") + row->more : QString{});
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isOpening(watched, *static_cast<QKeyEvent*>(event))) {
        event->ignore(); // a line that is typed in would take it for its own (delete to the end)
        return true;
    }
    if (!isOpen())
        return false;
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        // Its keys are its own, whatever shortcuts the window has for them.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            event->accept();
            return true;
        }
    }
    if (watched == m_edit && event->type() == QEvent::KeyPress)
        return pressed(*static_cast<QKeyEvent*>(event));
    if (watched == m_edit && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        // Another window in front, or the menu of the box: it stays.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            close();
    }
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == window() && widget != this && !isAncestorOf(widget))
            close();
    }
    return false;
}

bool SearchPalette::isOpening(const QObject* watched, const QKeyEvent& key) const
{
    const auto* widget = qobject_cast<const QWidget*>(watched);
    return widget && key.keyCombination() == kOpening && widget->window() == window();
}

bool SearchPalette::pressed(const QKeyEvent& key)
{
    const auto move = [this](auto step) {
        step();
        m_hasMoved = true;
        return true;
    };
    switch (key.key()) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
        return move([this] { m_list->step(1); });
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        return move([this] { m_list->step(-1); });
    case Qt::Key_PageDown:
        return move([this] { m_list->page(1); });
    case Qt::Key_PageUp:
        return move([this] { m_list->page(-1); });
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void SearchPalette::enter()
{
    const SearchRow* row = m_list->choice();
    // What was typed last decides, unless a row was chosen by hand; a command is found already.
    const bool isSettled = row && (m_hasMoved || row->kind == SearchRow::Kind::Command);
    if (isBusy() && !isSettled) {
        m_takeWhenFound = true;
        return;
    }
    if (row)
        take(SearchRow{*row});
}

void SearchPalette::take(const SearchRow& row)
{
    close();
    switch (row.kind) {
    case SearchRow::Kind::Heading:
        return;
    case SearchRow::Kind::Command: {
        const auto place = static_cast<size_t>(row.id);
        if (place < m_commands.size() && m_commands[place].run) {
            const auto run = m_commands[place].run; // which may set other commands
            run();
        }
        return;
    }
    case SearchRow::Kind::OfClient:
        noteClient(Id<Client>{row.id});
        Q_EMIT clientChosen(Id<Client>{row.id});
        return;
    case SearchRow::Kind::OfRace:
        Q_EMIT raceChosen(Id<Race>{row.id});
        return;
    case SearchRow::Kind::OfBooking:
        Q_EMIT bookingChosen(Id<Booking>{row.id}, row.date);
        return;
    case SearchRow::Kind::OfDay:
        Q_EMIT dayChosen(row.date);
        return;
    }
}

void SearchPalette::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().fieldBorder);
    painter.setBrush(theme().surface);
    painter.drawRoundedRect(
        QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), theme().radius(), theme().radius());
}

} // namespace taper
