// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/intake_form_preview.h"

#include "ui/print/preview_controls.h"

#include <QComboBox>

#include <utility>

namespace taper {

IntakeFormPreview::IntakeFormPreview(IntakePaper form, QWidget* parent)
    : IntakeFormPreview{std::move(form), {}, parent}
{ }

IntakeFormPreview::IntakeFormPreview(IntakePaper form, Questions questions, QWidget* parent)
    : PagePreview{std::move(questions), parent}
    , m_form{std::move(form)}
{
    setObjectName(QStringLiteral("intakeFormPreview"));
    if (m_form.client) {
        m_filled = print::makeChoice(*this, QStringLiteral("filledChoice"), tr("What is filled in"),
            {{tr("What is known"), true}, {tr("Nothing: blank"), false}});
        addChoice(tr("&Filled in"), m_filled);
    }
    finish();
}

IntakePaper IntakeFormPreview::shown() const
{
    IntakePaper form = m_form;
    if (m_filled && m_filled->currentData().toBool())
        return form;
    form.client.reset();
    for (IntakePaperQuestion& question : form.questions)
        question.known.clear();
    for (IntakePaperConsent& consent : form.consents)
        consent.givenOn.reset();
    return form;
}

QString IntakeFormPreview::titleText() const
{
    return tr("Intake form");
}

QString IntakeFormPreview::fileName() const
{
    return suggestedFileName(shown(), QStringLiteral("pdf"));
}

QString IntakeFormPreview::documentTitle() const
{
    return taper::documentTitle(m_form);
}

std::vector<print::Page> IntakeFormPreview::pages(QSizeF paper) const
{
    return pagesOf(shown(), paper);
}

} // namespace taper
