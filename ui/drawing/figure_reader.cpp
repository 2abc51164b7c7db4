// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/figure_reader.h"

#include <QXmlStreamReader>

#include <array>

namespace taper {

namespace {

/// Takes numbers and letters off the front of a path's text.
class PathText {
public:
    explicit PathText(QStringView text)
        : m_text{text}
    { }

    [[nodiscard]] bool isAtEnd()
    {
        skipBlanks();
        return m_text.isEmpty();
    }

    [[nodiscard]] bool isNumberNext()
    {
        skipBlanks();
        return !m_text.isEmpty() && !m_text.front().isLetter();
    }

    QChar takeLetter()
    {
        const QChar letter = m_text.front();
        m_text = m_text.mid(1);
        return letter;
    }

    /// False if no whole number of points stands next.
    template <size_t Count>
    [[nodiscard]] bool takePoints(std::array<QPointF, Count>& points)
    {
        for (QPointF& point : points) {
            const std::optional<double> x = takeNumber();
            const std::optional<double> y = takeNumber();
            if (!x || !y)
                return false;
            point = {*x, *y};
        }
        return true;
    }

private:
    void skipBlanks()
    {
        while (!m_text.isEmpty() && (m_text.front().isSpace() || m_text.front() == QLatin1Char{','}))
            m_text = m_text.mid(1);
    }

    std::optional<double> takeNumber()
    {
        skipBlanks();
        qsizetype length = 0;
        while (length < m_text.size()
            && (m_text[length].isDigit() || m_text[length] == QLatin1Char{'.'}
                || (length == 0 && m_text[length] == QLatin1Char{'-'})))
            ++length;
        bool isNumber = false;
        const double number = m_text.left(length).toDouble(&isNumber);
        m_text = m_text.mid(length);
        return isNumber ? std::optional{number} : std::nullopt;
    }

    QStringView m_text;
};

/// `hasStart`: a first place was given, without which there is nothing to go on from.
bool appendStep(QPainterPath& path, QChar command, bool hasStart, PathText& text)
{
    if (command == QLatin1Char{'C'}) {
        std::array<QPointF, 3> points;
        if (!hasStart || !text.takePoints(points))
            return false;
        path.cubicTo(points[0], points[1], points[2]);
        return true;
    }
    std::array<QPointF, 1> point;
    const bool isMove = command == QLatin1Char{'M'};
    if ((!isMove && command != QLatin1Char{'L'}) || (!isMove && !hasStart) || !text.takePoints(point))
        return false;
    if (isMove)
        path.moveTo(point[0]);
    else
        path.lineTo(point[0]);
    return true;
}

bool readSize(const QXmlStreamAttributes& attributes, FigureDrawing& drawing)
{
    const QStringList box =
        attributes.value(QStringLiteral("viewBox")).toString().split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    if (box.size() != 4)
        return false;
    drawing.size = {box[2].toDouble(), box[3].toDouble()};
    const QStringView axis = attributes.value(QStringLiteral("data-axis"));
    if (!axis.isEmpty())
        drawing.axis = axis.toDouble();
    return drawing.size.width() > 0 && drawing.size.height() > 0;
}

/// `group` is the id of the group that the path stands in.
bool readPath(const QXmlStreamAttributes& attributes, const QString& group, FigureDrawing& drawing)
{
    const std::optional<QPainterPath> path = pathFromSvg(attributes.value(QStringLiteral("d")));
    if (!path)
        return false;
    const QString id = attributes.value(QStringLiteral("id")).toString();
    if (group == QLatin1String{"lines"})
        drawing.lines.addPath(*path);
    else if (group == QLatin1String{"relief"})
        drawing.relief.addPath(*path);
    else if (group == QLatin1String{"regions"} && !id.isEmpty())
        drawing.regions.emplace_back(id, *path);
    else if (id == QLatin1String{"outline"})
        drawing.outline = *path;
    else
        return false;
    return true;
}

} // namespace

std::optional<QPainterPath> pathFromSvg(QStringView text)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    PathText rest{text};
    QChar command;
    bool hasStart = false;
    while (!rest.isAtEnd()) {
        if (!rest.isNumberNext())
            command = rest.takeLetter();
        else if (command == QLatin1Char{'M'})
            command = QLatin1Char{'L'}; // as SVG has it: further places after a move are lines
        if (command == QLatin1Char{'Z'} && hasStart)
            path.closeSubpath();
        else if (!appendStep(path, command, hasStart, rest))
            return std::nullopt;
        hasStart = true;
        if (command == QLatin1Char{'Z'} && rest.isNumberNext())
            return std::nullopt;
    }
    if (path.isEmpty())
        return std::nullopt;
    return path;
}

std::optional<FigureDrawing> readFigure(QIODevice& file)
{
    FigureDrawing drawing;
    QXmlStreamReader xml{&file};
    QString group;
    bool isRead = true;
    while (!xml.atEnd() && isRead) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String{"g"})
            group.clear();
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String{"svg"})
            isRead = readSize(xml.attributes(), drawing);
        else if (xml.name() == QLatin1String{"g"})
            group = xml.attributes().value(QStringLiteral("id")).toString();
        else if (xml.name() == QLatin1String{"path"})
            isRead = readPath(xml.attributes(), group, drawing);
    }
    if (!isRead || xml.hasError() || drawing.size.isEmpty() || drawing.outline.isEmpty())
        return std::nullopt;
    return drawing;
}

} // namespace taper
