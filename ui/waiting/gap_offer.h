// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting_offers.h"
#include "ui/shell/view_request.h"

#include <QFrame>
#include <QPointer>

#include <optional>

class QVBoxLayout;

namespace taper {

class AsyncBridge;
class PlainLabel;

/// "11:00–12:30 with Tom Reid is free again", and below it those from the waiting list who fit, each with a
/// Book button: shown after a booking was cancelled, moved or put on hold, and not at all when nobody fits.
/// Takes the keyboard from nobody; Escape or its close button sends it away, and it goes by itself when the
/// gap does. Object name "gapOffer"; label "gapSentence", buttons "bookOffer0" …, "closeOffer".
class GapOffer final : public QFrame {
    Q_OBJECT

public:
    explicit GapOffer(QWidget* parent = nullptr);

    /// Looks who fits into the gap that `before` left, and shows itself if anybody does. `before`: how the
    /// booking stood. Replaces what is shown.
    void showFor(AsyncBridge& bridge, const BookingView& before);
    /// Looks again, if it is shown and touched.
    void refresh(const Changes& changes);
    void dismiss();
    /// Gives the keyboard to the first Book button.
    void focusFirst();
    [[nodiscard]] const std::vector<WaitingOffer>& offers() const { return m_gap.offers; }

Q_SIGNALS:
    /// Book this person there: WaitingWriter::book(offer.entry, offer.place()).
    void bookRequested(const taper::WaitingOffer& offer);
    void presented(); ///< it shows something new and may want another place
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void load();
    void present(GapView gap);
    void addOffer(const WaitingOffer& offer, int place);
    [[nodiscard]] QString sentence() const;

    QPointer<AsyncBridge> m_bridge;
    ViewRequest m_request;
    std::optional<BookingView> m_before;
    GapView m_gap;
    Date m_today{};
    PlainLabel* m_sentence;
    QVBoxLayout* m_list;
};

} // namespace taper
