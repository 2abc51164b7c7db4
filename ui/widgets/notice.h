// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace taper {

/// A quiet bar with one sentence and at most one action ("Undo"). Goes away by itself after a while that
/// grows with the sentence (not while the mouse or the keyboard is on it), when closed, or with Escape.
/// A newer notice takes the place of the older.
class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Done, Problem };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Problems stay until closed.
    void showNotice(const QString& sentence, Kind kind = Kind::Done);
    void showNotice(const QString& sentence, const QString& action, std::function<void()> onAction);
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void present(const QString& sentence, Kind kind);

    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
    QTimer* m_timer;
    std::function<void()> m_onAction;
};

} // namespace taper
