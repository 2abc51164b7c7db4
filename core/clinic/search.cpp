// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/search.h"

#include "core/base/text.h"
#include "core/clinic/booking_views.h"
#include "core/clinic/clients_hit.h"
#include "core/clinic/workspace.h"

#include <QStringList>

#include <algorithm>

namespace taper {

namespace {

/// Of so many clients found the bookings are shown as well; with more, the list says nothing any more.
constexpr size_t kClientsWithBookings = 3;
constexpr std::chrono::days kAhead{400};
/// How far ahead a therapist's bookings are looked for; the first days usually do.
constexpr int kTherapistDays = 14;
constexpr qsizetype kShortestDayWord = 3;

bool isLetters(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isLetter(); });
}

/// "sa" and "mo" begin too many names to be days yet.
std::optional<Date> dayIn(const QString& text, Date today, const DayWords& words)
{
    if (isLetters(text) && text.size() < kShortestDayWord)
        return std::nullopt;
    return readDay(text, today, words);
}

/// Written as "24/4" or "+14": nobody's name, nor a number to call.
bool isInFigures(const QString& text)
{
    const bool hasLetter = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    const bool hasMark =
        std::ranges::any_of(text, [](QChar c) { return !c.isLetterOrNumber() && !c.isSpace(); });
    return !hasLetter && hasMark;
}

struct TypedDay {
    Date day;
    QStringList others; ///< folded words beside it
};

/// The day at the beginning or the end of what was typed, the longest that can be read.
std::optional<TypedDay> typedDay(const QString& text, Date today, const DayWords& words)
{
    const QStringList all = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype length = all.size(); length > 0; --length) {
        for (const qsizetype begin : {qsizetype{0}, all.size() - length}) {
            const auto day = dayIn(all.mid(begin, length).join(u' '), today, words);
            if (!day)
                continue;
            const QStringList others = all.mid(0, begin) + all.mid(begin + length);
            return TypedDay{*day, foldForSearch(others.join(u' ')).split(u' ', Qt::SkipEmptyParts)};
        }
    }
    return std::nullopt;
}

/// Each word begins a word of the name.
bool answersTo(const QString& name, const QStringList& words)
{
    const QString folded = u' ' + foldForSearch(name);
    return std::ranges::all_of(words, [&](const QString& word) { return folded.contains(u' ' + word); });
}

/// Each word begins a word of the client's or the therapist's name.
bool answersTo(const BookingRow& row, const QStringList& words)
{
    return answersTo(row.clientName + u' ' + row.clientPreferredName + u' ' + row.therapistName, words);
}

/// The search while it goes on.
class Search {
public:
    Search(Workspace& workspace, const SearchRequest& request)
        : m_workspace{workspace}
        , m_request{request}
        , m_text{request.text.simplified()}
        , m_now{workspace.now()}
    {
        m_hits.today = dateOf(m_now);
    }

    SearchHits run()
    {
        if (m_text.isEmpty()) {
            addRecentClients();
        } else {
            const auto typed = typedDay(m_text, m_hits.today, m_request.words);
            const bool isDay = typed && typed->others.isEmpty();
            if (!isDay || !isInFigures(m_text)) {
                addClients(m_workspace.clients().search(m_text, m_request.clients, true));
                addRaces();
            }
            if (typed)
                addDay(*typed);
            addBookingsOfClients();
            addBookingsOfTherapists();
        }
        fillBookings();
        return std::move(m_hits);
    }

private:
    void addRecentClients()
    {
        std::vector<ClientSummary> found;
        const auto add = [&](Id<Client> id) {
            const bool isKnown = std::ranges::find(found, id, &ClientSummary::id) != found.end();
            if (isKnown || static_cast<int>(found.size()) >= m_request.clients)
                return;
            if (const auto client = m_workspace.clients().byId(id))
                found.push_back({.id = client->id,
                    .name = client->fields().name,
                    .preferredName = client->fields().preferredName,
                    .phone = client->fields().phone,
                    .email = client->fields().email,
                    .dateOfBirth = client->fields().dateOfBirth,
                    .archived = client->fields().archived});
        };
        for (const Id<Client> id : m_request.recent)
            add(id);
        const Moment endOfDay = dayInterval(m_hits.today).end;
        for (const BusyTime& time : m_workspace.bookings().busy(m_hits.today, m_hits.today)) {
            if (time.interval.end > m_now && time.interval.start < endOfDay)
                add(time.client);
        }
        addClients(std::move(found));
    }

