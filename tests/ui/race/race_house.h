// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_list.h"
#include "core/clinic/races.h"
#include "tests/ui/booking/desk.h"
#include "ui/race/races_page.h"

#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {

/// The page of races in a window, on Friday 24 April 2026.
class RacesPageTest : public testing::Test {
protected:
    RacesPageTest()
        : m_page{new RacesPage{m_desk.bridge}}
        , m_table{m_page->findChild<QTableView*>(QStringLiteral("raceTable"))}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->addWidget(m_page);
        QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &RacesPage::refresh);
        QObject::connect(m_page, &Page::noticed, m_page, [this](const QString& said) { m_noticed << said; });
        QObject::connect(m_page, &Page::failed, m_page, [this](const QString& said) { m_failed << said; });
    }
    void show()
    {
        m_desk.window.resize(1400, 900);
        bool isLoaded = false;
        const auto loaded = QObject::connect(m_page, &Page::statusChanged, m_page, [&] { isLoaded = true; });
        m_page->activate();
        m_page->focusFirst();
        ASSERT_TRUE(waitFor([&] { return isLoaded; }));
        QObject::disconnect(loaded);
    }
    Id<Race> race(const char* name, const char* day, std::optional<int> metres = std::nullopt,
        RaceStatus status = RaceStatus::Scheduled)
    {
        RaceFields fields;
        fields.name = text(name);
        fields.date = date(day);
        fields.distanceMetres = metres;
        fields.status = status;
        return m_desk.house.race(fields);
    }
    /// The names in the list, from above; the headings between them in square brackets.
    [[nodiscard]] QStringList lines() const
    {
        QStringList shown;
        const QAbstractItemModel* model = m_table->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const bool isHeading = !(model->index(row, 0).flags() & Qt::ItemIsEnabled);
            shown << (isHeading ? text("[%1]").arg(model->index(row, 0).data().toString())
                                : model->index(row, 2).data().toString());
        }
        return shown;
    }
    [[nodiscard]] QStringList listed() const
    {
        QStringList names = lines();
        names.removeIf([](const QString& line) { return line.startsWith(u'['); });
        return names;
    }
    [[nodiscard]] int rowOf(const char* name) const { return static_cast<int>(lines().indexOf(text(name))); }
    void chooseRace(const char* name)
    {
        m_table->setFocus();
        m_table->selectRow(rowOf(name));
        ASSERT_TRUE(waitFor([&] { return said(m_page, "raceName") == text(name); }));
    }
    std::vector<RaceRow> inFile() { return raceList(m_desk.other(), {}, 100).value().rows; }
    RaceFields stored(Id<Race> id) { return raceById(m_desk.other(), id)->fields(); }
    /// With the keyboard in it, as a window system gives it to a dialog that opens.
    static QWidget* active(QWidget* dialog)
    {
        if (!dialog)
            return nullptr;
        dialog->activateWindow();
        return waitFor([dialog] { return dialog->isActiveWindow(); }) ? dialog : nullptr;
    }
    /// Says yes to the question that is about to be asked.
    void acceptSoon()
    {
        auto* look = new QTimer{m_page};
        QObject::connect(look, &QTimer::timeout, m_page, [look] {
            QWidget* question = QApplication::activeModalWidget();
            if (!question || !question->findChild<QWidget*>(QStringLiteral("dialogAccept")))
                return;
            look->stop();
            press(question, "dialogAccept");
        });
        look->start(10);
    }
    [[nodiscard]] static bool isClosed(const char* dialog)
    {
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == QString::fromLatin1(dialog))
                return false;
        }
        return true;
    }
    static bool closes(const char* dialog)
    {
        return waitFor([dialog] { return isClosed(dialog); });
    }

    Desk m_desk;
    RacesPage* m_page;
    QTableView* m_table;
    QStringList m_noticed;
    QStringList m_failed;
};

} // namespace taper::test
