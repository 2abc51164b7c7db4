// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/treatment_bands.h"

#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace taper::print {

namespace {

struct TreatmentPaper {
    Q_DECLARE_TR_FUNCTIONS(TreatmentPaper)
};

constexpr TextStyle kPlain{};
const TextStyle kBold{kBodyPoints, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};
const TextStyle kOnDark{kBodyPoints, QFont::DemiBold, false, QColor{Qt::white}};

constexpr qreal kDayWidth = 82 * kPoint; // of the column with the day of a visit
constexpr qreal kGap = 4 * kPoint;
constexpr qreal kKeptWithHead = 120 * kPoint; // the tallest that a visit's first line is not parted from

/// Puts one part of a note beneath the other.
class NoteWriter {
public:
    NoteWriter(qreal left, qreal width)
        : m_left{left}
        , m_width{width - left}
    { }

    /// A line of its own.
    void say(const Paragraph& paragraph)
    {
        Band band;
        band.height = layOut(paragraph, {m_left, 0}, m_width, band.items);
        m_bands.push_back(std::move(band));
    }
    void say(const QString& text, const TextStyle& style = kPlain)
    {
        if (!text.isEmpty())
            say(Paragraph{isolated(text), style});
    }
    /// "Plan  Recheck the calf …": a name and what it holds, line by line, so that a page may end between
    /// them.
    void say(const QString& name, const QString& text)
    {
        if (text.trimmed().isEmpty())
            return;
        const QStringList lines = text.split(u'\n');
        for (qsizetype index = 0; index < lines.size(); ++index) {
            Paragraph paragraph;
            if (index == 0)
                paragraph.runs.push_back({name + QStringLiteral("  "), kBold});
            paragraph.runs.push_back(
                {lines[index].isEmpty() ? QStringLiteral(" ") : isolated(lines[index]), kPlain});
            say(paragraph);
        }
        space();
    }
    /// A name over lines of their own.
    void list(const QString& name, const QStringList& lines)
    {
        if (lines.isEmpty())
            return;
        Band band;
        band.height = layOut(Paragraph{name, kBold}, {m_left, 0}, m_width, band.items);
        band.height += layOut(
            Paragraph{isolated(lines.constFirst()), kPlain}, {m_left, band.height}, m_width, band.items);
        m_bands.push_back(std::move(band));
        for (const QString& line : lines.sliced(1))
            say(line);
        space();
    }
    void space()
    {
        if (!m_bands.empty())
            m_bands.back().height += kGap;
    }
    [[nodiscard]] std::vector<Band> bands() && { return std::move(m_bands); }

private:
    qreal m_left;
    qreal m_width;
    std::vector<Band> m_bands;
};

QString carriedMark(bool isCarried)
{
    return isCarried ? u' ' + TreatmentPaper::tr("(carried over from the visit before, not edited)")
                     : QString{};
}

QStringList areaLines(const TreatmentNoteFields& note)
{
    QStringList lines;
    for (const BodyMark& mark : note.marks) {
        const QString detail = words::markDetail(mark);
        lines << (detail.isEmpty() ? words::markText(mark)
                                   : words::markText(mark) + QStringLiteral(": ") + detail)
                + carriedMark(mark.carried);
    }
    return lines;
}

QString painLine(const TreatmentNoteFields& note)
{
    const QString scores = words::painText(note.painBefore, note.painAfter);
    return scores.isEmpty() ? scores : TreatmentPaper::tr("Pain overall %1").arg(scores);
}

QStringList painAndAreas(const TreatmentNoteFields& note)
{
    QStringList lines = areaLines(note);
    if (const QString pain = painLine(note); !pain.isEmpty())
        lines.prepend(pain);
    return lines;
}

QString areasHeading()
{
    return TreatmentPaper::tr("Areas and pain, before→after");
}

void sayFigures(NoteWriter& writer, const TreatmentNoteFields& note)
{
    QStringList measures;
    for (const NoteMeasure& measure : note.measures)
        measures << words::measureText(measure);
    writer.list(TreatmentPaper::tr("Range of motion and tests"), measures);
    QStringList activities;
    for (const NoteActivity& activity : note.activities)
        activities << words::activityText(activity);
    writer.list(TreatmentPaper::tr("Activities, 10 as before"), activities);
}

void sayExercises(NoteWriter& writer, const TreatmentNoteFields& note)
{
    QStringList reports;
    for (const ExerciseReport& report : note.reports) {
        if (report.done != ExerciseDone::NotAsked || !report.text.isEmpty())
            reports << words::reportText(report);
    }
    writer.list(TreatmentPaper::tr("Exercises given before"), reports);
    QStringList exercises;
    for (const GivenExercise& exercise : note.exercises)
        exercises << words::exerciseText(exercise) + carriedMark(exercise.carried);
    writer.list(TreatmentPaper::tr("Exercises given"), exercises);
}

void sayAddenda(NoteWriter& writer, const ReportNote& note)
{
    for (const NoteAddendum& addendum : note.addenda) {
        const QString when = words::dateText(dateOf(addendum.at)) + u' ' + toText(timeOfDayOf(addendum.at));
        const QString name = addendum.who.isEmpty()
            ? TreatmentPaper::tr("Added %1").arg(when)
            : TreatmentPaper::tr("Added %1 by %2").arg(when, isolated(addendum.who));
        writer.say(name, addendum.text);
    }
}

QString firstLine(const QString& text)
{
    return text.trimmed().section(u'\n', 0, 0);
}

void paintTag(QPainter& painter, const QRectF& box)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(kInk);
    painter.drawRoundedRect(box, 6 * kPoint, 6 * kPoint);
}

