// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_draft.h"
#include "core/clinic/demo_stories.h"
#include "core/clinic/notes.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kNotedDays = 400; ///< how far back those have notes who are not on today's board
constexpr int kMostReturnDays = 28;

using Words = std::span<const char16_t* const>;
constexpr std::array kTraining{u"Four runs this week, 45 km.", u"Easy week, three runs.",
    u"Long run of 28 km on Sunday.", u"Intervals on Tuesday, otherwise easy.", u"Two rest days, sleeps well.",
    u"First week back after a cold."};
constexpr std::array kResponses{u"Softer afterwards, tender place eased.",
    u"Took the pressure well, asked for no change.", u"Still guarded at the end, lighter next time.",
    u"Even left and right afterwards.", u"Moves more freely at the end."};
constexpr std::array kAdvice{u"Easy running until tomorrow. Some soreness for a day is usual.",
    u"Drink as usual, move a little this evening.", u"Keep the exercises short and regular."};
constexpr std::array kTechniques{"petrissage", "trigger_point_pressure", "soft_tissue_release",
    "myofascial_release", "assisted_stretch", "friction", "broadening"};

QString in(const char16_t* text)
{
    return QString::fromUtf16(text);
}

/// Tenths of a unit as they are written: "8", "7.5".
QString inUnits(int tenths)
{
    return tenths % 10 == 0 ? QString::number(tenths / 10) : QString::number(tenths / 10.0, 'f', 1);
}

/// How far somebody's story has come.
struct Progress {
    int visits = 0; ///< with deep work
    int pain = 0; ///< at the end of the last one
    bool hasExercises = false; ///< of the last note
    int lastNote = -1; ///< place in the plan
};

class NotePlanner {
public:
    explicit NotePlanner(DemoDraft& draft)
        : m_draft{draft}
        , m_random{draft.random(5)}
        , m_progress(draft.people.size())
    { }

    void run()
    {
        const auto count = static_cast<int>(m_draft.plan.bookings.size());
        for (int i = 0; i < count; ++i) {
            DemoBooking& booking = m_draft.plan.bookings[static_cast<size_t>(i)];
            const int day = daysBetween(m_draft.options.today, dateOf(booking.start));
            if (day > 0)
                break;
            if (day == 0)
                beginToday(i, booking);
            else if (isNoted(booking, day))
                write(i, booking);
        }
    }

private:
    [[nodiscard]] const DemoPerson& person(const DemoBooking& booking) const
    {
        return m_draft.people[static_cast<size_t>(booking.client)];
    }
    [[nodiscard]] const SessionTypeFields& type(const DemoBooking& booking) const
    {
        return m_draft.plan.sessionTypes[static_cast<size_t>(booking.sessionType)];
    }
    [[nodiscard]] const DemoChapter* chapter(const DemoBooking& booking) const
    {
        const auto place = static_cast<size_t>(booking.client);
        return person(booking).role && place < demoChapters().size() ? &demoChapters()[place] : nullptr;
    }
    [[nodiscard]] const DemoStory& story(const DemoBooking& booking) const
    {
        const DemoChapter* const own = chapter(booking);
        const int place = own ? own->story : booking.client % static_cast<int>(demoStories().size());
        return demoStories()[static_cast<size_t>(place)];
    }
    [[nodiscard]] bool isNoted(const DemoBooking& booking, int day)
    {
        if (booking.status != BookingStatus::Completed)
            return false;
        return person(booking).role || (day >= -kNotedDays && m_random.chance(92));
    }
    [[nodiscard]] bool isLastOfRole(const DemoBooking& booking) const
    {
        return person(booking).role && booking.note == in(person(booking).role->lastNote);
    }
    [[nodiscard]] QString any(Words words) { return in(m_random.pick(words)); }

    /// "Severn Vale Half in 12 days."
    [[nodiscard]] QString nextRace(const DemoBooking& booking) const
    {
        for (const int place : person(booking).races) {
            const RaceFields& race = m_draft.plan.races[static_cast<size_t>(place)];
            const int days = daysBetween(dateOf(booking.start), race.date);
            if (race.status == RaceStatus::Scheduled && days > 0 && days <= 60)
                return days == 1 ? QStringLiteral(" %1 tomorrow.").arg(race.name)
                                 : QStringLiteral(" %1 in %2 days.").arg(race.name).arg(days);
        }
        return {};
    }

    [[nodiscard]] DemoNote begun(int booking, const DemoBooking& planned) const
    {
        DemoNote note;
        note.booking = booking;
        note.fields.at = planned.start;
        return note;
    }

    BodyMark markOn(const DemoArea& area, int pressure)
    {
        BodyMark mark;
        mark.region = QString::fromLatin1(area.region);
        mark.side = area.side;
        mark.view = area.view;
        mark.place = area.place;
        mark.kind = area.kind;
        mark.pressure = pressure;
        mark.techniques = {QStringLiteral("effleurage")};
        return mark;
    }

