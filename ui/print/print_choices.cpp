// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_choices.h"

#include "ui/print/preview_controls.h"

#include <QComboBox>
#include <QCoreApplication>

namespace taper::print {

namespace {

struct PrintChoices {
    Q_DECLARE_TR_FUNCTIONS(PrintChoices)
};

} // namespace

QComboBox* makePrivacyChoice(QWidget& parent, const QVariant& as)
{
    QComboBox* choice =
        makeChoice(parent, QStringLiteral("privacyChoice"), PrintChoices::tr("What the paper tells"),
            {{PrintChoices::tr("Full"), keyOf(Privacy::Full)},
                {PrintChoices::tr("Initials only"), keyOf(Privacy::Initials)},
                {PrintChoices::tr("No clinical text"), keyOf(Privacy::NoClinicalText)}});
    select(*choice, as);
    return choice;
}

Privacy privacyOf(const QComboBox& choice)
{
    return privacyFrom(choice.currentData().toString()).value_or(Privacy::Full);
}

} // namespace taper::print
