// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/timing_tab.h"

#include "core/clinic/timing_policy.h"
#include "core/timing/default_policy.h"
#include "ui/settings/windows_editor.h"
#include "ui/settings/windows_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableWidget>

namespace taper {

namespace {

QSpinBox* daysBox(const QString& name, int most)
{
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(0, most);
    box->setSuffix(TimingTab::tr(" days"));
    return box;
}

} // namespace

TimingTab::TimingTab(AsyncBridge& bridge, QWidget* parent)
    : SettingsTab{bridge, QStringLiteral("timing"), parent}
    , m_profile{new QComboBox}
    , m_table{new QTableWidget{0, 3}}
    , m_start{new TimeField}
    , m_end{new TimeField}
    , m_horizon{daysBox(QStringLiteral("horizon_days"), 60)}
    , m_expected{daysBox(QStringLiteral("expected_race_days"), 60)}
    , m_firstDays{daysBox(QStringLiteral("first_deep_days"), 60)}
    , m_firstPause{daysBox(QStringLiteral("first_deep_pause"), 365)}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_save{makeButton(tr("&Save the policy"), ButtonRole::Primary)}
    , m_default{makeButton(tr("Back to the &default"))}
{
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setAccessibleName(tr("Session profile"));
    for (const LoadProfile each : kLoadProfiles)
        m_profile->addItem(words::profileWord(each), keyOf(each));
    m_profile->setCurrentIndex(m_profile->findData(keyOf(LoadProfile::FullSports)));
    build();
    connect(m_profile, &QComboBox::currentIndexChanged, this, &TimingTab::fillTable);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { editRow(row); });
    connect(m_save, &QPushButton::clicked, this, &TimingTab::save);
    connect(m_default, &QPushButton::clicked, this, &TimingTab::backToDefault);
    for (QSpinBox* box : {m_horizon, m_expected, m_firstDays, m_firstPause})
        connect(box, &QSpinBox::valueChanged, this, &TimingTab::updateButtons);
    for (TimeField* field : {m_start, m_end})
        connect(field, &TimeField::timeChanged, this, &TimingTab::updateButtons);
}

QWidget* TimingTab::buildFigures()
{
    m_start->setObjectName(QStringLiteral("assumed_start_time"));
    m_end->setObjectName(QStringLiteral("multi_day_end_time"));
    auto* figures = new QWidget;
    auto* form = new QFormLayout{figures};
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("A race without a start time starts at"), m_start);
    form->addRow(tr("A race over several days ends at"), m_end);
    form->addRow(tr("Races further away than this say nothing"), m_horizon);
    form->addRow(tr("A pre- or post-event session expects its race within"), m_expected);
    form->addRow(tr("First deep work is a caution when closer to a race than"), m_firstDays);
    form->addRow(tr("Deep work is “first” when there was none for"), m_firstPause);
    return figures;
}

void TimingTab::build()
{
    m_table->setObjectName(QStringLiteral("windowsTable"));
    m_table->setAccessibleName(tr("Windows before and after races"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalHeaderLabels({tr("Side"), tr("Race"), tr("What is said")});
    dressTable(m_table);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_save->setObjectName(QStringLiteral("savePolicy"));
    m_default->setObjectName(QStringLiteral("defaultPolicy"));
    m_problem->setObjectName(QStringLiteral("policyProblem"));
    m_problem->hide();

    auto* choice = new QHBoxLayout;
    auto* label = new PlainLabel{tr("For sessions that load the body as")};
    label->setWordWrap(false);
    choice->addWidget(label);
    choice->addWidget(m_profile);
    choice->addStretch(1);
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, theme().space(3), 0, 0);
    layout->setSpacing(theme().space(3));
    layout->addWidget(
        new PlainLabel{tr("The clinic's own policy: how far from a race which work is ideal, fine, a "
                          "caution or too close. Published advice disagrees; this is what Taper says here. "
                          "Enter on a row changes it."),
            TextSize::Body, PlainLabel::Ink::Muted});
    layout->addLayout(choice);
    layout->addWidget(m_table);
    layout->addWidget(buildFigures());
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_default);
    buttons->addStretch(1);
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins({});
    outer->addWidget(scroll, 1);
    outer->addWidget(m_problem);
    outer->addLayout(buttons);
}

void TimingTab::show(const Setup& setup)
{
    if (m_revision > 0 && hasUnsaved()) {
        // What is typed stays; it is saved over what stands there now, if that is what it was typed over.
        if (setup.policy == m_shown)
            m_revision = setup.policyRevision;
        return;
    }
    m_shown = setup.policy;
    m_policy = setup.policy;
    m_revision = setup.policyRevision;
    fillFigures();
    fillTable();
}

