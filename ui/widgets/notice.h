// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QPushButton;
class QTimer;

namespace taper {

class PlainLabel;

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
    /// Gives the keyboard to its action, or to its close button; it goes back to where it was afterwards.
    void focusAction();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();
    /// It shows something new and may want another place.
    void presented();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void present(const QString& sentence, Kind kind);

    PlainLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
    QTimer* m_timer;
    QPointer<QWidget> m_before; ///< had the keyboard before its action took it
    Kind m_kind = Kind::Done;
    std::function<void()> m_onAction;
};

} // namespace taper
