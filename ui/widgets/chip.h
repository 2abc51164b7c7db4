// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace taper {

enum class ChipKind { Plain, RaceDay, Alert };

/// A small rounded label ("L soleus", a tag, a race): plain text, elided with a tool tip when it does not
/// fit.
class Chip final : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text, ChipKind kind = ChipKind::Plain, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_text;
    ChipKind m_kind;
};

} // namespace taper
