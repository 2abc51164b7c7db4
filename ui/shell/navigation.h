// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace taper {

class NavigationEntry;
class Wordmark;

/// The left side of the window: the wordmark and one entry per page. Up and down go through the entries.
class Navigation final : public QWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget* parent = nullptr);

    /// `shortcut` is shown beside the title in its tool tip ("Ctrl+1").
    void addEntry(const QString& key, const QString& title, const QString& icon, const QString& shortcut);
    void removeEntries();
    void setCount(const QString& key, int count, bool urgent);
    void setCurrent(const QString& key);
    /// Icons only, where the window is too narrow for words.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    void focusCurrent(); ///< gives the keyboard to the entry of the page in front
    /// What its entries want in words, px.
    [[nodiscard]] int expandedWidth() const;

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    [[nodiscard]] NavigationEntry* entry(const QString& key) const;

    Wordmark* m_wordmark;
    QVBoxLayout* m_layout;
    QButtonGroup* m_group;
    std::vector<NavigationEntry*> m_entries;
    bool m_isCollapsed = false;
};

} // namespace taper
