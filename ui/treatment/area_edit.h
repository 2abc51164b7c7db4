// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace taper {

class FigureField;
class PlainLabel;
class TickButton;

/// What is said of one area: side, kind, 0–10 before and after, pressure, techniques, findings, a text. Enter
/// goes on to the next area. Inputs "areaKind", "areaSide", "areaBefore", "areaAfter", "areaPressure",
/// "areaTechniques", "areaFindings", "areaText".
class AreaEdit final : public QWidget {
    Q_OBJECT

public:
    explicit AreaEdit(QWidget* parent = nullptr);

    void setMark(const BodyMark& mark);
    [[nodiscard]] const BodyMark& mark() const { return m_mark; }
    void focusKind();
    /// A pin has no name of its own: its text is what it is.
    void focusText();

Q_SIGNALS:
    void edited();
    void done();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void take();
    void fillSides();

    BodyMark m_mark;
    bool m_isFilling = false;
    PlainLabel* m_name;
    QComboBox* m_kind;
    QComboBox* m_side;
    FigureField* m_before;
    FigureField* m_after;
    QComboBox* m_pressure;
    TickButton* m_techniques;
    TickButton* m_findings;
    QLineEdit* m_text;
};

} // namespace taper
