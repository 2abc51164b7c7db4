// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commands.h"

#include "tests/app/desktop_fixture.h"
#include "ui/search/search_palette.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// The search over the real window, with ways that only note where they lead.
struct SearchOfTheDesktop : testing::Test {
    DesktopFixture fixture;
    SearchPalette* palette = nullptr;
    QStringList gone;

    void open()
    {
        fixture.open();
        SearchWays ways;
        ways.showClient = [this](Id<Client> id) { gone << text("client ") + QString::number(id.value()); };
        ways.showRace = [this](Id<Race> id) { gone << text("race ") + QString::number(id.value()); };
        ways.showDay = [this](Date day, Id<Booking> booking) {
            gone << text("day ") + toIso(day) + (booking.isValid() ? text(" booking") : QString{});
        };
        ways.commands = {{.key = text("own"), .title = text("Wave to everybody"), .run = [this] {
                              gone << text("waved");
                          }}};
        palette = addSearch(fixture.desktop, ways);
    }
    void find(const char* typed)
    {
        fixture.key(Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(palette->isOpen());
        fixture.keys(typed);
        ASSERT_TRUE(waitFor([this] { return !palette->isBusy(); }));
        fixture.key(Qt::Key_Return);
    }
};

TEST_F(SearchOfTheDesktop, GoesToPagesClientsDaysAndRunsCommands)
{
    open();
    find("go clients");
    EXPECT_EQ(fixture.desktop.window().currentKey(), text("clients"));
    find("wave");
    find("callum");
    find("2026-04-24");
    const QStringList wanted{
        text("waved"), text("client ") + QString::number(fixture.callum.value()), text("day 2026-04-24")};
    EXPECT_EQ(gone.join(u';').toStdString(), wanted.join(u';').toStdString());
}

TEST_F(SearchOfTheDesktop, OpensAnotherClinicAndIsGoneWithThePages)
{
    open();
    const QPointer<SearchPalette> before{palette};
    fixture.desktop.showStart();
    EXPECT_TRUE(waitFor([&] { return !before; }));
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(fixture.desktop.window().findChild<SearchPalette*>(), nullptr);
}

} // namespace
} // namespace taper::test
