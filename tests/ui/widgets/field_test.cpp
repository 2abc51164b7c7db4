// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace taper {
namespace {

class FieldTest : public testing::Test {
protected:
    FieldTest()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        auto* layout = new QVBoxLayout{&form};
        fields.add(layout, QStringLiteral("name"), QStringLiteral("&Name"), name);
        fields.add(layout, QStringLiteral("date_of_birth"), QStringLiteral("Date of &birth"), birth);
        fields.add(layout, QStringLiteral("status"), QStringLiteral("Q && A"), status);
        status->addItems({QStringLiteral("one"), QStringLiteral("two")});
        form.show();
        QApplication::setActiveWindow(&form);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&form));
    }

    [[nodiscard]] static Problem problem(const char* field, ErrorCode code)
    {
        return {QLatin1String{field}, code, {{QStringLiteral("text"), QStringLiteral("<b>xx</b>")}}};
    }
    [[nodiscard]] QLabel* line(const char* field) const
    {
        return form.findChild<QLabel*>(QStringLiteral("problem.") + QLatin1String{field});
    }

    QWidget form;
    QLineEdit* name = new QLineEdit;
    DateField* birth = new DateField{makeDate(2026, 4, 24)};
    QComboBox* status = new QComboBox;
    FieldSet fields;
};

TEST_F(FieldTest, SaysBeneathTheFieldWhatIsWrongWithIt)
{
    fields.field(QStringLiteral("name"))->setHint(QStringLiteral("As the client says it"));
    EXPECT_EQ(line("name")->text(), QStringLiteral("As the client says it"));
    EXPECT_TRUE(fields.show({problem("name", ErrorCode::Required)}).isEmpty());
    EXPECT_TRUE(line("name")->isVisible());
    EXPECT_EQ(line("name")->text(), QStringLiteral("Please fill this in."));
    EXPECT_EQ(name->accessibleDescription(), QStringLiteral("Please fill this in."));
    EXPECT_TRUE(name->property("faulty").toBool());
    EXPECT_FALSE(line("date_of_birth")->isVisible());
}

TEST_F(FieldTest, ShowsWhatWasTypedAsText)
{
    fields.show({problem("date_of_birth", ErrorCode::NotADate)});
    EXPECT_TRUE(line("date_of_birth")->text().contains(QStringLiteral("<b>xx</b>")));
    EXPECT_EQ(line("date_of_birth")->textFormat(), Qt::PlainText);
}

TEST_F(FieldTest, GivesTheKeyboardToTheFirstFaultyFieldOfTheForm)
{
    fields.show({problem("status", ErrorCode::NotAStatus), problem("date_of_birth", ErrorCode::NotADate)});
    EXPECT_TRUE(birth->focusProxy()->hasFocus());
    EXPECT_TRUE(birth->focusProxy()->property("faulty").toBool());
}

TEST_F(FieldTest, GivesBackTheProblemsThatHaveNoFieldHere)
{
    const Problems homeless =
        fields.show({problem("name", ErrorCode::Required), problem("race", ErrorCode::Required)});
    ASSERT_EQ(homeless.size(), 1);
    EXPECT_EQ(homeless.constFirst().field, QStringLiteral("race"));
}

TEST_F(FieldTest, ForgetsTheProblemAsSoonAsOneEdits)
{
    fields.show({problem("name", ErrorCode::Required), problem("date_of_birth", ErrorCode::NotADate),
        problem("status", ErrorCode::NotAStatus)});
    QTest::keyClicks(name, QStringLiteral("M"));
    EXPECT_FALSE(fields.field(QStringLiteral("name"))->hasProblem());
    EXPECT_FALSE(name->property("faulty").toBool());
    QTest::keyClicks(birth->focusProxy(), QStringLiteral("1"));
    EXPECT_FALSE(fields.field(QStringLiteral("date_of_birth"))->hasProblem());
    status->setCurrentIndex(1);
    EXPECT_FALSE(fields.field(QStringLiteral("status"))->hasProblem());
}

TEST_F(FieldTest, TellsScreenReadersTheLabelWithoutItsMnemonic)
{
    EXPECT_EQ(name->accessibleName(), QStringLiteral("Name"));
    EXPECT_EQ(birth->focusProxy()->accessibleName(), QStringLiteral("Date of birth"));
    EXPECT_EQ(status->accessibleName(), QStringLiteral("Q & A"));
}

TEST_F(FieldTest, IsReachedByItsMarkedLetter)
{
    name->setFocus();
    QTest::keyClick(&form, Qt::Key_B, Qt::AltModifier);
    EXPECT_TRUE(birth->focusProxy()->hasFocus());
}

TEST(FlowLayout, BreaksIntoRowsWhereTheWidthEnds)
{
    QWidget box;
    auto* flow = new FlowLayout{&box, 4};
    for (int number = 0; number < 6; ++number) {
        auto* block = new QLabel;
        block->setFixedSize(50, 20);
        flow->addWidget(block);
    }
    EXPECT_EQ(flow->heightForWidth(6 * 54), 20);
    EXPECT_EQ(flow->heightForWidth(3 * 54), 44);
    EXPECT_EQ(flow->heightForWidth(10), 6 * 24 - 4);
    clearLayout(*flow);
    EXPECT_EQ(flow->count(), 0);
    EXPECT_EQ(box.findChildren<QLabel*>().size(), 0);
}

} // namespace
} // namespace taper
