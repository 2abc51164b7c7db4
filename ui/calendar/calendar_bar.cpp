// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_bar.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/calendar_words.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace taper {

namespace {

constexpr std::array kChoosable{CalendarColumn::FirstDay, CalendarColumn::LastDay, CalendarColumn::Name,
    CalendarColumn::Distance, CalendarColumn::Place, CalendarColumn::Status, CalendarColumn::Uid};
constexpr int kNoColumn = -1;

} // namespace

CalendarBar::CalendarBar(QWidget* parent)
    : QWidget{parent}
{
    auto* flow = new FlowLayout{this, theme().space(2)};
    flow->setContentsMargins({});
    for (const CalendarColumn column : kChoosable) {
        QComboBox* choice = addChoice(
            QStringLiteral("column_%1").arg(static_cast<int>(column)), words::calendarColumnName(column));
        m_columns.emplace_back(column, choice);
        connect(choice, &QComboBox::activated, this, [this] {
            m_isMapped = true;
            takeChange();
        });
    }
    m_order = addChoice(QStringLiteral("calendarDateOrder"), tr("Dates are written"));
    m_order->addItem(tr("Choose…"), static_cast<int>(DateOrder::Unknown));
    m_order->addItem(tr("day first: 31/12/2026"), static_cast<int>(DateOrder::DayFirst));
    m_order->addItem(tr("month first: 12/31/2026"), static_cast<int>(DateOrder::MonthFirst));
    m_encoding = addChoice(QStringLiteral("calendarEncoding"), tr("The file was written as"));
    m_encoding->addItem(tr("UTF-8 or UTF-16"), static_cast<int>(TextEncoding::Detect));
    m_encoding->addItem(tr("Western European (Windows-1252)"), static_cast<int>(TextEncoding::Western));
    m_encoding->addItem(tr("Turkish (Windows-1254)"), static_cast<int>(TextEncoding::Turkish));
    m_encoding->addItem(
        tr("Central European (Windows-1250)"), static_cast<int>(TextEncoding::CentralEuropean));
    for (QComboBox* choice : {m_order, m_encoding})
        connect(choice, &QComboBox::activated, this, &CalendarBar::takeChange);
    reset();
}

QComboBox* CalendarBar::addChoice(const QString& name, const QString& label)
{
    auto* field = new QWidget;
    auto* column = new QVBoxLayout{field};
    column->setContentsMargins({});
    column->setSpacing(theme().space(1));
    auto* title = new PlainLabel{label, TextSize::Small, PlainLabel::Ink::Muted};
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    title->setBuddy(choice);
    column->addWidget(title);
    column->addWidget(choice);
    layout()->addWidget(field);
    return choice;
}

void CalendarBar::reset()
{
    m_isTable = false;
    m_isMapped = false;
    m_asksOrder = false;
    m_asksEncoding = false;
    m_order->setCurrentIndex(0);
    m_encoding->setCurrentIndex(0);
    adapt();
}

void CalendarBar::setColumns(const QStringList& columns, const CalendarMapping& mapping)
{
    m_isTable = true;
    m_mapping = mapping;
    for (const auto& [column, choice] : m_columns) {
        const QSignalBlocker quiet{choice};
        choice->clear();
        choice->addItem(tr("–", "no column"), kNoColumn);
        for (int i = 0; i < columns.size(); ++i)
            choice->addItem(columns.at(i).left(40), i);
        choice->setCurrentIndex(mapping.at(static_cast<size_t>(column)).value_or(kNoColumn) + 1);
    }
    adapt();
}

void CalendarBar::ask(CalendarFault fault)
{
    m_asksOrder = m_asksOrder || fault == CalendarFault::DateOrder;
    m_asksEncoding = m_asksEncoding || fault == CalendarFault::UnknownEncoding;
    adapt();
}

void CalendarBar::takeChange()
{
    for (const auto& [column, choice] : m_columns) {
        const int place = choice->currentData().toInt();
        auto& mapped = m_mapping.at(static_cast<size_t>(column));
        mapped = m_isTable && choice->count() > 0 && place != kNoColumn ? std::optional{place} : std::nullopt;
    }
    Q_EMIT changed();
}

void CalendarBar::adapt()
{
    for (const auto& [column, choice] : m_columns)
        choice->parentWidget()->setVisible(m_isTable);
    m_order->parentWidget()->setVisible(m_asksOrder);
    m_encoding->parentWidget()->setVisible(m_asksEncoding);
    setVisible(m_isTable || m_asksOrder || m_asksEncoding);
    updateGeometry();
}

CalendarOptions CalendarBar::options() const
{
    CalendarOptions options;
    options.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
    options.dateOrder = static_cast<DateOrder>(m_order->currentData().toInt());
    if (m_isMapped)
        options.mapping = m_mapping;
    return options;
}

} // namespace taper
