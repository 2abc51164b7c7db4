// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_region.h"
#include "ui/words/region_words.h"

#include <QLineEdit>

#include <vector>

class QCompleter;
class QStandardItemModel;

namespace taper {

/// A field that finds regions by what people type: "left sol" offers "left soleus". Enter takes the first
/// that answers, Down and Enter another; then the field is empty for the next.
class RegionSearch final : public QLineEdit {
    Q_OBJECT

public:
    explicit RegionSearch(QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<words::RegionHit>& hits() const { return m_hits; }

Q_SIGNALS:
    void regionChosen(const QString& region, taper::Side side);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void take(int row);

    std::vector<words::RegionHit> m_hits;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

} // namespace taper
