// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/desk.h"

#include "core/clinic/clinic.h"
#include "ui/start/new_clinic_dialog.h"
#include "ui/start/start_page.h"

#include <QFile>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

class StartPageTest : public testing::Test {
protected:
    StartPageTest() { m_page.show(); }

    QString path(const char* name) { return m_folder.filePath(text(name)); }
    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file{path(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }
    /// What the page says after the clinic at `file` could not be opened.
    QString problemOf(const QString& file)
    {
        const auto opened = Clinic::open(file, m_clock, {});
        if (opened)
            return QStringLiteral("opened");
        m_page.showProblem(file, opened.error());
        return said(&m_page, "startProblem");
    }

    QTemporaryDir m_folder;
    ManualClock m_clock{"2026-04-24T08:00"};
    StartPage m_page;
};

TEST_F(StartPageTest, OffersThreeWaysAndNoProblem)
{
    QSignalSpy made{&m_page, &StartPage::makeChosen};
    QSignalSpy opened{&m_page, &StartPage::openChosen};
    QSignalSpy demonstration{&m_page, &StartPage::demonstrationChosen};
    EXPECT_EQ(named(&m_page, "startProblem"), nullptr);
    EXPECT_EQ(named(&m_page, "tryAgain"), nullptr);
    for (const char* button : {"makeClinic", "openClinic", "openDemonstration"})
        press(&m_page, button);
    EXPECT_EQ(made.size(), 1);
    EXPECT_EQ(opened.size(), 1);
    EXPECT_EQ(demonstration.size(), 1);
}

TEST_F(StartPageTest, NamesTheCauseOfAFileThatCannotBeOpened)
{
    const QString missing = problemOf(path("gone.taper"));
    const QString empty = problemOf(write("empty.taper", {}));
    const QString foreign =
        problemOf(write("letter.taper", "Dear Sir, this is no clinic. ******************"));
    for (const QString& sentence : {missing, empty, foreign})
        EXPECT_FALSE(sentence.isEmpty() || sentence == text("opened"));
    EXPECT_TRUE(missing.contains(text("gone.taper"))) << qPrintable(missing);
    EXPECT_NE(missing, empty);
    EXPECT_NE(empty, foreign);
    EXPECT_FALSE(QFile::exists(path("gone.taper"))) << "nothing is made in its place";
    EXPECT_EQ(QFile{path("empty.taper")}.size(), 0) << "nor of an empty file";
}

TEST_F(StartPageTest, NamesADamagedClinic)
{
    const QString file = path("clinic.taper");
    {
        ClinicBuilder house{file};
        for (int i = 0; i < 400; ++i)
            house.client("Runner with a long name to fill a page or two");
    }
    ASSERT_TRUE(QFile::resize(file, QFile{file}.size() / 2));
    const QString sentence = problemOf(file);
    EXPECT_NE(sentence, text("opened"));
    EXPECT_TRUE(sentence.contains(text("clinic.taper"))) << qPrintable(sentence);
    EXPECT_TRUE(sentence.contains(text("damaged"))) << qPrintable(sentence);
}

TEST_F(StartPageTest, TriesTheSameFileAgain)
{
    const QString file = path("gone.taper");
    problemOf(file);
    QSignalSpy retried{&m_page, &StartPage::retryChosen};
    press(&m_page, "tryAgain");
    ASSERT_EQ(retried.size(), 1);
    EXPECT_EQ(retried.front().front().toString(), file);
}

TEST_F(StartPageTest, OffersNothingWhileAClinicIsBeingOpened)
{
    m_page.setBusy(text("Opening clinic.taper …"));
    for (const char* button : {"makeClinic", "openClinic", "openDemonstration"})
        EXPECT_FALSE(named(&m_page, button)->isEnabled());
    m_page.setReady();
    EXPECT_TRUE(named(&m_page, "openClinic")->isEnabled());
}

class NewClinicDialogTest : public testing::Test {
protected:
    NewClinicDialogTest()
        : m_dialog{text("/clinics/mine.taper"), [this](const QString&) { return m_chosen; }}
    {
        m_dialog.show();
        m_dialog.activateWindow();
        QObject::connect(&m_dialog, &NewClinicDialog::makeRequested, &m_dialog,
            [this](const QString& path, const ClinicSettingsFields& settings) {
                m_path = path;
                m_settings = settings;
            });
    }

    QString m_chosen;
    NewClinicDialog m_dialog;
    QString m_path;
    std::optional<ClinicSettingsFields> m_settings;
};

TEST_F(NewClinicDialogTest, AsksForWhatAClinicCannotDoWithout)
{
    retype(&m_dialog, "name", text("Riverside <b>"));
    retype(&m_dialog, "timezone", text("Europe/Berlin"));
    retype(&m_dialog, "currency", text("EUR"));
    retype(&m_dialog, "phone_region", text("DE"));
    press(&m_dialog, "make");
    ASSERT_TRUE(m_settings);
    EXPECT_EQ(m_path, text("/clinics/mine.taper"));
    EXPECT_EQ(m_settings->name, text("Riverside <b>"));
    EXPECT_EQ(m_settings->timeZone, text("Europe/Berlin"));
    EXPECT_EQ(m_settings->currency, text("EUR"));
    EXPECT_EQ(m_settings->phoneRegion, text("DE"));
}

TEST_F(NewClinicDialogTest, SaysWhatIsWrongAtItsField)
{
    retype(&m_dialog, "timezone", text("Mars/Base"));
    retype(&m_dialog, "currency", text("pounds"));
    retype(&m_dialog, "phone_region", text("GBR"));
    retype(&m_dialog, "path", {});
    press(&m_dialog, "make");
    EXPECT_FALSE(m_settings);
    for (const char* label : {"problem.name", "problem.path"})
        EXPECT_EQ(said(&m_dialog, label), text("Please fill this in.")) << label;
    EXPECT_TRUE(said(&m_dialog, "problem.timezone").contains(text("Mars/Base")));
    EXPECT_TRUE(said(&m_dialog, "problem.currency").contains(text("pounds"), Qt::CaseInsensitive));
    EXPECT_TRUE(said(&m_dialog, "problem.phone_region").contains(text("GBR")));
    EXPECT_EQ(said(&m_dialog, "currency"), text("pounds")) << "nothing typed is lost";
}

TEST_F(NewClinicDialogTest, KeepsEverythingWhenTheFileCannotBeMade)
{
    retype(&m_dialog, "name", text("Riverside"));
    press(&m_dialog, "make");
    m_dialog.finished(fail(ErrorCode::FileExists, {{text("path"), text("/clinics/mine.taper")}}));
    EXPECT_TRUE(m_dialog.isVisible());
    EXPECT_TRUE(said(&m_dialog, "newClinicProblem").contains(text("mine.taper")));
    EXPECT_EQ(said(&m_dialog, "name"), text("Riverside"));
    press(&m_dialog, "make");
    m_dialog.finished({});
    EXPECT_FALSE(m_dialog.isVisible());
}

TEST_F(NewClinicDialogTest, PutsTheFileWhereItIsChosen)
{
    m_chosen = text("/elsewhere/other.taper");
    press(&m_dialog, "browse");
    EXPECT_EQ(said(&m_dialog, "path"), text("/elsewhere/other.taper"));
    m_chosen.clear();
    press(&m_dialog, "browse");
    EXPECT_EQ(said(&m_dialog, "path"), text("/elsewhere/other.taper")) << "a choice not made changes nothing";
}

} // namespace
} // namespace taper::test
