// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/enter_runners_dialog.h"

#include "ui/race/enter_runners_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace taper {

namespace {

constexpr int kMostFound = 200;
constexpr std::array kPriorities{RacePriority::A, RacePriority::B, RacePriority::C};

} // namespace

EnterRunnersDialog* EnterRunnersDialog::openFor(
    AsyncBridge& bridge, QWidget* parent, const Stored<Race>& race, std::set<Id<Client>> entered)
{
    auto* dialog = new EnterRunnersDialog{bridge, parent, race, std::move(entered)};
    dialog->open();
    dialog->m_search->setFocus();
    return dialog;
}

EnterRunnersDialog::EnterRunnersDialog(
    AsyncBridge& bridge, QWidget* parent, const Stored<Race>& race, std::set<Id<Client>> entered)
    : FormDialog{tr("Enter runners"), tr("&Enter in the race"), parent}
    , m_bridge{bridge}
    , m_race{race.id}
    , m_search{new QLineEdit}
    , m_model{new EnterRunnersModel{std::move(entered), this}}
    , m_list{new QListView}
    , m_priority{new QComboBox}
    , m_chosen{new PlainLabel}
{
    setObjectName(QStringLiteral("enterRunners"));
    build(race);
    search();
}

void EnterRunnersDialog::build(const Stored<Race>& race)
{
    auto* title = new PlainLabel{
        QStringLiteral("%1 · %2").arg(race->name, words::dateText(race->date)), TextSize::Heading};
    title->setWeight(QFont::DemiBold);
    content()->addWidget(title);

    m_search->setObjectName(QStringLiteral("runnerSearch"));
    m_search->setPlaceholderText(tr("Part of a name, phone or e-mail"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("runnerList"));
    m_list->setAccessibleName(tr("Clients found"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(theme().space(60));
    m_list->installEventFilter(this);
    m_chosen->setObjectName(QStringLiteral("chosenRunners"));
    for (const RacePriority priority : kPriorities)
        m_priority->addItem(words::priorityText(priority), keyOf(priority));
    m_priority->setCurrentIndex(1);

    fields()
        .add(content(), QStringLiteral("client"), tr("&Clients"), m_search)
        ->setHint(tr("Enter ticks whoever is marked in the list, and you search on. Ticked again, they are "
                     "left out."));
    content()->addWidget(m_list);
    content()->addWidget(m_chosen);
    fields()
        .add(content(), QStringLiteral("priority"), tr("&Priority"), m_priority)
        ->setHint(tr("For all who are ticked; each can be changed afterwards."));
    sayChosen();

    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_wantsFirst = false;
        search();
    });
    connect(m_model, &EnterRunnersModel::chosenChanged, this, &EnterRunnersDialog::sayChosen);
}

void EnterRunnersDialog::search()
{
    const QString text = m_search->text().trimmed();
    m_request.run(
        m_bridge, [text](Clinic& clinic) { return findClients(clinic, text, kMostFound); },
        [this, isSearch = !text.isEmpty()](Result<std::vector<ClientHit>> found) {
            if (!found) {
                say(words::errorText(found.error()));
                return;
            }
            m_model->setFound(std::move(*found), isSearch);
            if (const int first = m_model->firstOpen(); first >= 0)
                m_list->setCurrentIndex(m_model->index(first));
            if (std::exchange(m_wantsFirst, false))
                tickCurrent();
        });
}

void EnterRunnersDialog::tickCurrent()
{
    if (!m_model->toggle(m_list->currentIndex().row()))
        return;
    fields().clear();
    // The next name is typed over this one.
    m_search->selectAll();
}

void EnterRunnersDialog::sayChosen()
{
    QStringList names;
    for (const ClientHit& client : m_model->chosen())
        names += client.name;
    if (names.isEmpty())
        m_chosen->setText(tr("Nobody is ticked yet."));
    else
        m_chosen->setText(tr("%1 ticked: %2").arg(names.size()).arg(names.join(QStringLiteral(", "))));
}

bool EnterRunnersDialog::isChanged() const
{
    return !m_model->chosen().empty();
}

void EnterRunnersDialog::save()
{
    Problems problems;
    if (m_model->chosen().empty())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    if (!showProblems(problems))
        return;
    std::vector<Id<Client>> clients;
    for (const ClientHit& client : m_model->chosen())
        clients.push_back(client.id);
    const auto priority = racePriorityFrom(m_priority->currentData().toString()).value_or(RacePriority::B);
    waitForAnswer();
    m_bridge.ask(
        this,
        [race = m_race, clients = std::move(clients), priority](
            Clinic& clinic) { return enterClients(clinic, race, clients, priority); },
        [this](const Result<EnteredClients>& done) {
            if (!done)
                return showError(done.error());
            Q_EMIT entered(*done);
            finish();
        });
}

bool EnterRunnersDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return FormDialog::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    const bool isEnter = (key == Qt::Key_Return || key == Qt::Key_Enter);
    if (isEnter && !(pressed->modifiers() & Qt::ControlModifier)) {
        if (watched == m_search && m_request.isPending())
            m_wantsFirst = true; // of what answers to the text as it is now, not of the list before
        else
            tickCurrent();
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up) && m_model->rowCount() > 0) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        int row = m_list->currentIndex().row() + step;
        while (row >= 0 && row < m_model->rowCount() && m_model->isEntered(row))
            row += step;
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    return FormDialog::eventFilter(watched, event);
}

} // namespace taper
