// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/history_house.h"

#include <QVBoxLayout>

namespace taper::test {

HistoryPageTest::HistoryPageTest()
    : m_london{m_desk.house.londonMarathon()}
    , m_callum{m_desk.house.runner("Callum Wright", m_london)}
    , m_page{new HistoryPage{m_desk.bridge}}
    , m_list{m_page->findChild<QListView*>(QStringLiteral("historyList"))}
{
    auto* layout = new QVBoxLayout{&m_desk.window};
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    m_desk.window.resize(1440, 900);
    QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &HistoryPage::refresh);
    QObject::connect(m_page, &Page::noticed, m_page, [this](const QString& said) { m_noticed << said; });
    QObject::connect(m_page, &Page::failed, m_page, [this](const QString& said) { m_failed << said; });
}

Id<TreatmentNote> HistoryPageTest::noted(
    const char* start, int painBefore, int painAfter, const char* plan, const char* code)
{
    return notedOf(m_callum, m_desk.maya, start, painBefore, painAfter, plan, code);
}

Id<TreatmentNote> HistoryPageTest::notedOf(Id<Client> client, Id<Therapist> therapist, const char* start,
    int painBefore, int painAfter, const char* plan, const char* code)
{
    NoteSubject subject;
    subject.booking = m_desk.house.visit(client, therapist, code, start);
    TreatmentNoteFields fields = startNote(m_desk.other(), subject)->fields;
    fields.text(NoteSection::Plan) = text(plan);
    fields.painBefore = painBefore;
    fields.painAfter = painAfter;
    BodyMark soleus;
    soleus.region = QStringLiteral("soleus");
    soleus.side = Side::Left;
    soleus.kind = MarkKind::Tight;
    soleus.before = painBefore;
    soleus.after = painAfter;
    fields.marks = {soleus};
    const auto note = finaliseNote(m_desk.other(), std::nullopt, 0, fields);
    EXPECT_TRUE(note);
    return note ? note->id : Id<TreatmentNote>{};
}

bool HistoryPageTest::settled() const
{
    return waitFor([this] { return !m_page->isBusy(); });
}

void HistoryPageTest::show(Id<Client> client)
{
    m_page->showClient(client);
    m_page->activate();
    m_page->focusFirst();
    ASSERT_TRUE(settled());
    m_page->focusFirst();
}

QStringList HistoryPageTest::rows() const
{
    QStringList said;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
        said << m_list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return said;
}

QString HistoryPageTest::chosen() const
{
    return m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
}

void HistoryPageTest::choose(int row)
{
    m_list->setFocus();
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    ASSERT_TRUE(settled());
}

QWidget* HistoryPageTest::active(const char* name)
{
    QWidget* dialog = dialogNamed(name);
    if (!dialog)
        return nullptr;
    dialog->activateWindow();
    return waitFor([dialog] { return dialog->isActiveWindow(); }) ? dialog : nullptr;
}

} // namespace taper::test
