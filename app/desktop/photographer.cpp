// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/photographer.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace taper {

namespace {

/// Lets the window live for a while.
void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Instant DesignClock::now() const
{
    const auto zone = TimeZone::named(QStringLiteral("Europe/London"));
    return zone.value_or(TimeZone{}).instantOf(at(makeDate(2026, 4, 24), Minutes{9 * 60 + 40}));
}

Photographer::Photographer(const QString& folder, QSize size)
    : m_folder{folder}
    , m_desktop{m_clock}
{
    m_desktop.window().resize(size);
    m_desktop.window().show();
}

void Photographer::settle()
{
    for (int round = 0; round < 3; ++round) {
        bool isAnswered = false;
        m_desktop.bridge().ask(
            &m_desktop, [](Clinic& clinic) { return clinic.now(); },
            [&isAnswered](Moment) { isAnswered = true; });
        QElapsedTimer patience;
        patience.start();
        while (!isAnswered && patience.elapsed() < 500)
            wait(10);
    }
    wait(250);
}

void Photographer::shoot(const QString& name, QWidget* widget)
{
    settle();
    QWidget* shown = widget ? widget : &m_desktop.window();
    if (!shown->grab().save(QDir{m_folder}.filePath(name + QStringLiteral(".png"))))
        m_problem = Desktop::tr("The picture %1 could not be written to %2").arg(name, m_folder);
}

void Photographer::page(const QString& key, const QString& name)
{
    m_desktop.window().showPage(key);
    shoot(name);
}

QDialog* Photographer::openDialog()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void Photographer::press(const QString& button)
{
    QWidget* place = openDialog() ? static_cast<QWidget*>(openDialog()) : m_desktop.window().centralWidget();
    for (auto* found : place->findChildren<QPushButton*>(button)) {
        if (found->isVisible()) {
            found->click();
            settle();
            return;
        }
    }
    m_problem = Desktop::tr("There is no button %1 to press").arg(button);
}

void Photographer::shootDialog(const QString& name)
{
    settle();
    if (QDialog* dialog = openDialog())
        shoot(name, dialog);
    else
        m_problem = Desktop::tr("No dialog is open for %1").arg(name);
}

void Photographer::closeDialog()
{
    while (QDialog* dialog = openDialog()) {
        dialog->done(QDialog::Rejected);
        settle();
    }
}

void Photographer::type(const QString& field, const QString& text)
{
    QWidget* place = openDialog() ? static_cast<QWidget*>(openDialog()) : &m_desktop.window();
    for (auto* edit : place->findChildren<QLineEdit*>(field)) {
        if (!edit->isVisible())
            continue;
        edit->setFocus();
        edit->clear();
        edit->insert(text);
        settle();
        return;
    }
    m_problem = Desktop::tr("There is no field %1 to type in").arg(field);
}

} // namespace taper
