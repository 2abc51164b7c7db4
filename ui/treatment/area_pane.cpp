// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/area_pane.h"

#include "ui/body/body_map.h"
#include "ui/body/region_search.h"
#include "ui/treatment/area_edit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/body_words.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace taper {

namespace {

constexpr int kRowsInSight = 4;

} // namespace

AreaPane::AreaPane(QWidget* parent)
    : QWidget{parent}
    , m_search{new RegionSearch}
    , m_map{new BodyMap}
    , m_ghostLine{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_list{new QListWidget}
    , m_edit{new AreaEdit}
    , m_remove{makeButton(tr("Remove area"), ButtonRole::Quiet)}
    , m_put{makeButton(tr("Put into the text (Ctrl+J)"), ButtonRole::Quiet)}
{
    build();
    listen();
    refresh();
}

void AreaPane::build()
{
    m_search->setObjectName(QStringLiteral("areaSearch"));
    m_search->setAccessibleName(tr("Add an area by its name"));
    if (m_search->placeholderText().isEmpty())
        m_search->setPlaceholderText(tr("Add an area: “left sol”, Enter"));
    m_map->setObjectName(QStringLiteral("bodyMap"));
    m_map->setCompact(true);
    m_map->setMinimumHeight(theme().space(70));
    m_ghostLine->setObjectName(QStringLiteral("ghostLine"));
    m_list->setObjectName(QStringLiteral("areaList"));
    m_list->setAccessibleName(tr("Areas of this note"));
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    m_edit->setObjectName(QStringLiteral("areaEdit"));
    m_remove->setObjectName(QStringLiteral("areaRemove"));
    m_put->setObjectName(QStringLiteral("areaPut"));
    for (QPushButton* button : {m_remove, m_put})
        button->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(1)};
    buttons->addWidget(m_remove);
    buttons->addWidget(m_put);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1.5));
    layout->addWidget(m_search);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_ghostLine);
    layout->addWidget(m_list);
    layout->addWidget(m_edit);
    layout->addLayout(buttons);
    const std::array<QWidget*, 6> order{m_search, m_edit, m_list, m_remove, m_put, m_map};
    for (size_t i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void AreaPane::listen()
{
    connect(m_search, &RegionSearch::regionChosen, this, [this](const QString& region, Side side) {
        m_map->markRegion(region, side); // tells markAdded, or chooses the mark there is
        if (const auto current = m_map->currentMark())
            choose(static_cast<int>(*current));
        m_edit->focusKind();
    });
    connect(m_map, &BodyMap::markAdded, this, &AreaPane::add);
    connect(m_map, &BodyMap::markChosen, this, &AreaPane::choose);
    connect(m_map, &BodyMap::markRemoved, this, &AreaPane::remove);
    connect(m_map, &BodyMap::markMoved, this, [this](int index, FigurePoint place) {
        if (index < 0 || index >= static_cast<int>(m_marks.size()))
            return;
        BodyMark mark = m_marks.at(static_cast<size_t>(index));
        mark.place = place;
        mark.figure = kFigureVersion;
        change(index, mark, true);
    });
    connect(m_map, &BodyMap::markChanged, this,
        [this](int index, const BodyMark& mark) { change(index, mark, true); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_isShowing)
            choose(row);
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_edit->focusKind(); });
    connect(m_edit, &AreaEdit::edited, this, [this] { change(chosen(), m_edit->mark(), true); });
    connect(m_edit, &AreaEdit::done, this, [this] { m_search->setFocus(); });
    connect(m_remove, &QPushButton::clicked, this, [this] { remove(chosen()); });
    connect(m_put, &QPushButton::clicked, this, &AreaPane::putRequested);
}

QString AreaPane::sentence() const
{
    return words::marksText(m_marks);
}

QString AreaPane::lineOf(const BodyMark& mark) const
{
    QString line = words::markText(mark);
    const QString detail = words::markDetail(mark);
    if (!detail.isEmpty())
        line += QStringLiteral(" · ") + detail;
    if (mark.carried && !m_from.isEmpty())
        line += QStringLiteral(" · ") + m_from;
    return line;
}

