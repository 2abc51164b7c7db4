// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogs.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"
#include "ui/words/error_words.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taper {

namespace {

/// Title, sentence, room for more, and a row of buttons at the foot.
class PlainDialog final : public QDialog {
public:
    PlainDialog(QWidget* parent, const QString& title, const QString& sentence)
        : QDialog{parent}
    {
        setWindowTitle(title);
        setAccessibleDescription(sentence);
        auto* heading = new PlainLabel{title, TextSize::Heading};
        heading->setWeight(QFont::DemiBold);
        auto* text = new PlainLabel{sentence};
        text->setObjectName(QStringLiteral("dialogText"));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setMinimumWidth(theme().space(90));
        m_content = new QVBoxLayout;
        m_content->setSpacing(theme().space(3));
        m_content->addWidget(heading);
        m_content->addWidget(text);
        m_buttons = new QHBoxLayout;
        m_buttons->addStretch();
        auto* layout = new QVBoxLayout{this};
        const int margin = theme().space(5);
        layout->setContentsMargins(margin, margin, margin, margin);
        layout->setSpacing(theme().space(5));
        layout->addLayout(m_content);
        layout->addStretch();
        layout->addLayout(m_buttons);
    }

    QPushButton* addButton(const QString& text, ButtonRole role, const char* name)
    {
        QPushButton* button = makeButton(text, role, this);
        button->setObjectName(QLatin1String{name});
        button->setAutoDefault(false);
        m_buttons->addWidget(button);
        return button;
    }
    void addEditor(QWidget* editor) { m_content->addWidget(editor); }

private:
    QVBoxLayout* m_content;
    QHBoxLayout* m_buttons;
};

} // namespace

bool confirm(
    QWidget* parent, const QString& title, const QString& sentence, const QString& action, bool isDangerous)
{
    PlainDialog dialog{parent, title, sentence};
    QPushButton* no = dialog.addButton(PlainDialog::tr("Cancel"), ButtonRole::Secondary, "dialogCancel");
    QPushButton* yes =
        dialog.addButton(action, isDangerous ? ButtonRole::Danger : ButtonRole::Primary, "dialogAccept");
    QObject::connect(no, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(yes, &QPushButton::clicked, &dialog, &QDialog::accept);
    no->setDefault(true);
    no->setFocus();
    return dialog.exec() == QDialog::Accepted;
}

void tell(QWidget* parent, const QString& title, const QString& sentence)
{
    PlainDialog dialog{parent, title, sentence};
    QPushButton* close = dialog.addButton(PlainDialog::tr("Close"), ButtonRole::Primary, "dialogAccept");
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
    close->setDefault(true);
    close->setFocus();
    dialog.exec();
}

std::optional<QString> askForText(QWidget* parent, const QString& title, const QString& sentence,
    const QString& label, const QString& action)
{
    PlainDialog dialog{parent, title, sentence};
    auto* line = new QLineEdit;
    auto* field = new Field{QStringLiteral("dialogLine"), label, line};
    dialog.addEditor(field);
    QPushButton* no = dialog.addButton(PlainDialog::tr("Cancel"), ButtonRole::Secondary, "dialogCancel");
    QPushButton* yes = dialog.addButton(action, ButtonRole::Primary, "dialogAccept");
    QObject::connect(no, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(yes, &QPushButton::clicked, &dialog, [&] {
        if (line->text().trimmed().isEmpty())
            field->showProblem(words::problemText({{}, ErrorCode::Required, {}}));
        else
            dialog.accept();
    });
    yes->setDefault(true);
    line->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return line->text().trimmed();
}

} // namespace taper
