// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "core/base/clock.h"

#include <QTemporaryDir>

class QDialog;

namespace taper {

/// The day of the design: Friday 24 April 2026, 09:40 in London.
class DesignClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// Goes about in the real window as somebody at the desk would, and takes pictures of it. What goes wrong is
/// kept as the problem, the last one of several.
class Photographer {
public:
    /// `folder` of the pictures; a window of `size`.
    Photographer(const QString& folder, QSize size);
    Photographer(const Photographer&) = delete;
    Photographer& operator=(const Photographer&) = delete;
    ~Photographer() = default;

    [[nodiscard]] const std::optional<QString>& problem() const { return m_problem; }

protected:
    /// Lets the worker answer and the window paint: several rounds, because an answer may ask again.
    void settle();
    /// Of the window, or of `widget`.
    void shoot(const QString& name, QWidget* widget = nullptr);
    void page(const QString& key, const QString& name);
    [[nodiscard]] static QDialog* openDialog(); ///< nullptr if none is open
    /// Of the open dialog, or of the window.
    void press(const QString& button);
    void type(const QString& field, const QString& text);
    void shootDialog(const QString& name);
    void closeDialog();
    void fail(const QString& problem) { m_problem = problem; }

    QString m_folder;
    DesignClock m_clock;
    QTemporaryDir m_scratch;
    Desktop m_desktop;

private:
    std::optional<QString> m_problem;
};

} // namespace taper
