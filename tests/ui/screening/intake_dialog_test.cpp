// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/intake_dialog.h"

#include "core/clinic/clients.h"
#include "tests/ui/screening/asking_test.h"

#include <QRadioButton>

#include <algorithm>

namespace taper::test {

namespace {

class IntakeDialogTest : public AskingTest {
protected:
    QWidget* open()
    {
        auto* dialog = IntakeDialog::open(m_desk.bridge, &m_desk.window, m_callum);
        QObject::connect(dialog, &IntakeDialog::noticed, &m_desk.window,
            [this](const QString& sentence) { m_notices << sentence; });
        return opened("intakeDialog");
    }
    std::vector<ConsentState> consents() { return *consentsOf(m_desk.other(), m_callum); }
};

} // namespace

TEST_F(IntakeDialogTest, SaysAtOnceWhatAYesMeansHere)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(named(dialog, "meaning.blood_thinners"), nullptr);
    press(dialog, "yes.blood_thinners");
    QWidget* meaning = named(dialog, "meaning.blood_thinners");
    ASSERT_NE(meaning, nullptr);
    EXPECT_EQ(meaning->accessibleName(), text("With care. . No deep work: bruises come easily."));
    press(dialog, "no.blood_thinners");
    EXPECT_EQ(named(dialog, "meaning.blood_thinners"), nullptr);
}

TEST_F(IntakeDialogTest, ShowsWhoTheyAreAndWhomToCall)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(said(dialog, "clientName"), text("Callum Wright"));
    EXPECT_TRUE(said(dialog, "born").contains(text("1984"))) << qPrintable(said(dialog, "born"));
    EXPECT_TRUE(said(dialog, "born").contains(text("(42)")));
    EXPECT_EQ(said(dialog, "emergencyContact"), text("Ann Wright, 07700 900123"));
}

TEST_F(IntakeDialogTest, IsAnsweredByTheKeyboardAlone)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), text("yes.fever"));
    keys(text("n")); // and on to the next
    const QString second = QApplication::focusWidget()->objectName();
    EXPECT_NE(second, text("no.fever"));
    key(Qt::Key_Down); // left open
    EXPECT_NE(QApplication::focusWidget()->objectName(), second);
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), text("no.fever"));
    keys(text("y"));
    EXPECT_NE(named(dialog, "meaning.fever"), nullptr);
    key(Qt::Key_Tab);
    keys(text("39 since Sunday"));
    key(Qt::Key_Return);
    ASSERT_TRUE(closes("intakeDialog"));
    EXPECT_EQ(standing(), QStringList{text("fever")});
    EXPECT_EQ(stored().standing.front().condition->detail, text("39 since Sunday"));
}

TEST_F(IntakeDialogTest, DoesNotTakeWhatWasNotAskedForANo)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "yes.bruise");
    retype(dialog, "area.bruise", text("left thigh"));
    press(dialog, "no.pregnancy");
    press(dialog, "save");
    ASSERT_TRUE(closes("intakeDialog"));
    const ClientConditions conditions = stored();
    ASSERT_EQ(conditions.standing.size(), 1U);
    EXPECT_EQ(conditions.standing.front().condition->area, text("left thigh"));
    ASSERT_EQ(conditions.screenings.size(), 1U);
    EXPECT_EQ(conditions.screenings.front().fields.kind, ScreeningKind::Intake);
    EXPECT_EQ(conditions.screenings.front().fields.answers.size(), 2U);
    EXPECT_EQ(m_notices, QStringList{text("Callum Wright: intake form saved.")});
}

TEST_F(IntakeDialogTest, AnswersTheRestOfAGroupInOne)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    const QString before = said(dialog, "progress");
    press(dialog, "yes.bruise");
    for (const char* rest : {"restOf.0", "restOf.1", "restOf.2"})
        press(dialog, rest);
    EXPECT_NE(said(dialog, "progress"), before);
    EXPECT_EQ(said(dialog, "progress"), text("Every question is answered."));
    EXPECT_TRUE(named<QRadioButton>(dialog, "yes.bruise")->isChecked()) << "what was answered stays";
    EXPECT_TRUE(named<QRadioButton>(dialog, "no.fever")->isChecked());
}

TEST_F(IntakeDialogTest, TicksNoConsentBeforehandAndShowsItsWords)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    for (const ConsentKind kind : kConsentKinds) {
        const QByteArray key = keyOf(kind).toLatin1();
        for (const char* choice : {"agrees.", "declines."}) {
            auto* button = named<QRadioButton>(dialog, (choice + key).constData());
            ASSERT_NE(button, nullptr) << key.constData();
            EXPECT_FALSE(button->isChecked());
        }
        EXPECT_FALSE(said(dialog, ("wording." + key).constData()).isEmpty());
    }
    press(dialog, "cancel");
    ASSERT_TRUE(closes("intakeDialog")) << "nothing was typed, so nothing is asked";
}

