// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "tests/ui/booking/desk.h"
#include "ui/settings/settings_page.h"

#include <gtest/gtest.h>

#include <QTabWidget>
#include <QVBoxLayout>

namespace taper::test {

/// The settings of a furnished desk, in its window.
class SettingsHouse : public testing::Test {
protected:
    SettingsHouse()
        : m_page{new SettingsPage{m_desk.bridge}}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->addWidget(m_page);
        QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &SettingsPage::refresh);
        m_page->activate();
        m_tabs = m_page->findChild<QTabWidget*>(text("settingsTabs"));
    }

    void goTo(const char* tab)
    {
        for (int i = 0; i < m_tabs->count(); ++i) {
            if (m_tabs->widget(i)->objectName() == text(tab))
                m_tabs->setCurrentIndex(i);
        }
        ASSERT_EQ(m_tabs->currentWidget()->objectName(), text(tab));
    }

    [[nodiscard]] taper::Setup inFile() { return loadSetup(m_desk.other()).value(); }

    Desk m_desk;
    SettingsPage* m_page;
    QTabWidget* m_tabs;
};

} // namespace taper::test