bool tookPlace(const ReportVisit& visit)
{
    return visit.status == BookingStatus::Completed;
}

bool isDraft(const ReportNote& note)
{
    return note.fields.status == NoteStatus::Draft;
}

Cell dayCell(Moment at)
{
    const Date day = dateOf(at);
    return {Paragraph{words::shortDateText(day) + QStringLiteral(" %1").arg(toQDate(day).year()), kBold},
        Paragraph{words::shortWeekdayText(weekdayIndex(day)) + u' ' + toText(timeOfDayOf(at)), kMuted}};
}

} // namespace

Cell areaCell(const TreatmentNoteFields& note)
{
    const QStringList lines = painAndAreas(note);
    Cell cell;
    if (lines.isEmpty())
        return cell;
    cell.emplace_back(areasHeading(), kBold);
    for (const QString& line : lines)
        cell.emplace_back(isolated(line), kPlain);
    return cell;
}

std::vector<Band> noteBands(const ReportNote& note, qreal left, qreal width, bool withAreas)
{
    const TreatmentNoteFields& fields = note.fields;
    NoteWriter writer{left, width};
    if (withAreas)
        writer.list(areasHeading(), painAndAreas(fields));
    for (const NoteSection section : kNoteSections) {
        writer.say(
            words::sectionName(section) + carriedMark(fields.isCarried(section)), fields.text(section));
        if (section == NoteSection::Objective)
            sayFigures(writer, fields);
    }
    sayExercises(writer, fields);
    writer.say(TreatmentPaper::tr("Advice"), fields.advice);
    if (fields.returnDays)
        writer.say(TreatmentPaper::tr("Come again"), words::returnText(*fields.returnDays));
    sayAddenda(writer, note);
    return std::move(writer).bands();
}

std::vector<Band> visitBands(const ReportVisit& visit, bool withNote, qreal width)
{
    const qreal left = kDayWidth;
    Band head;
    addRule(head, width, Mark::Rule);
    head.height += 6 * kPoint;
    const qreal dayHeight = layOut(dayCell(visit.at), {0, head.height}, kDayWidth - kGap, head.items);
    const bool isMissed = !tookPlace(visit);
    Cell title;
    if (isMissed)
        title.emplace_back(words::capitalised(visitStatusText(visit)), kBold);
    title.emplace_back(visitText(visit), isMissed ? kMuted : kBold);
    if (!visit.bookingNote.isEmpty())
        title.emplace_back(
            TreatmentPaper::tr("Noted at the desk: %1").arg(isolated(visit.bookingNote)), kMuted);
    if (visit.note && (withNote || isDraft(*visit.note)))
        title.push_back(noteStatus(*visit.note));
    const qreal titleHeight = layOut(title, {left, head.height}, width - left, head.items);
    head.height += std::max(dayHeight, titleHeight) + 3 * kPoint;

    std::vector<Band> bands;
    if (visit.note && withNote) {
        bands = noteBands(*visit.note, left, width);
    } else if (visit.note) {
        NoteWriter writer{left, width};
        const TreatmentNoteFields& fields = visit.note->fields;
        writer.say(joined({painLine(fields), words::marksText(fields.marks)}));
        writer.say(firstLine(fields.text(NoteSection::Plan)), kMuted);
        bands = std::move(writer).bands();
    }
    // It stays with the first lines of what was written, unless these are a page of their own.
    if (!bands.empty() && bands.front().height < kKeptWithHead)
        bands.front() = stacked(std::move(head), std::move(bands.front()));
    else
        bands.insert(bands.begin(), std::move(head));
    bands.back().height += 6 * kPoint;
    return bands;
}

