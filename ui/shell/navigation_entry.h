// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace taper {

/// "taper" with its e in blue; collapsed, the e alone.
class Wordmark final : public QWidget {
    Q_OBJECT

public:
    explicit Wordmark(QWidget* parent = nullptr);
    void setCollapsed(bool collapsed);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isCollapsed = false;
};

/// One page in the navigation: icon, title, count. The text of the button holds the mnemonic.
class NavigationEntry final : public QAbstractButton {
    Q_OBJECT

public:
    NavigationEntry(const QString& key, const QString& title, const QString& icon, const QString& shortcut,
        QWidget* parent);

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] int count() const { return m_count; }
    void setCount(int count, bool urgent);
    void setCollapsed(bool collapsed);
    [[nodiscard]] int expandedWidth() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    [[nodiscard]] QString countText() const;
    void paintCount(QPainter& painter, const QRectF& inner) const;

    QString m_key;
    QString m_icon;
    QString m_shortcut;
    int m_count = 0;
    bool m_isUrgent = false;
    bool m_isCollapsed = false;
};

} // namespace taper
