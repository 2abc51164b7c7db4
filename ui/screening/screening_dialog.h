// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/screening.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/form_dialog.h"

#include <QPointer>

#include <memory>

class QPushButton;

namespace taper {

class DecisionSection;
class QuestionList;
class QuestionRow;

/// What is asked before a visit. "Nothing new" is one key: the button has the keyboard when the dialog opens.
/// After a marathon or an ultra within a day the emergency questions come first, and none of them is passed
/// over. Where an answer, or what is known, needs a decision, the session goes on only with one.
///
/// Object name "screeningDialog"; buttons "nothingNew", "theRest", "decide", "save", "cancel"; rows as
/// QuestionRow, AnswerRow and KnownRow say, the decision as DecisionSection.
class ScreeningDialog final : public FormDialog {
    Q_OBJECT

public:
    /// Why it is asked: for its own sake, or because a session is to begin, for which it must be decided.
    enum class Purpose { Ask, Begin };

    /// Opens as soon as the questions are there; deletes itself when closed, or if they cannot be had
    /// (failed()).
    static ScreeningDialog* ask(
        AsyncBridge& bridge, QWidget* over, Id<Booking> booking, Purpose purpose = Purpose::Ask);

Q_SIGNALS:
    /// It is written; `gate`: whether the session may begin now.
    void answered(const taper::SessionGate& gate);
    void noticed(const QString& sentence);
    void failed(const QString& sentence);

protected:
    [[nodiscard]] bool isChanged() const override;
    void save() override;

private:
    struct Loaded {
        VisitQuestions questions;
        Moment now{};
    };

    ScreeningDialog(AsyncBridge& bridge, QWidget* over, Id<Booking> booking, Purpose purpose);
    void present(Loaded loaded);
    void makeParts();
    void addHead();
    void addEmergencies();
    void addKnown();
    void addQuestions();
    void addDecision();
    /// What is shown and offered follows what has been answered.
    void follow();
    void takeNothingNew();
    template <class Job>
    void send(Job job);
    [[nodiscard]] QStringList against() const;
    [[nodiscard]] bool mustDecide() const;

    QPointer<AsyncBridge> m_bridge;
    Id<Booking> m_booking;
    Purpose m_purpose;
    std::unique_ptr<Loaded> m_loaded;
    QuestionList* m_list;
    std::vector<QuestionRow*> m_emergencies;
    // Made when there is something to show.
    DecisionSection* m_decision = nullptr;
    QPushButton* m_nothingNew = nullptr;
    QPushButton* m_theRest = nullptr;
    QPushButton* m_decide = nullptr;
    QPushButton* m_save;
    bool m_wantsDecision = false; ///< asked for by the person
};

} // namespace taper
