// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QLabel;

namespace taper {

/// A labelled editor with room for a hint and, when something is wrong, a sentence beneath. The label is the
/// editor's buddy (its & is the editor's mnemonic), and what is shown is also told to screen readers. The
/// problem goes away as soon as the person edits.
class Field final : public QWidget {
    Q_OBJECT

public:
    /// `name`: the field's name in the contracts ("date_of_birth"); the editor gets it as object name
    /// if it has none. `label` is translated and may hold a mnemonic. The field owns the editor.
    Field(const QString& name, const QString& label, QWidget* editor, QWidget* parent = nullptr);

    void setHint(const QString& hint); ///< grey line beneath, shown while there is no problem
    void showProblem(const QString& sentence);
    void clearProblem();
    [[nodiscard]] bool hasProblem() const { return !m_sentence.isEmpty(); }
    [[nodiscard]] QString problem() const { return m_sentence; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QWidget* editor() const { return m_editor; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
    void clearOnEdit();

    QString m_name;
    QString m_hint;
    QString m_sentence;
    QLabel* m_label;
    QWidget* m_editor;
    QLabel* m_line;
};

/// The fields of a form by name: shows the problems of a refused save where they belong.
class FieldSet {
public:
    /// Makes the field, puts it at the end of `layout` and keeps track of it.
    Field* add(QBoxLayout* layout, const QString& name, const QString& label, QWidget* editor);
    void add(Field* field);
    [[nodiscard]] Field* field(const QString& name) const; ///< nullptr if there is none

    /// Shows each problem at its field (the first one of each), clears the others, brings the first faulty
    /// field into view and gives it the keyboard. Returns the problems that have no field here: they are
    /// for a notice.
    Problems show(const Problems& problems);
    void clear();

private:
    std::vector<QPointer<Field>> m_fields;
};

} // namespace taper
