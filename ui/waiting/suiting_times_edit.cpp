// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/suiting_times_edit.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/words/figure_words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

const TimeSpan kAllDay{TimeOfDay{0}, kEndOfDay};

} // namespace

SuitingTimesEdit::SuitingTimesEdit(QWidget* parent)
    : QWidget{parent}
    , m_list{new QVBoxLayout}
    , m_add{makeButton(tr("Add other &hours"), ButtonRole::Quiet)}
{
    m_add->setObjectName(QStringLiteral("addTimes"));
    m_add->setAutoDefault(false);
    m_list->setContentsMargins({});
    m_list->setSpacing(theme().space(2));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addLayout(m_list);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Row& row = addRow();
        row.days.front()->setFocus();
        updateGeometry();
    });
    addRow();
}

SuitingTimesEdit::Row& SuitingTimesEdit::addRow()
{
    const QString suffix = m_rows.empty() ? QString{} : u'_' + QString::number(m_rows.size());
    Row row;
    auto* widget = new QWidget;
    auto* flow = new FlowLayout{widget, theme().space(2)};
    for (int day = 0; day < 7; ++day) {
        auto* check = new QCheckBox{words::shortWeekdayText(day)};
        check->setObjectName(QStringLiteral("day%1").arg(day) + suffix);
        check->setAccessibleName(words::weekdayText(day));
        connect(check, &QCheckBox::toggled, this, &SuitingTimesEdit::edited);
        flow->addWidget(check);
        row.days.at(static_cast<size_t>(day)) = check;
    }
    auto* hours = new QWidget; // from and to stay together when they go to the next line
    auto* span = new QHBoxLayout{hours};
    span->setContentsMargins({});
    span->setSpacing(theme().space(2));
    flow->addWidget(hours);
    const auto addTime = [&](const char* name, const QString& word) {
        auto* field = new TimeField{m_grid};
        field->setObjectName(QLatin1String{name} + suffix);
        field->setAccessibleName(word);
        field->setPlaceholderText(word);
        connect(field, &TimeField::timeChanged, this, &SuitingTimesEdit::edited);
        span->addWidget(field);
        return field;
    };
    row.from = addTime("timeFrom", tr("from"));
    row.to = addTime("timeTo", tr("to"));
    row.to->setMayEndDay(true);
    m_list->addWidget(widget);
    m_rows.push_back(row);
    if (m_rows.size() == 1)
        setFocusProxy(row.days.front());
    return m_rows.back();
}

void SuitingTimesEdit::setGrid(Minutes grid)
{
    m_grid = grid;
    for (const Row& row : m_rows) {
        row.from->setGrid(grid);
        row.to->setGrid(grid);
    }
}

void SuitingTimesEdit::setTimes(const std::vector<SuitingTime>& times)
{
    size_t used = 0;
    std::vector<TimeSpan> spans;
    for (const SuitingTime& time : times) {
        auto place = static_cast<size_t>(std::ranges::find(spans, time.span) - spans.begin());
        // "Every day" is a row without ticks, and stays one.
        if (place == spans.size() || !time.weekday) {
            place = used++;
            spans.push_back(time.span);
            if (m_rows.size() < used)
                addRow();
            if (time.span.from != kAllDay.from)
                m_rows[place].from->setTime(time.span.from);
            if (time.span.to != kAllDay.to)
                m_rows[place].to->setTime(time.span.to);
        }
        if (time.weekday)
            m_rows[place].days.at(static_cast<size_t>(*time.weekday))->setChecked(true);
    }
}

bool SuitingTimesEdit::isEmpty(const Row& row)
{
    return row.from->text().trimmed().isEmpty() && row.to->text().trimmed().isEmpty()
        && std::ranges::none_of(row.days, [](const QCheckBox* day) { return day->isChecked(); });
}

std::vector<SuitingTime> SuitingTimesEdit::times() const
{
    std::vector<SuitingTime> times;
    for (const Row& row : m_rows) {
        if (isEmpty(row))
            continue;
        const TimeSpan span{row.from->time().value_or(kAllDay.from), row.to->time().value_or(kAllDay.to)};
        bool isEveryDay = true;
        for (int day = 0; day < 7; ++day) {
            if (!row.days.at(static_cast<size_t>(day))->isChecked())
                continue;
            times.push_back({day, span});
            isEveryDay = false;
        }
        if (isEveryDay)
            times.push_back({std::nullopt, span});
    }
    return times;
}

Problems SuitingTimesEdit::problems() const
{
    Problems problems;
    for (const Row& row : m_rows) {
        for (const TimeField* field : {row.from, row.to}) {
            const QString typed = field->text().trimmed();
            if (!typed.isEmpty() && !field->time())
                problems.append(
                    {QStringLiteral("times"), ErrorCode::NotATime, {{QStringLiteral("text"), typed}}});
        }
    }
    return problems;
}

} // namespace taper
