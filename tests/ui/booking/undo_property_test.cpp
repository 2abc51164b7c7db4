// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_detail.h"
#include "core/clinic/setup.h"
#include "tests/support/clinic_builder.h"
#include "ui/booking/undo_steps.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace taper::test {
namespace {

using Way = UndoSteps::Way;

struct State {
    std::map<Id<Booking>, BookingFields> bookings;
    std::vector<ClosureFields> closures;
};

/// A morning at one desk that does, undoes and does again whatever comes, and remembers how everything stood
/// after each step.
class Morning {
public:
    explicit Morning(unsigned seed)
        : m_random{seed}
    {
        for (const char* name : {"Callum Wright", "Priya Nair", "Ben Adeyemi", "Ines Duarte"})
            m_clients.push_back(m_house.client(name));
        for (int i = 0; i < 5; ++i)
            (void)bookSomebody();
        m_states.push_back(state());
    }

    int upTo(int last) { return std::uniform_int_distribution{0, last}(m_random); }

    void doSomething()
    {
        WayBack back; // empty: it was refused, or changed nothing
        for (int i = 0; i < 10 && back.isEmpty(); ++i)
            back = something();
        if (back.isEmpty())
            return;
        m_steps.add(QStringLiteral("step"), back);
        m_states.resize(m_position + 1);
        m_states.push_back(state());
        ++m_position;
        ++m_done;
    }

    void go(Way way)
    {
        const bool isThere = way == Way::Undo ? m_position > 0 : m_position + 1 < m_states.size();
        const auto step = m_steps.take(way);
        ASSERT_EQ(step.has_value(), isThere);
        if (!step)
            return;
        const auto outcome = undo(m_house.clinic(), step->back);
        ASSERT_TRUE(outcome) << "error " << static_cast<int>(outcome.error().code);
        ASSERT_TRUE(outcome->again) << "refused";
        m_steps.went(way, *step, *outcome->again);
        m_position = way == Way::Undo ? m_position - 1 : m_position + 1;
        expectStateAgain();
    }

    [[nodiscard]] size_t position() const { return m_position; }
    [[nodiscard]] int done() const { return m_done; }

private:
    BookingView view(Id<Booking> id) { return bookingDetail(m_house.clinic(), id)->booking; }

    State state()
    {
        State state;
        for (const Id<Booking> id : m_bookings)
            state.bookings.emplace(id, view(id).fields);
        const auto setup = loadSetup(m_house.clinic());
        for (const Stored<Closure>& closure : setup->closures)
            state.closures.push_back(closure.fields());
        return state;
    }

    /// What was added since then cannot vanish: it is cancelled as booked in error.
    void expectStateAgain()
    {
        const State& then = m_states[m_position];
        const State now = state();
        EXPECT_EQ(now.closures, then.closures);
        for (const auto& [id, fields] : now.bookings) {
            const auto known = then.bookings.find(id);
            if (known != then.bookings.end())
                EXPECT_EQ(fields, known->second) << "booking " << id.value();
            else
                EXPECT_EQ(fields.cancelReason, CancelReason::BookedInError) << "booking " << id.value();
        }
    }

    Moment anyTime() { return moment("2026-04-21T09:00") + Minutes{60 * upTo(2) + 24 * 60 * upTo(2)}; }

    WayBack something()
    {
        switch (upTo(6)) {
        case 0:
            return bookSomebody();
        case 1:
        case 2:
            return moveOne();
        case 3: { // two at once, as when leave displaces them
            WayBack both = moveOne();
            const WayBack other = moveOne();
            if (!both.isEmpty() && !other.isEmpty() && both.bookings[0].id == other.bookings[0].id) {
                m_steps.add(QStringLiteral("first"), both);
                m_states.resize(m_position + 1);
                State between = state();
                between.bookings[both.bookings[0].id] = *other.bookings[0].fields;
                m_states.push_back(between);
                ++m_position;
                return other;
            }
            both.bookings.insert(both.bookings.end(), other.bookings.begin(), other.bookings.end());
            return both;
        }
        case 4:
            return setOne();
        case 5:
            return cancelOne();
        default:
            return closeOrOpen();
        }
    }

