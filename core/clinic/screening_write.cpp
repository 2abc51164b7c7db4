// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/screening_write.h"

#include <algorithm>

namespace taper {

namespace {

const QString kConditionTable = QStringLiteral("client_condition");

/// One unit's answers on their way into the conditions of one client.
class Answering {
public:
    Answering(Workspace& workspace, Changes& changes, const ScreeningFields& screening)
        : m_workspace{workspace}
        , m_changes{changes}
        , m_screening{screening}
        , m_known{knownConditions(workspace, screening.client, screening.at)}
    { }

    [[nodiscard]] Result<void> take(size_t index)
    {
        const ScreeningAnswer& answer = m_screening.answers.at(index);
        std::vector<Stored<ClientCondition>> about = conditionsAbout(answer);
        if (answer.known && about.empty()) {
            if (auto gone = whyGone(answer); !gone)
                return gone;
            return {};
        }
        switch (answer.reply) {
        case ScreeningReply::No:
            return clear(index, about);
        case ScreeningReply::Unchanged:
            return confirm(about);
        case ScreeningReply::Yes:
            return note(index, about);
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] std::vector<Stored<ClientCondition>> conditionsAbout(const ScreeningAnswer& answer) const
    {
        std::vector<Stored<ClientCondition>> about;
        for (const KnownCondition& known : m_known) {
            if (known.condition->condition == answer.condition
                && (!answer.known || *answer.known == known.condition.id))
                about.push_back(known.condition);
        }
        return about;
    }

    /// An answer about a condition that does not stand: a No to what is cleared already is no fault.
    [[nodiscard]] Result<void> whyGone(const ScreeningAnswer& answer)
    {
        const Id<ClientCondition> id = answer.known.value_or(Id<ClientCondition>{});
        const auto condition = m_workspace.screenings().condition(id);
        if (!condition || condition->fields().client != m_screening.client
            || condition->fields().condition != answer.condition)
            return fail(Error::notFound(kConditionTable, QString::number(id.value())));
        if (answer.reply == ScreeningReply::No)
            return {};
        return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), kConditionTable}});
    }

    [[nodiscard]] Result<void> write(
        const Stored<ClientCondition>& before, ClientConditionFields after, const char* action)
    {
        const auto written =
            updateCondition(m_workspace, m_changes, before, std::move(after), QString::fromLatin1(action));
        if (!written)
            return fail(written.error());
        return {};
    }

    [[nodiscard]] Result<void> clear(size_t index, const std::vector<Stored<ClientCondition>>& about)
    {
        const ScreeningAnswer& answer = m_screening.answers.at(index);
        const ScreeningCondition* condition = screeningCondition(answer.condition);
        if (!about.empty() && condition && needsClearance(*condition) && answer.detail.isEmpty()) {
            return fail(Error{
                Problems{{QStringLiteral("answers[%1].detail").arg(index), ErrorCode::ReasonRequired, {}}}});
        }
        for (const Stored<ClientCondition>& known : about) {
            if (auto done = write(known, clearedNow(m_workspace, known.fields(), answer.detail), "clear");
                !done)
                return done;
        }
        return {};
    }

    /// Still so: what the clock had brought up, or would have too early, waits anew from now on.
    [[nodiscard]] ClientConditionFields stillSo(ClientConditionFields fields) const
    {
        const ScreeningCondition* condition = screeningCondition(fields.condition);
        const bool isDue = standingAt(fields, m_screening.at) == ConditionStanding::Due;
        if (condition && (isDue || condition->review == ReviewRule::WellFor))
            fields.reviewAt = nextReview(*condition, m_screening.at);
        return fields;
    }

    [[nodiscard]] Result<void> confirm(const std::vector<Stored<ClientCondition>>& about)
    {
        for (const Stored<ClientCondition>& known : about) {
            if (auto done = write(known, stillSo(known.fields()), "confirm"); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] Result<void> note(size_t index, const std::vector<Stored<ClientCondition>>& about)
    {
        const ScreeningAnswer& answer = m_screening.answers.at(index);
        const ScreeningCondition* condition = screeningCondition(answer.condition);
        // In another place it is another condition, unless the answer says which one it is about.
        const auto same = std::ranges::find_if(about, [&](const Stored<ClientCondition>& known) {
            return answer.known || !condition || !condition->asksArea()
                || known->area.compare(answer.area, Qt::CaseInsensitive) == 0;
        });
        if (same != about.end()) {
            ClientConditionFields fields = stillSo(same->fields());
            fields.area = answer.area;
            if (!answer.detail.isEmpty())
                fields.detail = answer.detail;
            return write(*same, std::move(fields), "update");
        }
        ClientConditionFields fields;
        fields.client = m_screening.client;
        fields.condition = answer.condition;
        fields.area = answer.area;
        fields.detail = answer.detail;
        const auto added = insertCondition(m_workspace, m_changes, std::move(fields));
        if (!added)
            return fail(added.error());
        return {};
    }

    Workspace& m_workspace;
    Changes& m_changes;
    const ScreeningFields& m_screening;
    std::vector<KnownCondition> m_known;
};

} // namespace

