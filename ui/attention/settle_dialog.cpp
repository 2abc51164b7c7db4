// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/settle_dialog.h"

#include "ui/attention/attention_texts.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

QString usualAnswer(const AttentionPoint& point)
{
    switch (point.kind) {
    case AttentionKind::MissingRaceData:
        return SettleDialog::tr("Not published yet");
    case AttentionKind::EntrantWithoutSession:
        return SettleDialog::tr("Does not want a session");
    case AttentionKind::ScreeningAlert:
        return SettleDialog::tr("Asked; can be given as booked");
    case AttentionKind::FlaggedBooking:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

SettleDialog* SettleDialog::ask(QWidget* parent, const AttentionPoint& point)
{
    auto* dialog = new SettleDialog{parent, point};
    dialog->open();
    return dialog;
}

SettleDialog::SettleDialog(QWidget* parent, const AttentionPoint& point)
    : FormDialog{point.kind == AttentionKind::ScreeningAlert ? tr("Looked at") : tr("Leave as it is"),
        point.kind == AttentionKind::ScreeningAlert ? tr("&Looked at") : tr("&Leave as it is"), parent}
    , m_reason{new QLineEdit}
    , m_usual{usualAnswer(point)}
{
    setObjectName(QStringLiteral("settleDialog"));
    content()->addWidget(new PlainLabel{whoText(point) + QStringLiteral(": ") + matterText(point)});
    fields().add(content(), QStringLiteral("reason"),
        point.kind == AttentionKind::ScreeningAlert ? tr("&What came of it?") : tr("&Why?"), m_reason);
    m_reason->setText(m_usual);
    m_reason->selectAll();
    m_reason->setFocus();
}

bool SettleDialog::isChanged() const
{
    return m_reason->text() != m_usual && !m_reason->text().trimmed().isEmpty();
}

void SettleDialog::save()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        showProblems({{QStringLiteral("reason"), ErrorCode::ReasonRequired, {}}});
        return;
    }
    Q_EMIT reasonGiven(reason);
    finish();
}

} // namespace taper
