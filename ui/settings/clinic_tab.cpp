// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clinic_tab.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace taper {

namespace {

constexpr std::array kGrids{5, 10, 15, 20, 30, 60};
constexpr std::array kLateHours{0, 1, 2, 3, 4, 6, 8, 12, 24, 36, 48, 72, 168};

} // namespace

ClinicTab::ClinicTab(AsyncBridge& bridge, QWidget* parent)
    : SettingsTab{bridge, QStringLiteral("clinic"), parent}
    , m_name{new QLineEdit}
    , m_timeZone{new QLineEdit}
    , m_currency{new QLineEdit}
    , m_region{new QLineEdit}
    , m_grid{new QComboBox}
    , m_late{new QComboBox}
    , m_address{new QPlainTextEdit}
    , m_phone{new QLineEdit}
    , m_email{new QLineEdit}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
    , m_save{makeButton(tr("&Save"), ButtonRole::Primary)}
{
    for (const int minutes : kGrids)
        m_grid->addItem(tr("%1 minutes").arg(minutes), minutes);
    for (const int hours : kLateHours)
        chooseLate(std::chrono::hours{hours});
    build();
    connect(m_save, &QPushButton::clicked, this, &ClinicTab::save);
}

void ClinicTab::build()
{
    auto* column = new QWidget;
    column->setMaximumWidth(theme().space(170));
    auto* layout = new QVBoxLayout{column};
    layout->setSpacing(theme().space(3));
    const auto row = [layout] {
        auto* fields = new QHBoxLayout;
        fields->setSpacing(theme().space(4));
        layout->addLayout(fields);
        return fields;
    };
    m_fields.add(layout, QStringLiteral("name"), tr("&Name of the clinic"), m_name);
    auto* clock = row();
    m_fields.add(clock, QStringLiteral("timezone"), tr("&Time zone"), m_timeZone)
        ->setHint(tr("An IANA name, such as Europe/London."));
    m_fields.add(clock, QStringLiteral("grid_minutes"), tr("Clock &grid"), m_grid)
        ->setHint(tr("Free times start on multiples of this."));
    m_fields.add(layout, QStringLiteral("late_cancel"), tr("&Late cancellation"), m_late)
        ->setHint(tr("A booking cancelled so shortly before its start is marked as cancelled late."));
    auto* local = row();
    m_fields.add(local, QStringLiteral("currency"), tr("&Currency"), m_currency)
        ->setHint(tr("Three letters, GBP."));
    m_fields.add(local, QStringLiteral("phone_region"), tr("Phone &numbers of"), m_region)
        ->setHint(tr("Two letters of the country, GB."));
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(m_address->fontMetrics().lineSpacing() * 3 + theme().space(4));
    m_fields.add(layout, QStringLiteral("address"), tr("&Address"), m_address)
        ->setHint(tr("For the head of printed pages."));
    auto* reach = row();
    m_fields.add(reach, QStringLiteral("phone"), tr("&Phone"), m_phone);
    m_fields.add(reach, QStringLiteral("email"), tr("&E-mail"), m_email);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_save->setObjectName(QStringLiteral("saveClinic"));
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

void ClinicTab::show(const Setup& setup)
{
    if (m_revision > 0 && hasUnsaved()) {
        // What is typed stays; it is saved over what stands there now, if that is what it was typed over.
        if (setup.settings == m_shown)
            m_revision = setup.settingsRevision;
        return;
    }
    m_shown = setup.settings;
    m_revision = setup.settingsRevision;
    m_name->setText(m_shown.name);
    m_timeZone->setText(m_shown.timeZone);
    m_currency->setText(m_shown.currency);
    m_region->setText(m_shown.phoneRegion);
    const int minutes = static_cast<int>(m_shown.grid.count());
    if (m_grid->findData(minutes) < 0)
        m_grid->addItem(tr("%1 minutes").arg(minutes), minutes);
    m_grid->setCurrentIndex(m_grid->findData(minutes));
    chooseLate(m_shown.lateCancel);
    m_address->setPlainText(m_shown.address);
    m_phone->setText(m_shown.phone);
    m_email->setText(m_shown.email);
}

/// One that is not among the choices becomes one.
void ClinicTab::chooseLate(Minutes limit)
{
    const int minutes = static_cast<int>(limit.count());
    if (m_late->findData(minutes) < 0)
        m_late->addItem(
            minutes == 0 ? tr("never") : tr("within %1 of the start").arg(words::hoursText(limit)), minutes);
    m_late->setCurrentIndex(m_late->findData(minutes));
}

ClinicSettingsFields ClinicTab::read() const
{
    ClinicSettingsFields fields;
    fields.name = m_name->text();
    fields.timeZone = m_timeZone->text();
    fields.currency = m_currency->text();
    fields.phoneRegion = m_region->text();
    fields.grid = Minutes{m_grid->currentData().toInt()};
    fields.lateCancel = Minutes{m_late->currentData().toInt()};
    fields.address = m_address->toPlainText();
    fields.phone = m_phone->text();
    fields.email = m_email->text();
    return fields;
}

bool ClinicTab::hasUnsaved() const
{
    return read() != m_shown;
}

void ClinicTab::save()
{
    m_problem->hide();
    ClinicSettingsFields fields = read();
    const Problems problems = check(fields);
    m_fields.show(problems);
    if (!problems.isEmpty())
        return;
    m_save->setEnabled(false);
    bridge().ask(
        this,
        [fields, revision = m_revision](Clinic& clinic) { return saveSettings(clinic, revision, fields); },
        [this, fields](const Result<void>& saved) {
            m_save->setEnabled(true);
            if (saved) {
                m_shown = read(); // what is typed is what stands there, so the reload may show it tidied
                Q_EMIT noticed(tr("Saved: %1.").arg(fields.name));
                return;
            }
            m_fields.show(saved.error().problems);
            m_problem->setText(words::errorText(saved.error()));
            m_problem->setVisible(saved.error().problems.isEmpty());
        });
}

} // namespace taper
