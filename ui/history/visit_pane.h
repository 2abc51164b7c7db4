// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "core/clinic/notes.h"
#include "ui/shell/view_request.h"

#include <QFrame>

#include <memory>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace taper {

class AttachmentPane;
class BodyMap;
class EmptyState;
class NoteSheet;
class PlainLabel;
class VisitSlider;

/// The chosen visit: its note to be read, the body with the visit before as outlines, a slider through the
/// visits, photos and letters. Of a race what it was; of a visit without a note the way to write one.
/// Object names: "visitPane"; "previewFrom", "previewCompare", "previewAddendum", "previewOpen",
/// "previewPrint", "previewExercises"; "emptyStateAction" where there is no note; "ghostCaption".
class VisitPane final : public QFrame {
    Q_OBJECT

public:
    explicit VisitPane(AsyncBridge& bridge, QWidget* parent = nullptr);

    void setHistory(std::shared_ptr<const ClientHistory> history);
    void showVisit(size_t visit); ///< index in the history's visits
    void showRace(size_t race); ///< index in the history's races
    void showNothing(const QString& title, const QString& sentence);
    void refresh(const Changes& changes); ///< of the photos and letters
    [[nodiscard]] bool isBusy() const { return m_request.isPending(); }
    /// The note that is shown, if there is one.
    [[nodiscard]] const std::optional<NoteView>& note() const { return m_shown; }

Q_SIGNALS:
    void startRequested(taper::Id<taper::TreatmentNote> from);
    void compareRequested();
    void addendumRequested(taper::Id<taper::TreatmentNote> note);
    void openRequested(taper::Id<taper::TreatmentNote> note);
    void printRequested(taper::Id<taper::TreatmentNote> note);
    void exercisesRequested(taper::Id<taper::TreatmentNote> note);
    void writeRequested(); ///< of the visit that has no note
    void raceRequested(taper::Id<taper::Race> race);
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);
    void visitChosen(int visit); ///< through the slider: index in the history's visits
    void regionChosen(const QString& region); ///< on the body
    void noticed(const QString& sentence);
    void failed(const QString& sentence);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Loaded {
        NoteView note;
        std::optional<NoteView> before;
    };
    void build();
    void listen();
    [[nodiscard]] QWidget* buildButtons();
    [[nodiscard]] QWidget* buildText();
    [[nodiscard]] QWidget* buildBody();
    void load(Id<TreatmentNote> note, std::optional<Id<TreatmentNote>> before);
    void present(Loaded loaded);
    void showNoNote(const HistoryVisit& visit);
    void adapt();
    void arrange();

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    std::shared_ptr<const ClientHistory> m_history;
    std::vector<int> m_noted; ///< the visits of the slider
    std::optional<size_t> m_visit;
    std::optional<NoteView> m_shown;
    Id<Race> m_race; ///< of the action of m_other
    QStackedWidget* m_stack;
    QWidget* m_read; ///< the note with its buttons
    QScrollArea* m_scroll;
    QBoxLayout* m_columns;
    NoteSheet* m_sheet;
    BodyMap* m_map;
    PlainLabel* m_caption;
    VisitSlider* m_slider;
    AttachmentPane* m_files;
    EmptyState* m_noNote;
    EmptyState* m_ofRace;
    EmptyState* m_nothing;
    QPushButton* m_from;
    QPushButton* m_compare;
    QPushButton* m_addendum;
    QPushButton* m_open;
    QPushButton* m_print;
    QPushButton* m_exercises;
};

} // namespace taper
