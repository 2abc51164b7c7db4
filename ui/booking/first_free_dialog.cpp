// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/first_free_dialog.h"

#include "ui/booking/client_strip_view.h"
#include "ui/booking/slot_model.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_look.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace taper {
namespace {

constexpr int kMostShown = 50;

} // namespace

FirstFreeDialog* FirstFreeDialog::open(AsyncBridge& bridge, QWidget* parent, const FirstFreeStart& start)
{
    auto* dialog = new FirstFreeDialog{bridge, parent, start};
    dialog->QDialog::open();
    dialog->loadSetup();
    return dialog;
}

FirstFreeDialog::FirstFreeDialog(AsyncBridge& bridge, QWidget* parent, const FirstFreeStart& start)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_form{new FirstFreeForm{bridge, start}}
    , m_model{new SlotModel{this}}
    , m_table{new QTableView}
    , m_summary{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_strip{new ClientStripView}
    , m_nothing{new PlainLabel}
    , m_showNext{makeButton({})}
    , m_take{makeButton(tr("T&ake this time"), ButtonRole::Primary)}
{
    setObjectName(QStringLiteral("firstFreeDialog"));
    setWindowTitle(tr("First free time"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_form, &FirstFreeForm::edited, this, &FirstFreeDialog::search);
    connect(m_take, &QPushButton::clicked, this, &FirstFreeDialog::take);
    connect(m_table, &QTableView::activated, this, &FirstFreeDialog::take);
    connect(m_showNext, &QPushButton::clicked, this, [this] {
        if (m_next)
            m_form->setFrom(*m_next);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &FirstFreeDialog::showStrip);
    connect(m_strip, &ClientStripView::dayChosen, m_form, &FirstFreeForm::setFrom);
    // Somebody else may have taken a time, or given one back.
    connect(m_bridge, &AsyncBridge::changed, this, [this](const Changes& changes) {
        if (!changes.isEmpty()) {
            search();
            m_strip->askAgain();
        }
    });
}

void FirstFreeDialog::build()
{
    m_table->setObjectName(QStringLiteral("slots"));
    m_table->setAccessibleName(tr("Free times, the best first"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setMinimumHeight(theme().space(30));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_strip->setObjectName(QStringLiteral("strip"));
    m_nothing->setObjectName(QStringLiteral("nothingFree"));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMinimumHeight(theme().space(15));
    m_nothing->hide();
    m_showNext->setObjectName(QStringLiteral("showNext"));
    m_showNext->hide();
    m_take->setObjectName(QStringLiteral("take"));
    m_take->setDefault(true);
    m_take->setEnabled(false);
    auto* cancel = makeButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(m_take);
    buttons->addWidget(cancel);

    const int margin = theme().space(5);
    auto* body = new QWidget;
    auto* lines = new QVBoxLayout{body};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(3));
    lines->addWidget(m_form);
    lines->addWidget(m_summary);
    lines->addWidget(m_table, 1);
    lines->addWidget(m_strip);
    lines->addWidget(m_nothing, 1);
    lines->addWidget(m_showNext, 0, Qt::AlignLeft);
    auto* scroll = new QScrollArea; // for large text in a low window
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(3));
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);

    const QSize wanted{theme().space(205), theme().space(165)};
    const QSize room = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    resize(wanted.boundedTo(room.expandedTo(QSize{theme().space(80), theme().space(80)}))
               .boundedTo(screen()->availableSize()));
}

bool FirstFreeDialog::isBusy() const
{
    return !m_isReady || m_request.isPending();
}

BookingStart FirstFreeDialog::bookingStart(const SlotView& slot) const
{
    BookingStart start = m_form->bookingStart();
    start.therapist = slot.therapist;
    start.moment = slot.interval.start;
    start.length = slot.interval.length();
    return start;
}

void FirstFreeDialog::loadSetup()
{
    struct Loaded {
        Setup setup;
        Date today;
    };
    if (!m_bridge)
        return;
    m_setupRequest.run(
        *m_bridge,
        [](Clinic& clinic) -> Result<Loaded> {
            auto setup = taper::loadSetup(clinic);
            if (!setup)
                return fail(setup.error());
            return Loaded{std::move(*setup), clinic.today()};
        },
        [this](const Result<Loaded>& loaded) {
            if (!loaded)
                return say(words::errorText(loaded.error()));
            m_isReady = true;
            m_form->setSetup(loaded->setup, loaded->today);
            m_form->focusFirst();
            search();
        });
}

void FirstFreeDialog::search()
{
    if (!m_isReady || !m_bridge)
        return;
    const auto wanted = m_form->request();
    if (!wanted) {
        m_request.drop();
        m_model->setSlots({});
        return say(tr("Fill in what is looked for to see the free times."));
    }
    m_request.run(
        *m_bridge,
        [request = FirstFreeRequest{*wanted, kMostShown}](
            Clinic& clinic) { return firstFree(clinic, request); },
        [this](const Result<FirstFree>& answer) { showAnswer(answer); });
}

void FirstFreeDialog::showAnswer(const Result<FirstFree>& answer)
{
    if (!answer) {
        m_model->setSlots({});
        return say(words::errorText(answer.error()));
    }
    if (answer->slots.empty())
        return showNothing(*answer);

    // The person stays on the time they were on, if it is still there.
    const int row = m_table->currentIndex().row();
    std::optional<SlotView> before;
    if (row > 0 && row < m_model->rowCount())
        before = m_model->slot(row).slot;
    const bool isFirst = m_model->rowCount() == 0;
    m_model->setSlots(answer->slots);
    m_table->setColumnHidden(SlotModel::Where, !m_model->hasRooms());
    if (isFirst)
        m_table->resizeColumnsToContents();
    int wanted = 0;
    for (int i = 0; before && i < m_model->rowCount(); ++i) {
        const SlotView& each = m_model->slot(i).slot;
        if (each.therapist == before->therapist && each.interval == before->interval)
            wanted = i;
    }
    say({});
    m_table->selectRow(wanted);
    showStrip();
    const int shown = m_model->rowCount();
    m_summary->setText(answer->found > shown
            ? tr("The best %1 of %2 free times in these four weeks").arg(shown).arg(answer->found)
            : tr("%n free time(s) in these four weeks, the best first", nullptr, shown));
    m_take->setEnabled(true);
}

void FirstFreeDialog::showNothing(const FirstFree& answer)
{
    m_model->setSlots({});
    if (answer.refusal)
        return say(words::findingText(*answer.refusal));
    const auto wanted = m_form->request();
    if (!wanted)
        return;
    const QString until = words::shortDateText(wanted->to);
    QStringList sentences;
    sentences << (m_form->withText().isEmpty()
            ? tr("No free time for %1 until %2.").arg(m_form->whatText(), until)
            : tr("No free time for %1 with %2 until %3.").arg(m_form->whatText(), m_form->withText(), until));
    sentences << (answer.next ? tr("The next one is on %1.").arg(words::weekdayDateText(*answer.next))
                              : tr("There is none within a year either."));
    QStringList ways = m_form->wayOuts();
    if (answer.next)
        ways << tr("a later date");
    if (ways.size() > 1)
        //: %1: such as "anyone, any time of day"; %2: "a later date"
        sentences << tr("Choose %1 or %2.")
                         .arg(ways.mid(0, ways.size() - 1).join(QStringLiteral(", ")), ways.constLast());
    else if (!ways.isEmpty())
        sentences << tr("Choose %1.").arg(ways.constFirst());
    say(sentences.join(u' '), answer.next);
}

/// Instead of times; with an empty sentence the table is back.
void FirstFreeDialog::say(const QString& sentence, std::optional<Date> next)
{
    const bool isNothing = !sentence.isEmpty();
    m_next = next;
    m_nothing->setText(sentence);
    m_nothing->setVisible(isNothing);
    m_table->setVisible(!isNothing);
    m_summary->setVisible(!isNothing);
    if (isNothing)
        m_strip->clear();
    if (next)
        m_showNext->setText(tr("&Show %1").arg(words::weekdayDateText(*next)));
    m_showNext->setVisible(next.has_value());
    if (isNothing)
        m_take->setEnabled(false);
}

/// The days around the races of the client, seen from the time with the keyboard on it.
void FirstFreeDialog::showStrip()
{
    const int row = m_table->currentIndex().row();
    const auto wanted = m_form->request();
    if (!m_bridge || !wanted || !wanted->client || row < 0 || row >= m_model->rowCount())
        return m_strip->clear();
    const Interval& session = m_model->slot(row).slot.interval;
    m_strip->ask(*m_bridge,
        {.client = *wanted->client,
            .sessionType = wanted->sessionType,
            .start = session.start,
            .length = session.length(),
            .booking = wanted->replaces,
            .from = std::nullopt,
            .to = std::nullopt});
}

void FirstFreeDialog::take()
{
    const int row = m_table->currentIndex().row();
    // What is shown must be what was asked for last.
    if (isBusy() || row < 0 || row >= m_model->rowCount())
        return;
    Q_EMIT slotChosen(m_model->slot(row).slot);
    accept();
}

} // namespace taper
