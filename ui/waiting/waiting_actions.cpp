// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_actions.h"

#include "ui/waiting/waiting_writer.h"
#include "ui/words/domain_words.h"
#include "ui/words/waiting_words.h"

#include <QMenu>

namespace taper {

QMenu* askToRemove(QWidget* over, const QPoint& place, WaitingWriter& writer, const WaitingView& entry)
{
    auto* menu = new QMenu{over};
    menu->setObjectName(QStringLiteral("removeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const WaitingRemoval removal : {WaitingRemoval::BookedElsewhere, WaitingRemoval::NoLongerWanted}) {
        QAction* action = menu->addAction(u'&' + words::capitalised(words::removalWord(removal)));
        action->setObjectName(keyOf(removal));
        QObject::connect(action, &QAction::triggered, &writer,
            [&writer, entry, removal] { writer.remove(entry, removal); });
    }
    menu->popup(place);
    menu->setActiveAction(menu->actions().constFirst());
    return menu;
}

} // namespace taper
