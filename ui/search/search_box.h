// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace taper {

/// Looks like a box to type into and opens the search when it is clicked, or typed into, or Enter or Space
/// is pressed in it. Object name "searchBox".
class SearchBox final : public QWidget {
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `typed`: the letter with which it was opened, or empty.
    void opened(const QString& typed);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int lineHeight() const;

    QString m_invitation;
    QString m_keys;
};

} // namespace taper
