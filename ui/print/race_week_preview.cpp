// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/race_week_preview.h"

#include "ui/print/preview_controls.h"

#include <QComboBox>
#include <QSettings>

#include <utility>

namespace taper {

namespace {

const QString kPrivacySetting = QStringLiteral("print/raceWeekPrivacy");

} // namespace

RaceWeekPreview::RaceWeekPreview(RaceWeekList list, QWidget* parent)
    : RaceWeekPreview{std::move(list), {}, parent}
{ }

RaceWeekPreview::RaceWeekPreview(RaceWeekList list, Questions questions, QWidget* parent)
    : PagePreview{std::move(questions), parent}
    , m_list{std::move(list)}
    , m_privacy{print::makeChoice(*this, QStringLiteral("privacyChoice"), tr("What the list tells"),
          {{tr("Full"), keyOf(WeekPrivacy::Full)}, {tr("Initials only"), keyOf(WeekPrivacy::Initials)},
              {tr("No phone or e-mail"), keyOf(WeekPrivacy::NoContact)}})}
{
    setObjectName(QStringLiteral("raceWeekPreview"));
    print::select(*m_privacy, QSettings{}.value(kPrivacySetting, keyOf(WeekPrivacy::Full)));
    addChoice(tr("S&how"), m_privacy);
    finish();
}

void RaceWeekPreview::choosePrivacy(WeekPrivacy privacy)
{
    print::select(*m_privacy, keyOf(privacy));
}

RaceWeekPrintOptions RaceWeekPreview::options() const
{
    return {weekPrivacyFrom(m_privacy->currentData().toString()).value_or(WeekPrivacy::Full), paper()};
}

QString RaceWeekPreview::titleText() const
{
    return tr("Race week · %1").arg(m_list.raceName);
}

QString RaceWeekPreview::fileName() const
{
    return suggestedFileName(m_list, QStringLiteral("pdf"));
}

QString RaceWeekPreview::documentTitle() const
{
    return taper::documentTitle(m_list);
}

std::vector<print::Page> RaceWeekPreview::pages(QSizeF paper) const
{
    return pagesOf(m_list, options().privacy, paper);
}

void RaceWeekPreview::remember() const
{
    QSettings{}.setValue(kPrivacySetting, keyOf(options().privacy));
}

} // namespace taper
