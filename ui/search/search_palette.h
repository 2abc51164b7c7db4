// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/search.h"
#include "ui/search/palette_command.h"
#include "ui/search/search_rows.h"
#include "ui/shell/view_request.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QShortcut;

namespace taper {

class PlainLabel;
class SearchList;

/// One box for clients, races, bookings and commands, over the window. Ctrl+K opens it wherever the keyboard
/// is in the window, and it goes away with a choice, with Escape, or when one clicks or tabs elsewhere; the
/// keyboard is then back where it was.
///
/// Results follow while one types; the first is chosen. Up, Down, PageUp and PageDown choose another, Enter
/// takes it. Old results stay until the new ones are there, and an Enter that is quicker than these waits for
/// them. Commands are found at once.
///
/// Lies on `window` and is hidden until opened. Object names: "searchPalette", the box "searchText", the list
/// "searchResults", the sentence when nothing is found "searchMessage".
class SearchPalette final : public QFrame {
    Q_OBJECT

public:
    SearchPalette(AsyncBridge& bridge, QWidget* window);
    ~SearchPalette() override;

    void setCommands(std::vector<PaletteCommand> commands);
    /// A client is looked at: offered first the next time nothing is typed.
    void noteClient(Id<Client> client);

    void open(const QString& typed = {}); ///< `typed` goes on being typed
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    /// True while what is shown does not answer to what is typed yet.
    [[nodiscard]] bool isBusy() const { return m_request.isPending(); }

Q_SIGNALS:
    void clientChosen(taper::Id<taper::Client> client);
    void raceChosen(taper::Id<taper::Race> race);
    void bookingChosen(taper::Id<taper::Booking> booking, taper::Date date);
    void dayChosen(taper::Date date);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void search();
    void showRows();
    void place();
    void choiceMoved();
    [[nodiscard]] bool isOpening(const QObject* watched, const QKeyEvent& key) const;
    bool pressed(const QKeyEvent& key);
    void enter();
    void take(const SearchRow& row);

    QPointer<AsyncBridge> m_bridge;
    std::vector<PaletteCommand> m_commands;
    std::vector<Id<Client>> m_recent; ///< the last one first
    ViewRequest m_request;
    std::optional<SearchHits> m_hits; ///< of what is typed, or while that is on its way of what was before
    QString m_problem; ///< why there are none
    bool m_hasMoved = false; ///< the person chose another row than the first
    bool m_takeWhenFound = false;
    QPointer<QWidget> m_focusBefore;
    QPointer<QShortcut> m_shortcut;
    QLineEdit* m_edit;
    SearchList* m_list;
    PlainLabel* m_message;
    PlainLabel* m_hint;
};

} // namespace taper
