// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/consents.h"
#include "core/domain/screening.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;

namespace taper {

class ConsentRow;
class Field;

/// The consents of a client one beneath the other, and for all that are given here: by whom, and how. Names:
/// "how", "given_by", and those of ConsentRow.
class ConsentSection final : public QWidget {
    Q_OBJECT

public:
    /// `guardian`: under age, so that a parent or guardian has to agree.
    ConsentSection(
        const std::vector<ConsentState>& states, bool guardian, Date today, QWidget* parent = nullptr);

    /// What is agreed to here and not written yet.
    [[nodiscard]] std::vector<ConsentGiven> given(Id<Client> client) const;
    void markWritten(ConsentKind kind) { m_written.push_back(kind); }
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] Field* byField() const { return m_byField; }
    void focusFirst();

private:
    void step(const ConsentRow* from, int by);

    std::vector<ConsentRow*> m_rows;
    std::vector<ConsentKind> m_written;
    QComboBox* m_how;
    QLineEdit* m_by;
    Field* m_byField;
};

} // namespace taper
