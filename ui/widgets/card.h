// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace taper {

/// A white, rounded, bordered part of a page, laid out downwards.
class Card final : public QFrame {
    Q_OBJECT

public:
    /// With a heading in small capitals, or none.
    explicit Card(const QString& heading = {}, QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }

private:
    QVBoxLayout* m_content;
};

} // namespace taper
