// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/window_list.h"

#include "core/timing/window_edit.h"
#include "ui/settings/figure_box.h"
#include "ui/settings/windows_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/finding_words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr std::array kVerdicts{Verdict::Ideal, Verdict::Fine, Verdict::Caution, Verdict::TooClose};
constexpr double kMinutesAnHour = 60;

/// What is typed for a boundary: the last day of the nearer window, or the hours where it ends.
double figureOf(WindowUnit unit, int place)
{
    return unit == WindowUnit::Days ? place - 1 : place / kMinutesAnHour;
}

int placeOf(WindowUnit unit, double figure)
{
    return static_cast<int>(std::lround(unit == WindowUnit::Days ? figure + 1 : figure * kMinutesAnHour));
}

QString figureText(WindowUnit unit, int place)
{
    return QString::number(figureOf(unit, place), 'g', QLocale::FloatingPointShortest);
}

} // namespace

WindowList::WindowList(RaceSide side, QWidget* parent)
    : QWidget{parent}
    , m_side{side}
    , m_unit{new QComboBox}
    , m_grid{new QGridLayout{this}}
{
    const bool isBefore = side == RaceSide::Before;
    setObjectName(isBefore ? QStringLiteral("list.before") : QStringLiteral("list.after"));
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme().space(2));
    m_grid->setVerticalSpacing(theme().space(1));
    m_grid->setColumnStretch(0, 1);
    auto* title = new PlainLabel{isBefore ? tr("Before the race") : tr("After the race")};
    title->setWeight(QFont::DemiBold);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setAccessibleName(tr("Counted in"));
    m_unit->addItem(tr("in calendar days"), keyOf(WindowUnit::Days));
    m_unit->addItem(tr("in hours"), keyOf(WindowUnit::Hours));
    m_grid->addWidget(title, 0, 0);
    if (isBefore) {
        m_grid->addWidget(m_unit, 0, 1, 1, 4);
    } else {
        // After a race the hours since the finish count; that is how the engine reads it.
        m_unit->setParent(this);
        m_unit->hide();
        m_grid->addWidget(
            new PlainLabel{tr("in hours since the finish"), TextSize::Body, PlainLabel::Ink::Muted}, 0, 1, 1,
            4);
    }
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        const auto unit = windowUnitFrom(m_unit->currentData().toString());
        if (!m_isFilling && unit)
            change(inUnit(m_windows, *unit));
    });
}

void WindowList::setWindows(const Windows& windows)
{
    if (windows == m_windows)
        return;
    m_windows = windows;
    m_shownUnit.reset();
    fill();
}

void WindowList::addRow(size_t index)
{
    const QString number = QString::number(index);
    Row row{new PlainLabel, new FigureBox, new QComboBox, makeButton(tr("Split"), ButtonRole::Quiet),
        makeButton(tr("Join"), ButtonRole::Quiet),
        new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}};
    row.range->setObjectName(QStringLiteral("range") + number);
    row.until->setObjectName(QStringLiteral("until") + number);
    row.until->setPrefix(tr("up to "));
    row.until->setRange(0, farthestBoundary(WindowUnit::Hours) / kMinutesAnHour);
    row.until->setKeyboardTracking(false);
    row.verdict->setObjectName(QStringLiteral("verdict") + number);
    for (const Verdict each : kVerdicts)
        row.verdict->addItem(words::capitalised(words::verdictWord(each)), keyOf(each));
    row.split->setObjectName(QStringLiteral("split") + number);
    row.join->setObjectName(QStringLiteral("join") + number);
    row.problem->setObjectName(QStringLiteral("problem") + number);
    row.problem->hide();
    connect(row.until, &QDoubleSpinBox::valueChanged, this, [this, index] { takeFigure(index); });
    connect(row.verdict, &QComboBox::currentIndexChanged, this, [this, index] {
        const auto verdict = verdictFrom(m_rows.at(index).verdict->currentData().toString());
        if (!m_isFilling && verdict)
            change(withVerdict(m_windows, index, *verdict));
    });
    connect(row.split, &QPushButton::clicked, this, [this, index] { change(split(m_windows, index)); });
    connect(row.join, &QPushButton::clicked, this, [this, index] { change(joined(m_windows, index)); });

    // A line for the window, and one beneath for what is wrong with it.
    const int line = 1 + 2 * static_cast<int>(index);
    m_grid->addWidget(row.range, line, 0);
    m_grid->addWidget(row.until, line, 1);
    m_grid->addWidget(row.verdict, line, 2);
    m_grid->addWidget(row.split, line, 3);
    m_grid->addWidget(row.join, line, 4);
    m_grid->addWidget(row.problem, line + 1, 0, 1, 5);
    m_rows.push_back(row);
}