    /// The legs as a whole, before or after a race.
    void writeLight(DemoNote& note, DemoBooking& booking, bool isAfter)
    {
        TreatmentNoteFields& fields = note.fields;
        for (const DemoArea& area : demoLightAreas()) {
            BodyMark& mark = fields.marks.emplace_back(markOn(area, m_random.between(1, 2)));
            mark.techniques.append(QStringLiteral("vibration"));
            if (isAfter) {
                mark.before = m_random.between(3, 6);
                mark.after = *mark.before - m_random.between(1, 2);
            }
        }
        if (isAfter) {
            fields.painBefore = m_random.between(3, 6);
            fields.painAfter = *fields.painBefore - m_random.between(1, 2);
        }
        fields.text(NoteSection::Subjective) = isAfter
            ? QStringLiteral("Thighs sore going downstairs, no cramp, has eaten and drunk.")
            : QStringLiteral("Rested, nothing new.") + nextRace(booking);
        fields.text(NoteSection::Objective) = isAfter
            ? QStringLiteral("Legs heavy, no swelling, no bruise. Alert and warm.")
            : QStringLiteral("Legs loose and warm, left and right even.");
        fields.text(NoteSection::Treatment) =
            QStringLiteral("Light strokes and shaking on calves, quads and hamstrings; nothing deep.");
        fields.text(NoteSection::Assessment) = any(kResponses);
        fields.text(NoteSection::Plan) = isAfter
            ? QStringLiteral("Both quads and calves; deep work when the soreness has gone.")
            : QStringLiteral("Legs light for the race; short and light afterwards.");
        fields.advice = any(kAdvice);
        booking.note = QStringLiteral("both calves, quads and hamstrings, light");
    }

    void writeAreas(DemoNote& note, const DemoStory& story, int before, int after)
    {
        const int areas = m_random.between(2, 3);
        for (int i = 0; i < areas; ++i) {
            const DemoArea& area = story.areas[static_cast<size_t>(i)];
            BodyMark& mark = note.fields.marks.emplace_back(markOn(area, m_random.between(3, 4)));
            mark.techniques.append(QString::fromLatin1(m_random.pick(std::span{kTechniques})));
            if (area.kind == MarkKind::Treated)
                continue;
            mark.before = i == 0 ? before : std::max(1, before - i);
            mark.after = i == 0 ? after : std::max(0, *mark.before - m_random.between(1, 2));
            mark.findings = {{QStringLiteral("tone_high"), before >= 5 ? 2 : 1}};
            if (before >= 4)
                mark.findings.push_back({QStringLiteral("tender"), before >= 6 ? 3 : 2});
        }
    }

    /// The weak side gets nearer to the good one from visit to visit; what it gains on the day half stays.
    QString writeMeasure(DemoNote& note, const DemoStory& story, int visits)
    {
        const bool isWhole = story.unit[0] != u' ';
        const int step = isWhole ? 10 : 5;
        const int gain = (story.usual - story.weakFrom) * std::min(visits, 10) / 11;
        const int before = (story.weakFrom + gain + m_random.between(-1, 1) * step) / step * step;
        const int after = std::min(story.usual, before + step * m_random.between(1, isWhole ? 5 : 3));
        const int good = story.usual / step * step;
        NoteMeasure& measure = note.fields.measures.emplace_back();
        measure.kind = QString::fromLatin1(story.measure);
        const bool isLeft = story.weak == Side::Left;
        (isLeft ? measure.leftBefore : measure.rightBefore) = before;
        (isLeft ? measure.leftAfter : measure.rightAfter) = after;
        (isLeft ? measure.rightBefore : measure.leftBefore) = good;
        const QString unit = in(story.unit);
        return QStringLiteral("%1 L %2%4, R %3%4.")
            .arg(in(story.measureSaid), inUnits(isLeft ? before : good), inUnits(isLeft ? good : before),
                unit);
    }

    void writeExercises(DemoNote& note, const DemoStory& story, Progress& progress)
    {
        if (progress.hasExercises) {
            constexpr std::array kDone{
                ExerciseDone::Done, ExerciseDone::Done, ExerciseDone::Partly, ExerciseDone::NotDone};
            for (const char* const name : story.exercises)
                note.fields.reports.push_back(
                    {QString::fromLatin1(name), std::nullopt, m_random.pick(std::span{kDone}), {}});
        }
        progress.hasExercises = progress.visits % 3 == 0;
        if (!progress.hasExercises)
            return;
        for (const char* const name : story.exercises)
            note.fields.exercises.emplace_back().name = QString::fromLatin1(name);
    }

