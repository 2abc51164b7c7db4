// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_change_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QCoreApplication>
#include <QDialog>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RaceChange)
};

QString lineOf(const VerdictChange& change)
{
    const BookingView& booking = change.booking;
    QString line =
        QStringLiteral("%1 · %2 · %3 %4 · %5")
            .arg(words::momentText(booking.fields.start), booking.clientName, booking.sessionTypeName,
                words::lengthText(booking.fields.length), booking.therapistName);
    line += QStringLiteral("\n%1 → %2")
                .arg(words::verdictWord(change.before), words::verdictWord(booking.verdict));
    if (change.finding)
        line += QStringLiteral(". ") + words::findingText(*change.finding);
    return line;
}

void addList(QVBoxLayout* layout, const QString& heading, const std::vector<VerdictChange>& changes)
{
    if (changes.empty())
        return;
    layout->addWidget(new SectionLabel{heading});
    for (const VerdictChange& change : changes)
        layout->addWidget(new PlainLabel{lineOf(change)});
}

} // namespace

void showRaceChange(QWidget* parent, const RaceChange& change)
{
    if (change.bookings.worse.empty() && change.bookings.better.empty()
        && change.bookings.stillFlagged.empty())
        return;
    auto* dialog = new QDialog{parent};
    dialog->setObjectName(QStringLiteral("raceChange"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(Words::tr("What this means for bookings"));

    auto* list = new QWidget;
    auto* lines = new QVBoxLayout{list};
    lines->setSpacing(theme().space(3));
    addList(lines, Words::tr("Worse than before"), change.bookings.worse);
    addList(lines, Words::tr("Better than before"), change.bookings.better);
    addList(lines, Words::tr("Flagged as before"), change.bookings.stillFlagged);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    auto* layout = new QVBoxLayout{dialog};
    layout->setSpacing(theme().space(3));
    layout->addWidget(
        new PlainLabel{Words::tr("Nothing was moved. Whoever is newly flagged stands under Attention until "
                                 "the booking is moved, changed, or kept with a reason."),
            TextSize::Body, PlainLabel::Ink::Muted});
    layout->addWidget(scroll, 1);
    QPushButton* close = makeButton(Words::tr("&Understood"), ButtonRole::Primary);
    close->setObjectName(QStringLiteral("understood"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->resize(theme().space(150), theme().space(110));
    dialog->open();
}

} // namespace taper
