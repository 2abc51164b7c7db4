// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recheck_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/recheck_list.h"

#include <QPointer>
#include <QVBoxLayout>

namespace taper {

namespace {

struct Jump {
    QPointer<QObject> context;
    std::function<void()> go;
};

Jump& attentionJump()
{
    static Jump jump;
    return jump;
}

QString summaryOf(const RecheckedBookings& bookings)
{
    QStringList parts;
    const auto add = [&parts](const QString& text, size_t count) {
        if (count > 0)
            parts += text.arg(count);
    };
    add(RecheckDialog::tr("%1 worse"), bookings.worse.size());
    add(RecheckDialog::tr("%1 better"), bookings.better.size());
    add(RecheckDialog::tr("%1 flagged as before"), bookings.stillFlagged.size());
    add(RecheckDialog::tr("%1 unchanged"), static_cast<size_t>(bookings.unchanged));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void setAttentionJump(QObject* context, std::function<void()> jump)
{
    attentionJump() = {context, std::move(jump)};
}

RecheckDialog::RecheckDialog(QWidget* parent, const RecheckedBookings& bookings, const QString& title)
    : QDialog{parent}
{
    setObjectName(QStringLiteral("recheckDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title.isEmpty() ? tr("What this means for bookings") : title);

    auto* heading = new PlainLabel{windowTitle(), TextSize::Heading};
    heading->setWeight(QFont::DemiBold);
    auto* summary = new PlainLabel{summaryOf(bookings)};
    summary->setObjectName(QStringLiteral("recheckSummary"));
    auto* list = new RecheckList{bookings};
    list->setObjectName(QStringLiteral("recheckList"));
    list->setAccessibleName(tr("Bookings that were looked at again"));

    QPushButton* attention = makeButton(tr("Show in A&ttention"));
    attention->setObjectName(QStringLiteral("showInAttention"));
    attention->setAutoDefault(false);
    attention->setVisible(attentionJump().context && attentionJump().go);
    QPushButton* close = makeButton(tr("&Understood"), ButtonRole::Primary);
    close->setObjectName(QStringLiteral("understood"));
    close->setDefault(true);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(attention);
    buttons->addWidget(close);

    auto* layout = new QVBoxLayout{this};
    const int edge = theme().space(5);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(theme().space(3));
    layout->addWidget(heading);
    layout->addWidget(summary);
    layout->addWidget(new PlainLabel{tr("Nothing was moved. Whatever is flagged stands under Attention until "
                                        "the booking is moved, changed, "
                                        "or kept with a reason."),
        TextSize::Body, PlainLabel::Ink::Muted});
    layout->addWidget(list, 1);
    layout->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(attention, &QPushButton::clicked, this, [this] {
        Q_EMIT attentionRequested();
        accept();
        if (attentionJump().context && attentionJump().go)
            attentionJump().go();
    });
    const QSize room = parent ? parent->window()->size() : QSize{theme().space(200), theme().space(160)};
    resize(std::min(theme().space(170), std::max(theme().space(80), room.width() - theme().space(8))),
        std::min(theme().space(130), std::max(theme().space(80), room.height() - theme().space(8))));
    close->setFocus();
}

void showRecheck(QWidget* parent, const RecheckedBookings& bookings, const QString& title)
{
    if (bookings.worse.empty() && bookings.better.empty() && bookings.stillFlagged.empty())
        return;
    (new RecheckDialog{parent, bookings, title})->open();
}

} // namespace taper
