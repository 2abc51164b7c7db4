// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/exercise_sheet_preview.h"

#include "ui/print/preview_controls.h"
#include "ui/print/print_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>

#include <utility>

namespace taper {

namespace {

const QString kDrawingsSetting = QStringLiteral("print/exerciseDrawings");
const QString kLargeSetting = QStringLiteral("print/exerciseLargeType");

} // namespace

ExerciseSheetPreview::ExerciseSheetPreview(ExerciseSheet sheet, QWidget* parent)
    : ExerciseSheetPreview{std::move(sheet), {}, parent}
{ }

ExerciseSheetPreview::ExerciseSheetPreview(ExerciseSheet sheet, Questions questions, QWidget* parent)
    : PagePreview{std::move(questions), parent}
    , m_sheet{std::move(sheet)}
    , m_privacy{print::makePrivacyChoice(*this, {})}
    , m_drawings{print::makeTick(*this, QStringLiteral("withDrawings"), tr("&Drawings"),
          QSettings{}.value(kDrawingsSetting, true).toBool())}
    , m_large{print::makeTick(*this, QStringLiteral("largeType"), tr("&Large type"),
          QSettings{}.value(kLargeSetting, false).toBool())}
{
    setObjectName(QStringLiteral("exerciseSheetPreview"));
    addChoice(tr("S&how"), m_privacy);
    QHBoxLayout* row = addRow();
    addTick(*row, m_drawings);
    addTick(*row, m_large);
    row->addStretch();
    finish();
}

void ExerciseSheetPreview::choosePrivacy(Privacy privacy)
{
    print::select(*m_privacy, keyOf(privacy));
}

ExerciseSheetOptions ExerciseSheetPreview::options() const
{
    return {.privacy = print::privacyOf(*m_privacy),
        .paper = paper(),
        .withDrawings = m_drawings->isChecked(),
        .isLarge = m_large->isChecked()};
}

QString ExerciseSheetPreview::titleText() const
{
    return tr("Exercises · %1").arg(m_sheet.client.name);
}

QString ExerciseSheetPreview::fileName() const
{
    return suggestedFileName(m_sheet, QStringLiteral("pdf"));
}

QString ExerciseSheetPreview::documentTitle() const
{
    return taper::documentTitle(m_sheet);
}

std::vector<print::Page> ExerciseSheetPreview::pages(QSizeF paper) const
{
    return pagesOf(m_sheet, options(), paper);
}

void ExerciseSheetPreview::remember() const
{
    QSettings settings;
    settings.setValue(kDrawingsSetting, m_drawings->isChecked());
    settings.setValue(kLargeSetting, m_large->isChecked());
}

} // namespace taper
