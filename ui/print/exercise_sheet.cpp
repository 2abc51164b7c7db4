// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/exercise_sheet.h"

#include "core/base/text.h"
#include "ui/drawing/exercise_drawing.h"
#include "ui/print/figure_bands.h"
#include "ui/print/letterhead.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"
#include "ui/words/region_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper {

namespace {

struct ExercisePaper {
    Q_DECLARE_TR_FUNCTIONS(ExercisePaper)
};

using print::kPoint;

constexpr qreal kBodyPoints = 11.5; // read at arm's length, on the floor
constexpr qreal kLarge = 1.5;
constexpr qreal kDrawingWidth = 172 * kPoint;
constexpr qreal kBeside = 16 * kPoint;

/// The sheet's bands, in the size of type that was chosen.
class SheetBands {
public:
    SheetBands(qreal width, bool withDrawings, bool isLarge)
        : m_width{width}
        , m_scale{isLarge ? kLarge : 1}
        , m_withDrawings{withDrawings}
    { }

    [[nodiscard]] qreal scale() const { return m_scale; }

    [[nodiscard]] print::Band exercise(const GivenExercise& given, int number) const
    {
        const bool isDrawn = m_withDrawings && hasExerciseDrawing(given.drawing);
        // Without any drawing on the sheet the text has the page to itself.
        const qreal left = isDrawn ? kDrawingWidth + kBeside : 0;
        print::Band band;
        print::addRule(band, m_width, print::Mark::Rule);
        const qreal top = 10 * kPoint;
        QString name = ExercisePaper::tr("%1. %2", "number and name of an exercise")
                           .arg(QString::number(number), print::isolated(given.name));
        if (given.side && *given.side != Side::Midline)
            name += QStringLiteral(" · ") + words::sideName(*given.side);
        print::Cell cell{print::Paragraph{name, style(13.5, QFont::DemiBold)}};
        if (const QString dose = words::doseText(given.dose); !dose.isEmpty())
            cell.emplace_back(dose, style(12.5, QFont::DemiBold));
        if (!given.how.isEmpty())
            cell.emplace_back(print::isolated(given.how), style(kBodyPoints));
        qreal height = print::layOut(cell, {left, top}, m_width - left, band.items);
        if (isDrawn) {
            const qreal drawn = kDrawingWidth / kExerciseAspect;
            print::addPicture(band, {0, top, kDrawingWidth, drawn},
                [key = given.drawing](QPainter& painter, const QRectF& box) {
                    paintExercise(painter, box, key, ExerciseInk::onPaper());
                });
            height = std::max(height, drawn);
        }
        band.height = top + height + 12 * kPoint;
        return band;
    }

    /// A heading and a text under it; no height without a text.
    [[nodiscard]] print::Band part(const QString& heading, const QString& text) const
    {
        print::Band band;
        if (text.isEmpty())
            return band;
        print::addRule(band, m_width, print::Mark::Rule);
        const print::Cell cell{print::Paragraph{heading, style(13.5, QFont::DemiBold)},
            print::Paragraph{print::isolated(text), style(kBodyPoints)}};
        const qreal top = 10 * kPoint;
        band.height = top + print::layOut(cell, {0, top}, m_width, band.items) + 12 * kPoint;
        return band;
    }

private:
    [[nodiscard]] print::TextStyle style(qreal points, QFont::Weight weight = QFont::Normal) const
    {
        return {points * m_scale, weight, false, print::kInk};
    }

    qreal m_width;
    qreal m_scale;
    bool m_withDrawings;
};

QString nextText(const ExerciseSheet& sheet)
{
    QStringList lines;
    if (sheet.nextVisit) {
        lines << ExercisePaper::tr("Your next visit: %1 at %2.")
                     .arg(words::longDateText(dateOf(*sheet.nextVisit)),
                         toText(timeOfDayOf(*sheet.nextVisit)));
    } else if (sheet.comeBack) {
        lines << ExercisePaper::tr("Please come again around %1.").arg(words::longDateText(*sheet.comeBack));
    }
    if (sheet.nextRace && sheet.nextRace->days <= 0) {
        const Date day = sheet.date + std::chrono::days{-sheet.nextRace->days};
        lines << ExercisePaper::tr("Your next race: %1, %2.")
                     .arg(print::isolated(sheet.nextRace->name), words::longDateText(day));
    }
    return lines.join(u'\n');
}

QString stopText(const Letterhead& clinic)
{
    const QString stop =
        ExercisePaper::tr("Stop an exercise that gives sharp pain, or pain that stays or grows");
    return clinic.phone.isEmpty() ? ExercisePaper::tr("%1, and tell us.").arg(stop)
                                  : ExercisePaper::tr("%1, and call us: %2.").arg(stop, clinic.phone);
}

} // namespace

std::vector<print::Page> pagesOf(
    const ExerciseSheet& whole, const ExerciseSheetOptions& options, QSizeF paper)
{
    const ExerciseSheet sheet = withPrivacy(whole, options.privacy);
    const QRectF body = print::bodyOf(paper);
    const qreal width = body.width();
    const SheetBands bands{width, options.withDrawings, options.isLarge};
    const QString title = ExercisePaper::tr("Your exercises");
    const QString whom = print::joined(
        {print::clientText(sheet.client), words::dateText(sheet.date), print::isolated(sheet.therapist)});

    print::Section section{print::stacked(print::letterheadBand(sheet.stamp.clinic, width),
                               print::titleBand(title, {whom}, width, bands.scale())),
        print::continuedBand(title, sheet.stamp.clinic, width), {}};
    int number = 0;
    for (const GivenExercise& exercise : sheet.exercises)
        section.bands.push_back(bands.exercise(exercise, ++number));
    const auto add = [&](print::Band band) {
        if (band.height > 0)
            section.bands.push_back(std::move(band));
    };
    if (sheet.exercises.empty())
        add(bands.part(ExercisePaper::tr("Exercises"), ExercisePaper::tr("No exercises this time.")));
    else
        add(bands.part(ExercisePaper::tr("While you do them"), stopText(sheet.stamp.clinic)));
    add(bands.part(ExercisePaper::tr("Advice"), sheet.advice));
    add(bands.part(ExercisePaper::tr("What comes next"), nextText(sheet)));

    print::Paginator paginator{body};
    paginator.add(section);
    std::vector<print::Page> pages = std::move(paginator).pages();
    print::addLetterFooters(pages, sheet.stamp, sheet.client.name, {}, paper);
    return pages;
}

QByteArray renderPdf(const ExerciseSheet& sheet, const ExerciseSheetOptions& options)
{
    const QSizeF paper = print::unitsOf(options.paper, PaperTurn::Portrait);
    return print::pdfOf(
        pagesOf(sheet, options, paper), options.paper, documentTitle(sheet), PaperTurn::Portrait);
}

QString documentTitle(const ExerciseSheet& sheet)
{
    return print::joined(
        {ExercisePaper::tr("Exercises"), sheet.stamp.clinic.name, words::dateText(sheet.date)});
}

QString suggestedFileName(const ExerciseSheet& sheet, const QString& suffix)
{
    return ExercisePaper::tr("%1 exercises").arg(toIso(sheet.date)) + QLatin1Char{'.'} + suffix;
}

} // namespace taper