    WayBack bookSomebody()
    {
        BookingProposal proposal = m_house.proposal(
            m_clients[static_cast<size_t>(upTo(3))], m_maya, "post_event", "2026-04-21T09:00");
        proposal.start = anyTime();
        const auto booked = m_house.tryBooking(proposal);
        if (!booked->isBooked())
            return {};
        m_bookings.push_back(booked->booking->id);
        return wayBackFromNew(*booked->booking);
    }

    std::optional<BookingView> one()
    {
        if (m_bookings.empty())
            return std::nullopt;
        return view(m_bookings[static_cast<size_t>(upTo(static_cast<int>(m_bookings.size()) - 1))]);
    }

    WayBack moveOne()
    {
        const auto before = one();
        if (!before)
            return {};
        BookingMove to;
        to.start = anyTime();
        const auto moved = moveBooking(m_house.clinic(), before->id, before->revision, to);
        return moved && moved->isBooked() ? wayBackFrom(*before, *moved->booking) : WayBack{};
    }

    WayBack setOne()
    {
        const auto before = one();
        if (!before)
            return {};
        const auto after = setBookingStatus(m_house.clinic(), before->id, before->revision,
            kBookingStatuses.at(static_cast<size_t>(upTo(5))));
        return after ? wayBackFrom(*before, *after) : WayBack{};
    }

    WayBack cancelOne()
    {
        const auto before = one();
        if (!before)
            return {};
        const auto after =
            cancelBooking(m_house.clinic(), before->id, before->revision, CancelReason::ClientRequest);
        return wayBackFrom(*before, *after);
    }

    /// On days on which nobody is booked; what is booked there would not be let back.
    WayBack closeOrOpen()
    {
        const auto setup = loadSetup(m_house.clinic());
        WayBack back;
        if (setup->closures.empty()) {
            const auto added = saveClosure(m_house.clinic(), {}, 0,
                {.from = date("2026-05-01"), .to = date("2026-05-01"), .reason = text("Training")});
            back.closures.push_back({added->id, added->revision, std::nullopt});
        } else if (const Stored<Closure>& known = setup->closures.front(); upTo(1) == 0) {
            ClosureFields longer = known.fields();
            longer.to += std::chrono::days{1};
            const auto changed = saveClosure(m_house.clinic(), known.id, known.revision, longer);
            back.closures.push_back({known.id, changed->revision, known.fields()});
        } else {
            EXPECT_TRUE(removeClosure(m_house.clinic(), known.id, known.revision));
            back.closures.push_back({known.id, 0, known.fields()});
        }
        return back;
    }

    ClinicBuilder m_house;
    Id<Therapist> m_maya = m_house.therapist("Maya Okafor", m_house.room("Room 1"));
    std::vector<Id<Client>> m_clients;
    std::vector<Id<Booking>> m_bookings;
    std::mt19937 m_random;
    UndoSteps m_steps;
    std::vector<State> m_states;
    size_t m_position = 0;
    int m_done = 0;
};

TEST(UndoProperty, EverythingStandsAgainAsItStoodWhateverIsDoneUndoneAndDoneAgain)
{
    int done = 0;
    for (unsigned seed = 0; seed < 20; ++seed) {
        Morning morning{seed};
        for (int i = 0; i < 60; ++i) {
            const int what = morning.upTo(9);
            if (what < 5)
                morning.doSomething();
            else
                morning.go(what < 8 ? Way::Undo : Way::Redo);
            if (testing::Test::HasFailure())
                FAIL() << "seed " << seed << ", step " << i;
        }
        while (morning.position() > 0 && !testing::Test::HasFailure())
            morning.go(Way::Undo);
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed << ", on the way back";
        done += morning.done();
    }
    EXPECT_GT(done, 300) << "little was tried";
}

} // namespace
} // namespace taper::test
