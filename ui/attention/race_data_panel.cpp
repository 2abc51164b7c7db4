// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/race_data_panel.h"

#include "ui/attention/attention_texts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

/// More would be a list to scroll; the sentence above says how many there are.
constexpr size_t kShown = 8;

} // namespace

RaceDataPanel::RaceDataPanel()
    : PointPanel{tr("&Leave as it is…"),
        tr("What is not known is assumed. Here that decides what is said of bookings, so enter it if it is "
           "published, or ask somebody who runs.")}
    , m_start{new TimeField}
    , m_distance{new QLineEdit}
    , m_depending{new QVBoxLayout}
{
    m_distance->setPlaceholderText(QStringLiteral("42.2"));
    m_fields.add(body(), QStringLiteral("start_time"), tr("Start &time"), m_start);
    m_fields.add(body(), QStringLiteral("distance_km"), tr("Distance in k&m"), m_distance);
    QPushButton* save = makeButton(tr("Sa&ve"), ButtonRole::Primary);
    save->setObjectName(QStringLiteral("saveRace"));
    save->setAutoDefault(true);
    auto* row = new FlowLayout;
    row->addWidget(save);
    body()->addLayout(row);
    body()->addWidget(new SectionLabel{tr("What hangs on it")});
    m_depending->setSpacing(theme().space(1.5));
    body()->addLayout(m_depending);
    QPushButton* open = addAction(tr("&Open race"), "openRace", ButtonRole::Secondary);

    connect(save, &QPushButton::clicked, this, &RaceDataPanel::save);
    connect(m_start, &QLineEdit::returnPressed, this, &RaceDataPanel::save);
    connect(m_distance, &QLineEdit::returnPressed, this, &RaceDataPanel::save);
    connect(open, &QPushButton::clicked, this, [this] {
        if (point())
            Q_EMIT raceRequested(point()->race);
    });
}

void RaceDataPanel::fill(const AttentionPoint& point, Date today, bool isAnother)
{
    setMatter(
        QStringLiteral("%1 · %2 · %3")
            .arg(whenText(point), words::inDaysText(dateOf(*point.raceStart), today), matterText(point)));
    if (isAnother) {
        m_start->clear();
        m_distance->clear();
        m_fields.clear();
    }
    m_fields.field(QStringLiteral("start_time"))->setVisible(point.needsStart);
    m_fields.field(QStringLiteral("distance_km"))->setVisible(point.needsDistance);
    clearLayout(*m_depending);
    for (const BookingView& booking : point.depending) {
        if (static_cast<size_t>(m_depending->count()) == kShown)
            break;
        auto* line =
            new PlainLabel{QStringLiteral("%1 · %2, %3 %4 · %5 %6")
                               .arg(words::momentText(booking.fields.start), booking.clientName,
                                   booking.sessionTypeName, words::lengthText(booking.fields.length),
                                   words::verdictSign(booking.verdict), words::verdictWord(booking.verdict))
                               .simplified()};
        line->setObjectName(QStringLiteral("depending"));
        m_depending->addWidget(line);
    }
    if (point.depending.size() > kShown) {
        const auto more = static_cast<int>(point.depending.size() - kShown);
        m_depending->addWidget(
            new PlainLabel{tr("and %n more", nullptr, more), TextSize::Body, PlainLabel::Ink::Muted});
    }
}

void RaceDataPanel::save()
{
    Problems problems;
    const auto start = m_start->time();
    const QString typedStart = m_start->text().trimmed();
    const QString typedDistance = m_distance->text().trimmed();
    const auto metres = parseKilometres(typedDistance);
    const auto unreadable = [](const char* field, ErrorCode code, const QString& text) {
        return Problem{QString::fromLatin1(field), code, {{QStringLiteral("text"), text}}};
    };
    if (!start && !typedStart.isEmpty())
        problems.append(unreadable("start_time", ErrorCode::NotATime, typedStart));
    if (!metres && !typedDistance.isEmpty())
        problems.append(unreadable("distance_km", ErrorCode::NotANumber, typedDistance));
    if (problems.isEmpty() && !start && !metres) {
        const bool wantsStart = point() && point()->needsStart;
        problems.append({wantsStart ? QStringLiteral("start_time") : QStringLiteral("distance_km"),
            ErrorCode::Required, {}});
    }
    showProblems(problems);
    if (problems.isEmpty())
        Q_EMIT saveRequested(start, metres);
}

void RaceDataPanel::showProblems(const Problems& problems)
{
    m_fields.show(problems);
}

} // namespace taper
