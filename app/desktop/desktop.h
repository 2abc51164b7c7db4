// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/clinic/clinic.h"
#include "ui/shell/bridge.h"
#include "ui/shell/main_window.h"

#include <QObject>

#include <functional>

namespace taper {

class NewClinicDialog;
class StartPage;

/// The running program: the window, the bridge to the clinic, and the ways from one clinic to another.
class Desktop final : public QObject {
    Q_OBJECT

public:
    /// What is asked of the person through the system, replaced in tests.
    struct Questions {
        std::function<QString(QWidget* parent)> fileToOpen; ///< empty: never mind
        std::function<QString(QWidget* parent, const QString& offered)> fileToMake;
    };

    /// `clock` must outlive this.
    explicit Desktop(const Clock& clock);
    Desktop(const Clock& clock, Questions questions);
    ~Desktop() override;

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] AsyncBridge& bridge() { return m_bridge; }
    [[nodiscard]] QString path() const { return m_path; } ///< of the open clinic; empty while none is

    /// The first page of all: make, open or demonstrate.
    void showStart();
    /// Opens a clinic's file; if that fails the start page says why.
    void openClinic(const QString& path);
    /// Makes the demonstration clinic anew and opens it.
    void openDemonstration();
    void askForNewClinic();
    void askForClinic();

Q_SIGNALS:
    void opened(const QString& path);
    void openFailed(const QString& path);

private:
    enum class Kind { Own, Demonstration };

    void open(const QString& path, Kind kind, const QString& busySentence,
        std::function<Result<std::unique_ptr<Clinic>>()> make,
        const std::function<void(const Result<void>&)>& onAnswer = {});
    void showPages(const QString& path, Kind kind);
    void checkFile();

    const Clock& m_clock;
    Questions m_questions;
    AsyncBridge m_bridge;
    MainWindow m_window;
    StartPage* m_start = nullptr; ///< owned by the window; nullptr while a clinic is open
    QString m_path;
};

} // namespace taper
