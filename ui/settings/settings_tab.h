// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/setup.h"
#include "ui/shell/bridge.h"

#include <QPointer>
#include <QWidget>

namespace taper {

/// One tab of the settings: shows its part of the setup and writes it.
class SettingsTab : public QWidget {
    Q_OBJECT

public:
    /// `name` becomes the object name.
    SettingsTab(AsyncBridge& bridge, const QString& name, QWidget* parent = nullptr);

    /// What stands in the file now. Called again after every change; what is being typed is not overwritten.
    virtual void show(const Setup& setup) = 0;
    [[nodiscard]] virtual bool hasUnsaved() const { return false; }

Q_SIGNALS:
    void noticed(const QString& sentence);
    void failed(const QString& sentence);

protected:
    [[nodiscard]] AsyncBridge& bridge() const { return m_bridge; }

private:
    AsyncBridge& m_bridge;
};

} // namespace taper
