// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/history_rows.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace taper {

class PlainLabel;

/// What a list of visits is narrowed down to: words in the notes, type, therapist, area, only with notes,
/// without the cancelled ones. Offers what occurs in the history. Object names "findText", "findEverywhere",
/// "typeFilter", "therapistFilter", "areaFilter", "withNotes", "hideCancelled", "visitCount".
class HistoryFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget* parent = nullptr);

    /// Choices that are still there stay chosen. Without a signal.
    void setHistory(const ClientHistory& history);
    [[nodiscard]] HistoryFilter filter() const;
    [[nodiscard]] QString text() const; ///< to be found
    [[nodiscard]] bool isNarrowed() const;
    void showCount(const QString& count); ///< "7 of 23"; empty for none
    /// Shows all again.
    void reset();
    void focusText();

Q_SIGNALS:
    void filterChanged();
    void textChanged(const QString& text);
    /// Down was pressed in the text: on to the list.
    void listRequested();
    /// Find in the notes of all clients.
    void everywhereRequested(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fillAreas(const ClientHistory& history);

    std::vector<WorkedArea> m_offered;
    QLineEdit* m_text;
    QPushButton* m_everywhere;
    QComboBox* m_type;
    QComboBox* m_therapist;
    QComboBox* m_area;
    QCheckBox* m_withNotes;
    QCheckBox* m_hideCancelled;
    PlainLabel* m_count;
};

} // namespace taper
