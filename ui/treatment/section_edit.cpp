// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/section_edit.h"

#include "ui/treatment/phrase_edit.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/words/note_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace taper {

SectionEdit::SectionEdit(NoteSection section, const QString& label, QWidget* parent)
    : QWidget{parent}
    , m_edit{new PhraseEdit{section}}
    , m_from{new PlainLabel{{}, TextSize::Small, PlainLabel::Ink::Muted}}
    , m_still{makeButton(tr("Still so"), ButtonRole::Quiet)}
{
    const QString key = keyOf(section);
    m_edit->setObjectName(key);
    m_edit->setAccessibleName(words::sectionName(section));
    m_edit->setPlaceholderText(words::sectionHint(section));
    m_from->setObjectName(QStringLiteral("from.") + key);
    m_from->setWordWrap(false);
    m_still->setObjectName(QStringLiteral("still.") + key);
    m_still->setAutoDefault(false);
    m_still->setFocusPolicy(Qt::ClickFocus); // Tab goes from text to text; an edit does the same
    m_still->setToolTip(tr("Taken over as it is: it has been looked at (Alt+K)"));

    auto* name = new QLabel{label};
    name->setTextFormat(Qt::PlainText);
    name->setFont(theme().font(TextSize::Body, QFont::DemiBold));
    name->setBuddy(m_edit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins({});
    head->addWidget(name);
    head->addStretch(1);
    head->addWidget(m_from);
    head->addWidget(m_still);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(theme().space(2), 0, 0, 0);
    layout->setSpacing(theme().space(0.5));
    layout->addLayout(head);
    layout->addWidget(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCarried(false);

    connect(m_edit, &PhraseEdit::textEdited, this, [this] {
        setCarried(false);
        Q_EMIT edited();
    });
    connect(m_still, &QPushButton::clicked, this, &SectionEdit::keep);
}

void SectionEdit::setText(const QString& text, bool isCarried)
{
    if (text != m_edit->text())
        m_edit->setText(text);
    setCarried(isCarried);
}

QString SectionEdit::text() const
{
    return m_edit->text();
}

void SectionEdit::keep()
{
    if (!m_isCarried)
        return;
    setCarried(false);
    m_edit->setFocus();
    Q_EMIT edited();
}

void SectionEdit::setCarriedFrom(const QString& from)
{
    m_from->setText(from);
}

void SectionEdit::setCarried(bool isCarried)
{
    m_isCarried = isCarried;
    m_from->setVisible(isCarried);
    m_still->setVisible(isCarried);
    m_edit->setAccessibleDescription(isCarried ? m_from->text() : QString{});
    update();
}

void SectionEdit::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_isCarried)
        return;
    QPainter painter{this};
    painter.fillRect(QRect{0, m_edit->y(), theme().space(0.75), m_edit->height()}, theme().caution.edge);
}

} // namespace taper
