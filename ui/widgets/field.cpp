// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/date_field.h"
#include "ui/widgets/theme.h"
#include "ui/words/error_words.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace taper {

namespace {

/// What shows the keyboard: the editor itself, or its inner line.
QWidget* innermost(QWidget* editor)
{
    while (QWidget* proxy = editor->focusProxy())
        editor = proxy;
    return editor;
}

QString spoken(QString label)
{
    label.replace(QStringLiteral("&&"), QStringLiteral("\u0001"));
    label.remove(QLatin1Char{'&'});
    return label.replace(QChar{1}, QLatin1Char{'&'});
}

void setFaulty(QWidget* editor, bool isFaulty)
{
    if (editor->property("faulty").toBool() == isFaulty)
        return;
    editor->setProperty("faulty", isFaulty);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
    editor->update();
}

void bringIntoView(QWidget* widget)
{
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

Field::Field(const QString& name, const QString& label, QWidget* editor, QWidget* parent)
    : QWidget{parent}
    , m_name{name}
    , m_label{new QLabel{label}}
    , m_editor{editor}
    , m_line{new QLabel}
{
    if (editor->objectName().isEmpty())
        editor->setObjectName(name);
    setObjectName(QStringLiteral("field.") + name);
    m_label->setBuddy(editor);
    m_label->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setObjectName(QStringLiteral("problem.") + name);
    m_line->hide();
    innermost(editor)->setAccessibleName(spoken(label));

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(0.75));
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addWidget(m_line);
    clearOnEdit();
    dress();
}

void Field::setHint(const QString& hint)
{
    m_hint = hint;
    dress();
}

void Field::showProblem(const QString& sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    dress();
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert{innermost(m_editor), QAccessible::Alert};
        QAccessible::updateAccessibility(&alert);
    }
}

void Field::clearProblem()
{
    showProblem({});
}

void Field::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::StyleChange)
        dress();
}

void Field::dress()
{
    const Theme& look = theme();
    const QString line = hasProblem() ? m_sentence : m_hint;
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    const QFont lineFont = look.font(TextSize::Small);
    if (m_line->font() != lineFont)
        m_line->setFont(lineFont);
    const QFont labelFont = look.font(TextSize::Small, QFont::Medium);
    if (m_label->font() != labelFont)
        m_label->setFont(labelFont);
    const auto ink = [](QLabel* label, const QColor& colour) {
        QPalette palette = label->palette();
        if (palette.color(QPalette::WindowText) == colour)
            return;
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
    };
    ink(m_line, hasProblem() ? look.tooClose.ink : look.muted);
    ink(m_label, look.text);
    innermost(m_editor)->setAccessibleDescription(line);
    setFaulty(innermost(m_editor), hasProblem());
}

void Field::clearOnEdit()
{
    const auto listen = [this](QWidget* editor) {
        if (auto* line = qobject_cast<QLineEdit*>(editor))
            connect(line, &QLineEdit::textChanged, this, &Field::clearProblem);
        else if (auto* text = qobject_cast<QPlainTextEdit*>(editor))
            connect(text, &QPlainTextEdit::textChanged, this, &Field::clearProblem);
        else if (auto* choice = qobject_cast<QComboBox*>(editor))
            connect(choice, &QComboBox::currentIndexChanged, this, &Field::clearProblem);
    };
    listen(m_editor);
    for (auto* inner : m_editor->findChildren<QWidget*>())
        listen(inner);
}

Field* FieldSet::add(QBoxLayout* layout, const QString& name, const QString& label, QWidget* editor)
{
    auto* field = new Field{name, label, editor};
    // Side by side, fields are equally wide and their editors stand in one line, whatever hints hang beneath
    // them.
    const bool isRow =
        layout->direction() == QBoxLayout::LeftToRight || layout->direction() == QBoxLayout::RightToLeft;
    layout->addWidget(field, isRow ? 1 : 0, isRow ? Qt::AlignTop : Qt::Alignment{});
    add(field);
    return field;
}

void FieldSet::add(Field* field)
{
    m_fields.emplace_back(field);
}

Field* FieldSet::field(const QString& name) const
{
    const auto found = std::ranges::find_if(
        m_fields, [&](const QPointer<Field>& field) { return field && field->name() == name; });
    return found == m_fields.end() ? nullptr : found->data();
}

Problems FieldSet::show(const Problems& problems)
{
    clear();
    Problems homeless;
    for (const Problem& problem : problems) {
        Field* home = field(problem.field);
        if (!home)
            homeless.append(problem);
        else if (!home->hasProblem())
            home->showProblem(words::problemText(problem));
    }
    const auto first = std::ranges::find_if(
        m_fields, [](const QPointer<Field>& field) { return field && field->hasProblem(); });
    if (first != m_fields.end()) {
        bringIntoView(first->data());
        (*first)->editor()->setFocus(Qt::OtherFocusReason);
    }
    return homeless;
}

void FieldSet::clear()
{
    for (const QPointer<Field>& field : m_fields) {
        if (field)
            field->clearProblem();
    }
}

} // namespace taper
