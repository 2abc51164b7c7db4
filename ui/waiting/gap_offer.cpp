// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/gap_offer.h"

#include "ui/shell/bridge.h"
#include "ui/waiting/waiting_texts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/verdict_badge.h"
#include "ui/words/figure_words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace taper {

namespace {

/// Whoever is further down is on the list beside; here are those to be called first.
constexpr size_t kShown = 4;

struct Answer {
    std::optional<GapView> gap;
    Date today{};
};

} // namespace

GapOffer::GapOffer(QWidget* parent)
    : QFrame{parent}
    , m_sentence{new PlainLabel}
    , m_list{new QVBoxLayout}
{
    setObjectName(QStringLiteral("gapOffer"));
    setAccessibleName(tr("Who fits into the free time"));
    m_sentence->setObjectName(QStringLiteral("gapSentence"));
    m_sentence->setWeight(QFont::DemiBold);
    auto* close = makeIconButton(QStringLiteral("close"), tr("Close"));
    close->setObjectName(QStringLiteral("closeOffer"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_sentence, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    m_list->setContentsMargins({});
    m_list->setSpacing(theme().space(1.5));
    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(3);
    layout->setContentsMargins(theme().space(4), margin, margin, margin);
    layout->setSpacing(theme().space(2));
    layout->addLayout(top);
    layout->addLayout(m_list);
    hide();
    connect(close, &QToolButton::clicked, this, &GapOffer::dismiss);
}

void GapOffer::showFor(AsyncBridge& bridge, const BookingView& before)
{
    m_bridge = &bridge;
    m_before = before;
    load();
}

void GapOffer::refresh(const Changes& changes)
{
    if (!m_before || isHidden())
        return;
    if (changes.touchesWaiting() || changes.touches(dateOf(m_before->fields.start)) || !changes.races.empty())
        load();
}

void GapOffer::load()
{
    if (!m_bridge)
        return;
    m_request.run(
        *m_bridge,
        [before = *m_before](Clinic& clinic) -> Result<Answer> {
            auto gap = gapAfter(clinic, before);
            if (!gap)
                return fail(gap.error());
            return Answer{*std::move(gap), clinic.today()};
        },
        [this](Result<Answer> answer) {
            // What cannot be looked up is not worth a complaint: nobody asked.
            if (!answer || !answer->gap || answer->gap->offers.empty()) {
                if (m_before)
                    dismiss();
                return;
            }
            m_today = answer->today;
            present(*std::move(answer->gap));
        });
}

QString GapOffer::sentence() const
{
    const Interval& gap = m_gap.interval;
    const Date day = dateOf(gap.start);
    const QString when =
        day == m_today ? words::spanText(gap) : words::weekdayDateText(day) + u' ' + words::spanText(gap);
    return tr("%1 with %2 is free again. From the waiting list, best first:").arg(when, m_gap.therapistName);
}

void GapOffer::present(GapView gap)
{
    m_gap = std::move(gap);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_sentence->setText(sentence());
    while (m_list->count() > 0) {
        const std::unique_ptr<QLayoutItem> row{m_list->takeAt(0)};
        delete row->widget();
    }
    for (size_t i = 0; i < std::min(kShown, m_gap.offers.size()); ++i)
        addOffer(m_gap.offers[i], static_cast<int>(i));
    show();
    raise();
    if (hadFocus)
        focusFirst();
    Q_EMIT presented();
}

void GapOffer::addOffer(const WaitingOffer& offer, int place)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout{row};
    line->setContentsMargins({});
    line->setSpacing(theme().space(2));
    const QString start = toText(timeOfDayOf(offer.session.start));
    auto* who = new PlainLabel{
        QStringLiteral("%1 · %2 · %3").arg(offer.entry.clientName, sessionText(offer.entry), start)};
    who->setObjectName(QStringLiteral("offer%1").arg(place));
    line->addWidget(who, 1);
    auto* badge = new VerdictBadge;
    badge->setVerdict(offer.verdict, offer.race ? std::optional{offer.race->days} : std::nullopt);
    line->addWidget(badge);
    auto* book = makeButton(tr("Book"), place == 0 ? ButtonRole::Primary : ButtonRole::Secondary);
    book->setObjectName(QStringLiteral("bookOffer%1").arg(place));
    book->setAutoDefault(true); // Enter presses it
    book->setAccessibleName(tr("Book %1 at %2").arg(offer.entry.clientName, start));
    line->addWidget(book);
    m_list->addWidget(row);
    connect(book, &QPushButton::clicked, this, [this, offer] { Q_EMIT bookRequested(offer); });
}

void GapOffer::focusFirst()
{
    if (auto* first = findChild<QPushButton*>(QStringLiteral("bookOffer0")))
        first->setFocus(Qt::OtherFocusReason);
}

void GapOffer::dismiss()
{
    m_request.drop();
    m_before.reset();
    m_gap = {};
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void GapOffer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void GapOffer::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{theme().info.edge, 1});
    painter.setBrush(theme().info.tint);
    painter.drawRoundedRect(
        QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), theme().radius(), theme().radius());
}

} // namespace taper
