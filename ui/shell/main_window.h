// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "ui/shell/page.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QShortcut;
class QStackedWidget;

namespace taper {

class ElidedLabel;
class Navigation;
class NoticeBar;

/// The window: navigation on the left, one page at a time, a status bar, and room for a notice. It knows no
/// page by name; they are given to it. Ctrl+1 … Ctrl+9 and Alt with the marked letter go to a page, F6 moves
/// between page, notice and navigation.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Pages appear in the order they are added; the first is shown. The window owns them and listens to
    /// their signals. `title` may hold a mnemonic; `icon`: see icons.h.
    void addPage(const QString& key, const QString& title, const QString& icon, Page* page);
    /// A page that another one leads to and that has no entry of its own: that of `parent` is marked while it
    /// is in front.
    void addPageUnder(const QString& parent, const QString& key, const QString& title, Page* page);
    /// Takes out every page, as when another clinic is opened.
    void removePages();
    /// False if there is no such page, or the one in front does not let go.
    bool showPage(const QString& key);
    [[nodiscard]] QString currentKey() const { return m_currentKey; }
    [[nodiscard]] Page* page(const QString& key) const; ///< nullptr if there is none
    [[nodiscard]] QStringList pageKeys() const; ///< of the navigation, in order: the first is Ctrl+1
    [[nodiscard]] QString pageTitle(const QString& key) const; ///< without mnemonic

    /// Tells every page what changed. Connect AsyncBridge::changed to it.
    void refreshPages(const Changes& changes);

    void setCount(const QString& key, int count, bool urgent = false);
    void setStatus(const QString& left); ///< of the page in front
    void setStatusRight(
        const QString& right); ///< of the clinic: "Saved · last backup today 07:58 · Front desk"
    void setClinicName(const QString& name); ///< for the title bar

    void notify(const QString& sentence);
    void notifyWithUndo(const QString& sentence, std::function<void()> undo);
    void notifyProblem(const QString& sentence); ///< stays until closed

    /// Where the window was last time (QSettings), or a sensible size in the middle of the screen.
    void restorePlace();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QString key;
        QString title; ///< without mnemonic
        Page* page;
        QString entry; ///< of the navigation that is marked while it is in front
        QString status;
    };

    void listenTo(const QString& key, Page* page);
    [[nodiscard]] Entry* find(const QString& key);
    [[nodiscard]] const Entry* find(const QString& key) const;
    void adapt();
    void placeNotice();
    void cycleFocus();
    void showTitle();

    std::vector<Entry> m_pages;
    QString m_currentKey;
    Navigation* m_navigation;
    QStackedWidget* m_stack;
    ElidedLabel* m_statusLeft;
    ElidedLabel* m_statusRight;
    NoticeBar* m_notice;
    std::vector<QShortcut*> m_shortcuts;
    QString m_clinicName;
};

} // namespace taper
