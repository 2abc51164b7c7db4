// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/list_tab.h"

namespace taper {

class RoomsTab final : public ListTab {
    Q_OBJECT

public:
    explicit RoomsTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& setup) override;

protected:
    void add() override;
    void edit(int row) override;

private:
    std::vector<Stored<Room>> m_rooms;
};

class TherapistsTab final : public ListTab {
    Q_OBJECT

public:
    explicit TherapistsTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& setup) override;

protected:
    void add() override;
    void edit(int row) override;

private:
    std::vector<Stored<Room>> m_rooms;
    std::vector<Stored<Therapist>> m_therapists;
};

class SessionTypesTab final : public ListTab {
    Q_OBJECT

public:
    explicit SessionTypesTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& setup) override;

protected:
    void add() override;
    void edit(int row) override;

private:
    QString m_currency;
    std::vector<Stored<SessionType>> m_types;
};

class ClosuresTab final : public ListTab {
    Q_OBJECT

public:
    explicit ClosuresTab(AsyncBridge& bridge, QWidget* parent = nullptr);
    void show(const Setup& setup) override;

protected:
    void add() override;
    void edit(int row) override;

private:
    void openEditor(const std::optional<Stored<Closure>>& closure);

    std::vector<Stored<Closure>> m_closures;
};

} // namespace taper
