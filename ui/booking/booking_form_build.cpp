// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_form.h"

#include "ui/booking/client_section.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace taper {

// How the form is put together; what it does is in booking_form.cpp.

BookingForm::BookingForm(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_client{new ClientSection{bridge, m_fields}}
    , m_type{new QComboBox}
    , m_length{new QComboBox}
    , m_therapist{new QComboBox}
    , m_date{new DateField{Date{}}}
    , m_time{new TimeField}
    , m_firstFree{makeButton(tr("First &free time…"))}
    , m_room{new QComboBox}
    , m_price{new QLineEdit}
    , m_note{new QPlainTextEdit}
    , m_reason{new QLineEdit}
{
    build();
    listen();
}

void BookingForm::build()
{
    const int gap = theme().space(3);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(gap);
    layout->addWidget(m_client);

    const auto addRow = [layout, gap] {
        auto* row = new QHBoxLayout;
        row->setSpacing(gap);
        layout->addLayout(row);
        return row;
    };
    const auto add = [this](QBoxLayout* row, const char* name, const QString& label, QWidget* editor,
                         int stretch) {
        row->setStretchFactor(m_fields.add(row, QLatin1String{name}, label, editor), stretch);
    };
    m_length->setEditable(true);
    m_length->setInsertPolicy(QComboBox::NoInsert);
    m_length->setCompleter(nullptr);
    m_length->setMinimumContentsLength(4);
    for (QComboBox* combo : {m_type, m_therapist, m_room}) {
        // Long names are cut in the box, not in its list, and do not widen the dialog.
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    for (QComboBox* combo : {m_type, m_length, m_therapist, m_room}) {
        combo->setFocusPolicy(Qt::StrongFocus);
        combo->installEventFilter(this);
    }
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme().space(18));
    m_firstFree->setObjectName(QStringLiteral("firstFree"));
    m_firstFree->setAutoDefault(false);

    QHBoxLayout* what = addRow();
    add(what, "session_type", tr("&Type"), m_type, 3);
    add(what, "minutes", tr("Len&gth in minutes"), m_length, 2);
    QHBoxLayout* who = addRow();
    add(who, "therapist", tr("T&herapist"), m_therapist, 3);
    add(who, "room", tr("&Room"), m_room, 2);
    QHBoxLayout* when = addRow();
    add(when, "date", tr("&Date"), m_date, 3);
    add(when, "time", tr("T&ime"), m_time, 2);
    layout->addWidget(m_firstFree, 0, Qt::AlignLeft);
    m_fields.add(layout, QStringLiteral("reason"), tr("&Why is it kept?"), m_reason);
    setReasonNeeded(false);
    m_fields.add(layout, QStringLiteral("price"), tr("Pric&e"), m_price);
    m_fields.add(layout, QStringLiteral("notes"), tr("&Note"), m_note);
    layout->addStretch();
}

void BookingForm::listen()
{
    connect(m_client, &ClientSection::edited, this, &BookingForm::note);
    connect(m_client, &ClientSection::loaded, this, [this] {
        m_client->fill(m_draft);
        Q_EMIT edited();
    });
    connect(m_client, &ClientSection::decided, this, &BookingForm::focusType);
    for (QComboBox* combo : {m_type, m_therapist})
        connect(combo, &QComboBox::currentIndexChanged, this, &BookingForm::note);
    connect(m_room, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            m_isRoomChosen = true;
        note();
    });
    connect(m_length, &QComboBox::editTextChanged, this, &BookingForm::note);
    connect(m_date, &DateField::dateChanged, this, &BookingForm::note);
    connect(m_time, &TimeField::timeChanged, this, &BookingForm::note);
    connect(m_price, &QLineEdit::textEdited, this, [this] {
        m_isPriceTyped = true;
        note();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, &BookingForm::note);
    connect(m_reason, &QLineEdit::textEdited, this, &BookingForm::note);
    connect(m_firstFree, &QPushButton::clicked, this, &BookingForm::firstFreeWanted);
}

} // namespace taper
