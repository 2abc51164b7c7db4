// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <QMenu>
#include <QPushButton>

namespace taper {

/// A list to tick several things in: Space ticks and stays, a digit ticks with that grade, a letter goes to
/// what begins with it, Enter, Tab and Escape close it.
class TickMenu final : public QMenu {
    Q_OBJECT

public:
    explicit TickMenu(bool isGraded, QWidget* parent);

Q_SIGNALS:
    void ticked(QAction* action, bool isTicked);
    void graded(QAction* action, int grade);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    bool m_isGraded;
};

/// A button that says what is ticked, and opens the list to tick in.
class TickButton final : public QPushButton {
    Q_OBJECT

public:
    struct Choice {
        QString key;
        QString name;
    };
    /// `label` says what is ticked: "Techniques". Graded: 0 … 3, as findings are.
    TickButton(
        const QString& label, const std::vector<Choice>& choices, bool isGraded, QWidget* parent = nullptr);

    void setTicked(const std::vector<BodyFinding>& ticked);
    [[nodiscard]] const std::vector<BodyFinding>& ticked() const { return m_ticked; }
    void setKeys(const QStringList& keys);
    [[nodiscard]] QStringList keys() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

private:
    void tick(const QString& key, bool isTicked, int grade);
    void dress();

    QString m_label;
    bool m_isGraded;
    std::vector<BodyFinding> m_ticked; ///< in the order of the list
    TickMenu* m_menu;
};

} // namespace taper
