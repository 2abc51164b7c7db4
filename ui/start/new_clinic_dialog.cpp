// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/new_clinic_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

namespace taper {

namespace {

/// The zones that follow a place ("Europe/London"), which is what a clinic is in.
QStringList placeZones()
{
    QStringList zones;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("posix/")
            && !id.startsWith("right/"))
            zones += QString::fromLatin1(id);
    }
    zones.sort();
    return zones;
}

QComboBox* zoneBox()
{
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(placeZones());
    const QString here = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    box->setCurrentText(box->findText(here) >= 0 ? here : QStringLiteral("Europe/London"));
    return box;
}

QString localCurrency()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return code.size() == 3 ? code : QStringLiteral("GBP");
}

QString localRegion()
{
    const QString region = QLocale::system().name().section(u'_', 1, 1).left(2);
    return region.size() == 2 ? region : QStringLiteral("GB");
}

} // namespace

NewClinicDialog::NewClinicDialog(
    const QString& suggestedPath, std::function<QString(const QString& offered)> chooseFile, QWidget* parent)
    : QDialog{parent}
    , m_chooseFile{std::move(chooseFile)}
    , m_name{new QLineEdit}
    , m_timeZone{zoneBox()}
    , m_currency{new QLineEdit{localCurrency()}}
    , m_region{new QLineEdit{localRegion()}}
    , m_path{new QLineEdit{suggestedPath}}
    , m_make{makeButton(tr("&Make the clinic"), ButtonRole::Primary)}
    , m_problem{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Danger}}
{
    setObjectName(QStringLiteral("newClinicDialog"));
    setWindowTitle(tr("Make a clinic"));
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_make, &QPushButton::clicked, this, &NewClinicDialog::request);
}

void NewClinicDialog::build()
{
    auto* layout = new QVBoxLayout{this};
    layout->setSpacing(theme().space(3));
    m_name->setPlaceholderText(tr("Riverside Sports Massage"));
    m_fields.add(layout, QStringLiteral("name"), tr("&Name of the clinic"), m_name);
    m_fields.add(layout, QStringLiteral("timezone"), tr("&Time zone"), m_timeZone)
        ->setHint(tr("The clock on the clinic's wall."));

    auto* local = new QHBoxLayout;
    layout->addLayout(local);
    m_fields.add(local, QStringLiteral("currency"), tr("&Currency"), m_currency)
        ->setHint(tr("Three letters: GBP, EUR."));
    m_fields.add(local, QStringLiteral("phone_region"), tr("&Phone numbers of"), m_region)
        ->setHint(tr("Two letters of the country: GB, DE."));

    auto* place = new QHBoxLayout;
    layout->addLayout(place);
    m_fields.add(place, QStringLiteral("path"), tr("&File"), m_path)
        ->setHint(tr("Everything the clinic keeps is in this one file. Only you can read it."));
    QPushButton* browse = makeButton(tr("&Browse…"));
    browse->setObjectName(QStringLiteral("browse"));
    place->addWidget(browse, 0, Qt::AlignVCenter);
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const QString chosen = m_chooseFile(m_path->text()); !chosen.isEmpty())
            m_path->setText(chosen);
    });

    m_problem->setObjectName(QStringLiteral("newClinicProblem"));
    m_problem->hide();
    layout->addWidget(m_problem);

    auto* buttons = new QHBoxLayout;
    layout->addLayout(buttons);
    buttons->addStretch(1);
    QPushButton* cancel = makeButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    m_make->setObjectName(QStringLiteral("make"));
    m_make->setDefault(true);
    buttons->addWidget(m_make);
    m_name->setFocus();
    setMinimumWidth(theme().space(130));
}

void NewClinicDialog::request()
{
    m_problem->hide();
    ClinicSettingsFields settings;
    settings.name = m_name->text();
    settings.timeZone = m_timeZone->currentText();
    settings.currency = m_currency->text();
    settings.phoneRegion = m_region->text();
    Problems problems = check(settings);
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        problems.append({QStringLiteral("path"), ErrorCode::Required, {}});
    m_fields.show(problems);
    if (!problems.isEmpty())
        return;
    m_make->setEnabled(false);
    Q_EMIT makeRequested(path, settings);
}

void NewClinicDialog::finished(const Result<void>& result)
{
    m_make->setEnabled(true);
    if (result) {
        accept();
        return;
    }
    m_problem->setText(words::errorText(result.error()));
    m_problem->show();
    m_path->setFocus(Qt::OtherFocusReason);
}

} // namespace taper
