// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "ui/shell/view_request.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QListView;
class QPushButton;

namespace taper {

class FindNotesModel;
class PlainLabel;

/// Finds a text in the notes of all clients, following what is typed: whose note, when and by whom, and the
/// words around it. Up and Down go through what was found while one types, Enter opens the chosen one.
/// Window-modal, deletes itself when closed. Object name "findNotesDialog"; "findNotesText",
/// "findNotesResults", "findNotesSentence", buttons "findNotesOpen" and "findNotesClose".
class FindNotesDialog final : public QDialog {
    Q_OBJECT

public:
    /// `text` to begin with.
    static FindNotesDialog* open(AsyncBridge& bridge, QWidget* over, const QString& text = {});

    /// What is shown does not answer to the text yet.
    [[nodiscard]] bool isBusy() const { return m_request.isPending(); }

Q_SIGNALS:
    /// The person took it; the dialog closes itself, after the signal.
    void noteRequested(taper::Id<taper::Client> client, taper::Id<taper::TreatmentNote> note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FindNotesDialog(AsyncBridge& bridge, QWidget* over, const QString& text);
    void build();
    void find();
    void present(const QString& typed, NoteHits hits);
    void say(const QString& sentence);
    void sayCount(int count, bool isMore);
    void take();
    void step(int by);

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    FindNotesModel* m_model;
    QLineEdit* m_text;
    QListView* m_list;
    bool m_takesWhenFound = false; ///< Enter was pressed before the answer was there
    PlainLabel* m_sentence;
    QPushButton* m_open;
};

} // namespace taper
