// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/windows_editor.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/finding_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace taper {

namespace {

constexpr std::array kVerdicts{Verdict::Ideal, Verdict::Fine, Verdict::Caution, Verdict::TooClose};
constexpr double kMostDays = 60;
constexpr double kMostHours = 24 * 30;

QComboBox* verdictBox(Verdict verdict, const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(WindowsEditor::tr("Verdict"));
    for (const Verdict each : kVerdicts)
        box->addItem(words::capitalised(words::verdictWord(each)), keyOf(each));
    box->setCurrentIndex(box->findData(keyOf(verdict)));
    return box;
}

Verdict verdictIn(const QComboBox* box)
{
    return verdictFrom(box->currentData().toString()).value_or(Verdict::Fine);
}

} // namespace

WindowsEditor::WindowsEditor(QWidget* parent, const QString& title, const std::optional<Windows>& own,
    const Windows& standard, bool isStandard)
    : FormDialog{title, tr("&Take these windows"), parent}
    , m_unit{(own ? *own : standard).front().unit}
    , m_asStandard{new QCheckBox{tr("&As for all races")}}
    , m_steps{new QWidget}
    , m_list{new QVBoxLayout}
{
    setObjectName(QStringLiteral("windowsEditor"));
    m_asStandard->setObjectName(QStringLiteral("asStandard"));
    m_asStandard->setChecked(!own && !isStandard);
    m_asStandard->setVisible(!isStandard);
    m_steps->setEnabled(!m_asStandard->isChecked());
    connect(m_asStandard, &QCheckBox::toggled, m_steps, &QWidget::setDisabled);
    content()->addWidget(m_asStandard);

    const WindowSteps steps = stepsOf(own ? *own : standard);
    m_beyond = verdictBox(steps.beyond, QStringLiteral("beyond"));
    auto* layout = new QVBoxLayout{m_steps};
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel{m_unit == WindowUnit::Days
            ? tr("Calendar days between the session and the race, outwards from race day (0).")
            : tr("Hours between the session and the race, outwards from it."),
        TextSize::Body, PlainLabel::Ink::Muted});
    layout->addLayout(m_list);
    for (const WindowSteps::Step& step : steps.steps)
        addStep(step);
    auto* beyond = new QHBoxLayout;
    beyond->addWidget(new PlainLabel{tr("From there on")}, 1);
    beyond->addWidget(m_beyond, 1);
    layout->addLayout(beyond);
    auto* buttons = new QHBoxLayout;
    QPushButton* add = makeButton(tr("A&dd a step"));
    add->setObjectName(QStringLiteral("addStep"));
    QPushButton* remove = makeButton(tr("&Remove the last step"));
    remove->setObjectName(QStringLiteral("removeStep"));
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    content()->addWidget(m_steps);
    content()->addStretch(1);
    connect(add, &QPushButton::clicked, this, &WindowsEditor::addOneMore);
    connect(remove, &QPushButton::clicked, this, &WindowsEditor::removeLast);
}

void WindowsEditor::addStep(const WindowSteps::Step& step)
{
    const QString number = QString::number(m_rows.size());
    const bool isDays = m_unit == WindowUnit::Days;
    Row row{new QWidget, new QDoubleSpinBox, verdictBox(step.verdict, QStringLiteral("verdict") + number)};
    row.until->setObjectName(QStringLiteral("until") + number);
    row.until->setDecimals(isDays ? 0 : 2);
    row.until->setRange(0, isDays ? kMostDays : kMostHours);
    row.until->setPrefix(tr("up to "));
    row.until->setSuffix(isDays ? tr(" days") : tr(" h"));
    row.until->setAccessibleName(tr("Up to"));
    row.until->setValue(isDays ? step.until : step.until / 60.0);
    auto* layout = new QHBoxLayout{row.widget};
    layout->setContentsMargins({});
    layout->addWidget(row.until, 1);
    layout->addWidget(row.verdict, 1);
    m_list->addWidget(row.widget);
    m_rows.push_back(row);
}

void WindowsEditor::addOneMore()
{
    const int last = m_rows.empty() ? 0 : read().steps.back().until;
    addStep({m_unit == WindowUnit::Days ? last + 1 : last + 60 * 24, verdictIn(m_beyond)});
    m_rows.back().until->setFocus(Qt::TabFocusReason);
}

void WindowsEditor::removeLast()
{
    if (m_rows.empty())
        return;
    delete m_rows.back().widget;
    m_rows.pop_back();
}

WindowSteps WindowsEditor::read() const
{
    WindowSteps steps;
    steps.unit = m_unit;
    for (const Row& row : m_rows) {
        const double until = m_unit == WindowUnit::Days ? row.until->value() : row.until->value() * 60;
        steps.steps.push_back({static_cast<int>(std::lround(until)), verdictIn(row.verdict)});
    }
    steps.beyond = verdictIn(m_beyond);
    return steps;
}

void WindowsEditor::save()
{
    if (m_asStandard->isChecked()) {
        Q_EMIT chosen(std::nullopt);
        finish();
        return;
    }
    const WindowSteps steps = read();
    int last = m_unit == WindowUnit::Days ? -1 : 0;
    for (const WindowSteps::Step& step : steps.steps) {
        if (step.until <= last) {
            say(tr("Each step must lie further out than the one before it."));
            return;
        }
        last = step.until;
    }
    Q_EMIT chosen(windowsOf(steps));
    finish();
}

} // namespace taper
