// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/preview_controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace taper::print {

QComboBox* makeChoice(QWidget& parent, const QString& objectName, const QString& accessibleName,
    const QList<std::pair<QString, QVariant>>& choices)
{
    auto* choice = new QComboBox{&parent};
    choice->setObjectName(objectName);
    choice->setAccessibleName(accessibleName);
    // Names may be long: the box stays a box, and the list shows them.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(16);
    for (const auto& [text, value] : choices)
        choice->addItem(text, value);
    return choice;
}

QCheckBox* makeTick(QWidget& parent, const QString& objectName, const QString& text, bool isTicked)
{
    auto* tick = new QCheckBox{text, &parent};
    tick->setObjectName(objectName);
    tick->setChecked(isTicked);
    return tick;
}

void select(QComboBox& choice, const QVariant& value)
{
    const int index = value.isValid() ? choice.findData(value) : 0;
    choice.setCurrentIndex(std::max(index, 0));
}

QLabel* makeLabel(QWidget& parent, const QString& objectName)
{
    auto* label = new QLabel{&parent};
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace taper::print
