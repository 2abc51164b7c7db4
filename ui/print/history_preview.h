// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/history_print.h"
#include "ui/print/page_preview.h"

class QCheckBox;
class QDateEdit;

namespace taper {

/// A client's history as it will look on paper, over a range of days. Object names: "historyPreview",
/// "privacyChoice", "rangeChoice", "rangeFrom", "rangeTo", "withChart", "withBodyMap", "withNotes", and those
/// of PagePreview.
class HistoryPreview final : public PagePreview {
    Q_OBJECT

public:
    /// What is printed but for the range is as last chosen on this computer; the range is the whole of the
    /// report.
    explicit HistoryPreview(HistoryReport report, QWidget* parent = nullptr);
    HistoryPreview(HistoryReport report, Questions questions, QWidget* parent);

    void choosePrivacy(Privacy privacy);
    /// Both included.
    void chooseRange(Date from, Date to);
    [[nodiscard]] HistoryPrintOptions options() const;

protected:
    [[nodiscard]] QString titleText() const override;
    [[nodiscard]] QString fileName() const override;
    [[nodiscard]] QString documentTitle() const override;
    [[nodiscard]] std::vector<print::Page> pages(QSizeF paper) const override;
    [[nodiscard]] PaperTurn turn() const override { return PaperTurn::Portrait; }
    void remember() const override;

private:
    void addRange();
    void takeRangeChoice();
    void showWholeRange();
    [[nodiscard]] HistoryReport chosen() const;

    HistoryReport m_report;
    QComboBox* m_privacy;
    QComboBox* m_range;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QCheckBox* m_chart;
    QCheckBox* m_bodyMap;
    QCheckBox* m_notes;
};

} // namespace taper
