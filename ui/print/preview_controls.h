// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;
class QWidget;

namespace taper::print {

/// A choice among texts, each with the value it stands for.
[[nodiscard]] QComboBox* makeChoice(QWidget& parent, const QString& objectName, const QString& accessibleName,
    const QList<std::pair<QString, QVariant>>& choices);

/// Something that is left out or not.
[[nodiscard]] QCheckBox* makeTick(
    QWidget& parent, const QString& objectName, const QString& text, bool isTicked);

/// Chooses the entry with this value; the first, if there is none.
void select(QComboBox& choice, const QVariant& value);

/// A label for plain text.
[[nodiscard]] QLabel* makeLabel(QWidget& parent, const QString& objectName);

} // namespace taper::print
