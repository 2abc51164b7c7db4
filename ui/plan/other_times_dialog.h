// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/slots.h"

#include <QDialog>

class QListWidget;

namespace taper {

/// Other free times for one session, best first, to be chosen with the arrows and Enter or by double click.
/// Window-modal, opened without waiting, deletes itself when closed. Object name "otherTimes"; list "times",
/// buttons "take" and "cancel".
class OtherTimesDialog final : public QDialog {
    Q_OBJECT

public:
    /// `headline`: for which session. Without times it says so.
    static OtherTimesDialog* ask(QWidget* parent, const QString& headline, std::vector<SlotView> times);

Q_SIGNALS:
    void chosen(const taper::SlotView& time);

private:
    OtherTimesDialog(QWidget* parent, const QString& headline, std::vector<SlotView> times);
    void take();

    std::vector<SlotView> m_times;
    QListWidget* m_list;
};

} // namespace taper
