// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/note_preview.h"

#include "ui/print/preview_controls.h"
#include "ui/print/print_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>

#include <utility>

namespace taper {

namespace {

const QString kPrivacySetting = QStringLiteral("print/notePrivacy");
const QString kBodyMapSetting = QStringLiteral("print/noteBodyMap");

} // namespace

NotePreview::NotePreview(NoteReport report, QWidget* parent)
    : NotePreview{std::move(report), {}, parent}
{ }

NotePreview::NotePreview(NoteReport report, Questions questions, QWidget* parent)
    : PagePreview{std::move(questions), parent}
    , m_report{std::move(report)}
    , m_privacy{print::makePrivacyChoice(*this, QSettings{}.value(kPrivacySetting))}
    , m_bodyMap{print::makeTick(*this, QStringLiteral("withBodyMap"), tr("&Body map"),
          QSettings{}.value(kBodyMapSetting, true).toBool())}
{
    setObjectName(QStringLiteral("notePreview"));
    addChoice(tr("S&how"), m_privacy);
    QHBoxLayout* row = addRow();
    addTick(*row, m_bodyMap);
    row->addStretch();
    finish();
}

void NotePreview::choosePrivacy(Privacy privacy)
{
    print::select(*m_privacy, keyOf(privacy));
}

NotePrintOptions NotePreview::options() const
{
    return {.privacy = print::privacyOf(*m_privacy), .paper = paper(), .withBodyMap = m_bodyMap->isChecked()};
}

QString NotePreview::titleText() const
{
    return tr("Treatment note · %1").arg(m_report.client.name);
}

QString NotePreview::fileName() const
{
    return suggestedFileName(m_report, QStringLiteral("pdf"));
}

QString NotePreview::documentTitle() const
{
    return taper::documentTitle(m_report);
}

std::vector<print::Page> NotePreview::pages(QSizeF paper) const
{
    return pagesOf(m_report, options(), paper);
}

void NotePreview::remember() const
{
    QSettings settings;
    settings.setValue(kPrivacySetting, keyOf(options().privacy));
    settings.setValue(kBodyMapSetting, m_bodyMap->isChecked());
}

} // namespace taper
