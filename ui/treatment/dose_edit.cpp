// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/dose_edit.h"

#include "ui/treatment/figure_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/words/body_words.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace taper {

DoseEdit::DoseEdit(const QString& prefix, const ExerciseDose& dose, std::optional<Side> side, QWidget* parent)
    : QWidget{parent}
    , m_side{new QComboBox}
{
    struct Input {
        const char* name;
        QString label;
        int maximum;
        std::optional<int> value;
    };
    const std::array<Input, 6> inputs{{
        {"sets", tr("sets"), 20, dose.sets},
        {"reps", tr("times"), 200, dose.reps},
        {"hold", tr("seconds held"), 600, dose.holdSeconds},
        {"times_a_day", tr("a day"), 10, dose.timesADay},
        {"days_a_week", tr("days a week"), 7, dose.daysAWeek},
        {"weeks", tr("weeks"), 52, dose.weeks},
    }};
    auto* layout = new FlowLayout{this, theme().space(1.5)};
    for (size_t i = 0; i < inputs.size(); ++i) {
        const Input& input = inputs.at(i);
        auto* field = new FigureField{1, input.maximum, input.label};
        field->setObjectName(prefix + u'.' + QLatin1String{input.name});
        field->setFigure(input.value);
        m_fields.at(i) = field;
        auto* group = new QWidget;
        auto* line = new QHBoxLayout{group};
        line->setContentsMargins({});
        line->setSpacing(theme().space(1));
        line->addWidget(field);
        auto* label = new PlainLabel{input.label, TextSize::Small, PlainLabel::Ink::Muted};
        label->setWordWrap(false);
        line->addWidget(label);
        layout->addWidget(group);
        connect(field, &FigureField::figureEdited, this, &DoseEdit::edited);
        connect(field, &QLineEdit::returnPressed, this, &DoseEdit::done);
    }
    m_side->setObjectName(prefix + QStringLiteral(".side"));
    m_side->setAccessibleName(tr("Side"));
    m_side->addItem(tr("either side"), -1);
    for (const Side choice : {Side::Left, Side::Right, Side::Both})
        m_side->addItem(words::sideName(choice), static_cast<int>(choice));
    m_side->setCurrentIndex(side ? std::max(0, m_side->findData(static_cast<int>(*side))) : 0);
    layout->addWidget(m_side);
    connect(m_side, &QComboBox::currentIndexChanged, this, &DoseEdit::edited);
    setFocusProxy(m_fields.front());
}

ExerciseDose DoseEdit::dose() const
{
    return {.sets = m_fields[0]->figure(),
        .reps = m_fields[1]->figure(),
        .holdSeconds = m_fields[2]->figure(),
        .timesADay = m_fields[3]->figure(),
        .daysAWeek = m_fields[4]->figure(),
        .weeks = m_fields[5]->figure()};
}

std::optional<Side> DoseEdit::side() const
{
    const int side = m_side->currentData().toInt();
    return side < 0 ? std::nullopt : std::optional{static_cast<Side>(side)};
}

QStringList DoseEdit::faults() const
{
    QStringList faults;
    for (const FigureField* field : m_fields) {
        if (field->isFaulty())
            faults += field->fault();
    }
    return faults;
}

} // namespace taper
