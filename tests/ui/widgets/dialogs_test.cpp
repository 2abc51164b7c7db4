// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogs.h"

#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace taper {
namespace {

/// Does `what` with the dialog that comes up next.
template <class Action>
void withDialog(Action what)
{
    QTimer::singleShot(0, qApp, [what] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        what(*dialog);
    });
}

QPushButton* button(QDialog& dialog, const char* name)
{
    return dialog.findChild<QPushButton*>(QLatin1String{name});
}

bool ask()
{
    return confirm(nullptr, QStringLiteral("Archive <b>Bob</b>?"),
        QStringLiteral("<i>Nobody</i> finds him then."), QStringLiteral("Archive client"), true);
}

TEST(Confirm, TakesEscapeAndEnterForNo)
{
    withDialog([](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    EXPECT_FALSE(ask());
    withDialog([](QDialog& dialog) {
        EXPECT_TRUE(button(dialog, "dialogCancel")->isDefault());
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    EXPECT_FALSE(ask());
}

TEST(Confirm, DoesWhatItsButtonNames)
{
    withDialog([](QDialog& dialog) {
        EXPECT_EQ(button(dialog, "dialogAccept")->text(), QStringLiteral("Archive client"));
        button(dialog, "dialogAccept")->click();
    });
    EXPECT_TRUE(ask());
}

TEST(Dialogs, ShowTextAsText)
{
    withDialog([](QDialog& dialog) {
        for (const auto* label : dialog.findChildren<QLabel*>())
            EXPECT_EQ(label->textFormat(), Qt::PlainText);
        dialog.reject();
    });
    tell(nullptr, QStringLiteral("<b>x</b>"), QStringLiteral("<img src=x>"));
}

std::optional<QString> askWhy()
{
    return askForText(nullptr, QStringLiteral("Too close"), QStringLiteral("Say why."),
        QStringLiteral("&Reason"), QStringLiteral("Book"));
}

TEST(AskForText, InsistsOnWords)
{
    withDialog([](QDialog& dialog) {
        auto* line = dialog.findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("   "));
        button(dialog, "dialogAccept")->click();
        EXPECT_TRUE(dialog.isVisible());
        EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("problem.dialogLine"))->isVisible());
        line->setText(QStringLiteral(" short, light only "));
        button(dialog, "dialogAccept")->click();
    });
    EXPECT_EQ(askWhy(), QStringLiteral("short, light only"));
}

TEST(AskForText, GivesNothingWhenDismissed)
{
    withDialog([](QDialog& dialog) { button(dialog, "dialogCancel")->click(); });
    EXPECT_EQ(askWhy(), std::nullopt);
}

} // namespace
} // namespace taper
