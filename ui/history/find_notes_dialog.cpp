// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/find_notes_dialog.h"

#include "ui/history/find_notes_model.h"
#include "ui/shell/bridge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taper {

namespace {

constexpr int kMostShown = 100;

} // namespace

FindNotesDialog* FindNotesDialog::open(AsyncBridge& bridge, QWidget* over, const QString& text)
{
    auto* dialog = new FindNotesDialog{bridge, over, text};
    dialog->QDialog::open();
    return dialog;
}

FindNotesDialog::FindNotesDialog(AsyncBridge& bridge, QWidget* over, const QString& text)
    : QDialog{over}
    , m_bridge{&bridge}
    , m_model{new FindNotesModel{this}}
    , m_text{new QLineEdit}
    , m_list{new QListView}
    , m_sentence{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_open{makeButton(tr("&Open"), ButtonRole::Primary)}
{
    setObjectName(QStringLiteral("findNotesDialog"));
    setWindowTitle(tr("Find in the notes of all clients"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_text, &QLineEdit::textChanged, this, &FindNotesDialog::find);
    connect(m_open, &QPushButton::clicked, this, &FindNotesDialog::take);
    connect(m_list, &QListView::doubleClicked, this, &FindNotesDialog::take);
    // A note written in the meantime is to be found.
    connect(m_bridge, &AsyncBridge::changed, this, [this](const Changes& changes) {
        if (!changes.clients.empty() || changes.everything)
            find();
    });
    m_text->setText(text);
    m_text->selectAll();
    if (text.isEmpty())
        find();
}

void FindNotesDialog::build()
{
    m_text->setObjectName(QStringLiteral("findNotesText"));
    m_text->setAccessibleName(tr("Words to find"));
    m_text->setPlaceholderText(tr("Beginnings of words, in any order: soleus heel"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("findNotesResults"));
    m_list->setAccessibleName(tr("Notes found, the latest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindNotesDelegate{*m_model, m_list});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_sentence->setObjectName(QStringLiteral("findNotesSentence"));
    m_open->setObjectName(QStringLiteral("findNotesOpen"));
    m_open->setDefault(true);
    auto* close = makeButton(tr("&Close"));
    close->setObjectName(QStringLiteral("findNotesClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(m_open);
    buttons->addWidget(close);

    auto* layout = new QVBoxLayout{this};
    const int margin = theme().space(5);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().space(3));
    layout->addWidget(m_text);
    layout->addWidget(m_sentence);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    const QSize wanted{theme().space(180), theme().space(140)};
    const QSize room = parentWidget() ? parentWidget()->window()->size() : screen()->availableSize();
    resize(wanted.boundedTo(room.expandedTo(QSize{theme().space(80), theme().space(80)}))
               .boundedTo(screen()->availableSize()));
}

void FindNotesDialog::find()
{
    const QString typed = m_text->text().trimmed();
    m_takesWhenFound = false;
    if (!m_bridge || typed.isEmpty()) {
        m_request.drop();
        m_model->show({}, {});
        m_open->setEnabled(false);
        say(tr("Type what to look for: words of a note, an area such as “left soleus”, a test."));
        return;
    }
    m_request.run(
        *m_bridge, [typed](Clinic& clinic) { return findNotes(clinic, typed, std::nullopt, kMostShown); },
        [this, typed](Result<NoteHits> hits) {
            if (hits)
                return present(typed, *std::move(hits));
            m_model->show({}, {});
            m_open->setEnabled(false);
            say(words::errorText(hits.error()));
        });
}

void FindNotesDialog::present(const QString& typed, NoteHits hits)
{
    const QModelIndex was = m_list->currentIndex();
    const Id<TreatmentNote> chosen = was.isValid() ? m_model->hit(was.row()).note : Id<TreatmentNote>{};
    const bool isSameText = typed == m_model->typed();
    const bool isMore = hits.isMore;
    m_model->show(std::move(hits.hits), typed);
    const int count = m_model->rowCount();
    int row = 0;
    for (int index = 0; isSameText && chosen.isValid() && index < count; ++index) {
        if (m_model->hit(index).note == chosen)
            row = index;
    }
    m_list->setCurrentIndex(m_model->index(row));
    m_open->setEnabled(count > 0);
    sayCount(count, isMore);
    if (m_takesWhenFound)
        take();
}

void FindNotesDialog::sayCount(int count, bool isMore)
{
    if (count == 0)
        say(tr("No note has all of these words. Try fewer, or only how they begin."));
    else if (isMore)
        say(tr("The latest %n notes; there are more. Add a word to narrow them down.", nullptr, count));
    else if (count == 1)
        say(tr("1 note"));
    else
        say(tr("%n notes", nullptr, count));
}

void FindNotesDialog::say(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void FindNotesDialog::take()
{
    const QModelIndex index = m_list->currentIndex();
    m_takesWhenFound = m_request.isPending(); // what was typed last decides
    if (!index.isValid() || m_takesWhenFound)
        return;
    const NoteHit hit = m_model->hit(index.row());
    const QPointer<FindNotesDialog> self{this};
    Q_EMIT noteRequested(hit.client, hit.note);
    if (self)
        accept();
}

void FindNotesDialog::step(int by)
{
    const int count = m_model->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, count - 1)));
}

bool FindNotesDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int page =
            std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(page);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            take(); // also before the answer is there, when the button cannot be pressed yet
            return true;
        case Qt::Key_PageUp:
            step(-page);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace taper
