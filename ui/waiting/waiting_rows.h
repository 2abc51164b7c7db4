// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"

#include <QListWidget>

#include <vector>

namespace taper {

/// Entries of the list as rows of three lines, to be dragged onto a gap (see waiting_mime.h). Enter or a
/// double click asks for a place, F2 to edit, Delete to remove.
class WaitingRows final : public QListWidget {
    Q_OBJECT

public:
    explicit WaitingRows(QWidget* parent = nullptr);

    /// Whoever was chosen stays so, if still there.
    void setEntries(std::vector<WaitingView> entries);
    [[nodiscard]] const WaitingView* chosen() const;
    [[nodiscard]] const WaitingView& entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }
    /// As high as its rows, but at most `rows` of them.
    [[nodiscard]] int heightFor(int rows) const;

Q_SIGNALS:
    void placeWanted(const taper::WaitingView& entry);
    void editWanted(const taper::WaitingView& entry);
    void removeWanted(const taper::WaitingView& entry, const QPoint& place); ///< of the screen

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<WaitingView> m_entries;
};

} // namespace taper
