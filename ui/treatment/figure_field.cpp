// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/figure_field.h"

#include "ui/widgets/theme.h"
#include "ui/words/note_words.h"

#include <QKeyEvent>
#include <QRegularExpressionValidator>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace taper {

namespace {

int digitsOf(int minimum, int maximum)
{
    return static_cast<int>(QString::number(std::max(std::abs(minimum), std::abs(maximum))).size());
}

} // namespace

FigureField::FigureField(int minimum, int maximum, const QString& name, QWidget* parent)
    : QLineEdit{parent}
    , m_minimum{minimum}
    , m_maximum{maximum}
{
    setAccessibleName(name);
    setToolTip(name);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QRegularExpression pattern = minimum == 0 && maximum == 10
        ? QRegularExpression{QStringLiteral("10|[0-9]")}
        : QRegularExpression{QStringLiteral("[0-9]{0,%1}").arg(digitsOf(minimum, maximum))};
    setValidator(new QRegularExpressionValidator{pattern, this});
    connect(this, &QLineEdit::textChanged, this, &FigureField::dress);
    connect(this, &QLineEdit::textEdited, this, &FigureField::figureEdited);
}

FigureField* FigureField::inTenths(int minimum, int maximum, const QString& name)
{
    auto* field = new FigureField{minimum, maximum, name};
    field->m_scale = 10;
    const QString sign = minimum < 0 ? QString::fromUtf8("[-−]?") : QString{};
    const int digits = digitsOf(minimum / 10, maximum / 10);
    field->setValidator(new QRegularExpressionValidator{
        QRegularExpression{sign + QStringLiteral("[0-9]{0,%1}([.,][0-9]?)?").arg(digits)}, field});
    return field;
}

void FigureField::setFigure(std::optional<int> figure)
{
    if (!figure)
        clear();
    else
        setText(m_scale == 10 ? words::tenthsText(*figure) : QString::number(*figure));
}

std::optional<int> FigureField::figure() const
{
    QString typed = text().trimmed();
    typed.replace(QChar{0x2212}, u'-').replace(u',', u'.');
    bool isNumber = false;
    const double number = typed.toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const int figure = static_cast<int>(std::lround(number * m_scale));
    return figure < m_minimum || figure > m_maximum ? std::nullopt : std::optional{figure};
}

QString FigureField::fault() const
{
    const auto said = [this](int figure) { return words::tenthsText(m_scale == 10 ? figure : figure * 10); };
    //: %1 what is measured, %2 to %3 what can be
    return tr("%1: %2 to %3").arg(accessibleName(), said(m_minimum), said(m_maximum));
}

void FigureField::dress()
{
    const bool isFaulty = this->isFaulty();
    if (property("faulty").toBool() == isFaulty)
        return;
    setProperty("faulty", isFaulty);
    setToolTip(isFaulty ? fault() : accessibleName());
    style()->unpolish(this);
    style()->polish(this);
}

void FigureField::count(int direction)
{
    const int start = std::clamp(0, m_minimum, m_maximum);
    const auto now = figure();
    const int next = now ? std::clamp(*now + direction * m_scale, m_minimum, m_maximum) : start;
    if (now == next)
        return;
    setFigure(next);
    Q_EMIT figureEdited();
}

void FigureField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        count(event->key() == Qt::Key_Up ? 1 : -1);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FigureField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

QSize FigureField::sizeHint() const
{
    const int digits =
        std::max(2, m_scale == 10 ? digitsOf(m_minimum, m_maximum) + 1 : digitsOf(m_minimum, m_maximum));
    const int width = fontMetrics().horizontalAdvance(QString{digits, u'0'}) + theme().space(7);
    return {width, QLineEdit::sizeHint().height()};
}

} // namespace taper