void TimingTab::fillFigures()
{
    m_start->setTime(m_policy.assumedStart);
    m_end->setTime(m_policy.multiDayEnd);
    m_horizon->setValue(m_policy.horizonDays);
    m_expected->setValue(m_policy.expectedRaceDays);
    m_firstDays->setValue(m_policy.firstDeepDays);
    m_firstPause->setValue(m_policy.firstDeepPauseDays);
    updateButtons();
}

LoadProfile TimingTab::profile() const
{
    return loadProfileFrom(m_profile->currentData().toString()).value_or(LoadProfile::FullSports);
}

ProfileWindows& TimingTab::windowsAt(Side side)
{
    return (side == Side::Before ? m_policy.before : m_policy.after).at(static_cast<size_t>(profile()));
}

void TimingTab::fillTable()
{
    m_rows.clear();
    for (const Side side : {Side::Before, Side::After}) {
        m_rows.push_back({side, std::nullopt});
        for (const RaceClass raceClass : kRaceClasses)
            m_rows.push_back({side, raceClass});
    }
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const Row& row = m_rows.at(static_cast<size_t>(i));
        const ProfileWindows& windows = windowsAt(row.side);
        const auto& own =
            row.raceClass ? windows.byClass.at(static_cast<size_t>(*row.raceClass)) : windows.standard;
        auto* side = new QTableWidgetItem{row.raceClass ? QString{}
                : row.side == Side::Before              ? tr("Before")
                                                        : tr("After")};
        side->setFont(theme().font(TextSize::Body, QFont::DemiBold));
        m_table->setItem(i, 0, side);
        m_table->setItem(i, 1,
            new QTableWidgetItem{row.raceClass ? raceClassText(m_policy, *row.raceClass) : tr("All races")});
        auto* says = new QTableWidgetItem{own ? windowsText(*own) : tr("as for all races")};
        says->setToolTip(plainToolTip(says->text()));
        if (!own)
            says->setForeground(theme().muted);
        m_table->setItem(i, 2, says);
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(rowHeight * m_table->rowCount() + m_table->horizontalHeader()->sizeHint().height()
        + theme().space(3));
}

void TimingTab::editRow(int index)
{
    const Row row = m_rows.at(static_cast<size_t>(index));
    const ProfileWindows& windows = windowsAt(row.side);
    const auto own = row.raceClass ? windows.byClass.at(static_cast<size_t>(*row.raceClass))
                                   : std::optional<Windows>{windows.standard};
    const QString side = row.side == Side::Before ? tr("before") : tr("after");
    const QString races = row.raceClass ? raceClassText(m_policy, *row.raceClass) : tr("all races");
    auto* editor = new WindowsEditor{this, tr("%1, %2: %3").arg(m_profile->currentText(), side, races), own,
        windows.standard, !row.raceClass};
    connect(editor, &WindowsEditor::chosen, this, [this, row, index](const std::optional<Windows>& chosen) {
        ProfileWindows& changed = windowsAt(row.side);
        if (row.raceClass)
            changed.byClass.at(static_cast<size_t>(*row.raceClass)) = chosen;
        else if (chosen)
            changed.standard = *chosen;
        fillTable();
        m_table->selectRow(index);
        updateButtons();
    });
    editor->open();
}

TimingPolicy TimingTab::read() const
{
    TimingPolicy policy = m_policy;
    policy.assumedStart = m_start->time().value_or(policy.assumedStart);
    policy.multiDayEnd = m_end->time().value_or(policy.multiDayEnd);
    policy.horizonDays = m_horizon->value();
    policy.expectedRaceDays = m_expected->value();
    policy.firstDeepDays = m_firstDays->value();
    policy.firstDeepPauseDays = m_firstPause->value();
    return policy;
}

bool TimingTab::hasUnsaved() const
{
    return read() != m_shown;
}

void TimingTab::updateButtons()
{
    const TimingPolicy now = read();
    m_save->setEnabled(now != m_shown);
    m_default->setEnabled(now != defaultPolicy());
}

void TimingTab::backToDefault()
{
    m_policy = defaultPolicy();
    fillFigures();
    fillTable();
}

void TimingTab::save()
{
    TimingPolicy policy = read();
    m_problem->hide();
    if (const Problems problems = check(policy); !problems.isEmpty()) {
        m_problem->setText(words::formText(Error{problems}));
        m_problem->show();
        return;
    }
    m_save->setEnabled(false);
    bridge().ask(
        this,
        [policy, revision = m_revision](Clinic& clinic) { return savePolicy(clinic, revision, policy); },
        [this, policy](const Result<RecheckedBookings>& saved) {
            if (saved) {
                m_shown = policy;
                m_policy = policy;
                Q_EMIT noticed(
                    tr("The timing policy was saved. Bookings it now speaks against stand under Attention."));
            } else {
                m_problem->setText(words::errorText(saved.error()));
                m_problem->show();
            }
            updateButtons();
        });
}

} // namespace taper
