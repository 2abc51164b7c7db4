// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace taper {

/// Goes through visits: a slider with the visit's own line ("10 Apr 2026 · Full sports") and a button to
/// either side. Oldest left, newest right. Object names "visitSlider", "visitText", "visitEarlier",
/// "visitLater".
class VisitSlider final : public QWidget {
    Q_OBJECT

public:
    explicit VisitSlider(QWidget* parent = nullptr);

    /// Oldest first, each in words; the newest is then the current one. Says nothing by a signal.
    void setVisits(const QStringList& visits);
    [[nodiscard]] int currentVisit() const; ///< index of the list, -1 without one
    void setCurrentVisit(int index); ///< without a signal

Q_SIGNALS:
    void visitChosen(int index); ///< by a person

private:
    void follow();

    QStringList m_visits;
    QSlider* m_slider;
    QLabel* m_text;
    QToolButton* m_earlier;
    QToolButton* m_later;
};

} // namespace taper
