// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_mark.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QPushButton;

namespace taper {

class AreaEdit;
class BodyMap;
class PlainLabel;
class RegionSearch;

/// The areas of a note: a search by name, the body, the list of what is marked, and what is said of the
/// chosen one. All four show the same marks. By keyboard: type "left sol", Enter; kind, before, after; Enter
/// goes back to the search for the next area; Delete in the list takes one away. Names "areaSearch",
/// "bodyMap", "areaList", "areaEdit", "areaRemove", "areaPut".
class AreaPane final : public QWidget {
    Q_OBJECT

public:
    explicit AreaPane(QWidget* parent = nullptr);

    void setMarks(const std::vector<BodyMark>& marks);
    [[nodiscard]] std::vector<BodyMark> marks() const; ///< a pin without a text has a word for one
    /// The last visit's.
    void setGhosts(const std::vector<BodyMark>& ghosts, const QString& from);
    [[nodiscard]] RegionSearch* search() const { return m_search; }
    /// All marks in a sentence: "L soleus tight 6→3, both ITB".
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void edited();
    /// The sentence is to go into the text.
    void putRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void listen();
    void refresh(bool mapToo = true);
    void choose(int index);
    void add(const BodyMark& mark);
    void change(int index, const BodyMark& mark, bool mapToo);
    void remove(int index);
    [[nodiscard]] int chosen() const;
    [[nodiscard]] QString lineOf(const BodyMark& mark) const;

    std::vector<BodyMark> m_marks;
    QString m_from;
    bool m_isShowing = false;
    RegionSearch* m_search;
    BodyMap* m_map;
    PlainLabel* m_ghostLine;
    QListWidget* m_list;
    AreaEdit* m_edit;
    QPushButton* m_remove;
    QPushButton* m_put;
};

} // namespace taper
