// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/column_choice.h"

#include <QCryptographicHash>

#include <algorithm>

namespace taper {

namespace {

/// A path may hold what a settings key must not.
QString keyFor(const QString& clinicPath, const char* what)
{
    const QByteArray hash = QCryptographicHash::hash(clinicPath.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("board/%1/%2").arg(QString::fromLatin1(hash), QString::fromLatin1(what));
}

template <class Ids>
QStringList toTexts(const Ids& ids)
{
    QStringList texts;
    for (const Id<Therapist> id : ids)
        texts += QString::number(id.value());
    return texts;
}

std::vector<Id<Therapist>> toIds(const QStringList& texts)
{
    std::vector<Id<Therapist>> ids;
    for (const QString& text : texts) {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (isNumber && value > 0)
            ids.emplace_back(value);
    }
    return ids;
}

size_t rankOf(Id<Therapist> therapist, const ColumnChoice& choice)
{
    return static_cast<size_t>(std::ranges::find(choice.order, therapist) - choice.order.begin());
}

} // namespace

ColumnChoice ColumnChoice::load(const QSettings& settings, const QString& clinicPath)
{
    ColumnChoice choice;
    choice.order = toIds(settings.value(keyFor(clinicPath, "order")).toStringList());
    for (const Id<Therapist> id : toIds(settings.value(keyFor(clinicPath, "hidden")).toStringList()))
        choice.hidden.insert(id);
    return choice;
}

void ColumnChoice::save(QSettings& settings, const QString& clinicPath) const
{
    settings.setValue(keyFor(clinicPath, "order"), toTexts(order));
    settings.setValue(keyFor(clinicPath, "hidden"), toTexts(hidden));
}

BoardView arranged(BoardView view, const ColumnChoice& choice)
{
    std::erase_if(view.columns, [&choice](const BoardColumn& column) {
        return column.therapist.isValid() && choice.hidden.contains(column.therapist);
    });
    std::ranges::stable_sort(view.columns, [&choice](const BoardColumn& a, const BoardColumn& b) {
        if (a.date != b.date)
            return a.date < b.date;
        return rankOf(a.therapist, choice) < rankOf(b.therapist, choice);
    });
    return view;
}

std::vector<Id<Therapist>> ordered(const std::vector<Id<Therapist>>& therapists, const ColumnChoice& choice)
{
    std::vector<Id<Therapist>> result = therapists;
    std::ranges::stable_sort(
        result, {}, [&choice](Id<Therapist> therapist) { return rankOf(therapist, choice); });
    return result;
}

} // namespace taper