TEST_F(IntakeDialogTest, KeepsEachConsentByItself)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "agrees.treatment");
    press(dialog, "declines.marketing");
    choose(dialog, "how", text("Spoken"));
    press(dialog, "save");
    ASSERT_TRUE(closes("intakeDialog"));
    const auto states = consents();
    for (const ConsentState& state : states)
        EXPECT_EQ(state.standing.has_value(), state.kind == ConsentKind::Treatment)
            << qPrintable(keyOf(state.kind));
    EXPECT_EQ(states.front().standing->fields().how, ConsentHow::Spoken);
    EXPECT_EQ(states.front().standing->fields().version, states.front().wording.version);
    EXPECT_TRUE(stored().screenings.empty()) << "no question was answered";
}

TEST_F(IntakeDialogTest, WantsAParentOrGuardianForAChild)
{
    const auto client = clientDetail(m_desk.other(), m_callum);
    ClientFields fields = client->client.fields();
    fields.dateOfBirth = date("2010-05-01");
    ASSERT_TRUE(updateClient(m_desk.other(), m_callum, client->client.revision, fields));
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "agrees.treatment");
    press(dialog, "yes.bruise");
    press(dialog, "save");
    EXPECT_TRUE(complains(dialog, "given_by"));
    EXPECT_TRUE(stored().screenings.empty());
    retype(dialog, "given_by", text("Ann Wright"));
    press(dialog, "save");
    ASSERT_TRUE(closes("intakeDialog"));
    EXPECT_EQ(consents().front().standing->fields().givenBy, text("Ann Wright"));
    EXPECT_EQ(standing(), QStringList{text("bruise")});
}

TEST_F(IntakeDialogTest, AsksBeforeAnswersAreThrownAway)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "yes.bruise");
    answerNext("dialogCancel");
    press(dialog, "cancel");
    EXPECT_TRUE(dialog->isVisible());
    answerNext("dialogAccept");
    press(dialog, "cancel");
    EXPECT_TRUE(closes("intakeDialog"));
    EXPECT_TRUE(standing().isEmpty());
}

TEST_F(IntakeDialogTest, ShowsWhatIsKnownAndClearsItOnlyWithAReasonWhereADoctorHasTo)
{
    const QByteArray id = QByteArray::number(known("dvt_pe").value());
    known("bruise", "left thigh");
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(named(dialog, "yes.dvt_pe"), nullptr) << "what is known is asked about as known";
    EXPECT_NE(named(dialog, "yes.bruise"), nullptr) << "it may be in another place too";
    press(dialog, ("cleared." + id).constData());
    press(dialog, "save");
    ASSERT_TRUE(refuses(dialog, ("detail." + id).constData()));
    EXPECT_EQ(standing().size(), 2);
    retype(dialog, ("detail." + id).constData(), text("Dr Patel, 22 April"));
    press(dialog, "no.bruise");
    press(dialog, "save");
    ASSERT_TRUE(closes("intakeDialog"));
    EXPECT_EQ(standing(), QStringList{text("bruise")})
        << "no other place says nothing of the one that is known";
    EXPECT_EQ(stored().past.front()->clearedReason, text("Dr Patel, 22 April"));
}

TEST_F(IntakeDialogTest, LeadsTheKeyboardFromTheQuestionsToTheNotesAndOnToTheConsents)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    std::vector<QWidget*> chain;
    for (QWidget* next = dialog->nextInFocusChain(); next != dialog; next = next->nextInFocusChain())
        chain.push_back(next);
    const auto placeOf = [&](const char* name) {
        const auto found = std::ranges::find(chain, QLatin1String{name}, &QWidget::objectName);
        EXPECT_NE(found, chain.end()) << name;
        return found - chain.begin();
    };
    EXPECT_LT(placeOf("yes.fever"), placeOf("notes"));
    EXPECT_LT(placeOf("notes"), placeOf("agrees.treatment"));
}

TEST_F(IntakeDialogTest, SaysWhyThereIsNoForm)
{
    QStringList failures;
    auto* dialog = IntakeDialog::open(m_desk.bridge, &m_desk.window, Id<Client>{999});
    QObject::connect(dialog, &IntakeDialog::failed, &m_desk.window,
        [&](const QString& sentence) { failures << sentence; });
    EXPECT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
}

TEST_F(IntakeDialogTest, OffersThePaperForm)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "printForm");
    QWidget* preview = dialogNamed("intakeFormPreview");
    ASSERT_NE(preview, nullptr);
    press(preview, "closeButton");
    EXPECT_TRUE(dialog->isVisible());
}

} // namespace taper::test
