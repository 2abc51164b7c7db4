// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_filter_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/region_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <tuple>
#include <utility>

namespace taper {

namespace {

QString areaName(const WorkedArea& area)
{
    const QString name =
        area.side ? words::regionWithSide(area.region, *area.side) : words::regionName(area.region);
    //: an area and at how many visits it was worked on
    return HistoryFilterBar::tr("%1 (%2)").arg(words::capitalised(name)).arg(area.visits);
}

/// By name; what is chosen stays chosen.
void fill(QComboBox* box, const QString& all, std::vector<std::pair<QString, qint64>> choices)
{
    const QSignalBlocker quiet{box};
    const QVariant chosen = box->currentData();
    std::ranges::sort(choices);
    const auto twice = std::ranges::unique(choices);
    choices.erase(twice.begin(), twice.end());
    box->clear();
    box->addItem(all);
    for (const auto& [name, id] : choices)
        box->addItem(name, id);
    box->setCurrentIndex(chosen.isValid() ? std::max(0, box->findData(chosen)) : 0);
}

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget* parent)
    : QWidget{parent}
    , m_text{new QLineEdit}
    , m_everywhere{makeButton(tr("All cl&ients…"))}
    , m_type{new QComboBox}
    , m_therapist{new QComboBox}
    , m_area{new QComboBox}
    , m_withNotes{new QCheckBox{tr("With notes")}}
    , m_hideCancelled{new QCheckBox{tr("&Hide cancelled")}}
    , m_count{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
{
    build();
    connect(m_text, &QLineEdit::textChanged, this, &HistoryFilterBar::textChanged);
    connect(m_everywhere, &QPushButton::clicked, this, [this] { Q_EMIT everywhereRequested(text()); });
    for (QComboBox* box : {m_type, m_therapist, m_area})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::filterChanged);
    for (QCheckBox* box : {m_withNotes, m_hideCancelled})
        connect(box, &QCheckBox::toggled, this, &HistoryFilterBar::filterChanged);
}

void HistoryFilterBar::build()
{
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setPlaceholderText(tr("Find in the notes"));
    m_text->setAccessibleName(tr("Find in the notes of this client"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    setPlainToolTip(m_text, tr("Ctrl+F. Beginnings of words, in any order: “soleus heel”."));
    m_everywhere->setObjectName(QStringLiteral("findEverywhere"));
    m_everywhere->setAccessibleName(tr("Find in the notes of all clients"));
    setPlainToolTip(m_everywhere, tr("Find in the notes of all clients (Ctrl+Shift+F)"));
    for (const auto& [box, name, what] :
        {std::tuple{m_type, "typeFilter", tr("Which types of session are shown")},
            std::tuple{m_therapist, "therapistFilter", tr("Whose visits are shown")},
            std::tuple{m_area, "areaFilter", tr("Visits at which this area was worked on")}}) {
        box->setObjectName(QLatin1String{name});
        box->setAccessibleName(what);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
    }
    m_withNotes->setObjectName(QStringLiteral("withNotes"));
    m_hideCancelled->setObjectName(QStringLiteral("hideCancelled"));

    m_count->setObjectName(QStringLiteral("visitCount"));
    m_count->setWordWrap(false);
    m_count->hide();

    auto* title = new SectionLabel{tr("Visits")};
    title->setMinimumHeight(m_withNotes->sizeHint().height());
    auto* head = new QWidget;
    auto* heading = new FlowLayout{head, theme().space(3)};
    for (QWidget* each : std::initializer_list<QWidget*>{title, m_withNotes, m_hideCancelled, m_count})
        heading->addWidget(each);
    auto* find = new QHBoxLayout;
    find->setSpacing(theme().space(2));
    find->addWidget(m_text, 1);
    find->addWidget(m_everywhere);
    auto* choices = new QWidget;
    auto* flow = new FlowLayout{choices, theme().space(2)};
    for (QComboBox* box : {m_type, m_therapist, m_area})
        flow->addWidget(box);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addWidget(head);
    layout->addLayout(find);
    layout->addWidget(choices);
}

void HistoryFilterBar::showCount(const QString& count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

void HistoryFilterBar::setHistory(const ClientHistory& history)
{
    std::vector<std::pair<QString, qint64>> types;
    std::vector<std::pair<QString, qint64>> therapists;
    for (const HistoryVisit& visit : history.visits) {
        if (visit.sessionType)
            types.emplace_back(visit.sessionTypeName, visit.sessionType->value());
        therapists.emplace_back(visit.therapistName, visit.therapist.value());
    }
    fill(m_type, tr("All types"), std::move(types));
    fill(m_therapist, tr("All therapists"), std::move(therapists));
    fillAreas(history);
}

void HistoryFilterBar::fillAreas(const ClientHistory& history)
{
    const QSignalBlocker quiet{m_area};
    const int was = m_area->currentIndex();
    const auto chosen = was > 0 ? std::optional{m_offered[static_cast<size_t>(was) - 1]} : std::nullopt;
    m_offered = workedAreas(history);
    m_area->clear();
    m_area->addItem(tr("All areas"));
    int index = 0;
    for (const WorkedArea& area : m_offered) {
        m_area->addItem(areaName(area));
        if (chosen && chosen->isSame(area))
            index = m_area->count() - 1;
    }
    m_area->setCurrentIndex(index);
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter filter;
    if (m_type->currentData().isValid())
        filter.sessionType = Id<SessionType>{m_type->currentData().toLongLong()};
    if (m_therapist->currentData().isValid())
        filter.therapist = Id<Therapist>{m_therapist->currentData().toLongLong()};
    if (const int area = m_area->currentIndex(); area > 0) {
        filter.region = m_offered[static_cast<size_t>(area) - 1].region;
        filter.side = m_offered[static_cast<size_t>(area) - 1].side;
    }
    filter.withNoteOnly = m_withNotes->isChecked();
    filter.withoutCancelled = m_hideCancelled->isChecked();
    return filter;
}

QString HistoryFilterBar::text() const
{
    return m_text->text().trimmed();
}

bool HistoryFilterBar::isNarrowed() const
{
    return !text().isEmpty() || m_type->currentIndex() > 0 || m_therapist->currentIndex() > 0
        || m_area->currentIndex() > 0 || m_withNotes->isChecked() || m_hideCancelled->isChecked();
}

void HistoryFilterBar::reset()
{
    if (!isNarrowed())
        return;
    {
        const QSignalBlocker quiet{this}; // said once, when all is done
        m_text->clear();
        for (QComboBox* box : {m_type, m_therapist, m_area})
            box->setCurrentIndex(0);
        m_withNotes->setChecked(false);
        m_hideCancelled->setChecked(false);
    }
    Q_EMIT textChanged({});
    Q_EMIT filterChanged();
}

void HistoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool HistoryFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT listRequested();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace taper
