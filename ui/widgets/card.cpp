// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace taper {

Card::Card(const QString& heading, QWidget* parent)
    : QFrame{parent}
    , m_content{new QVBoxLayout{this}}
{
    setProperty("role", QStringLiteral("card"));
    const int margin = theme().space(4);
    m_content->setContentsMargins(margin, margin, margin, margin);
    m_content->setSpacing(theme().space(2));
    if (!heading.isEmpty())
        m_content->addWidget(new SectionLabel{heading, this});
}

} // namespace taper
