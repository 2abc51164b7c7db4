// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>
#include <optional>

namespace taper {

namespace {

/// Draws an icon's lines anew for every size and colour, so that nothing is scaled and nothing of another
/// theme stays behind.
class LineIcon final : public QIconEngine {
public:
    LineIcon(QString name, std::optional<QColor> colour)
        : m_name{std::move(name)}
        , m_colour{colour}
    {
        m_renderer = std::make_shared<QSvgRenderer>(QStringLiteral(":/taper/icons/%1.svg").arg(m_name));
        Q_ASSERT(m_renderer->isValid());
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap image = render((QSizeF{rect.size()} * ratio).toSize(), mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(size, mode, state);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIcon{*this}; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return theme().fieldBorder;
        if (m_colour)
            return *m_colour;
        return state == QIcon::On || mode == QIcon::Selected ? theme().onSelected : theme().text;
    }

    [[nodiscard]] QPixmap render(const QSize& size, QIcon::Mode mode, QIcon::State state) const
    {
        QPixmap image{size};
        image.fill(Qt::transparent);
        QPainter painter{&image};
        m_renderer->render(&painter, QRectF{QPointF{}, QSizeF{size}});
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colourFor(mode, state));
        return image;
    }

    QString m_name;
    std::optional<QColor> m_colour;
    std::shared_ptr<QSvgRenderer> m_renderer;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon{new LineIcon{name, std::nullopt}};
}

QIcon icon(const QString& name, const QColor& colour)
{
    return QIcon{new LineIcon{name, colour}};
}

QStringList iconNames()
{
    static const QStringList kNames{QStringLiteral("archive"), QStringLiteral("attention"),
        QStringLiteral("calendar"), QStringLiteral("cancel"), QStringLiteral("check"),
        QStringLiteral("clients"), QStringLiteral("clock"), QStringLiteral("close"), QStringLiteral("day"),
        QStringLiteral("edit"), QStringLiteral("file"), QStringLiteral("more"), QStringLiteral("move"),
        QStringLiteral("picture"), QStringLiteral("next"), QStringLiteral("plus"), QStringLiteral("previous"),
        QStringLiteral("print"), QStringLiteral("races"), QStringLiteral("remove"), QStringLiteral("room"),
        QStringLiteral("search"), QStringLiteral("settings"), QStringLiteral("undo"), QStringLiteral("user"),
        QStringLiteral("warning")};
    return kNames;
}

} // namespace taper
