// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/other_times_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace taper {
namespace {

QString lineOf(const SlotView& time)
{
    QString line = QStringLiteral("%1, %2 · %3")
                       .arg(words::momentText(time.interval.start), time.therapistName,
                           words::verdictWord(time.verdict));
    if (time.overCap)
        line += OtherTimesDialog::tr(" · beyond the therapist's daily limit");
    return line;
}

} // namespace

OtherTimesDialog* OtherTimesDialog::ask(QWidget* parent, const QString& headline, std::vector<SlotView> times)
{
    auto* dialog = new OtherTimesDialog{parent, headline, std::move(times)};
    dialog->open();
    dialog->m_list->setFocus();
    return dialog;
}

OtherTimesDialog::OtherTimesDialog(QWidget* parent, const QString& headline, std::vector<SlotView> times)
    : QDialog{parent}
    , m_times{std::move(times)}
    , m_list{new QListWidget}
{
    setObjectName(QStringLiteral("otherTimes"));
    setWindowTitle(tr("Another time"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(QStringLiteral("times"));
    m_list->setAccessibleName(tr("Free times, best first"));
    for (const SlotView& time : m_times) {
        auto* item = new QListWidgetItem{lineOf(time), m_list};
        item->setForeground(theme().tone(time.verdict).ink);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!m_times.empty());

    const int margin = theme().space(5);
    auto* lines = new QVBoxLayout{this};
    lines->setContentsMargins(margin, margin, margin, margin);
    lines->setSpacing(theme().space(3));
    lines->addWidget(new PlainLabel{headline});
    if (m_times.empty())
        lines->addWidget(new PlainLabel{
            tr("Nothing else is free on the days that will do."), TextSize::Body, PlainLabel::Ink::Muted});
    lines->addWidget(m_list, 1);
    auto* takeIt = makeButton(tr("&Take this time"), ButtonRole::Primary);
    takeIt->setObjectName(QStringLiteral("take"));
    takeIt->setEnabled(!m_times.empty());
    takeIt->setDefault(true);
    auto* cancel = makeButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(takeIt);
    buttons->addWidget(cancel);
    lines->addLayout(buttons);
    connect(takeIt, &QPushButton::clicked, this, &OtherTimesDialog::take);
    connect(cancel, &QPushButton::clicked, this, &OtherTimesDialog::reject);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &OtherTimesDialog::take);
    resize(QSize{theme().space(100), theme().space(m_times.empty() ? 40 : 110)}.boundedTo(
        screen()->availableSize()));
}

void OtherTimesDialog::take()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_times.size()))
        return;
    Q_EMIT chosen(m_times[static_cast<size_t>(row)]);
    accept();
}

} // namespace taper
