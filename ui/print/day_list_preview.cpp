// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_preview.h"

#include "ui/print/preview_controls.h"
#include "ui/words/figure_words.h"

#include <QComboBox>
#include <QSettings>
#include <QSignalBlocker>

#include <utility>

namespace taper {

namespace {

const QString kPrivacySetting = QStringLiteral("print/dayListPrivacy");

} // namespace

DayListPreview::DayListPreview(DayList list, QWidget* parent)
    : DayListPreview{std::move(list), {}, parent}
{ }

DayListPreview::DayListPreview(DayList list, Questions questions, QWidget* parent)
    : PagePreview{std::move(questions), parent}
    , m_list{std::move(list)}
    , m_privacy{print::makeChoice(*this, QStringLiteral("privacyChoice"), tr("What the list tells"),
          {{tr("Full"), keyOf(Privacy::Full)}, {tr("Initials only"), keyOf(Privacy::Initials)},
              {tr("No clinical text"), keyOf(Privacy::NoClinicalText)}})}
    , m_therapist{print::makeChoice(*this, QStringLiteral("therapistChoice"), tr("Whose pages"), {})}
{
    setObjectName(QStringLiteral("dayListPreview"));
    print::select(*m_privacy, QSettings{}.value(kPrivacySetting, keyOf(Privacy::Full)));
    fillTherapists();
    addChoice(tr("S&how"), m_privacy);
    addChoice(tr("&Therapist"), m_therapist);
    finish();
}

void DayListPreview::setList(DayList list)
{
    m_list = std::move(list);
    fillTherapists();
    refresh();
}

void DayListPreview::chooseTherapist(std::optional<Id<Therapist>> therapist)
{
    print::select(*m_therapist, therapist ? QVariant{therapist->value()} : QVariant{});
}

void DayListPreview::choosePrivacy(Privacy privacy)
{
    print::select(*m_privacy, keyOf(privacy));
}

PrintOptions DayListPreview::options() const
{
    PrintOptions options;
    options.privacy = privacyFrom(m_privacy->currentData().toString()).value_or(Privacy::Full);
    options.paper = paper();
    if (const QVariant therapist = m_therapist->currentData(); therapist.isValid())
        options.therapist = Id<Therapist>{therapist.toLongLong()};
    return options;
}

void DayListPreview::fillTherapists()
{
    const QVariant chosen = m_therapist->currentData();
    const QSignalBlocker quiet{m_therapist};
    m_therapist->clear();
    m_therapist->addItem(tr("All"));
    for (const DayListTherapist& therapist : m_list.therapists)
        m_therapist->addItem(therapist.name, therapist.id.value());
    print::select(*m_therapist, chosen);
}

QString DayListPreview::titleText() const
{
    return tr("Day list · %1").arg(words::longDateText(m_list.date));
}

QString DayListPreview::fileName() const
{
    return suggestedFileName(m_list, QStringLiteral("pdf"));
}

QString DayListPreview::documentTitle() const
{
    return taper::documentTitle(m_list);
}

std::vector<print::Page> DayListPreview::pages(QSizeF paper) const
{
    return pagesOf(m_list, options(), paper);
}

void DayListPreview::remember() const
{
    QSettings{}.setValue(kPrivacySetting, keyOf(options().privacy));
}

} // namespace taper
