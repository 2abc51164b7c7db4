// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_bar.h"
#include "ui/calendar/calendar_import_dialog.h"
#include "ui/calendar/calendar_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QTableView>

namespace taper {

void CalendarImportDialog::build()
{
    m_says->setObjectName(QStringLiteral("calendarSays"));
    m_says->setText(
        tr("Choose a calendar of races: an iCalendar file (.ics), or a table as CSV. What is in it is shown "
           "first; nothing is changed before you press Import."));
    m_table->setObjectName(QStringLiteral("calendarTable"));
    m_table->setAccessibleName(tr("Races of the calendar. Space ticks one, F2 changes its day or distance."));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setMinimumHeight(theme().space(40));
    m_rowText->setObjectName(QStringLiteral("calendarRow"));
    m_same->setObjectName(QStringLiteral("sameAs"));
    m_same->setAccessibleName(tr("Whether this race is here already"));
    m_totals->setObjectName(QStringLiteral("calendarTotals"));

    auto* rows = new QVBoxLayout{m_preview};
    rows->setContentsMargins({});
    rows->setSpacing(theme().space(2));
    rows->addLayout(buildFilter());
    rows->addWidget(m_table, 1);
    rows->addWidget(m_rowText);
    rows->addWidget(m_same, 0, Qt::AlignLeft);
    rows->addWidget(m_totals);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(5), theme().space(5), theme().space(5), theme().space(4));
    layout->setSpacing(theme().space(3));
    layout->addLayout(buildFile());
    layout->addWidget(scrolled(), 1);
    layout->addLayout(buildEnd());
    m_preview->hide();
    m_same->hide();
    m_rowText->hide();
    setBusy(false);

    const QSize room = screen()->availableSize() - QSize{theme().space(10), theme().space(20)};
    resize(QSize{theme().space(270), theme().space(165)}.boundedTo(room));
}

/// Everything but the file and the buttons, which stay in sight however large the text and low the screen.
QWidget* CalendarImportDialog::scrolled()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout{inner};
    column->setContentsMargins({});
    column->setSpacing(theme().space(3));
    column->addWidget(m_says);
    column->addWidget(m_bar);
    column->addWidget(m_preview, 1);
    column->addStretch(0);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inner);
    return area;
}

QLayout* CalendarImportDialog::buildFile()
{
    m_path->setObjectName(QStringLiteral("calendarPath"));
    m_path->setAccessibleName(tr("Calendar file"));
    m_path->setPlaceholderText(tr("Where the file is"));
    m_browse->setObjectName(QStringLiteral("browseCalendar"));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().space(2));
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    return row;
}

QLayout* CalendarImportDialog::buildFilter()
{
    m_filter->setObjectName(QStringLiteral("calendarFilter"));
    m_filter->setAccessibleName(tr("Which rows are shown"));
    m_filter->addItem(tr("All"), static_cast<int>(CalendarModel::Show::All));
    m_filter->addItem(tr("New and changed"), static_cast<int>(CalendarModel::Show::Changes));
    m_filter->addItem(tr("Problems"), static_cast<int>(CalendarModel::Show::Faults));
    m_onlyComing->setObjectName(QStringLiteral("onlyComing"));
    m_onlyComing->setChecked(true);
    m_all->setObjectName(QStringLiteral("selectAll"));
    m_none->setObjectName(QStringLiteral("selectNone"));
    auto* row = new FlowLayout{nullptr, theme().space(2)};
    for (QWidget* widget : {static_cast<QWidget*>(m_filter), static_cast<QWidget*>(m_onlyComing),
             static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_none)})
        row->addWidget(widget);
    return row;
}

QLayout* CalendarImportDialog::buildEnd()
{
    m_progressBar->setObjectName(QStringLiteral("calendarProgress"));
    m_progressBar->setAccessibleName(tr("How far it is"));
    m_stop->setObjectName(QStringLiteral("stopCalendar"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setDefault(false);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    for (QPushButton* button : {m_browse, m_all, m_none, m_stop, m_import, m_cancel})
        button->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().space(2));
    row->addWidget(m_progressBar, 1);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return row;
}

} // namespace taper
