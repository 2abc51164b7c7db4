// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting_offers.h"

#include <QDialog>
#include <QPointer>

#include <vector>

class QListWidget;
class QPushButton;

namespace taper {

class AsyncBridge;
class ClientStripView;
class PlainLabel;

/// The next free times that suit somebody on the list, to be taken with Enter or a double click; or another
/// time, which is then chosen on the board. Window-modal, opened without waiting, deletes itself when closed.
/// Object name "bookWaitingDialog"; the list is named "suitingTimes", the buttons "book", "otherTime" and
/// "cancel".
class BookWaitingDialog final : public QDialog {
    Q_OBJECT

public:
    static BookWaitingDialog* open(AsyncBridge& bridge, QWidget* over, const WaitingView& entry);

Q_SIGNALS:
    void timeChosen(const taper::WaitingOffer& offer);
    void otherTimeWanted();

private:
    BookWaitingDialog(AsyncBridge& bridge, QWidget* over, const WaitingView& entry);
    void build(const WaitingView& entry);
    void load(Id<WaitingEntry> entry);
    void present(std::vector<WaitingOffer> offers);
    void showStrip();
    void take();

    QPointer<AsyncBridge> m_bridge;
    std::vector<WaitingOffer> m_offers;
    PlainLabel* m_line;
    QListWidget* m_list;
    ClientStripView* m_strip; ///< of the time chosen
    QPushButton* m_book;
};

} // namespace taper
