// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace taper {

/// What to ask or heed at each visit of this client ("blood thinners"): a card like those of findings,
/// opening with "Ask".
class AskCard final : public QFrame {
    Q_OBJECT

public:
    explicit AskCard(const QString& alert, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace taper
