// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_editor.h"

#include "ui/booking/booking_form.h"
#include "ui/booking/conflict_card.h"
#include "ui/booking/review_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>

namespace taper {
namespace {

// How the dialog is put together; what it does is in booking_editor.cpp.

constexpr int kReviewDelay = 120; // ms: while keys follow each other no review is worth its work
constexpr double kTwoColumns = 180; // units: from this width on the review stands beside the form

} // namespace

BookingEditor::BookingEditor(AsyncBridge& bridge, QWidget* parent, Purpose purpose)
    : QDialog{parent}
    , m_bridge{&bridge}
    , m_purpose{purpose}
    , m_reviewTimer{new QTimer{this}}
    , m_scroll{new QScrollArea}
    , m_columns{nullptr}
    , m_form{new BookingForm{bridge}}
    , m_pane{new ReviewPane}
    , m_conflict{new ConflictCard}
    , m_error{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_save{nullptr}
    , m_cancel{makeButton(tr("&Cancel"))}
{
    setObjectName(QStringLiteral("bookingEditor"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    listen();
}

void BookingEditor::build()
{
    switch (m_purpose) {
    case Purpose::New:
        setWindowTitle(tr("New booking"));
        m_save = makeButton(tr("&Book"), ButtonRole::Primary);
        m_repeat = makeButton(tr("Repe&at…"));
        m_repeat->setObjectName(QStringLiteral("repeat"));
        m_repeat->setAutoDefault(false);
        m_repeat->setEnabled(false);
        break;
    case Purpose::Edit:
        setWindowTitle(tr("Edit booking"));
        m_save = makeButton(tr("&Save changes"), ButtonRole::Primary);
        break;
    case Purpose::Move:
        setWindowTitle(tr("Move booking"));
        m_save = makeButton(tr("&Save changes"), ButtonRole::Primary);
        break;
    }
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    m_error->setObjectName(QStringLiteral("error"));
    m_error->hide();

    const int gap = theme().space(6);
    auto* body = new QWidget;
    auto* lines = new QVBoxLayout{body};
    lines->setContentsMargins(theme().space(5), theme().space(4), theme().space(5), theme().space(4));
    lines->setSpacing(theme().space(3));
    lines->addWidget(m_conflict);
    m_columns = new QBoxLayout{QBoxLayout::LeftToRight};
    m_columns->setSpacing(gap);
    m_columns->addWidget(m_form, 11);
    m_columns->addWidget(m_pane, 10);
    lines->addLayout(m_columns);
    lines->addStretch();

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme().space(2));
    if (m_repeat)
        buttons->addWidget(m_repeat);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme().space(5), 0, theme().space(5), theme().space(4));
    foot->setSpacing(theme().space(2));
    foot->addWidget(m_error);
    foot->addLayout(buttons);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    orderTabs();
    const QSize wanted{theme().space(220), theme().space(165)};
    const QSize room = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    resize(wanted.boundedTo(room.expandedTo(QSize{theme().space(80), theme().space(80)}))
               .boundedTo(screen()->availableSize()));
}

/// As it is read: the form, the days and fixes beside it, the buttons. Fixes come and go with each review.
void BookingEditor::orderTabs()
{
    QWidget* before = nullptr;
    QList<QWidget*> buttons{m_cancel, m_save};
    if (m_repeat)
        buttons.prepend(m_repeat);
    for (QWidget* next : m_form->tabOrder() + m_pane->tabOrder() + buttons) {
        if (before)
            setTabOrder(before, next);
        before = next;
    }
}

void BookingEditor::listen()
{
    m_reviewTimer->setSingleShot(true);
    m_reviewTimer->setInterval(kReviewDelay);
    connect(m_reviewTimer, &QTimer::timeout, this, &BookingEditor::review);
    connect(m_form, &BookingForm::edited, this, &BookingEditor::scheduleReview);
    connect(m_form, &BookingForm::firstFreeWanted, this, &BookingEditor::openFirstFree);
    connect(m_pane, &ReviewPane::fixChosen, m_form, &BookingForm::takeFix);
    connect(m_pane, &ReviewPane::dayChosen, m_form, &BookingForm::setDay);
    connect(m_save, &QPushButton::clicked, this, &BookingEditor::save);
    connect(m_cancel, &QPushButton::clicked, this, &BookingEditor::reject);
    if (m_repeat)
        connect(m_repeat, &QPushButton::clicked, this, &BookingEditor::openRepeat);
    connect(new QShortcut{QKeySequence{Qt::CTRL | Qt::Key_Return}, this}, &QShortcut::activated, this,
        &BookingEditor::save);
    // Somebody else may have taken the time, or moved the race.
    connect(m_bridge, &AsyncBridge::changed, this, [this] {
        if (!m_isSaving)
            scheduleReview();
    });
    connect(m_conflict, &ConflictCard::mineKept, this, [this] {
        m_original = std::move(m_theirs);
        m_theirs.reset();
        m_conflict->hide();
        scheduleReview();
        m_save->setFocus();
    });
    connect(m_conflict, &ConflictCard::theirsTaken, this, [this] {
        m_original = std::move(m_theirs);
        m_theirs.reset();
        m_form->setDraft(draftOf(*m_original));
        m_conflict->hide();
        m_form->focusType();
    });
}

void BookingEditor::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_columns->setDirection(event->size().width() >= theme().space(kTwoColumns) ? QBoxLayout::LeftToRight
                                                                                : QBoxLayout::TopToBottom);
}

} // namespace taper