void WindowList::removeRow()
{
    const Row& row = m_rows.back();
    for (QWidget* widget : std::initializer_list<QWidget*>{
             row.range, row.until, row.verdict, row.split, row.join, row.problem}) {
        widget->hide();
        widget->deleteLater();
    }
    m_rows.pop_back();
}

void WindowList::fill()
{
    m_isFilling = true;
    // A figure that did not fit stays as typed while its window is still there.
    const bool isSameShape = m_rows.size() == m_windows.size() && m_shownUnit == m_windows.front().unit;
    m_shownUnit = m_windows.front().unit;
    while (m_rows.size() > m_windows.size())
        removeRow();
    while (m_rows.size() < m_windows.size())
        addRow(m_rows.size());
    const WindowUnit unit = m_windows.front().unit;
    const bool isDays = unit == WindowUnit::Days;
    m_unit->setCurrentIndex(m_unit->findData(keyOf(unit)));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Window& window = m_windows[i];
        Row& row = m_rows[i];
        const QString range = windowRangeText(window);
        const bool isLast = i + 1 == m_rows.size();
        row.range->setText(range);
        row.until->setVisible(!isLast);
        row.join->setVisible(!isLast);
        const bool keepsTyped = isSameShape && !row.problem->text().isEmpty();
        if (!isLast && !keepsTyped) {
            row.until->setDecimals(isDays ? 0 : 2);
            row.until->setSingleStep(isDays ? 1 : 0.25);
            row.until->setSuffix(isDays ? tr(" days") : tr(" h"));
            row.until->setValue(figureOf(unit, m_windows[i + 1].from));
        }
        row.until->setAccessibleName(tr("End of the window %1").arg(range));
        row.verdict->setAccessibleName(tr("What is said of %1").arg(range));
        row.verdict->setCurrentIndex(row.verdict->findData(keyOf(window.verdict)));
        row.split->setAccessibleName(tr("Split %1 in two").arg(range));
        row.split->setEnabled(canSplit(m_windows, i));
        row.join->setAccessibleName(tr("Join %1 with the next").arg(range));
        if (!keepsTyped)
            say(row, {});
    }
    m_isFilling = false;
    Q_EMIT problemsChanged();
}

void WindowList::say(Row& row, const QString& sentence)
{
    row.problem->setText(sentence);
    row.problem->setVisible(!sentence.isEmpty());
    row.until->setAccessibleDescription(sentence);
}

void WindowList::takeFigure(size_t index)
{
    if (m_isFilling || index >= boundaryCount(m_windows))
        return;
    const WindowUnit unit = m_windows.front().unit;
    const int place = placeOf(unit, m_rows.at(index).until->value());
    const auto [lowest, highest] = boundaryRange(m_windows, index);
    if (place < lowest || place > highest) {
        const QString low = figureText(unit, lowest);
        const QString high = figureText(unit, highest);
        const QString sentence = unit == WindowUnit::Days
            ? tr("Only %1 to %2 days leave something of the windows on both sides.").arg(low, high)
            : tr("Only %1 to %2 h leave something of the windows on both sides.").arg(low, high);
        say(m_rows.at(index), sentence);
        Q_EMIT problemsChanged();
        return;
    }
    say(m_rows.at(index), {});
    Q_EMIT problemsChanged();
    change(withBoundary(m_windows, index, place));
}

void WindowList::change(Windows windows)
{
    if (windows == m_windows)
        return;
    m_windows = std::move(windows);
    fill();
    Q_EMIT windowsChanged(m_side, m_windows);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].problem->text().isEmpty()) {
            takeFigure(i); // it may fit between its neighbours now
            return;
        }
    }
}

bool WindowList::hasProblem() const
{
    return std::ranges::any_of(m_rows, [](const Row& row) { return !row.problem->text().isEmpty(); });
}

void WindowList::showProblem()
{
    for (const Row& row : m_rows) {
        if (!row.problem->text().isEmpty()) {
            row.until->setFocus(Qt::OtherFocusReason);
            row.until->selectAll();
            return;
        }
    }
}

void WindowList::typeFigure(size_t boundary, const QString& digit)
{
    if (boundary >= boundaryCount(m_windows))
        return;
    QDoubleSpinBox* field = m_rows.at(boundary).until;
    field->setFocus(Qt::OtherFocusReason);
    auto* line = field->findChild<QLineEdit*>();
    field->selectAll();
    line->insert(digit);
}

} // namespace taper
