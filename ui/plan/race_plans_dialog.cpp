// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/race_plans_dialog.h"

#include "ui/plan/plan_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

RacePlansDialog* RacePlansDialog::open(
    AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Race> race)
{
    auto* dialog = new RacePlansDialog{bridge, history, parent, race};
    dialog->QDialog::open();
    return dialog;
}

RacePlansDialog::RacePlansDialog(AsyncBridge& bridge, UndoHistory* history, QWidget* parent, Id<Race> race)
    : QDialog{parent}
{
    setObjectName(QStringLiteral("racePlans"));
    setWindowTitle(tr("Courses planned towards this race"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);

    auto* none =
        new PlainLabel{tr("No course is planned towards this race yet. “Plan for all …” makes one.")};
    none->setObjectName(QStringLiteral("noPlans"));
    none->hide();
    auto* list = new PlanList{bridge, history};
    auto* inner = new QWidget;
    auto* lines = new QVBoxLayout{inner};
    lines->setContentsMargins({});
    lines->addWidget(none);
    lines->addWidget(list);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    QPushButton* close = makeButton(tr("&Close"), ButtonRole::Secondary);
    close->setObjectName(QStringLiteral("close"));
    close->setDefault(true);

    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(5);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(4));
    layout->addWidget(scroll, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(theme().space(140), theme().space(100));

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(list, &PlanList::plansShown, none, [none](int plans) { none->setVisible(plans == 0); });
    connect(list, &PlanList::noticed, this, &RacePlansDialog::noticed);
    connect(list, &PlanList::failed, this, &RacePlansDialog::failed);
    connect(list, &PlanList::undoOffered, this, &RacePlansDialog::undoOffered);
    connect(&bridge, &AsyncBridge::changed, list, &PlanList::refresh);
    list->showRace(race);
}

} // namespace taper
