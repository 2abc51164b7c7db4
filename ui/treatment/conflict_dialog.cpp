// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/conflict_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

/// A report that was pasted is shown by its beginning: what is chosen is all of it.
constexpr qsizetype kMostShown = 1200;

QString shown(const QString& text)
{
    if (text.isEmpty())
        return ConflictDialog::tr("(nothing)");
    return text.size() <= kMostShown ? text : text.left(kMostShown) + QStringLiteral(" …");
}

} // namespace

ConflictDialog::ConflictDialog(QWidget* over, const QString& lead, std::vector<NotePart> parts)
    : QDialog{over}
    , m_parts{std::move(parts)}
{
    setObjectName(QStringLiteral("noteConflict"));
    setWindowTitle(tr("Two versions of this note"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);

    auto* body = new QWidget;
    auto* list = new QVBoxLayout{body};
    const int edge = theme().space(5);
    list->setContentsMargins(edge, edge, edge, theme().space(2));
    list->setSpacing(theme().space(4));
    auto* text = new PlainLabel{lead};
    text->setObjectName(QStringLiteral("conflictLead"));
    list->addWidget(text);
    for (size_t i = 0; i < m_parts.size(); ++i)
        list->addWidget(buildPart(i));
    list->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);

    auto* taking = makeButton(tr("&Keep what is chosen"), ButtonRole::Primary);
    taking->setObjectName(QStringLiteral("take"));
    taking->setDefault(true);
    auto* later = makeButton(tr("Decide &later"));
    later->setObjectName(QStringLiteral("later"));
    later->setAutoDefault(false);
    auto* buttons = new FlowLayout{nullptr, theme().space(2)};
    buttons->addWidget(taking);
    buttons->addWidget(later);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(edge, theme().space(2), edge, edge);
    foot->addLayout(buttons);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    connect(taking, &QPushButton::clicked, this, &ConflictDialog::take);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    const QSize room = over->window()->size();
    resize(std::min(theme().space(200), room.width() - theme().space(8)),
        std::min(theme().space(130), room.height() - theme().space(8)));
    taking->setFocus();
}

QWidget* ConflictDialog::buildSide(size_t index, bool isMine)
{
    const NotePart& part = m_parts.at(index);
    auto* side = new QWidget;
    auto* choice = new QRadioButton{isMine ? tr("Mine") : tr("The other")};
    choice->setObjectName(part.key + (isMine ? QStringLiteral(".mine") : QStringLiteral(".other")));
    choice->setAccessibleName(isMine ? tr("%1: mine").arg(part.name) : tr("%1: the other").arg(part.name));
    choice->setChecked(part.choice == (isMine ? PartChoice::Mine : PartChoice::Other));
    m_choices.at(index)->addButton(choice, static_cast<int>(isMine ? PartChoice::Mine : PartChoice::Other));
    auto* text = new PlainLabel{shown(isMine ? part.mine : part.other)};
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout{side};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(0.5));
    layout->addWidget(choice);
    layout->addWidget(text);
    layout->addStretch(1);
    return side;
}

QWidget* ConflictDialog::buildPart(size_t index)
{
    const NotePart& part = m_parts.at(index);
    m_choices.push_back(new QButtonGroup{this});
    auto* body = new QWidget;
    auto* name = new PlainLabel{part.name};
    name->setWeight(QFont::DemiBold);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme().space(5));
    sides->addWidget(buildSide(index, true), 1);
    sides->addWidget(buildSide(index, false), 1);
    auto* layout = new QVBoxLayout{body};
    layout->setContentsMargins({});
    layout->setSpacing(theme().space(1));
    layout->addWidget(name);
    layout->addLayout(sides);
    if (part.canBoth) {
        auto* both = new QRadioButton{tr("Both, one after the other")};
        both->setObjectName(part.key + QStringLiteral(".both"));
        both->setAccessibleName(tr("%1: both").arg(part.name));
        both->setChecked(part.choice == PartChoice::Both);
        m_choices.at(index)->addButton(both, static_cast<int>(PartChoice::Both));
        layout->addWidget(both);
    }
    return body;
}

void ConflictDialog::take()
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i].choice = static_cast<PartChoice>(m_choices.at(i)->checkedId());
    Q_EMIT chosen(m_parts);
    accept();
}

} // namespace taper
