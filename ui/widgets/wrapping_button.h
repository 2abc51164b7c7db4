// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace taper {

/// A button whose words go on in a second line where the first has no room: for sentences, and for large
/// text. Its words are shown as they are, without mnemonics.
class WrappingButton final : public QPushButton {
    Q_OBJECT

public:
    explicit WrappingButton(const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize frame() const;

    QString m_words;
};

} // namespace taper