    void writeDeep(DemoNote& note, DemoBooking& booking)
    {
        const DemoStory& told = story(booking);
        Progress& progress = m_progress[static_cast<size_t>(booking.client)];
        const DemoChapter* const own = isLastOfRole(booking) ? chapter(booking) : nullptr;
        // Worse after a while without, or when training gets harder; better from one visit to the next.
        const bool isFlare = progress.visits == 0 || m_random.chance(18);
        int before =
            isFlare ? m_random.between(5, 7) : std::clamp(progress.pain + m_random.between(0, 2), 1, 7);
        int after = std::max(0, before - m_random.between(1, 3));
        if (own) {
            before = own->painBefore;
            after = own->painAfter;
        }
        TreatmentNoteFields& fields = note.fields;
        fields.painBefore = before;
        fields.painAfter = after;
        writeAreas(note, told, before, after);

        const auto complaint = static_cast<size_t>(before >= 6 ? 0 : before >= 4 ? 1 : before >= 2 ? 2 : 3);
        fields.text(NoteSection::Subjective) =
            in(told.complaints[complaint]) + u' ' + any(kTraining) + nextRace(booking);
        QString found = QStringLiteral("%1 %2.").arg(in(told.areas[0].said),
            before >= 5 ? QStringLiteral("high tone, tender") : QStringLiteral("a little firm"));
        if (progress.visits % 2 == 0 || own)
            found += u' ' + writeMeasure(note, told, progress.visits);
        fields.text(NoteSection::Objective) = found;

        QStringList worked;
        for (size_t i = 0; i < fields.marks.size(); ++i)
            worked.append(in(told.areas[i].said));
        fields.text(NoteSection::Treatment) =
            QStringLiteral("Warmed and kneaded, then %1.").arg(worked.join(QStringLiteral(", ")));
        fields.text(NoteSection::Assessment) =
            any(kResponses) + QStringLiteral(" Pain %1 → %2.").arg(before).arg(after);
        fields.text(NoteSection::Plan) = own ? in(own->plan) : any(told.plans);
        fields.returnDays = std::min(person(booking).cadence, kMostReturnDays);
        fields.advice = any(kAdvice);
        if (progress.visits % 3 == 0)
            fields.activities.push_back(
                {in(told.activity), std::clamp(10 - before + m_random.between(-1, 1), 0, 10)});
        writeExercises(note, told, progress);
        if (!own)
            booking.note =
                worked.join(QStringLiteral(", ")) + QStringLiteral("\nPain %1 → %2.").arg(before).arg(after);
        progress.pain = after;
        ++progress.visits;
    }

    void write(int place, DemoBooking& booking)
    {
        DemoNote note = begun(place, booking);
        const LoadProfile profile = type(booking).profile;
        if (profile == LoadProfile::PreEvent || profile == LoadProfile::PostEvent)
            writeLight(note, booking, profile == LoadProfile::PostEvent);
        else
            writeDeep(note, booking);
        note.fields.status = NoteStatus::Final;
        // Now and then something comes to mind the day after.
        if (m_draft.plan.notes.size() % 60 == 11)
            note.addenda.push_back({at(dateOf(booking.start) + std::chrono::days{1}, Minutes{9 * 60 + 5}), {},
                QStringLiteral("Rang this morning: a little sore, otherwise well.")});
        m_progress[static_cast<size_t>(booking.client)].lastNote =
            static_cast<int>(m_draft.plan.notes.size());
        m_draft.plan.notes.push_back(std::move(note));
    }

    /// Today's are still being written: of what is over, and from the last note of who has just arrived.
    void beginToday(int place, const DemoBooking& planned)
    {
        const Progress& progress = m_progress[static_cast<size_t>(planned.client)];
        const bool isOver = planned.status == BookingStatus::Completed;
        if (!isOver && (planned.status != BookingStatus::Arrived || progress.lastNote < 0))
            return;
        DemoNote note = begun(place, planned);
        if (!isOver) {
            note.fields = carriedOver(
                std::move(note.fields), m_draft.plan.notes[static_cast<size_t>(progress.lastNote)].fields);
        } else {
            const DemoStory& told = story(planned);
            note.fields.painBefore = m_random.between(3, 5);
            note.fields.painAfter = *note.fields.painBefore - 2;
            writeAreas(note, told, *note.fields.painBefore, *note.fields.painAfter);
            note.fields.text(NoteSection::Subjective) = in(told.complaints[1]) + nextRace(planned);
            note.fields.text(NoteSection::Treatment) =
                QStringLiteral("Warmed and kneaded, then %1.").arg(in(told.areas[0].said));
        }
        m_draft.plan.notes.push_back(std::move(note));
    }

    DemoDraft& m_draft;
    DemoRandom m_random;
    std::vector<Progress> m_progress;
};

} // namespace

void planNotes(DemoDraft& draft)
{
    NotePlanner{draft}.run();
}

} // namespace taper
