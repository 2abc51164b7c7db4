// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_tab.h"

#include <QColor>
#include <QIcon>

#include <functional>

class QStackedWidget;
class QTableWidget;

namespace taper {

class EmptyState;

/// One row of a list in the settings.
struct SetupRow {
    QString name;
    QString details;
    QString colour; ///< a swatch before the name, "#rrggbb"; empty: none
    bool isArchived = false;
    QIcon picture = {}; ///< before the name, instead of a swatch; null: none
};

/// A list of things that are added and edited in dialogs of their own: rooms, therapists, session types,
/// closures. Enter edits. Object names: the list is "<name>List", the button "<name>Add".
class ListTab : public SettingsTab {
    Q_OBJECT

public:
    ListTab(AsyncBridge& bridge, const QString& name, const QString& explanation, const QString& addLabel,
        QWidget* parent = nullptr);

protected:
    void setRows(const std::vector<SetupRow>& rows);
    void setPictureSize(QSize size); ///< of what stands before the names
    /// What is said while there are no rows.
    void setNothing(const QString& title, const QString& sentence);
    virtual void add() = 0;
    virtual void edit(int row) = 0;

private:
    QTableWidget* m_list;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace taper
