// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_viewer.h"

#include "ui/widgets/labels.h"

#include <QPainter>
#include <QPdfDocument>
#include <QPdfView>

namespace taper {

/// Paints its picture whole, in the middle, never larger than it is.
class AttachmentViewer::Picture final : public QWidget {
public:
    using QWidget::QWidget;

    void setImage(const QImage& image)
    {
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        QSizeF size = QSizeF{m_image.size()} / devicePixelRatioF();
        if (size.width() > width() || size.height() > height())
            size.scale(QSizeF{this->size()}, Qt::KeepAspectRatio);
        QRectF place{{}, size};
        place.moveCenter(QRectF{rect()}.center());
        painter.drawImage(place, m_image);
    }

private:
    QImage m_image;
};

AttachmentViewer::AttachmentViewer(QWidget* parent)
    : QStackedWidget{parent}
    , m_picture{new Picture}
    , m_document{new QPdfDocument{this}}
    , m_nothing{new PlainLabel{{}, TextSize::Body, PlainLabel::Ink::Muted}}
{
    m_picture->setObjectName(QStringLiteral("attachmentPicture"));
    m_nothing->setObjectName(QStringLiteral("attachmentNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    addWidget(m_nothing);
    addWidget(m_picture);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

AttachmentViewer::~AttachmentViewer()
{
    // The document reads from the buffer, which goes first otherwise.
    if (m_letter)
        m_letter->setDocument(nullptr);
    m_document->close();
}

QPdfView* AttachmentViewer::letter()
{
    if (!m_letter) {
        m_letter = new QPdfView{this};
        m_letter->setObjectName(QStringLiteral("attachmentLetter"));
        m_letter->setPageMode(QPdfView::PageMode::MultiPage);
        m_letter->setZoomMode(QPdfView::ZoomMode::FitToWidth);
        m_letter->setDocument(m_document);
        addWidget(m_letter);
    }
    return m_letter;
}

QSize AttachmentViewer::sizeHint() const
{
    return {theme().space(100), theme().space(70)};
}

void AttachmentViewer::showPicture(const QImage& picture, const QString& name)
{
    m_picture->setAccessibleName(tr("Picture %1").arg(name));
    m_picture->setImage(picture);
    setCurrentWidget(m_picture);
}

bool AttachmentViewer::showLetter(const QByteArray& content, const QString& name)
{
    m_document->close();
    m_buffer.close();
    m_content = content;
    m_buffer.setBuffer(&m_content);
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
    if (m_document->status() != QPdfDocument::Status::Ready)
        return false;
    letter()->setAccessibleName(tr("Letter %1").arg(name));
    setCurrentWidget(letter());
    return true;
}

void AttachmentViewer::showNothing(const QString& why)
{
    m_nothing->setText(why);
    setCurrentWidget(m_nothing);
}

} // namespace taper
