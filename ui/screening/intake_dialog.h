// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/consents.h"
#include "core/clinic/screening.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <memory>

class QPlainTextEdit;

namespace taper {

class ConsentSection;
class PlainLabel;
class QuestionList;

/// The intake form on screen: who they are, the questions in groups, each with what it means here as soon as
/// it is answered, and the consents, each by itself. What is not answered is kept as not asked.
///
/// Keys: Y and N answer, Down and Up go on and back. Object name "intakeDialog"; "printForm", "notes",
/// "progress", "restOf.<n>", "save", "cancel"; rows as QuestionRow, KnownRow and ConsentRow say.
class IntakeDialog final : public FormDialog {
    Q_OBJECT

public:
    /// Opens as soon as the form is there; deletes itself when closed, or if it cannot be had (failed()).
    static IntakeDialog* open(AsyncBridge& bridge, QWidget* over, Id<Client> client);

Q_SIGNALS:
    void saved(taper::Id<taper::Client> client);
    void noticed(const QString& sentence);
    void failed(const QString& sentence);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    struct Loaded {
        IntakeForm form;
        std::vector<ConsentState> consents;
        Date today{};
    };
    /// What has reached the file, and what stopped the rest.
    struct Written {
        bool isIntake = false;
        std::vector<ConsentKind> consents;
        std::optional<Error> error;
    };

    IntakeDialog(AsyncBridge& bridge, QWidget* over, Id<Client> client);
    void present(Loaded loaded);
    void addHead();
    void addQuestions();
    void follow();
    void take(const Written& written);

    QPointer<AsyncBridge> m_bridge;
    Id<Client> m_client;
    std::unique_ptr<Loaded> m_loaded;
    QuestionList* m_list;
    ConsentSection* m_consents = nullptr;
    // Made when there is something to show, in the order of the keyboard.
    QPlainTextEdit* m_note = nullptr;
    PlainLabel* m_progress = nullptr;
    bool m_isIntakeWritten = false; ///< while the consents are not
};

} // namespace taper
