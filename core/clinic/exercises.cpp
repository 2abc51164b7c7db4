// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/exercises.h"

#include "core/clinic/setup_write.h"
#include "core/storage/exercise_store.h"

namespace taper {

namespace {

const QString kTable = QStringLiteral("exercise");

Result<Stored<Exercise>> setArchived(Clinic& clinic, Id<Exercise> id, int revision, bool archived)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<Exercise>> {
        const auto stored = ExerciseStore{workspace.connection()}.byId(id);
        if (!stored)
            return fail(Error::notFound(kTable, QString::number(id.value())));
        ExerciseFields fields = stored->fields();
        if (fields.archived == archived)
            return *stored;
        fields.archived = archived;
        changes.setup = true;
        return writeRow<Exercise>(
            workspace, ExerciseStore{workspace.connection()}, kTable, id, revision, fields);
    });
}

} // namespace

Result<std::vector<Stored<Exercise>>> exerciseLibrary(Clinic& clinic, bool withArchived)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<Stored<Exercise>>> {
        return ExerciseStore{workspace.connection()}.all(withArchived);
    });
}

Result<Stored<Exercise>> saveExercise(
    Clinic& clinic, const std::optional<Id<Exercise>>& id, int revision, const ExerciseFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        changes.setup = true;
        return writeRow<Exercise>(workspace, ExerciseStore{workspace.connection()}, kTable,
            id.value_or(Id<Exercise>{}), revision, fields);
    });
}

Result<Stored<Exercise>> archiveExercise(Clinic& clinic, Id<Exercise> id, int revision)
{
    return setArchived(clinic, id, revision, true);
}

Result<Stored<Exercise>> restoreExercise(Clinic& clinic, Id<Exercise> id, int revision)
{
    return setArchived(clinic, id, revision, false);
}

} // namespace taper
