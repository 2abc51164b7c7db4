// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace taper {

namespace {

/// Setting a palette or a font sends these as well; doing it again in answer would not end.
bool isRedress(QEvent::Type type)
{
    return type == QEvent::ApplicationFontChange || type == QEvent::ApplicationPaletteChange
        || type == QEvent::StyleChange;
}

void colour(QWidget& widget, const QColor& ink)
{
    QPalette palette = widget.palette();
    if (palette.color(QPalette::WindowText) == ink)
        return;
    palette.setColor(QPalette::WindowText, ink);
    widget.setPalette(palette);
}

/// The widest that a word may be before lines break within it, px.
int widestWord()
{
    return theme().space(32);
}

/// Lines of at most `width`, broken between words and, where one is too long, within it; as high as
/// returned.
qreal breakAnywhere(QTextLayout& layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal bottom = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, bottom});
        bottom += line.height();
    }
    layout.endLayout();
    return bottom;
}

QString withLineSeparators(QString text)
{
    return text.replace(QLatin1Char{'\n'}, QChar{QChar::LineSeparator});
}

} // namespace

PlainLabel::PlainLabel(const QString& text, TextSize size, Ink ink, QWidget* parent)
    : QLabel{parent}
    , m_size{size}
    , m_ink{ink}
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    dress();
}

void PlainLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    dress();
}

bool PlainLabel::hasLongWord() const
{
    if (!wordWrap())
        return false;
    const QFontMetrics metrics = fontMetrics();
    const int widest = widestWord();
    const QString all = text();
    // Cheap for nearly every label: no letter is wider than that.
    if (all.size() * metrics.maxWidth() <= widest)
        return false;
    static const QRegularExpression kBlank{QStringLiteral("\\s")};
    for (const QStringView word : QStringView{all}.split(kBlank, Qt::SkipEmptyParts)) {
        if (metrics.horizontalAdvance(word.toString()) > widest)
            return true;
    }
    return false;
}

QSize PlainLabel::sizeHint() const
{
    if (!hasLongWord())
        return QLabel::sizeHint();
    const int width = 2 * widestWord();
    return {width, heightForWidth(width)};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!hasLongWord())
        return QLabel::minimumSizeHint();
    return {widestWord(), fontMetrics().height()};
}

int PlainLabel::heightForWidth(int width) const
{
    if (!hasLongWord())
        return QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    QTextLayout layout{withLineSeparators(text()), font()};
    const qreal height = breakAnywhere(layout, width - margins.left() - margins.right());
    return static_cast<int>(std::ceil(height)) + margins.top() + margins.bottom();
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!hasLongWord())
        return QLabel::paintEvent(event);
    QPainter painter{this};
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect area = contentsRect();
    QTextLayout layout{withLineSeparators(text()), font()};
    breakAnywhere(layout, area.width());
    layout.draw(&painter, area.topLeft());
}

void PlainLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (isRedress(event->type()))
        dress();
}

void PlainLabel::dress()
{
    const Theme& look = theme();
    const QFont wanted = look.font(m_size, m_weight);
    if (font() != wanted)
        setFont(wanted);
    switch (m_ink) {
    case Ink::Normal:
        colour(*this, look.text);
        break;
    case Ink::Muted:
        colour(*this, look.muted);
        break;
    case Ink::Danger:
        colour(*this, look.tooClose.ink);
        break;
    }
}

SectionLabel::SectionLabel(const QString& text, QWidget* parent)
    : QLabel{parent}
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    dress();
}

void SectionLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (isRedress(event->type()))
        dress();
}

void SectionLabel::dress()
{
    const QFont wanted = theme().sectionFont();
    if (font() != wanted)
        setFont(wanted);
    colour(*this, theme().muted);
}

ElidedLabel::ElidedLabel(const QString& text, TextSize size, Ink ink, QWidget* parent)
    : PlainLabel{text, size, ink, parent}
{
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const QMargins margins = contentsMargins();
    return {metrics.horizontalAdvance(text()) + margins.left() + margins.right() + 1,
        metrics.height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().horizontalAdvance(QStringLiteral("mm…"))),
        sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const QString line = QString{text()}.replace(QLatin1Char{'\n'}, QLatin1Char{' '});
    style()->drawItemText(&painter, contentsRect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment() | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        palette(), isEnabled(), fontMetrics().elidedText(line, m_mode, contentsRect().width()),
        QPalette::WindowText);
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (sizeHint().width() > width())
            QToolTip::showText(help->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return PlainLabel::event(event);
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(plainToolTip(text));
}

QString plainToolTip(const QString& text)
{
    // A tip is shown as markup if it looks like it, and only then; made markup ourselves, it can be escaped.
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

QString withoutMnemonics(const QString& text)
{
    return QString{text}.replace(QLatin1Char{'&'}, QStringLiteral("&&"));
}

} // namespace taper
