// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/cancel_dialog.h"

#include "ui/booking/booking_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

CancelDialog* CancelDialog::ask(
    QWidget* parent, const BookingView& booking, std::optional<CancelReason> fitting)
{
    auto* dialog = new CancelDialog{parent, booking, fitting};
    dialog->QDialog::open();
    return dialog;
}

CancelDialog::CancelDialog(QWidget* parent, const BookingView& booking, std::optional<CancelReason> fitting)
    : QDialog{parent}
    , m_reasons{new QButtonGroup{this}}
{
    setObjectName(QStringLiteral("cancelDialog"));
    setWindowTitle(tr("Cancel booking"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto* body = new QWidget;
    auto* lines = new QVBoxLayout{body};
    lines->setContentsMargins({});
    lines->setSpacing(theme().space(2.5));
    auto* name = new PlainLabel{booking.clientName, TextSize::Heading};
    name->setWeight(QFont::DemiBold);
    lines->addWidget(name);
    lines->addWidget(new PlainLabel{wholeText(booking), TextSize::Body, PlainLabel::Ink::Muted});
    lines->addWidget(new PlainLabel{tr("Why is it cancelled?")});

    for (const CancelReason reason : kCancelReasons) {
        auto* choice =
            new QRadioButton{withoutMnemonics(words::capitalised(words::cancelReasonWord(reason)))};
        choice->setObjectName(keyOf(reason));
        m_reasons->addButton(choice, static_cast<int>(reason));
        lines->addWidget(choice);
    }
    QAbstractButton* first = fitting ? m_reasons->button(static_cast<int>(*fitting)) : nullptr;
    if (!first)
        first = m_reasons->buttons().constFirst();
    first->setChecked(true);
    lines->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    auto* cancelIt = makeButton(tr("&Cancel booking"), ButtonRole::Danger);
    cancelIt->setObjectName(QStringLiteral("cancelBooking"));
    cancelIt->setDefault(true);
    auto* keepIt = makeButton(tr("&Keep booking"));
    keepIt->setObjectName(QStringLiteral("keepBooking"));
    keepIt->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(cancelIt);
    buttons->addWidget(keepIt);

    const int margin = theme().space(5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(4));
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(cancelIt, &QPushButton::clicked, this, [this] {
        Q_EMIT reasonChosen(static_cast<CancelReason>(m_reasons->checkedId()));
        accept();
    });
    connect(keepIt, &QPushButton::clicked, this, &QDialog::reject);
    first->setFocus();

    const int width = theme().space(90);
    resize(width, margin * 2 + body->sizeHint().height() + theme().space(16));
}

} // namespace taper