    void addClients(std::vector<ClientSummary> summaries)
    {
        std::vector<Id<Client>> ids;
        ids.reserve(summaries.size());
        for (const ClientSummary& summary : summaries)
            ids.push_back(summary.id);
        m_coming = m_workspace.bookings().ofClients(ids, m_now, m_now + kAhead);
        std::erase_if(m_coming, [](const BookingRow& row) { return !holdsSlot(row.booking->status); });
        m_visits = m_workspace.bookings().lastVisitsBefore(ids, m_now);
        for (ClientSummary& summary : summaries) {
            FoundClient& found = m_hits.clients.emplace_back();
            found.client = hitOf(std::move(summary));
            if (const BookingRow* next = nextOf(found.client.id))
                found.next = next->booking->start;
            if (const auto visit = m_visits.find(found.client.id); visit != m_visits.end())
                found.last = visit->second.start;
        }
    }

    [[nodiscard]] const BookingRow* nextOf(Id<Client> client) const
    {
        const auto found =
            std::ranges::find(m_coming, client, [](const BookingRow& row) { return row.booking->client; });
        return found == m_coming.end() ? nullptr : &*found;
    }

    void addRaces()
    {
        for (const RaceSummary& summary : m_workspace.races().search(m_text, m_hits.today, m_request.races)) {
            const RaceFields& race = summary.race.fields();
            m_hits.races.push_back({{summary.race.id, race.name, race.date, race.place, race.status},
                daysBetween(m_hits.today, race.date), summary.entrants});
        }
    }

    void addDay(const TypedDay& typed)
    {
        std::vector<BookingRow> rows = m_workspace.bookings().onDay(typed.day);
        std::erase_if(rows, [](const BookingRow& row) { return !holdsSlot(row.booking->status); });
        if (typed.others.isEmpty()) {
            m_hits.day = typed.day;
            m_hits.bookingsOnDay = static_cast<int>(rows.size());
        }
        // Of today first what is still to come.
        std::ranges::stable_partition(
            rows, [this](const BookingRow& row) { return row.booking->interval().end > m_now; });
        for (BookingRow& row : rows) {
            if (answersTo(row, typed.others))
                add(std::move(row), FoundBooking::Because::OnDay);
        }
    }

    void addBookingsOfClients()
    {
        const size_t count = std::min(m_hits.clients.size(), kClientsWithBookings);
        for (size_t i = 0; i < count; ++i) {
            const Id<Client> client = m_hits.clients[i].client.id;
            if (const BookingRow* next = nextOf(client))
                add(*next, FoundBooking::Because::NextOfClient);
            const auto visit = m_visits.find(client);
            if (visit == m_visits.end() || isFull())
                continue;
            if (auto row = m_workspace.bookings().rowById(visit->second.booking))
                add(*std::move(row), FoundBooking::Because::LastOfClient);
        }
    }

    void addBookingsOfTherapists()
    {
        const QStringList words = foldForSearch(m_text).split(u' ', Qt::SkipEmptyParts);
        std::vector<Id<Therapist>> named;
        for (const Stored<Therapist>& therapist : m_workspace.setup().therapists) {
            if (!therapist->archived && answersTo(therapist->name, words))
                named.push_back(therapist.id);
        }
        if (named.empty())
            return;
        for (int ahead = 0; ahead < kTherapistDays && !isFull(); ++ahead) {
            std::vector<BookingRow> rows =
                m_workspace.bookings().onDay(m_hits.today + std::chrono::days{ahead});
            for (BookingRow& row : rows) {
                if (holdsSlot(row.booking->status) && row.booking->interval().end > m_now
                    && std::ranges::find(named, row.booking->therapist) != named.end())
                    add(std::move(row), FoundBooking::Because::OfTherapist);
            }
        }
    }

    [[nodiscard]] bool isFull() const { return static_cast<int>(m_rows.size()) >= m_request.bookings; }

    void add(BookingRow row, FoundBooking::Because because)
    {
        const bool isKnown = std::ranges::any_of(
            m_rows, [&row](const BookingRow& known) { return known.booking.id == row.booking.id; });
        if (isFull() || isKnown)
            return;
        m_rows.push_back(std::move(row));
        m_because.push_back(because);
    }

    void fillBookings()
    {
        std::vector<BookingView> views = viewsOf(m_workspace, std::move(m_rows));
        m_hits.bookings.reserve(views.size());
        for (size_t i = 0; i < views.size(); ++i)
            m_hits.bookings.push_back({std::move(views[i]), m_because[i]});
    }

    Workspace& m_workspace;
    const SearchRequest& m_request;
    QString m_text;
    Moment m_now;
    SearchHits m_hits;
    std::vector<BookingRow> m_coming; ///< of the clients found, by start
    std::unordered_map<Id<Client>, VisitBefore> m_visits;
    std::vector<BookingRow> m_rows;
    std::vector<FoundBooking::Because> m_because;
};

} // namespace

Result<SearchHits> searchEverything(Clinic& clinic, const SearchRequest& request)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<SearchHits> {
        return Search{workspace, request}.run();
    });
}

} // namespace taper
