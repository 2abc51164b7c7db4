// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/intake_bands.h"

#include "ui/print/page_frame.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

#include <algorithm>

namespace taper::print {

namespace {

const TextStyle kName{15.5, QFont::DemiBold, false, kInk};
const TextStyle kTitle{18, QFont::DemiBold, false, kInk};
const TextStyle kHeading{12.5, QFont::DemiBold, false, kInk};
const TextStyle kQuestion{11, QFont::Normal, false, kInk};
const TextStyle kBold{11, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};

constexpr qreal kWriting = 24 * kPoint; // from line to line: for a pen
constexpr qreal kBox = 11 * kPoint;
constexpr qreal kAnswers = 104 * kPoint; // yes and no, at the right
constexpr qreal kGap = 10 * kPoint;

Item mark(Mark what, const QRectF& where)
{
    return {where, what, {}};
}

} // namespace

qreal IntakeBands::line(
    Band& band, const QString& name, const QString& known, qreal left, qreal top, qreal width) const
{
    const qreal label = std::min(widthOf(name, kMuted) + 6 * kPoint, width / 2);
    const qreal drop = kWriting - 15 * kPoint; // so that the words stand on the line
    const qreal nameHeight = layOut(Paragraph{name, kMuted}, {left, top + drop}, label, band.items);
    const qreal room = width - label;
    qreal height = std::max(nameHeight + drop, kWriting);
    if (!known.isEmpty()) {
        const qreal written = layOut(
            Paragraph{isolated(known), kQuestion}, {left + label, top + drop - 1 * kPoint}, room, band.items);
        height = std::max(height, written + drop);
    }
    band.items.push_back(mark(Mark::WritingLine, {left + label, top + height, room, 0}));
    return height;
}

qreal IntakeBands::box(Band& band, const QString& word, bool isTicked, qreal left, qreal top) const
{
    band.items.push_back(mark(isTicked ? Mark::TickedBox : Mark::Box, {left, top + 2 * kPoint, kBox, kBox}));
    const qreal at = left + kBox + 4 * kPoint;
    const qreal width = widthOf(word, kQuestion) + 2 * kPoint;
    layOut(Paragraph{word, kQuestion}, {at, top}, width, band.items);
    return at + width;
}

Band IntakeBands::letterhead(const Letterhead& clinic) const
{
    Band band;
    const qreal half = (m_width - kGap) / 2;
    const qreal left = layOut(Paragraph{isolated(clinic.name), kName}, {0, 0}, half, band.items);
    Cell cell;
    for (const QString& part : {clinic.address, joined({isolated(clinic.phone), isolated(clinic.email)})}) {
        if (part.isEmpty())
            continue;
        Paragraph paragraph{isolated(part), kMuted};
        paragraph.alignment = Qt::AlignRight;
        cell.push_back(std::move(paragraph));
    }
    const qreal right = layOut(cell, {half + kGap, 0}, half, band.items);
    band.height = std::max(left, right) + 6 * kPoint;
    addRule(band, m_width, Mark::HeavyRule);
    band.height += kGap;
    return band;
}

Band IntakeBands::title() const
{
    Band band;
    band.height = layOut(Paragraph{IntakePrint::tr("Health questions and consent"), kTitle}, {0, 0}, m_width,
                      band.items)
        + 3 * kPoint;
    band.height += layOut(
        Paragraph{IntakePrint::tr(
                      "Please answer each question, so that massage is safe for you. If you are not sure, "
                      "leave it open and ask us. What you write here stays in your treatment record."),
            kMuted},
        {0, band.height}, m_width, band.items);
    band.height += 6 * kPoint;
    return band;
}

Band IntakeBands::person(const std::optional<ClientFields>& client, Date today) const
{
    const ClientFields known = client.value_or(ClientFields{});
    Band band;
    const qreal half = (m_width - kGap) / 2;
    const auto row = [&](const QString& name, const QString& value, const QString& other,
                         const QString& otherValue) {
        const qreal left = line(band, name, value, 0, band.height, half);
        const qreal right = line(band, other, otherValue, half + kGap, band.height, half);
        band.height += std::max(left, right) + 2 * kPoint;
    };
    row(IntakePrint::tr("Name"), known.name, IntakePrint::tr("Date of birth"),
        known.dateOfBirth ? words::dateText(*known.dateOfBirth) : QString{});
    row(IntakePrint::tr("Phone"), known.phone, IntakePrint::tr("E-mail"), known.email);
    const auto whole = [&](const QString& name, QString value) {
        value.replace(u'\n', QStringLiteral(", "));
        band.height += line(band, name, value, 0, band.height, m_width) + 2 * kPoint;
    };
    whole(IntakePrint::tr("Address"), known.address);
    whole(IntakePrint::tr("In an emergency we call"), known.emergencyContact);
    if (!known.dateOfBirth || ageNeedsGuardian(known.dateOfBirth, today))
        whole(IntakePrint::tr("If you are under %1: the parent or guardian who agrees").arg(kFullAge), {});
    band.height += 6 * kPoint;
    return band;
}

Band IntakeBands::heading(const QString& text) const
{
    Band band;
    band.height = kGap;
    band.height += layOut(Paragraph{text, kHeading}, {0, band.height}, m_width, band.items) + 3 * kPoint;
    addRule(band, m_width, Mark::Rule);
    band.height += 1 * kPoint;
    return band;
}

Band IntakeBands::question(const IntakePaperQuestion& question) const
{
    constexpr qreal kPadding = 5 * kPoint;
    Band band;
    const bool isKnown = !question.known.isEmpty();
    const qreal text = layOut(Paragraph{words::conditionQuestion(question.condition), kQuestion},
        {0, kPadding}, m_width - kAnswers - kGap, band.items);
    const qreal yes = m_width - kAnswers;
    box(band, IntakePrint::tr("Yes"), isKnown, yes, kPadding);
    box(band, IntakePrint::tr("No"), false, yes + kAnswers / 2, kPadding);
    band.height = kPadding + text;
    const ScreeningCondition* condition = screeningCondition(question.condition);
    const bool asksArea = condition && condition->asksArea();
    QStringList known = question.known;
    known.removeAll(QString{});
    band.height += line(band,
        asksArea ? IntakePrint::tr("If yes, where, and since when")
                 : IntakePrint::tr("If yes, more about it"),
        known.join(QStringLiteral("; ")), 0, band.height - 3 * kPoint, m_width);
    band.height += 1 * kPoint;
    return band;
}

Band IntakeBands::writing(const QString& sentence, int lines) const
{
    Band band;
    band.height = kGap + layOut(Paragraph{sentence, kBold}, {0, kGap}, m_width, band.items);
    for (int number = 0; number < lines; ++number) {
        band.height += kWriting;
        band.items.push_back(mark(Mark::WritingLine, {0, band.height, m_width, 0}));
    }
    band.height += kGap / 2;
    return band;
}

Band IntakeBands::consent(const IntakePaperConsent& consent) const
{
    Band band;
    band.height = kGap;
    const ConsentWording& wording = consent.wording;
    band.height +=
        layOut(Paragraph{words::consentKindName(wording.kind), kBold}, {0, band.height}, m_width, band.items);
    band.height +=
        layOut(Paragraph{wording.text, kQuestion}, {0, band.height + 2 * kPoint}, m_width, band.items)
        + 3 * kPoint;
    QString version =
        IntakePrint::tr("Wording %1, from %2").arg(wording.version).arg(words::dateText(wording.since));
    if (consent.givenOn)
        version =
            joined({version, IntakePrint::tr("given already on %1").arg(words::dateText(*consent.givenOn))});
    band.height += layOut(Paragraph{version, kMuted}, {0, band.height}, m_width, band.items) + 4 * kPoint;
    const qreal after = box(band, IntakePrint::tr("I agree"), false, 0, band.height);
    const qreal end = box(band, IntakePrint::tr("I do not agree"), false, after + 12 * kPoint, band.height);
    const qreal date = 116 * kPoint;
    const qreal top = band.height - (kWriting - 15 * kPoint);
    const qreal signature = m_width - end - 16 * kPoint - date - kGap;
    const qreal line1 = line(band, IntakePrint::tr("Signature"), {}, end + 16 * kPoint, top, signature);
    line(band, IntakePrint::tr("Date"), {}, m_width - date, top, date);
    band.height = top + line1 + 6 * kPoint;
    return band;
}

} // namespace taper::print