Result<PastScreening> insertScreening(Workspace& workspace, Changes& changes, ScreeningFields fields)
{
    const auto screening = Screening::make(std::move(fields));
    if (!screening)
        return fail(screening.error());
    const Id<Screening> id = workspace.screenings().insert(*screening);
    workspace.audit(QStringLiteral("add"), QStringLiteral("screening"), id.value(), {}, rowJson(**screening));
    noteScreened(workspace, changes, (*screening)->client);
    // A visit of an earlier day, which noteScreened() does not look at.
    const auto booking = workspace.bookings().byId((*screening)->booking.value_or(Id<Booking>{}));
    if (booking)
        changes.days.insert(dateOf(booking->fields().start));
    return PastScreening{id, **screening};
}

Result<void> applyAnswers(Workspace& workspace, Changes& changes, const ScreeningFields& screening)
{
    Answering answering{workspace, changes, screening};
    for (size_t index = 0; index < screening.answers.size(); ++index) {
        if (auto taken = answering.take(index); !taken)
            return taken;
    }
    return {};
}

Result<Stored<ClientCondition>> insertCondition(
    Workspace& workspace, Changes& changes, ClientConditionFields fields)
{
    fields.notedAt = workspace.now();
    fields.clearedAt.reset();
    if (const ScreeningCondition* condition = screeningCondition(fields.condition))
        fields.reviewAt = nextReview(*condition, fields.notedAt);
    const auto condition = ClientCondition::make(std::move(fields));
    if (!condition)
        return fail(condition.error());
    Stored<ClientCondition> stored = workspace.screenings().insert(*condition);
    workspace.audit(QStringLiteral("add"), kConditionTable, stored.id.value(), {}, rowJson(stored.fields()));
    noteScreened(workspace, changes, stored->client);
    return stored;
}

Result<Stored<ClientCondition>> updateCondition(Workspace& workspace, Changes& changes,
    const Stored<ClientCondition>& before, ClientConditionFields after, const QString& action)
{
    const auto condition = ClientCondition::make(std::move(after));
    if (!condition)
        return fail(condition.error());
    if (**condition == before.fields())
        return before;
    auto stored = workspace.screenings().update(before.id, before.revision, *condition);
    if (!stored)
        return stored;
    workspace.audit(
        action, kConditionTable, before.id.value(), rowJson(before.fields()), rowJson(stored->fields()));
    noteScreened(workspace, changes, before->client);
    return stored;
}

ClientConditionFields clearedNow(Workspace& workspace, ClientConditionFields fields, const QString& reason)
{
    fields.clearedAt = workspace.now();
    fields.clearedBy = workspace.actor();
    fields.clearedReason = reason;
    return fields;
}

} // namespace taper
