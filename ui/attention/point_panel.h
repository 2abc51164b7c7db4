// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace taper {

enum class ButtonRole;
class FlowLayout;
class PlainLabel;

/// The side of the page for a point that is no booking of its own: who, what is the matter, what was said of
/// it, and what can be done. It scrolls by itself, so that nothing is cut off however large the text. Labels
/// are named "pointTitle", "pointMatter", "pointStanding"; buttons "settle", "ask", "reopen".
class PointPanel : public QWidget {
    Q_OBJECT

public:
    void showPoint(const AttentionPoint& point, Date today);
    [[nodiscard]] const std::optional<AttentionPoint>& point() const { return m_point; }
    /// As wide as the panel of a booking.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void settleRequested();
    void askRequested();
    void reopenRequested();
    void clientRequested(taper::Id<taper::Client> client);
    void raceRequested(taper::Id<taper::Race> race);
    void dayRequested(taper::Date date, taper::Id<taper::Booking> booking);

protected:
    /// `settle` is what leaving it as it is is called here, with a mnemonic.
    PointPanel(const QString& settle, const QString& why);

    /// The point is another, or looks different now; `isAnother` tells the two apart, so that nothing typed
    /// is lost by a change elsewhere.
    virtual void fill(const AttentionPoint& point, Date today, bool isAnother) = 0;

    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    QPushButton* addAction(const QString& text, const char* name, ButtonRole role);
    void setMatter(const QString& sentence);

    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<AttentionPoint> m_point;
    PlainLabel* m_title;
    PlainLabel* m_matter;
    PlainLabel* m_standing;
    PlainLabel* m_why;
    QVBoxLayout* m_body;
    FlowLayout* m_actions;
    QPushButton* m_settle;
    QPushButton* m_ask;
    QPushButton* m_reopen;
    QScrollArea* m_scroll;
};

} // namespace taper
