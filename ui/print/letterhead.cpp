// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letterhead.h"

#include "ui/words/figure_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper::print {

namespace {

struct LetterPaper {
    Q_DECLARE_TR_FUNCTIONS(LetterPaper)
};

constexpr qreal kNameShare = 0.5; // of the width; the rest is how the clinic is reached
const TextStyle kClinic{13.5, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};

} // namespace

Band letterheadBand(const Letterhead& clinic, qreal width)
{
    const qreal nameWidth = width * kNameShare;
    const qreal left = nameWidth + 12 * kPoint;
    Band band;
    const qreal nameHeight = layOut(Paragraph{isolated(clinic.name), kClinic}, {0, 0}, nameWidth, band.items);
    Cell reach;
    const auto say = [&](const QString& text) {
        if (text.isEmpty())
            return;
        Paragraph paragraph{isolated(text), kMuted};
        paragraph.alignment = Qt::AlignRight;
        reach.push_back(std::move(paragraph));
    };
    say(clinic.address);
    say(joined({clinic.phone, clinic.email}));
    const qreal reachHeight = layOut(reach, {left, 2.5 * kPoint}, width - left, band.items);
    band.height = std::max(nameHeight, reachHeight + 2.5 * kPoint) + 6 * kPoint;
    addRule(band, width, Mark::HeavyRule);
    band.height += 14 * kPoint;
    return band;
}

Band titleBand(const QString& title, const QStringList& below, qreal width, qreal scale)
{
    TextStyle style{15.5 * scale, QFont::DemiBold, false, kInk};
    TextStyle muted = kMuted;
    muted.points *= scale;
    Band band;
    band.height = layOut(Paragraph{title, style}, {0, 0}, width, band.items) + 1 * kPoint;
    for (const QString& line : below) {
        if (!line.isEmpty())
            band.height += layOut(Paragraph{line, muted}, {0, band.height}, width, band.items);
    }
    band.height += 12 * kPoint;
    return band;
}

Band continuedBand(const QString& title, const Letterhead& clinic, qreal width)
{
    const TextStyle strong{kBodyPoints, QFont::DemiBold, false, kInk};
    const qreal left = width * 0.6;
    const qreal right = width - left - 12 * kPoint;
    Band band;
    band.height = layOut(
        Paragraph{
            elided(LetterPaper::tr("%1, continued", "title of a paper").arg(title), strong, left), strong},
        {0, 0}, left, band.items);
    Paragraph name{elided(clinic.name, kMuted, right), kMuted};
    name.alignment = Qt::AlignRight;
    layOut(name, {width - right, 0}, right, band.items);
    band.height += 4 * kPoint;
    addRule(band, width, Mark::HeavyRule);
    band.height += 10 * kPoint;
    return band;
}

void addLetterFooters(std::vector<Page>& pages, const ReportStamp& stamp, const QString& client,
    const QString& more, QSizeF paper)
{
    // However long the name is, the day of printing stays.
    const QString printed = printedText(stamp.printedAt, stamp.printedBy);
    const qreal room = paper.width() - 2 * kMargin - 110 * kPoint;
    const qreal nameRoom =
        std::max(room - widthOf(joined({QString{u'x'}, more, printed}), kMuted), 60 * kPoint);
    addFooters(pages, joined({elided(isolated(client), kMuted, nameRoom), more, printed}), paper);
}

QString clientText(const ReportClient& client)
{
    if (client.preferredName.isEmpty() || client.preferredName == client.name)
        return isolated(client.name);
    return LetterPaper::tr("%1 (called %2)").arg(isolated(client.name), isolated(client.preferredName));
}

QString clientDetails(const ReportClient& client)
{
    QStringList parts;
    if (client.birth) {
        const QString day = words::dateText(*client.birth);
        parts << (client.age ? LetterPaper::tr("born %1, %2 years old").arg(day).arg(*client.age)
                             : LetterPaper::tr("born %1").arg(day));
    } else if (client.age) {
        parts << LetterPaper::tr("%n years old", nullptr, *client.age);
    }
    parts << isolated(client.phone) << isolated(client.email);
    return joined(parts);
}

QString privacyText(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Full:
        return {};
    case Privacy::Initials:
        return LetterPaper::tr("Initials only: names and how to reach people are left out.");
    case Privacy::NoClinicalText:
        return LetterPaper::tr("Without clinical text: notes, figures and areas are left out.");
    }
    Q_UNREACHABLE();
}

} // namespace taper::print
