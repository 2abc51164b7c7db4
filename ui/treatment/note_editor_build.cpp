// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_editor.h"
#include "ui/treatment/note_foot.h"
#include "ui/treatment/note_form.h"
#include "ui/treatment/note_header.h"
#include "ui/treatment/note_saver.h"
#include "ui/treatment/note_view.h"
#include "ui/widgets/labels.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

QScrollArea* scrolled(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QWidget* framed(QWidget* content)
{
    auto* frame = new QWidget;
    auto* layout = new QVBoxLayout{frame};
    const int edge = theme().space(4);
    layout->setContentsMargins(edge, theme().space(2), edge, edge);
    layout->addWidget(content);
    return frame;
}

} // namespace

void NoteEditor::build()
{
    setObjectName(QStringLiteral("noteEditor"));
    setWindowTitle(tr("Treatment note"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->setObjectName(QStringLiteral("noteMessage"));
    m_scroll = scrolled(m_form);
    m_pages->addWidget(framed(m_message));
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(scrolled(framed(m_sheet)));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_foot);

    const auto onKeys = [this](const QKeySequence& keys, auto&& what) {
        auto* shortcut = new QShortcut{keys, this};
        connect(shortcut, &QShortcut::activated, this, what);
    };
    onKeys(QKeySequence{Qt::CTRL | Qt::Key_Return}, [this] { finalise(); });
    onKeys(QKeySequence{Qt::CTRL | Qt::Key_Enter}, [this] { finalise(); });
    onKeys(QKeySequence{Qt::CTRL | Qt::Key_J}, [this] { m_form->putAreas(); });
    onKeys(QKeySequence{Qt::ALT | Qt::Key_K}, [this] { m_form->keepCarried(); });
    onKeys(QKeySequence{Qt::CTRL | Qt::Key_S}, [this] { m_saver->saveNow(); });
    // Enter belongs to what is being written, never to a button elsewhere.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    fitToScreen();
}

void NoteEditor::fitToScreen()
{
    const QSize room = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    const int edge = theme().space(4);
    resize(std::min(theme().space(400), room.width() - edge),
        std::min(theme().space(250), room.height() - edge));
    arrange();
}

void NoteEditor::arrange()
{
    const int width = m_scroll->viewport()->width();
    m_form->arrange(this->width() - m_scroll->verticalScrollBar()->sizeHint().width());
    m_form->setMaximumWidth(std::max(width, theme().space(60)));
}

void NoteEditor::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    arrange();
}

} // namespace taper