Band raceBand(const ReportRace& race, Date today, qreal width)
{
    Band band;
    addRule(band, width, Mark::Rule);
    band.height += 6 * kPoint;
    layOut(Paragraph{words::shortDateText(race.date) + QStringLiteral(" %1").arg(toQDate(race.date).year()),
               kBold},
        {0, band.height}, kDayWidth - kGap, band.items);
    QString what;
    if (race.raceStatus != RaceStatus::Scheduled)
        what = words::raceStatusWord(race.raceStatus);
    else if (race.finish)
        what = durationText(*race.finish);
    else if (race.status != EntryStatus::Entered && race.status != EntryStatus::Finished)
        what = words::entryStatusWord(race.status);
    else if (race.date >= today)
        what = words::inDaysText(race.date, today);
    const QString text = joined({TreatmentPaper::tr("Race"), isolated(race.name), what});

    constexpr qreal kBeside = 7 * kPoint;
    constexpr qreal kAround = 1.5 * kPoint;
    const qreal room = width - kDayWidth - 2 * kBeside;
    Items line;
    const qreal height = layOut(Paragraph{text, kOnDark}, {kDayWidth + kBeside, band.height}, room, line);
    const qreal wide = line.size() > 1 ? room : std::min(room, widthOf(text, kOnDark));
    Item tag;
    tag.rect = {kDayWidth, band.height - kAround, wide + 2 * kBeside, height + 2 * kAround};
    tag.mark = Mark::Picture;
    tag.picture =
        std::make_shared<const Picture>([](QPainter& painter, const QRectF& box) { paintTag(painter, box); });
    band.items.push_back(std::move(tag));
    std::ranges::move(line, std::back_inserter(band.items));
    band.height += height + 8 * kPoint;
    return band;
}

QString visitText(const ReportVisit& visit)
{
    QString type = visit.sessionType.isEmpty() ? TreatmentPaper::tr("Note without a session")
                                               : isolated(visit.sessionType);
    if (visit.length.count() > 0)
        type += u' ' + words::lengthText(visit.length);
    const QString race =
        visit.race ? words::daysText(visit.race->days) + u' ' + isolated(visit.race->name) : QString{};
    return joined({type, isolated(visit.therapist), race});
}

QString visitStatusText(const ReportVisit& visit)
{
    if (tookPlace(visit))
        return {};
    if (visit.status == BookingStatus::Cancelled && visit.lateCancel)
        return TreatmentPaper::tr("cancelled late");
    return words::statusWord(visit.status);
}

Paragraph noteStatus(const ReportNote& note)
{
    return Paragraph{noteStatusText(note), isDraft(note) ? kBold : kMuted};
}

QString noteStatusText(const ReportNote& note)
{
    if (note.fields.status == NoteStatus::Draft || !note.finalisedAt)
        return TreatmentPaper::tr("Draft: not finished, may still change");
    const QString when =
        words::dateText(dateOf(*note.finalisedAt)) + u' ' + toText(timeOfDayOf(*note.finalisedAt));
    return note.finalisedBy.isEmpty()
        ? TreatmentPaper::tr("Final, %1").arg(when)
        : TreatmentPaper::tr("Final, %1 by %2").arg(when, isolated(note.finalisedBy));
}

} // namespace taper::print
