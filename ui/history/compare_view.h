// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "core/clinic/notes.h"
#include "ui/shell/view_request.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QComboBox;
class QGridLayout;

namespace taper {

class NoteSheet;
class PlainLabel;

/// Two notes of a client side by side: what changed between them, and both to be read. Each is picked from
/// all that there are, or follows the list; the earlier one stands on the left. Escape closes. Object name
/// "compareView"; pickers "compareEarlier" and "compareLater", button "closeCompare", the table
/// "compareTable", its lines "compareRow0" ….
class CompareView final : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(AsyncBridge& bridge, QWidget* parent = nullptr);

    void setHistory(std::shared_ptr<const ClientHistory> history);
    /// Both must be notes of the history; in any order.
    void compare(Id<TreatmentNote> one, Id<TreatmentNote> other);
    [[nodiscard]] Id<TreatmentNote> earlier() const { return m_earlierId; }
    [[nodiscard]] Id<TreatmentNote> later() const { return m_laterId; }
    [[nodiscard]] bool isBusy() const { return m_request.isPending(); }
    void focusFirst();

Q_SIGNALS:
    void closed();
    void failed(const QString& sentence);
    /// Other notes than before are compared.
    void compared(taper::Id<taper::TreatmentNote> earlier, taper::Id<taper::TreatmentNote> later);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Both {
        NoteView earlier;
        NoteView later;
    };
    void build();
    void fillPickers();
    void picked();
    void load();
    void present(const Both& both);
    [[nodiscard]] std::optional<Moment> momentOf(Id<TreatmentNote> note) const;

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    std::shared_ptr<const ClientHistory> m_history;
    Id<TreatmentNote> m_earlierId;
    Id<TreatmentNote> m_laterId;
    QComboBox* m_earlier;
    QComboBox* m_later;
    PlainLabel* m_between;
    QWidget* m_table;
    QGridLayout* m_rows;
    QBoxLayout* m_sheets;
    NoteSheet* m_earlierSheet;
    NoteSheet* m_laterSheet;
};

} // namespace taper
