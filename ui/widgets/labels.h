// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace taper {

/// A label that shows text as text: markup in it is never read as markup. Wraps, and where one word alone
/// would not fit (a name of 500 letters, an address on the web) within that word, so that nothing is cut off.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    enum class Ink { Normal, Muted, Danger };

    explicit PlainLabel(const QString& text = {}, TextSize size = TextSize::Body, Ink ink = Ink::Normal,
        QWidget* parent = nullptr);
    void setWeight(QFont::Weight weight);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    [[nodiscard]] bool hasLongWord() const;

    TextSize m_size;
    Ink m_ink;
    QFont::Weight m_weight = QFont::Normal;
};

/// Small grey capitals over a part of a page: "LAST VISIT · 10 APR".
class SectionLabel final : public QLabel {
    Q_OBJECT

public:
    explicit SectionLabel(const QString& text = {}, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
};

/// One line that gives way: elided with "…" where it does not fit, the whole text then in its tool tip.
class ElidedLabel final : public PlainLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, TextSize size = TextSize::Body, Ink ink = Ink::Normal,
        QWidget* parent = nullptr);
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// Tool tips guess whether they are markup; this one is always text.
void setPlainToolTip(QWidget* widget, const QString& text);
/// The same for item roles (Qt::ToolTipRole) and QToolTip::showText().
[[nodiscard]] QString plainToolTip(const QString& text);
/// `text` for a button, menu or tab, where a single & would vanish into a mnemonic.
[[nodiscard]] QString withoutMnemonics(const QString& text);

} // namespace taper
