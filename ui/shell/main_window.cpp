// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/navigation.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

namespace taper {

namespace {

constexpr auto kPlaceKey = "window/geometry";
constexpr QSize kUsualSize{1440, 900};
/// Below this many units of width beside it, the navigation gives up its words.
constexpr double kRoomForPage = 230;

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow{parent}
    , m_navigation{new Navigation}
    , m_stack{new QStackedWidget}
    , m_statusLeft{new ElidedLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_statusRight{new ElidedLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_notice{new NoticeBar{this}}
{
    setObjectName(QStringLiteral("mainWindow"));
    auto* middle = new QWidget;
    auto* layout = new QHBoxLayout{middle};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addWidget(m_stack, 1);
    setCentralWidget(middle);

    m_statusLeft->setObjectName(QStringLiteral("statusLeft"));
    m_statusRight->setObjectName(QStringLiteral("statusRight"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(
        theme().space(3), theme().space(0.5), theme().space(3), theme().space(0.5));
    statusBar()->addWidget(m_statusLeft, 3);
    statusBar()->addPermanentWidget(m_statusRight, 0);

    connect(m_navigation, &Navigation::chosen, this, &MainWindow::showPage);
    connect(m_notice, &NoticeBar::presented, this, &MainWindow::placeNotice);
    connect(
        new QShortcut{QKeySequence{Qt::Key_F6}, this}, &QShortcut::activated, this, &MainWindow::cycleFocus);
    showTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(const QString& key, const QString& title, const QString& icon, Page* page)
{
    const auto number = static_cast<int>(m_pages.size()) + 1;
    QString shortcut;
    if (number <= 9) {
        const QKeySequence keys{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)};
        shortcut = keys.toString(QKeySequence::NativeText);
        m_shortcuts.push_back(new QShortcut{keys, this});
        connect(m_shortcuts.back(), &QShortcut::activated, this, [this, key] { showPage(key); });
    }
    m_navigation->addEntry(key, title, icon, shortcut);
    m_stack->addWidget(page);
    m_pages.push_back({key, QString{title}.remove(QLatin1Char{'&'}), page, key, {}});
    listenTo(key, page);
    adapt();
    if (m_pages.size() == 1)
        showPage(key);
}

void MainWindow::addPageUnder(const QString& parent, const QString& key, const QString& title, Page* page)
{
    m_stack->addWidget(page);
    m_pages.push_back({key, title, page, parent, {}});
    listenTo(key, page);
}

void MainWindow::listenTo(const QString& key, Page* page)
{
    connect(page, &Page::statusChanged, this, [this, key](const QString& text) {
        Entry* entry = find(key);
        entry->status = text;
        if (key == m_currentKey)
            m_statusLeft->setText(text);
    });
    connect(page, &Page::countChanged, this,
        [this, key](int count, bool urgent) { m_navigation->setCount(key, count, urgent); });
    connect(page, &Page::noticed, this, &MainWindow::notify);
    connect(page, &Page::undoOffered, this, &MainWindow::notifyWithUndo);
    connect(page, &Page::failed, this, &MainWindow::notifyProblem);
}

void MainWindow::removePages()
{
    m_navigation->removeEntries();
    for (QShortcut* shortcut : std::exchange(m_shortcuts, {}))
        delete shortcut;
    m_currentKey.clear();
    for (const Entry& entry : std::exchange(m_pages, {})) {
        m_stack->removeWidget(entry.page);
        delete entry.page;
    }
    m_notice->dismiss();
    m_statusLeft->clear();
    showTitle();
}

bool MainWindow::showPage(const QString& key)
{
    Entry* next = find(key);
    if (!next)
        return false;
    if (key == m_currentKey) {
        next->page->focusFirst();
        return true;
    }
    if (const Entry* now = find(m_currentKey); now && !now->page->mayLeave()) {
        m_navigation->setCurrent(now->entry);
        return false;
    }
    m_currentKey = key;
    m_navigation->setCurrent(next->entry);
    m_stack->setCurrentWidget(next->page);
    m_statusLeft->setText(next->status);
    showTitle();
    next->page->activate();
    next->page->focusFirst();
    return true;
}

Page* MainWindow::page(const QString& key) const
{
    const Entry* entry = find(key);
    return entry ? entry->page : nullptr;
}

QStringList MainWindow::pageKeys() const
{
    QStringList keys;
    for (const Entry& entry : m_pages) {
        if (entry.entry == entry.key)
            keys << entry.key;
    }
    return keys;
}

QString MainWindow::pageTitle(const QString& key) const
{
    const Entry* entry = find(key);
    return entry ? entry->title : QString{};
}

MainWindow::Entry* MainWindow::find(const QString& key)
{
    const auto found = std::ranges::find(m_pages, key, &Entry::key);
    return found == m_pages.end() ? nullptr : &*found;
}

const MainWindow::Entry* MainWindow::find(const QString& key) const
{
    const auto found = std::ranges::find(m_pages, key, &Entry::key);
    return found == m_pages.end() ? nullptr : &*found;
}

void MainWindow::refreshPages(const Changes& changes)
{
    for (const Entry& entry : m_pages)
        entry.page->refresh(changes);
}

void MainWindow::setCount(const QString& key, int count, bool urgent)
{
    m_navigation->setCount(key, count, urgent);
}

void MainWindow::setStatus(const QString& left)
{
    if (Entry* entry = find(m_currentKey))
        entry->status = left;
    m_statusLeft->setText(left);
}

void MainWindow::setStatusRight(const QString& right)
{
    m_statusRight->setText(right);
}

void MainWindow::setClinicName(const QString& name)
{
    m_clinicName = name;
    showTitle();
}

void MainWindow::showTitle()
{
    QStringList parts;
    if (const Entry* entry = find(m_currentKey))
        parts.append(entry->title);
    if (!m_clinicName.isEmpty())
        parts.append(m_clinicName);
    parts.append(QStringLiteral("Taper"));
    // Qt reads [*] in a title as the sign of unsaved changes; doubled it is itself.
    setWindowTitle(
        parts.join(QStringLiteral(" – ")).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")));
}

void MainWindow::notify(const QString& sentence)
{
    m_notice->showNotice(sentence);
}

void MainWindow::notifyWithUndo(const QString& sentence, std::function<void()> undo)
{
    m_notice->showNotice(sentence, tr("&Undo"), std::move(undo));
}

void MainWindow::notifyProblem(const QString& sentence)
{
    m_notice->showNotice(sentence, NoticeBar::Kind::Problem);
}

void MainWindow::restorePlace()
{
    if (restoreGeometry(QSettings{}.value(QLatin1String{kPlaceKey}).toByteArray()))
        return;
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    const QSize size = kUsualSize.boundedTo(screen.size());
    setGeometry(
        QRect{screen.center() - QPoint{size.width() / 2, size.height() / 2}, size}.intersected(screen));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    adapt();
    placeNotice();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (const Entry* now = find(m_currentKey); now && !now->page->mayLeave()) {
        event->ignore();
        return;
    }
    QSettings{}.setValue(QLatin1String{kPlaceKey}, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        adapt();
}

void MainWindow::adapt()
{
    const int left = width() - m_navigation->expandedWidth();
    m_navigation->setCollapsed(left < theme().space(kRoomForPage));
    m_statusRight->setMaximumWidth(width() / 2);
}

void MainWindow::placeNotice()
{
    if (m_notice->isHidden())
        return;
    const QRect room = m_stack->geometry().translated(centralWidget()->pos());
    const int width = std::min(room.width() - theme().space(6), theme().space(160));
    m_notice->setFixedWidth(std::max(width, theme().space(40)));
    m_notice->setFixedHeight(m_notice->layout()->heightForWidth(m_notice->width()));
    m_notice->move(
        room.center().x() - m_notice->width() / 2, room.bottom() - m_notice->height() - theme().space(3));
    m_notice->raise();
}

void MainWindow::cycleFocus()
{
    const Entry* now = find(m_currentKey);
    if (!m_notice->isHidden() && !m_notice->isAncestorOf(focusWidget())
        && !m_navigation->isAncestorOf(focusWidget()))
        m_notice->focusAction();
    else if (m_navigation->isAncestorOf(focusWidget()) && now)
        now->page->focusFirst();
    else
        m_navigation->focusCurrent();
}

} // namespace taper
