// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <QDialog>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QVBoxLayout;

namespace taper {

/// A list as it will look on paper, with the choices that change it: the one dialog from which anything is
/// printed or saved as PDF. What is shown is said by whoever derives from it.
///
/// Object names: "paperChoice", "pageView", "pageCount", "previousPageButton", "nextPageButton",
/// "printButton", "savePdfButton", "closeButton", "printMessage".
class PagePreview : public QDialog {
    Q_OBJECT

public:
    /// What the dialog asks the person through the system, replaced in tests.
    struct Questions {
        /// A file to save to, given the name to offer; empty: never mind.
        std::function<QString(const QString& offered)> chooseFile;
        /// Lets the person choose and set up a printer; false: never mind.
        std::function<bool(QPrinter& printer)> choosePrinter;
    };
    ~PagePreview() override;

    [[nodiscard]] PaperSize paper() const;

Q_SIGNALS:
    void saved(const QString& path);
    void printed();

protected:
    /// The paper is as last chosen on this computer.
    PagePreview(Questions questions, QWidget* parent);
    /// A choice before that of the paper; what it changes is shown at once. To be called before finish().
    void addChoice(const QString& label, QComboBox* choice);
    /// A row of its own beneath the choices, for more of them; whoever fills it calls refresh() when one
    /// changes. To be called before finish().
    [[nodiscard]] QHBoxLayout* addRow();
    /// Something that is left out or not, in such a row; what it changes is shown at once.
    void addTick(QHBoxLayout& row, QCheckBox* tick);
    /// To be called at the end of the constructor that derives, and once more is known what to show.
    void finish();
    /// Shows what has changed.
    void refresh();

    [[nodiscard]] virtual QString titleText() const = 0; ///< of the window
    [[nodiscard]] virtual QString fileName() const = 0; ///< to offer: "….pdf", without any client's name
    /// Of the document, without any client's name.
    [[nodiscard]] virtual QString documentTitle() const = 0;
    [[nodiscard]] virtual std::vector<print::Page> pages(QSizeF paper) const = 0;
    /// How the paper lies: as lists do, unless said otherwise.
    [[nodiscard]] virtual PaperTurn turn() const { return PaperTurn::Landscape; }
    /// Keeps the choices for the next time.
    virtual void remember() const { }

private:
    [[nodiscard]] QHBoxLayout* pageButtons();
    [[nodiscard]] QHBoxLayout* actionButtons();
    void savePdf();
    void print();
    void showMessage(const QString& text);
    void showPage();
    void turnPage(int by);

    Questions m_questions;
    std::unique_ptr<QPrinter> m_printer;
    QHBoxLayout* m_choices;
    QVBoxLayout* m_rows; ///< of more choices
    QComboBox* m_paper;
    QPrintPreviewWidget* m_view;
    QLabel* m_pages;
    QLabel* m_message;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    bool m_isFinished = false;
};

} // namespace taper