int AreaPane::chosen() const
{
    return m_list->currentRow();
}

std::vector<BodyMark> AreaPane::marks() const
{
    std::vector<BodyMark> marks = m_marks;
    for (BodyMark& mark : marks) {
        if (mark.region.isEmpty() && mark.text.trimmed().isEmpty())
            mark.text = tr("Pin");
    }
    return marks;
}

void AreaPane::setMarks(const std::vector<BodyMark>& marks)
{
    m_marks = marks;
    refresh();
}

void AreaPane::setGhosts(const std::vector<BodyMark>& ghosts, const QString& from)
{
    m_map->setGhosts(ghosts);
    m_map->showMarks();
    m_from = from;
    m_ghostLine->setVisible(!ghosts.empty());
    m_ghostLine->setText(ghosts.empty() ? QString{} : tr("Dashed: the last visit"));
    refresh();
}

void AreaPane::refresh(bool mapToo)
{
    m_isShowing = true;
    const int count = static_cast<int>(m_marks.size());
    const int current = std::clamp(m_list->currentRow(), count > 0 ? 0 : -1, count - 1);
    while (m_list->count() > count)
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count)
        m_list->addItem(QString{});
    for (int i = 0; i < count; ++i) {
        const BodyMark& mark = m_marks.at(static_cast<size_t>(i));
        QListWidgetItem* item = m_list->item(i);
        item->setText(lineOf(mark));
        QFont font = m_list->font();
        font.setItalic(mark.carried);
        item->setFont(font);
    }
    m_list->setCurrentRow(current);
    if (mapToo) {
        m_map->setMarks(m_marks);
        m_map->setCurrentMark(current >= 0 ? std::optional{static_cast<size_t>(current)} : std::nullopt);
    }
    const bool has = current >= 0;
    m_list->setVisible(count > 0);
    m_edit->setVisible(has);
    m_remove->setVisible(has);
    m_put->setVisible(has);
    if (has) {
        if (m_edit->mark() != m_marks.at(static_cast<size_t>(current)))
            m_edit->setMark(m_marks.at(static_cast<size_t>(current)));
        int height = 2 * m_list->frameWidth() + theme().space(1);
        for (int row = 0; row < std::min(count, kRowsInSight); ++row) // a long line takes two
            height += std::max(m_list->sizeHintForRow(row), theme().space(6));
        m_list->setFixedHeight(height);
    }
    m_isShowing = false;
}

void AreaPane::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_marks.size()))
        return;
    m_isShowing = true;
    m_list->setCurrentRow(index);
    m_isShowing = false;
    m_edit->setMark(m_marks.at(static_cast<size_t>(index)));
    if (m_map->currentMark() != static_cast<size_t>(index))
        m_map->setCurrentMark(static_cast<size_t>(index));
}

void AreaPane::add(const BodyMark& mark)
{
    m_marks.push_back(mark);
    const bool isPin = mark.region.isEmpty();
    if (isPin && mark.text.isEmpty())
        m_marks.back().text = tr("Pin"); // it is kept by its text, and so needs one at once
    refresh();
    choose(static_cast<int>(m_marks.size()) - 1);
    if (isPin)
        m_edit->focusText();
    Q_EMIT edited();
}

void AreaPane::change(int index, const BodyMark& mark, bool mapToo)
{
    if (index < 0 || index >= static_cast<int>(m_marks.size()))
        return;
    BodyMark& stands = m_marks.at(static_cast<size_t>(index));
    if (stands == mark)
        return;
    stands = mark;
    stands.carried = false;
    refresh(mapToo);
    Q_EMIT edited();
}

void AreaPane::remove(int index)
{
    if (index < 0 || index >= static_cast<int>(m_marks.size()))
        return;
    m_marks.erase(m_marks.begin() + index);
    refresh();
    if (m_marks.empty())
        m_search->setFocus();
    Q_EMIT edited();
}

bool AreaPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            remove(chosen());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace taper
