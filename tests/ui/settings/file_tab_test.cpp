// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/maintenance.h"
#include "tests/ui/booking/desk.h"
#include "ui/settings/file_tab.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QVBoxLayout>

namespace taper::test {
namespace {

/// The file tab, with the answers of the file dialogs prepared.
class FileTabTest : public testing::Test {
protected:
    FileTabTest()
        : m_tab{new FileTab{m_desk.bridge,
            {[this](QWidget*, const QString& offered) {
                 m_offered = offered;
                 return m_target;
             },
                [this](QWidget*) { return m_source; }},
            &m_desk.window}}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->addWidget(m_tab);
    }

    void write(const char* content)
    {
        m_source = m_desk.folder.filePath(text("in.csv"));
        QFile file{m_source};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QString report() { return said(m_tab, "importReport"); }

    Desk m_desk;
    QString m_target;
    QString m_source;
    QString m_offered;
    FileTab* m_tab;
};

TEST_F(FileTabTest, BacksUpIntoAFileThatIsSound)
{
    m_desk.house.client("Callum Wright");
    press(m_tab, "backUp");
    ASSERT_TRUE(waitFor([this] { return !m_offered.isEmpty(); }));
    EXPECT_EQ(m_offered, text("clinic-2026-04-24.taper"));
    EXPECT_EQ(named(m_tab, "fileResult"), nullptr) << "no place was chosen";

    m_target = m_desk.folder.filePath(text("backup.taper"));
    press(m_tab, "backUp");
    ASSERT_TRUE(waitFor([this] { return said(m_tab, "fileResult").contains(text("backup.taper")); }));
    const auto report = verifyFile(m_target);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->isSound);
    EXPECT_EQ(report->clients, 1);

    press(m_tab, "backUp");
    EXPECT_TRUE(waitFor([this] { return !said(m_tab, "fileResult").startsWith(text("Backed up")); }))
        << "a backup is never written over";
}

TEST_F(FileTabTest, TakesAFileInAndSaysHowMuch)
{
    write("name,date\nBath Half,2026-10-11\nLeeds Marathon,2026-05-10\n");
    choose(m_tab, "importKind", text("Races"));
    press(m_tab, "importFile");
    ASSERT_TRUE(waitFor([this] { return !report().isEmpty(); }));
    EXPECT_TRUE(report().startsWith(text("2 rows: 2 added"))) << qPrintable(report());
}

TEST_F(FileTabTest, NamesTheRowsThatCannotBeAndTakesNothingIn)
{
    write("name,date\nBath Half,2026-10-11\nNo Day,soon\n");
    choose(m_tab, "importKind", text("Races"));
    press(m_tab, "importFile");
    ASSERT_TRUE(waitFor([this] { return !report().isEmpty(); }));
    EXPECT_TRUE(report().contains(text("Nothing was imported"))) << qPrintable(report());
    EXPECT_TRUE(report().contains(text("soon")));
    const auto file = verifyFile(m_desk.folder.filePath(text("clinic.taper")));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->races, 0);
}

} // namespace
} // namespace taper::test
