// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recheck_dialog.h"

#include "tests/support/gui_wait.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

VerdictChange changeOf(const QString& client, Verdict before, Verdict after)
{
    VerdictChange change;
    change.booking.clientName = client;
    change.booking.sessionTypeName = QStringLiteral("Full sports");
    change.booking.therapistName = QStringLiteral("Maya Okafor");
    change.booking.fields.start = at(makeDate(2026, 4, 25), TimeOfDay{10 * 60});
    change.booking.fields.length = Minutes{60};
    change.booking.verdict = after;
    change.before = before;
    Finding finding{FindingCode::BeforeRace, severityOf(after)};
    finding.verdict = after;
    finding.raceName = QStringLiteral("London Marathon");
    finding.days = -1;
    finding.elapsed = Minutes{23 * 60};
    finding.profile = LoadProfile::FullSports;
    change.finding = finding;
    return change;
}

class RecheckDialogTest : public testing::Test {
protected:
    RecheckDialogTest()
    {
        m_window.resize(900, 700);
        m_window.show();
    }
    ~RecheckDialogTest() override { setAttentionJump(nullptr, {}); }

    RecheckDialog* open(const RecheckedBookings& bookings, const QString& title = {})
    {
        showRecheck(&m_window, bookings, title);
        auto* dialog = m_window.findChild<RecheckDialog*>();
        EXPECT_TRUE(!dialog || waitFor([&] { return dialog->isVisible(); }));
        return dialog;
    }
    static QStringList rows(const RecheckDialog* dialog)
    {
        QStringList rows;
        const auto* model = dialog->findChild<QListView*>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return rows;
    }

    QWidget m_window;
};

TEST_F(RecheckDialogTest, SortsBookingsByWhatTheChangeMeansForThem)
{
    RecheckedBookings bookings;
    bookings.worse = {changeOf(QStringLiteral("Callum Wright"), Verdict::Ideal, Verdict::TooClose)};
    bookings.better = {changeOf(QStringLiteral("Yuki Tanaka"), Verdict::TooClose, Verdict::Fine)};
    bookings.stillFlagged = {changeOf(QStringLiteral("Owen Hughes"), Verdict::Caution, Verdict::Caution)};
    bookings.unchanged = 14;
    auto* dialog = open(bookings);
    ASSERT_NE(dialog, nullptr);
    const QStringList said = rows(dialog);
    ASSERT_EQ(said.size(), 6);
    EXPECT_EQ(said[0], QStringLiteral("Newly too close or flagged harder · 1"));
    EXPECT_TRUE(said[1].contains(QStringLiteral("Callum Wright")));
    EXPECT_TRUE(said[1].contains(QStringLiteral("ideal before, now too close"))) << "in words, not by colour";
    EXPECT_TRUE(said[1].contains(QStringLiteral("London Marathon"))) << "and why";
    EXPECT_EQ(said[2], QStringLiteral("Newly fine or better · 1"));
    EXPECT_TRUE(said[3].contains(QStringLiteral("too close before, now fine")));
    EXPECT_EQ(said[4], QStringLiteral("Flagged as before · 1"));
    EXPECT_TRUE(said[5].contains(QStringLiteral("Owen Hughes")));
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("recheckSummary"));
    EXPECT_EQ(summary->text(), QStringLiteral("1 worse · 1 better · 1 flagged as before · 14 unchanged"));
}

TEST_F(RecheckDialogTest, DoesNotOpenWhenNothingIsFlaggedNorBetter)
{
    RecheckedBookings bookings;
    bookings.unchanged = 3;
    EXPECT_EQ(open(bookings), nullptr);
}

TEST_F(RecheckDialogTest, TakesEnterAndEscapeForUnderstood)
{
    RecheckedBookings bookings;
    bookings.worse = {changeOf(QStringLiteral("Callum Wright"), Verdict::Ideal, Verdict::TooClose)};
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        const QPointer<RecheckDialog> dialog = open(bookings, QStringLiteral("What the new policy means"));
        ASSERT_TRUE(dialog);
        EXPECT_EQ(dialog->windowTitle(), QStringLiteral("What the new policy means"));
        QTest::keyClick(dialog->focusWidget(), key);
        EXPECT_TRUE(waitFor([&] { return dialog.isNull(); }));
    }
}

TEST_F(RecheckDialogTest, LeadsToAttentionWhereThereIsAWay)
{
    RecheckedBookings bookings;
    bookings.worse = {changeOf(QStringLiteral("Callum Wright"), Verdict::Ideal, Verdict::TooClose)};
    QPointer<RecheckDialog> dialog = open(bookings);
    EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("showInAttention"))->isVisible());
    dialog->accept();
    ASSERT_TRUE(waitFor([&] { return dialog.isNull(); }));

    int jumps = 0;
    setAttentionJump(&m_window, [&jumps] { ++jumps; });
    dialog = open(bookings);
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("showInAttention"));
    ASSERT_TRUE(button->isVisible());
    button->click();
    EXPECT_EQ(jumps, 1);
    EXPECT_TRUE(waitFor([&] { return dialog.isNull(); }));
}

TEST_F(RecheckDialogTest, WrapsRowsSoThatHundredsStayReadable)
{
    RecheckedBookings bookings;
    for (int number = 0; number < 800; ++number)
        bookings.worse.push_back(changeOf(QStringLiteral("Runner %1 with a name that goes on").arg(number),
            Verdict::Fine, Verdict::Caution));
    auto* dialog = open(bookings);
    ASSERT_NE(dialog, nullptr);
    dialog->resize(420, 500);
    auto* list = dialog->findChild<QListView*>();
    const auto height = [list] { return list->visualRect(list->model()->index(1, 0)).height(); };
    ASSERT_TRUE(waitFor([&] { return list->viewport()->width() < 420; }));
    const int narrow = height();
    dialog->resize(880, 500);
    EXPECT_TRUE(waitFor([&] { return height() < narrow; })) << "fewer lines where there is more room";
    QTest::keyClick(list, Qt::Key_End);
    EXPECT_EQ(list->currentIndex().row(), 800);
    EXPECT_TRUE(list->viewport()->rect().contains(list->visualRect(list->currentIndex()).center()));
}

TEST_F(RecheckDialogTest, SaysTheReasonForWhichABookingWasKept)
{
    RecheckedBookings bookings;
    bookings.stillFlagged = {
        changeOf(QStringLiteral("Owen <b>Hughes"), Verdict::TooClose, Verdict::TooClose)};
    bookings.stillFlagged.front().booking.fields.reason = QStringLiteral("insists");
    auto* dialog = open(bookings);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(rows(dialog)[1].contains(QStringLiteral("Owen <b>Hughes")));
    EXPECT_TRUE(rows(dialog)[1].contains(QStringLiteral("Kept: “insists”")));
}

} // namespace
} // namespace taper::test
