// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/booking/desk.h"
#include "ui/client/clients_page.h"

#include <gtest/gtest.h>

class QTableView;

namespace taper::test {

/// The clients page on a desk, furnished by `add` before show().
class ClientsPageTest : public testing::Test {
protected:
    ClientsPageTest();

    Id<Client> add(const char* name, const char* phone = "", const char* email = "");
    /// Brings the page to the front and waits for the list.
    void show();
    /// Shows the client and waits until they are there.
    void showClient(Id<Client> client);
    [[nodiscard]] QStringList listed() const; ///< the names in the list
    [[nodiscard]] bool lists(const QStringList& names) const; ///< these and no others, waited for
    /// The sentence beneath a field of the open dialog.
    [[nodiscard]] static QString problem(const char* field);
    /// Every text on the page of the client who is shown.
    [[nodiscard]] QStringList texts() const;
    QStringList namesInFile();

    Desk m_desk;
    ClientsPage* m_page;
    QTableView* m_table;
    QStringList m_notices;
    QStringList m_failures;
};

} // namespace taper::test
