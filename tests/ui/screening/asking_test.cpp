// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screening/asking_test.h"

#include "ui/widgets/field.h"

#include <algorithm>

namespace taper::test {

namespace {

ClientFields callum()
{
    ClientFields fields = clientNamed("Callum Wright");
    fields.dateOfBirth = date("1984-03-12");
    fields.emergencyContact = text("Ann Wright, 07700 900123");
    return fields;
}

} // namespace

AskingTest::AskingTest()
    : m_callum{m_desk.house.client(callum())}
    , m_booking{m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T10:00")}
{ }

Id<ClientCondition> AskingTest::known(const char* condition, const char* area, const char* detail)
{
    const auto added =
        addCondition(m_desk.other(), {m_callum, QString::fromLatin1(condition), text(area), text(detail)});
    if (!added)
        qFatal("a condition of a test was not taken");
    return added->id;
}

ClientConditions AskingTest::stored()
{
    auto conditions = conditionsOf(m_desk.other(), m_callum);
    return conditions ? *std::move(conditions) : ClientConditions{};
}

QStringList AskingTest::standing()
{
    QStringList keys;
    const ClientConditions conditions = stored();
    for (const KnownCondition& known : conditions.standing)
        keys << known.condition->condition;
    return keys;
}

QWidget* AskingTest::opened(const char* name)
{
    return activeDialog(name);
}

bool AskingTest::complains(QWidget* dialog, const char* field)
{
    const auto fields = dialog->findChildren<Field*>();
    return std::ranges::any_of(fields, [field](const Field* one) {
        return one->name() == QLatin1String{field} && one->hasProblem() && one->isVisible();
    });
}

bool AskingTest::refuses(QWidget* dialog, const char* field)
{
    return waitFor(
        [&] { return complains(dialog, field) && named<QAbstractButton>(dialog, "save")->isEnabled(); });
}

bool AskingTest::closes(const char* name)
{
    return waitFor([name] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == QLatin1String{name})
                return false;
        }
        return true;
    });
}

} // namespace taper::test
