// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"

#include <QWidget>

#include <functional>

namespace taper {

/// One entry of the navigation. A page asks the clinic for nothing before it is first shown.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The page was brought to the front: load what is not loaded yet.
    virtual void activate() { }
    /// Something was committed: load again what is shown, if it is touched. Also called while hidden, when it
    /// is enough to note that what is loaded is old.
    virtual void refresh(const Changes& changes);
    /// Gives the keyboard to where work on this page begins.
    virtual void focusFirst();
    /// Asked before another page is shown or the window closes; a page with unsaved typing asks the person.
    [[nodiscard]] virtual bool mayLeave() { return true; }

protected:
    /// For a page made of cards: a grey ground for them to stand out from. Boards and lists stay white.
    void setCardGround();

Q_SIGNALS:
    /// The left side of the status bar while this page is in front.
    void statusChanged(const QString& text);
    /// The figure beside the page's entry in the navigation; none for 0. `urgent`: as a red badge.
    void countChanged(int count, bool urgent);
    /// A quiet line that something was done.
    void noticed(const QString& sentence);
    /// The same with a way back: `undo` is called once, if the person takes it.
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    /// A line that something could not be done; stays until closed.
    void failed(const QString& sentence);
};

} // namespace taper
