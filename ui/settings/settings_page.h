// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/view_request.h"

#include <vector>

class QTabWidget;

namespace taper {

class AsyncBridge;
class SettingsTab;
struct Setup;

/// The clinic's settings, a tab for each part. Object name of the tabs: "settingsTabs"; of each tab:
/// "clinic", "rooms", "therapists", "session_types", "closures", "timing", "exercises", "note_words", "file".
class SettingsPage final : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(AsyncBridge& bridge, QWidget* parent = nullptr);

    void activate() override;
    void refresh(const Changes& changes) override;
    void focusFirst() override;
    [[nodiscard]] bool mayLeave() override;

Q_SIGNALS:
    /// Leave this clinic for another.
    void openAnotherRequested();

private:
    void addTab(SettingsTab* tab, const QString& title);
    void load();

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    QTabWidget* m_tabs;
    std::vector<SettingsTab*> m_all;
    bool m_isStale = true;
};

} // namespace taper
