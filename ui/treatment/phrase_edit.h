// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/note_template.h"
#include "ui/treatment/choice_popup.h"

#include <QPlainTextEdit>
#include <QPointer>

#include <vector>

namespace taper {

/// A text of a note: plain, as high as what is written in it up to a limit, then it scrolls. A stroke at the
/// beginning of a word offers the clinic's phrases: Enter or Tab puts one in, Escape leaves the stroke. Tab
/// goes on to the next field otherwise.
///
/// What is pasted is taken as text, without control characters. A line of any length stays quick to write in:
/// it is laid out in pieces, which text() puts together again.
class PhraseEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// The phrases of this section are offered; none: those for every section.
    explicit PhraseEdit(std::optional<NoteSection> section, QWidget* parent = nullptr);
    ~PhraseEdit() override;

    void setPhrases(std::vector<NotePhraseFields> phrases);
    void setLines(int fewest, int most);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return document()->isEmpty(); }
    /// Replaces everything, and what could be undone; not told as an edit by textEdited().
    void setText(const QString& text);
    /// Where the cursor is, as one step that can be undone; in a line of its own if `isOwnLine`.
    void insertText(const QString& text, bool isOwnLine = false);

Q_SIGNALS:
    /// Somebody wrote, pasted, undid.
    void textEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    [[nodiscard]] int strokePosition() const;
    void offerPhrases();
    void take(int row);
    void fitHeight();
    void insertPieces(QTextCursor cursor, const QString& text);

    std::optional<NoteSection> m_section;
    std::vector<NotePhraseFields> m_phrases;
    std::vector<NotePhraseFields> m_offered;
    QPointer<ChoicePopup> m_popup; ///< belongs to the window
    int m_left = -1; ///< position of a stroke that was left as it is
    int m_fewest = 2;
    int m_most = 14;
    bool m_isFilling = false;
};

/// `typed` without control characters; line breaks made LF, tabs and blanks as they are.
[[nodiscard]] QString withoutControls(const QString& typed);

} // namespace taper
