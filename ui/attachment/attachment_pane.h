// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "ui/attachment/attachment_file.h"
#include "ui/shell/view_request.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;
class QPushButton;

namespace taper {

class AttachmentList;
class AttachmentViewer;
class PlainLabel;

/// The photos and letters of a client, or of one note: a list, and the chosen one shown in place. Files are
/// added by a button, by dropping them here and from the clipboard (Ctrl+V); what cannot be taken in is said
/// here, and the others are taken in all the same.
///
/// Keys: Ctrl+V adds what the clipboard holds, Delete in the list removes (asks first).
/// Object names: "attachmentList", "addAttachment", "saveAttachment", "removeAttachment", "attachmentText",
/// "attachmentMessage", and those of AttachmentViewer.
class AttachmentPane final : public QWidget {
    Q_OBJECT

public:
    /// What is asked through the system, replaced in tests.
    struct Questions {
        std::function<QStringList()> chooseFiles; ///< to add; empty: never mind
        std::function<QString(const QString& offered)> chooseTarget; ///< to save a copy to; empty: never mind
        std::function<bool(const QString& name)> mayRemove;
    };

    explicit AttachmentPane(AsyncBridge& bridge, QWidget* parent = nullptr);

    /// All of a client.
    void setClient(Id<Client> client);
    /// Those of one note; without one nothing can be added yet, and the pane says why.
    void setNote(Id<Client> client, std::optional<Id<TreatmentNote>> note);
    void clear();
    /// Reads again if these changes may have touched what is shown.
    void refresh(const Changes& changes);
    void setQuestions(Questions questions);
    /// Takes in files, one after the other.
    void addFiles(const QStringList& paths);
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void countChanged(int attachments);
    /// A quiet line that something was done.
    void noticed(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(); // attachment_pane_build.cpp
    [[nodiscard]] bool mayAdd() const;
    void read();
    void list(const Result<std::vector<Stored<Attachment>>>& attachments);
    void add(NewAttachment attachment);
    void added(const Result<Stored<Attachment>>& answer);
    void paste();
    void showChosen();
    void present(const AttachmentFields& fields, const QByteArray& content, const QImage& picture);
    void describe();
    void saveCopy();
    void remove();
    void say(const QString& problem);
    void adapt();

    AsyncBridge& m_bridge;
    ViewRequest m_request;
    ViewRequest m_contentRequest;
    Questions m_questions;
    Id<Client> m_client;
    std::optional<Id<TreatmentNote>> m_note;
    bool m_isOfNote = false;
    std::optional<Id<Attachment>> m_wanted; ///< to be chosen once it is in the list
    QStringList m_problems; ///< of the files that are being taken in
    int m_adding = 0;
    AttachmentList* m_model;
    QListView* m_list = nullptr;
    AttachmentViewer* m_viewer = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
    PlainLabel* m_message = nullptr;
};

} // namespace taper
