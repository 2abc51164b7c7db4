// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_scope_dialog.h"

#include "ui/booking/booking_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/series_words.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace taper {
namespace {

using Action = SeriesScopeDialog::Action;

QString titleOf(Action action)
{
    switch (action) {
    case Action::Change:
        return SeriesScopeDialog::tr("Change the series?");
    case Action::Move:
        return SeriesScopeDialog::tr("Move the series?");
    case Action::Cancel:
        return SeriesScopeDialog::tr("Cancel the series?");
    }
    Q_UNREACHABLE();
}

QString buttonOf(Action action)
{
    switch (action) {
    case Action::Change:
        return SeriesScopeDialog::tr("&Change");
    case Action::Move:
        return SeriesScopeDialog::tr("&Move");
    case Action::Cancel:
        return SeriesScopeDialog::tr("&Cancel sessions");
    }
    Q_UNREACHABLE();
}

} // namespace

SeriesScopeDialog* SeriesScopeDialog::ask(
    QWidget* parent, Action action, const BookingView& booking, const SeriesPlace& place)
{
    auto* dialog = new SeriesScopeDialog{parent, action, booking, place};
    dialog->QDialog::open();
    return dialog;
}

SeriesScopeDialog::SeriesScopeDialog(
    QWidget* parent, Action action, const BookingView& booking, const SeriesPlace& place)
    : QDialog{parent}
    , m_choices{new QButtonGroup{this}}
{
    setObjectName(QStringLiteral("seriesScopeDialog"));
    setWindowTitle(titleOf(action));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto* name = new PlainLabel{booking.clientName, TextSize::Heading};
    name->setWeight(QFont::DemiBold);
    const int margin = theme().space(5);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(2.5));
    layout->addWidget(name);
    layout->addWidget(new PlainLabel{wholeText(booking), TextSize::Body, PlainLabel::Ink::Muted});
    layout->addWidget(
        new PlainLabel{tr("This session is one of a series: %1.").arg(words::seriesPlaceText(place))});
    const auto add = [&](const QString& text, const char* objectName, SeriesScope scope) {
        auto* choice = new QRadioButton{text};
        choice->setObjectName(QLatin1String{objectName});
        m_choices->addButton(choice, static_cast<int>(scope));
        layout->addWidget(choice);
    };
    add(tr("Only &this session"), "scopeOne", SeriesScope::One);
    if (place.following > 0 && place.following < place.others)
        add(place.following == 1 ? tr("This and the one &following")
                                 : tr("This and the %n &following", nullptr, place.following),
            "scopeFollowing", SeriesScope::ThisAndFollowing);
    add(tr("&All %n that are to come", nullptr, place.others + 1), "scopeAll", SeriesScope::All);
    m_choices->buttons().constFirst()->setChecked(true);
    layout->addStretch();

    auto* go =
        makeButton(buttonOf(action), action == Action::Cancel ? ButtonRole::Danger : ButtonRole::Primary);
    go->setObjectName(QStringLiteral("go"));
    go->setDefault(true);
    auto* back = makeButton(tr("&Back"));
    back->setObjectName(QStringLiteral("cancel"));
    back->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(go);
    buttons->addWidget(back);
    layout->addLayout(buttons);
    connect(go, &QPushButton::clicked, this, [this] {
        Q_EMIT scopeChosen(static_cast<SeriesScope>(m_choices->checkedId()));
        accept();
    });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    m_choices->buttons().constFirst()->setFocus();
    resize(theme().space(110), theme().space(64));
}

} // namespace taper
