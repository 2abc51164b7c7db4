// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachment.h"

#include <QBuffer>
#include <QImage>
#include <QStackedWidget>

class QPdfDocument;
class QPdfView;

namespace taper {

class PlainLabel;

/// One picture or letter, shown in place: a picture as large as there is room, a letter page under page.
/// Object names: "attachmentPicture", "attachmentLetter", "attachmentNothing".
class AttachmentViewer final : public QStackedWidget {
    Q_OBJECT

public:
    explicit AttachmentViewer(QWidget* parent = nullptr);
    ~AttachmentViewer() override;

    void showPicture(const QImage& picture, const QString& name);
    /// False if it cannot be read; nothing is shown then.
    bool showLetter(const QByteArray& content, const QString& name);
    void showNothing(const QString& why);

    [[nodiscard]] QSize sizeHint() const override;

private:
    class Picture;

    [[nodiscard]] QPdfView* letter();

    Picture* m_picture;
    QPdfDocument* m_document;
    QPdfView* m_letter = nullptr; ///< made for the first letter: it keeps a thread of its own
    PlainLabel* m_nothing;
    QByteArray m_content; ///< of the letter, which reads from it as long as it is shown
    QBuffer m_buffer;
};

} // namespace taper
