// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/phrase_edit.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

/// Laying out a line costs its length at every key, so that longer ones are cut here.
constexpr qsizetype kLongestPiece = 4000;

/// Marks a line break that is not the writer's: two word joiners, which show nothing.
QString seam()
{
    return QString{2, QChar{0x2060}};
}

QString inPieces(const QString& text)
{
    QString pieces;
    pieces.reserve(text.size() + text.size() / 1000);
    qsizetype line = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (line >= kLongestPiece && letter != u'\n' && !letter.isLowSurrogate() && !letter.isMark()) {
            pieces += seam() + u'\n';
            line = 0;
        }
        pieces += letter;
        line = letter == u'\n' ? 0 : line + 1;
    }
    return pieces;
}

} // namespace

QString withoutControls(const QString& typed)
{
    QString kept;
    kept.reserve(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar letter = typed.at(i);
        if (letter == u'\r') {
            if (i + 1 == typed.size() || typed.at(i + 1) != u'\n')
                kept += u'\n';
        } else if (letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator) {
            kept += u'\n';
        } else if (letter == u'\n' || letter == u'\t' || letter.category() != QChar::Other_Control) {
            kept += letter;
        }
    }
    return kept;
}

PhraseEdit::PhraseEdit(std::optional<NoteSection> section, QWidget* parent)
    : QPlainTextEdit{parent}
    , m_section{section}
    , m_popup{new ChoicePopup{this}}
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(m_popup, &ChoicePopup::taken, this, &PhraseEdit::take);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (m_isFilling)
            return;
        offerPhrases();
        Q_EMIT textEdited();
    });
    fitHeight();
}

PhraseEdit::~PhraseEdit()
{
    delete m_popup;
}

void PhraseEdit::setPhrases(std::vector<NotePhraseFields> phrases)
{
    m_phrases = std::move(phrases);
}

void PhraseEdit::setLines(int fewest, int most)
{
    m_fewest = fewest;
    m_most = most;
    fitHeight();
}

QString PhraseEdit::text() const
{
    QString text = toPlainText();
    text.remove(seam() + u'\n');
    return text.remove(seam());
}

void PhraseEdit::setText(const QString& text)
{
    m_isFilling = true;
    setPlainText(inPieces(withoutControls(text)));
    m_isFilling = false;
}

void PhraseEdit::insertText(const QString& text, bool isOwnLine)
{
    QTextCursor cursor = textCursor();
    QString put = text;
    if (isOwnLine) {
        const QString line = cursor.block().text();
        const int column = cursor.positionInBlock();
        if (!line.left(column).trimmed().isEmpty())
            put.prepend(u'\n');
        if (!line.mid(column).trimmed().isEmpty())
            put += u'\n';
    }
    insertPieces(cursor, put);
    ensureCursorVisible();
}

void PhraseEdit::insertPieces(QTextCursor cursor, const QString& text)
{
    cursor.beginEditBlock();
    cursor.insertText(inPieces(withoutControls(text)));
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool PhraseEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText();
}

void PhraseEdit::insertFromMimeData(const QMimeData* source)
{
    insertPieces(textCursor(), source->text());
    ensureCursorVisible();
}

int PhraseEdit::strokePosition() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    for (int i = cursor.positionInBlock() - 1; i >= 0; --i) {
        if (line.at(i).isSpace())
            return -1;
        if (line.at(i) == u'/')
            return i == 0 || line.at(i - 1).isSpace() ? cursor.block().position() + i : -1;
    }
    return -1;
}

void PhraseEdit::offerPhrases()
{
    const int stroke = hasFocus() ? strokePosition() : -1;
    if (stroke < 0 || stroke == m_left) {
        m_popup->hide();
        if (stroke < 0)
            m_left = -1;
        return;
    }
    QTextCursor typed = textCursor();
    const int end = typed.position();
    typed.setPosition(stroke + 1);
    typed.setPosition(end, QTextCursor::KeepAnchor);
    m_offered = phrasesFor(m_phrases, m_section, typed.selectedText());
    QStringList texts;
    for (const NotePhraseFields& phrase : m_offered)
        texts += QStringLiteral("/%1   %2").arg(phrase.name, phrase.text.section(u'\n', 0, 0).left(120));
    m_popup->offer(texts, cursorRect().translated(viewport()->pos()));
}

void PhraseEdit::take(int row)
{
    const int stroke = strokePosition();
    m_popup->hide();
    if (stroke < 0 || row < 0 || row >= static_cast<int>(m_offered.size()))
        return;
    QTextCursor cursor = textCursor();
    const int end = cursor.position();
    cursor.setPosition(stroke);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    const QString text = m_offered.at(static_cast<size_t>(row)).text;
    insertPieces(cursor, text);
    setFocus();
}

void PhraseEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (m_popup->isOpen() && isPlain) {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
            m_popup->step(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            take(m_popup->currentRow());
            return;
        case Qt::Key_Escape:
            m_left = strokePosition();
            m_popup->hide();
            return;
        default:
            break;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
    if (m_popup->isOpen() && strokePosition() < 0)
        m_popup->hide(); // the cursor went elsewhere
}

void PhraseEdit::focusOutEvent(QFocusEvent* event)
{
    m_popup->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void PhraseEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void PhraseEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void PhraseEdit::fitHeight()
{
    const double line = QFontMetricsF{font()}.lineSpacing();
    const double most = m_most * line;
    double height = 0;
    // Only as many lines are laid out as can be shown.
    for (QTextBlock block = document()->begin(); block.isValid() && height < most; block = block.next())
        height += blockBoundingRect(block).height();
    height = std::clamp(height, m_fewest * line, most);
    const QMargins around = contentsMargins();
    const int frame = around.top() + around.bottom() + 2 * static_cast<int>(document()->documentMargin())
        + viewportMargins().top() + viewportMargins().bottom() + theme().space(2) + 4;
    const int wanted = static_cast<int>(std::ceil(height)) + frame;
    if (wanted != minimumHeight() || wanted != maximumHeight())
        setFixedHeight(wanted);
}

} // namespace taper
