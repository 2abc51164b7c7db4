// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment/attachment_pane.h"

#include "core/base/save_file.h"
#include "ui/attachment/attachment_list.h"
#include "ui/attachment/attachment_viewer.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>

namespace taper {

namespace {

/// Enough for a large screen, and little enough to be painted at once.
constexpr int kShownPixels = 2400;

QStringList filesIn(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

AttachmentPane::AttachmentPane(AsyncBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_model{new AttachmentList{this}}
{
    setObjectName(QStringLiteral("attachmentPane"));
    build();
    clear();
}

void AttachmentPane::setQuestions(Questions questions)
{
    m_questions = std::move(questions);
}

void AttachmentPane::setClient(Id<Client> client)
{
    if (!m_isOfNote && client == m_client)
        return;
    clear();
    m_client = client;
    read();
}

void AttachmentPane::setNote(Id<Client> client, std::optional<Id<TreatmentNote>> note)
{
    if (m_isOfNote && client == m_client && note == m_note)
        return;
    clear();
    m_isOfNote = true;
    m_client = client;
    m_note = note;
    showChosen();
    if (note)
        read();
}

void AttachmentPane::clear()
{
    m_request.drop();
    m_contentRequest.drop();
    m_client = {};
    m_note.reset();
    m_isOfNote = false;
    m_wanted.reset();
    m_model->show({});
    say({});
    showChosen();
}

void AttachmentPane::refresh(const Changes& changes)
{
    if (m_client.isValid() && changes.touches(m_client))
        read();
}

int AttachmentPane::count() const
{
    return m_model->rowCount();
}

bool AttachmentPane::mayAdd() const
{
    return m_client.isValid() && (!m_isOfNote || m_note);
}

void AttachmentPane::read()
{
    if (!mayAdd())
        return;
    m_request.run(
        m_bridge,
        [client = m_client, note = m_note](Clinic& clinic) { return attachmentsOf(clinic, client, note); },
        [this](const Result<std::vector<Stored<Attachment>>>& attachments) { list(attachments); });
}

void AttachmentPane::list(const Result<std::vector<Stored<Attachment>>>& attachments)
{
    if (!attachments) {
        say(words::errorText(attachments.error()));
        return;
    }
    const Stored<Attachment>* const current = m_model->at(m_list->currentIndex().row());
    std::optional<Id<Attachment>> chosen = m_wanted;
    if (!chosen && current)
        chosen = current->id;
    m_wanted.reset();
    m_model->show(*attachments);
    const int row = chosen ? m_model->rowOf(*chosen) : -1;
    m_list->setCurrentIndex(m_model->index(std::max(row, 0)));
    showChosen();
    Q_EMIT countChanged(count());
}

void AttachmentPane::addFiles(const QStringList& paths)
{
    if (!mayAdd() || paths.isEmpty())
        return;
    say({});
    m_problems.clear();
    for (const QString& path : paths) {
        ++m_adding;
        m_bridge.ask(
            this,
            [path, client = m_client, note = m_note](Clinic& clinic) -> Result<Stored<Attachment>> {
                auto attachment = attachmentFromFile(path);
                if (!attachment)
                    return fail(attachment.error());
                attachment->client = client;
                attachment->note = note;
                return addAttachment(clinic, *attachment);
            },
            [this](const Result<Stored<Attachment>>& answer) { added(answer); });
    }
}

void AttachmentPane::paste()
{
    const QMimeData* const copied = QGuiApplication::clipboard()->mimeData();
    if (!copied || !mayAdd())
        return;
    if (const QStringList paths = filesIn(*copied); !paths.isEmpty()) {
        addFiles(paths);
        return;
    }
    const QImage picture = QGuiApplication::clipboard()->image();
    if (picture.isNull()) {
        say(tr("The clipboard holds no picture and no file. Copy one and paste again."));
        return;
    }
    say({});
    m_problems.clear();
    ++m_adding;
    m_bridge.ask(
        this,
        [picture, name = tr("Pasted picture.png"), client = m_client, note = m_note](
            Clinic& clinic) -> Result<Stored<Attachment>> {
            NewAttachment attachment = attachmentFromPicture(picture, name);
            attachment.client = client;
            attachment.note = note;
            return addAttachment(clinic, attachment);
        },
        [this](const Result<Stored<Attachment>>& answer) { added(answer); });
}

void AttachmentPane::added(const Result<Stored<Attachment>>& answer)
{
    --m_adding;
    if (answer) {
        m_wanted = answer->id;
        Q_EMIT noticed(tr("“%1” is kept with the record.").arg(answer->fields().name));
    } else {
        m_problems.append(words::errorText(answer.error()));
        say(m_problems.join(u'\n'));
    }
    if (m_adding == 0)
        read();
}

void AttachmentPane::showChosen()
{
    m_contentRequest.drop();
    const Stored<Attachment>* const chosen = m_model->at(m_list->currentIndex().row());
    adapt();
    if (!chosen) {
        if (m_isOfNote && !m_note)
            m_viewer->showNothing(
                tr("Write something first: photos and letters go with a note that is there."));
        else
            m_viewer->showNothing(tr("Photos and letters: drop files here, paste a picture, or add a file. "
                                     "Pictures (PNG, JPEG) and PDF, up to %1 MB each.")
                                      .arg(kMaxAttachment / (1024 * 1024)));
        return;
    }
    if (!m_text->hasFocus())
        m_text->setText(chosen->fields().text.section(u'\n', 0, 0));
    struct Content {
        QByteArray bytes;
        QImage picture;
    };
    m_contentRequest.run(
        m_bridge,
        [id = chosen->id, format = chosen->fields().format](Clinic& clinic) -> Result<Content> {
            auto bytes = attachmentContent(clinic, id);
            if (!bytes)
                return fail(bytes.error());
            if (format == AttachmentFormat::Pdf)
                return Content{std::move(*bytes), {}};
            return Content{{}, pictureOf(*bytes, kShownPixels)};
        },
        [this, fields = chosen->fields()](const Result<Content>& content) {
            if (content)
                present(fields, content->bytes, content->picture);
            else
                m_viewer->showNothing(words::errorText(content.error()));
        });
}

void AttachmentPane::present(const AttachmentFields& fields, const QByteArray& content, const QImage& picture)
{
    const bool isShown = fields.format == AttachmentFormat::Pdf ? m_viewer->showLetter(content, fields.name)
                                                                : !picture.isNull();
    if (!isShown)
        m_viewer->showNothing(
            tr("“%1” cannot be shown. Save a copy and open it with another program.").arg(fields.name));
    else if (fields.format != AttachmentFormat::Pdf)
        m_viewer->showPicture(picture, fields.name);
}

void AttachmentPane::describe()
{
    const Stored<Attachment>* const chosen = m_model->at(m_list->currentIndex().row());
    if (!chosen || m_text->text() == chosen->fields().text.section(u'\n', 0, 0))
        return;
    m_bridge.ask(
        this,
        [id = chosen->id, revision = chosen->revision, text = m_text->text()](
            Clinic& clinic) { return describeAttachment(clinic, id, revision, text); },
        [this](const Result<Stored<Attachment>>& answer) {
            if (!answer)
                say(words::errorText(answer.error()));
            read();
        });
}

void AttachmentPane::saveCopy()
{
    const Stored<Attachment>* const chosen = m_model->at(m_list->currentIndex().row());
    if (!chosen)
        return;
    const QString path = m_questions.chooseTarget(chosen->fields().name);
    if (path.isEmpty())
        return;
    m_bridge.ask(
        this,
        [id = chosen->id, path](Clinic& clinic) -> Result<void> {
            const auto content = attachmentContent(clinic, id);
            if (!content)
                return fail(content.error());
            return saveFile(path, *content);
        },
        [this, path](const Result<void>& answer) {
            if (answer)
                Q_EMIT noticed(tr("Saved as %1.").arg(path));
            else
                say(words::errorText(answer.error()));
        });
}

void AttachmentPane::remove()
{
    const Stored<Attachment>* const chosen = m_model->at(m_list->currentIndex().row());
    if (!chosen)
        return;
    const Id<Attachment> id = chosen->id;
    const int revision = chosen->revision;
    const QString name = chosen->fields().name;
    if (!m_questions.mayRemove(name))
        return;
    m_bridge.ask(
        this, [id, revision](Clinic& clinic) { return removeAttachment(clinic, id, revision); },
        [this, name](const Result<void>& answer) {
            if (answer)
                Q_EMIT noticed(tr("“%1” was removed.").arg(name));
            else
                say(words::errorText(answer.error()));
            read();
        });
}

void AttachmentPane::say(const QString& problem)
{
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
}

void AttachmentPane::adapt()
{
    const bool isChosen = m_model->at(m_list->currentIndex().row()) != nullptr;
    m_add->setEnabled(mayAdd());
    m_save->setVisible(isChosen);
    m_remove->setVisible(isChosen);
    m_text->setVisible(isChosen);
    m_list->setVisible(m_model->rowCount() > 0);
}

void AttachmentPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (mayAdd() && !filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AttachmentPane::dropEvent(QDropEvent* event)
{
    addFiles(filesIn(*event->mimeData()));
    event->acceptProposedAction();
}

bool AttachmentPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        remove();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace taper
