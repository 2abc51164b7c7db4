// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace taper {

/// A small figure that may be left empty: a score of 0 … 10, degrees, centimetres with one place after the
/// point. Up and Down count; letters cannot be typed.
class FigureField final : public QLineEdit {
    Q_OBJECT

public:
    /// Whole numbers from `minimum` to `maximum`.
    FigureField(int minimum, int maximum, const QString& name, QWidget* parent = nullptr);
    /// In tenths, with a place after the point.
    static FigureField* inTenths(int minimum, int maximum, const QString& name);

    /// Of a field in tenths: in tenths.
    void setFigure(std::optional<int> figure);
    /// None while it is empty, cannot be read or is out of range; isFaulty() tells these apart.
    [[nodiscard]] std::optional<int> figure() const;
    [[nodiscard]] bool isFaulty() const { return !text().trimmed().isEmpty() && !figure(); }
    /// "Knee to wall, left, before: −10 to 30"
    [[nodiscard]] QString fault() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Typed or counted, not set.
    void figureEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void count(int direction);
    void dress();

    int m_minimum;
    int m_maximum;
    int m_scale = 1;
};

} // namespace taper
