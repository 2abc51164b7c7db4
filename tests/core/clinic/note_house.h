// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/notes.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

/// A clinic where Callum has come to Maya, and somebody writes about it.
class NoteHouse : public testing::Test {
protected:
    [[nodiscard]] Clinic& clinic() { return house.clinic(); }

    [[nodiscard]] NoteSubject about(Id<Booking> booking) const
    {
        return {.client = {}, .booking = booking, .therapist = std::nullopt};
    }
    TreatmentNoteFields begun(Id<Booking> booking)
    {
        auto start = startNote(clinic(), about(booking));
        EXPECT_TRUE(start);
        return start ? start->fields : TreatmentNoteFields{};
    }
    TreatmentNoteFields written(Id<Booking> booking, const char* plan = "recheck the calf")
    {
        TreatmentNoteFields fields = begun(booking);
        fields.text(NoteSection::Plan) = text(plan);
        return fields;
    }
    static GivenExercise exercise(const char* name)
    {
        GivenExercise given;
        given.name = text(name);
        return given;
    }
    SavedNote save(const TreatmentNoteFields& fields, const std::optional<SavedNote>& before = std::nullopt)
    {
        const auto id = before ? std::optional{before->id} : std::nullopt;
        auto saved = saveDraft(clinic(), id, before ? before->revision : 0, fields);
        EXPECT_TRUE(saved) << (saved ? 0 : static_cast<int>(saved.error().code));
        return saved ? *saved : SavedNote{};
    }
    NoteView finalised(
        const TreatmentNoteFields& fields, const std::optional<SavedNote>& before = std::nullopt)
    {
        const auto id = before ? std::optional{before->id} : std::nullopt;
        auto done = finaliseNote(clinic(), id, before ? before->revision : 0, fields);
        EXPECT_TRUE(done) << (done ? 0 : static_cast<int>(done.error().code));
        return done ? *done : NoteView{};
    }
    std::vector<std::string> audited(Id<TreatmentNote> note)
    {
        std::vector<std::string> actions;
        for (const StoredAuditEntry& row :
            clinic().workspace().audits().ofRow(text("treatment_note"), note.value()))
            actions.push_back(row.entry.action.toStdString());
        return actions;
    }
    template <class T>
    static ErrorCode codeOf(const Result<T>& result)
    {
        EXPECT_FALSE(result) << "was not refused";
        return result ? ErrorCode::Internal : result.error().code;
    }
    template <class T>
    static std::string fieldOf(const Result<T>& result)
    {
        EXPECT_FALSE(result) << "was not refused";
        return result || result.error().problems.isEmpty()
            ? std::string{}
            : result.error().problems.front().field.toStdString();
    }

    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());
    Id<Booking> visit = house.visit(callum, maya, "full_sports", "2026-04-17T10:00", "noted by the desk");
};

} // namespace taper::test
