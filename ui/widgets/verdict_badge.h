// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QWidget>

#include <optional>

namespace taper {

/// "⬣ too close · D−1": sign, word and days of one verdict, in its colour.
class VerdictBadge final : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBadge(QWidget* parent = nullptr);

    /// Without `days` only sign and word; "fine" has no sign.
    void setVerdict(Verdict verdict, std::optional<int> days = {});
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Verdict m_verdict = Verdict::Fine;
    QString m_text;
};

} // namespace taper
