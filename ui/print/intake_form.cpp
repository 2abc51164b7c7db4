// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/intake_form.h"

#include "ui/print/intake_bands.h"
#include "ui/print/page_frame.h"
#include "ui/words/question_groups.h"

#include <algorithm>

namespace taper {

namespace {

using print::Band;
using print::IntakePrint;

QString footerText(const IntakePaper& form)
{
    return print::joined({print::printedText(form.stamp.printedAt, form.stamp.printedBy),
        form.client ? IntakePrint::tr("health data: keep out of sight") : QString{}});
}

/// Each heading with the first of what stands beneath it, so that it never stands alone at the foot of a
/// page.
void addQuestions(const IntakePaper& form, const print::IntakeBands& bands, std::vector<Band>& all)
{
    QStringList keys;
    for (const IntakePaperQuestion& question : form.questions)
        keys << question.condition;
    for (const words::QuestionGroup& group : words::questionGroups(keys)) {
        bool isFirst = true;
        for (const QString& key : group.conditions) {
            const auto question = std::ranges::find(form.questions, key, &IntakePaperQuestion::condition);
            Band band = bands.question(*question);
            all.push_back(
                isFirst ? print::stacked(bands.heading(group.heading), std::move(band)) : std::move(band));
            isFirst = false;
        }
    }
}

} // namespace

std::vector<print::Page> pagesOf(const IntakePaper& form, QSizeF paper)
{
    const QRectF body = print::bodyOf(paper);
    const print::IntakeBands bands{body.width()};
    const QString name = form.client ? form.client->name : QString{};
    const print::Heading further{print::joined({IntakePrint::tr("Health questions"), print::isolated(name)}),
        {}, print::isolated(form.stamp.clinic.name)};
    print::Section section{print::stacked(bands.letterhead(form.stamp.clinic), bands.title()),
        print::headingBand(further, body.width(), false), {}};
    section.bands.push_back(bands.person(form.client, dateOf(form.stamp.printedAt)));
    addQuestions(form, bands, section.bands);
    section.bands.push_back(bands.writing(
        IntakePrint::tr("Medicines you take, operations, and anything else that we should know"), 3));
    bool isFirst = true;
    for (const IntakePaperConsent& consent : form.consents) {
        Band band = bands.consent(consent);
        section.bands.push_back(isFirst
                ? print::stacked(bands.heading(IntakePrint::tr("Consents: each by itself")), std::move(band))
                : std::move(band));
        isFirst = false;
    }
    print::Paginator paginator{body};
    paginator.add(section);
    std::vector<print::Page> pages = std::move(paginator).pages();
    print::addFooters(pages, footerText(form), paper);
    return pages;
}

QByteArray renderPdf(const IntakePaper& form, PaperSize paper)
{
    return print::pdfOf(pagesOf(form, print::unitsOf(paper, PaperTurn::Portrait)), paper, documentTitle(form),
        PaperTurn::Portrait);
}

QString documentTitle(const IntakePaper& form)
{
    return print::joined({IntakePrint::tr("Intake form"), form.stamp.clinic.name});
}

QString suggestedFileName(const IntakePaper& form, const QString& suffix)
{
    const QString name = form.client
        ? IntakePrint::tr("%1 intake form").arg(toIso(dateOf(form.stamp.printedAt)))
        : IntakePrint::tr("Intake form");
    return name + u'.' + suffix;
}

} // namespace taper
