// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/activity_list.h"

#include "core/base/text.h"
#include "ui/treatment/figure_field.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace taper {

ActivityList::ActivityList(QWidget* parent)
    : QWidget{parent}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    addEmpty();
}

QWidget* ActivityList::first() const
{
    return m_rows.front().name;
}

void ActivityList::setActivities(const std::vector<NoteActivity>& activities)
{
    if (activities == this->activities())
        return;
    for (const Row& row : m_rows)
        delete row.body;
    m_rows.clear();
    for (const NoteActivity& activity : activities)
        add(activity);
    addEmpty();
}

std::vector<NoteActivity> ActivityList::activities() const
{
    std::vector<NoteActivity> activities;
    for (const Row& row : m_rows) {
        const QString name = tidyLine(row.name->text());
        if (!name.isEmpty())
            activities.push_back({name, row.score->figure()});
    }
    return activities;
}

void ActivityList::addEmpty()
{
    if (m_rows.size() < kMaxActivities && (m_rows.empty() || !m_rows.back().name->text().trimmed().isEmpty()))
        add({});
}

void ActivityList::add(const NoteActivity& activity)
{
    const QString number = QString::number(m_rows.size());
    auto* body = new QWidget;
    auto* name = new QLineEdit{activity.name};
    name->setObjectName(QStringLiteral("activity") + number);
    name->setAccessibleName(tr("Activity that does not go as before"));
    name->setPlaceholderText(tr("Does not go as before: running downhill"));
    auto* score = new FigureField{0, 10, tr("How well it goes, 0 to 10")};
    score->setObjectName(QStringLiteral("activity%1.score").arg(number));
    score->setFigure(activity.score);
    score->setEnabled(!activity.name.isEmpty());
    auto* line = new QHBoxLayout{body};
    line->setContentsMargins({});
    line->setSpacing(theme().space(1));
    line->addWidget(name, 1);
    line->addWidget(score);
    layout()->addWidget(body);
    if (!m_rows.empty())
        setTabOrder(m_rows.back().score, name);
    setTabOrder(name, score);
    m_rows.push_back({name, score, body});
    connect(name, &QLineEdit::textEdited, this, [this, score](const QString& text) {
        score->setEnabled(!text.trimmed().isEmpty()); // a score of nothing would not be kept
        addEmpty();
        Q_EMIT edited();
    });
    connect(score, &FigureField::figureEdited, this, &ActivityList::edited);
}

} // namespace taper
