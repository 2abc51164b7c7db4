// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/report_list.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"
#include "ui/words/domain_words.h"
#include "ui/words/note_words.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace taper {

ReportList::ReportList(QWidget* parent)
    : QWidget{parent}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(2));
}

void ReportList::setReports(const std::vector<ExerciseReport>& reports)
{
    for (const Row& row : m_rows)
        delete row.body;
    m_rows.clear();
    for (const ExerciseReport& report : reports)
        add(report);
}

std::vector<ExerciseReport> ReportList::reports() const
{
    std::vector<ExerciseReport> answered;
    for (const Row& row : m_rows) {
        ExerciseReport report = row.report;
        report.text = tidyLine(row.text->text());
        if (report.done != ExerciseDone::NotAsked)
            answered.push_back(std::move(report));
    }
    return answered;
}

void ReportList::add(const ExerciseReport& report)
{
    const size_t index = m_rows.size();
    const QString name = QStringLiteral("report%1").arg(index);
    auto* body = new QWidget;
    auto* label = new PlainLabel{report.name};
    auto* text = new QLineEdit{report.text};
    text->setObjectName(name + QStringLiteral(".text"));
    text->setPlaceholderText(tr("How it went"));
    text->setAccessibleName(tr("How %1 went").arg(report.name));
    text->setEnabled(report.done != ExerciseDone::NotAsked);
    auto* answers = new QHBoxLayout;
    answers->setContentsMargins({});
    answers->setSpacing(0);
    std::vector<QToolButton*> buttons;
    for (const ExerciseDone done : {ExerciseDone::Done, ExerciseDone::Partly, ExerciseDone::NotDone}) {
        auto* button = new QToolButton;
        button->setObjectName(name + u'.' + keyOf(done));
        button->setText(words::capitalised(words::doneName(done)));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(report.name, words::doneName(done)));
        button->setCheckable(true);
        button->setChecked(report.done == done);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::StrongFocus);
        answers->addWidget(button);
        buttons.push_back(button);
    }
    answers->addStretch(1);
    for (size_t i = 0; i < buttons.size(); ++i) {
        static constexpr std::array kAnswers{ExerciseDone::Done, ExerciseDone::Partly, ExerciseDone::NotDone};
        connect(buttons[i], &QToolButton::clicked, this, [this, index, buttons, i, text](bool isChecked) {
            for (size_t other = 0; other < buttons.size(); ++other)
                buttons[other]->setChecked(isChecked && other == i);
            m_rows.at(index).report.done = isChecked ? kAnswers.at(i) : ExerciseDone::NotAsked;
            text->setEnabled(isChecked); // a word about what was not asked would not be kept
            Q_EMIT edited();
        });
    }
    connect(text, &QLineEdit::textEdited, this, &ReportList::edited);
    auto* layout = new QVBoxLayout{body};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(0.5));
    layout->addWidget(label);
    layout->addLayout(answers);
    layout->addWidget(text);
    this->layout()->addWidget(body);
    m_rows.push_back({report, text, body});
}

} // namespace taper
