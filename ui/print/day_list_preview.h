// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/day_list_print.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;

namespace taper {

/// The day list as it will look on paper, with the choices that change it. Object names: "dayListPreview",
/// "privacyChoice", "therapistChoice", "paperChoice", "pageView", "pageCount", "previousPageButton",
/// "nextPageButton", "printButton", "savePdfButton", "closeButton", "printMessage".
class DayListPreview final : public QDialog {
    Q_OBJECT

public:
    /// What the dialog asks the person through the system, replaced in tests.
    struct Questions {
        /// A file to save to, given the name to offer; empty: never mind.
        std::function<QString(const QString& offered)> chooseFile;
        /// Lets the person choose and set up a printer; false: never mind.
        std::function<bool(QPrinter& printer)> choosePrinter;
    };

    /// Shows all therapists. Privacy and paper are as last chosen on this computer.
    explicit DayListPreview(DayList list, QWidget* parent = nullptr);
    DayListPreview(DayList list, Questions questions, QWidget* parent);
    ~DayListPreview() override;

    /// Shows another day, or the same one with what has changed; the choices stay.
    void setList(DayList list);
    /// None: all.
    void chooseTherapist(std::optional<Id<Therapist>> therapist);
    void choosePrivacy(Privacy privacy);
    [[nodiscard]] PrintOptions options() const;

Q_SIGNALS:
    void saved(const QString& path);
    void printed();

private:
    void build();
    void fillTherapists();
    void refresh();
    void savePdf();
    void print();
    void showMessage(const QString& text);
    void showPage();
    void turnPage(int by);

    DayList m_list;
    Questions m_questions;
    std::unique_ptr<QPrinter> m_printer;
    QComboBox* m_privacy = nullptr;
    QComboBox* m_therapist = nullptr;
    QComboBox* m_paper = nullptr;
    QPrintPreviewWidget* m_view = nullptr;
    QLabel* m_pages = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace taper
