// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/simple_editors.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/dialogs.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

RoomEditor::RoomEditor(AsyncBridge& bridge, QWidget* parent, const std::optional<Stored<Room>>& room)
    : FormDialog{room ? tr("Edit room") : tr("New room"), tr("&Save room"), parent}
    , m_bridge{&bridge}
    , m_name{new QLineEdit}
    , m_archived{new QCheckBox{tr("&Archived: no longer offered")}}
{
    setObjectName(QStringLiteral("roomEditor"));
    fields().add(content(), QStringLiteral("name"), tr("&Name"), m_name);
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
    if (room) {
        m_room = room->id;
        m_revision = room->revision;
        m_name->setText((*room)->name);
        m_archived->setChecked((*room)->archived);
    }
    m_initial = read();
}

RoomFields RoomEditor::read() const
{
    return {m_name->text(), m_archived->isChecked()};
}

void RoomEditor::save()
{
    RoomFields room = read();
    if (!showProblems(check(room)) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [room, id = m_room, revision = m_revision](
            Clinic& clinic) { return saveRoom(clinic, id, revision, room); },
        [this](const Result<Stored<Room>>& saved) {
            if (saved)
                finish();
            else
                showError(saved.error());
        });
}

ClosureEditor::ClosureEditor(
    AsyncBridge& bridge, QWidget* parent, Date today, const std::optional<Stored<Closure>>& closure)
    : FormDialog{closure ? tr("Edit closure") : tr("New closure"), tr("&Save closure"), parent}
    , m_bridge{&bridge}
    , m_from{new DateField{today}}
    , m_to{new DateField{today}}
    , m_reason{new QLineEdit}
{
    setObjectName(QStringLiteral("closureEditor"));
    QHBoxLayout* days = addRow();
    fields().add(days, QStringLiteral("from"), tr("&From"), m_from);
    fields()
        .add(days, QStringLiteral("to"), tr("&To"), m_to)
        ->setHint(tr("The last day closed; empty for one day."));
    fields().add(content(), QStringLiteral("reason"), tr("&Reason"), m_reason);
    if (closure) {
        m_closure = closure->id;
        m_revision = closure->revision;
        m_from->setDate((*closure)->from);
        m_to->setDate((*closure)->to);
        m_reason->setText((*closure)->reason);
        QPushButton* removal = makeButton(tr("Re&move this closure"), ButtonRole::Danger);
        removal->setObjectName(QStringLiteral("removeClosure"));
        content()->addWidget(removal, 0, Qt::AlignLeft);
        connect(removal, &QPushButton::clicked, this, &ClosureEditor::remove);
    }
    Problems ignored;
    m_initial = read(ignored);
}

ClosureFields ClosureEditor::read(Problems& problems) const
{
    const auto readDay = [&problems](const DateField* field, const QString& name) -> std::optional<Date> {
        const auto date = field->date();
        if (!date && !field->isEmpty())
            problems.append({name, ErrorCode::NotADate, {{QStringLiteral("text"), field->text()}}});
        return date;
    };
    ClosureFields closure;
    const auto from = readDay(m_from, QStringLiteral("from"));
    const auto to = readDay(m_to, QStringLiteral("to"));
    if (!from && m_from->isEmpty())
        problems.append({QStringLiteral("from"), ErrorCode::Required, {}});
    closure.from = from.value_or(Date{});
    closure.to = to.value_or(closure.from);
    closure.reason = m_reason->text();
    return closure;
}

bool ClosureEditor::isChanged() const
{
    Problems problems;
    return read(problems) != m_initial;
}

void ClosureEditor::save()
{
    Problems problems;
    ClosureFields closure = read(problems);
    if (problems.isEmpty())
        problems = check(closure);
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [closure, id = m_closure, revision = m_revision](Clinic& clinic) -> Result<void> {
            auto saved = saveClosure(clinic, id, revision, closure);
            if (!saved)
                return fail(saved.error());
            return {};
        },
        [this](const Result<void>& answer) { settle(answer); });
}

void ClosureEditor::remove()
{
    if (!m_bridge
        || !confirm(this, tr("Remove this closure?"),
            tr("The days are then open as the therapists' hours say."), tr("Remove closure"), true))
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [id = m_closure, revision = m_revision](
            Clinic& clinic) { return removeClosure(clinic, id, revision); },
        [this](const Result<void>& answer) { settle(answer); });
}

void ClosureEditor::settle(const Result<void>& answer)
{
    if (answer)
        finish();
    else
        showError(answer.error());
}

} // namespace taper
