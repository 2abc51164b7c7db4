// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/session_type_editor.h"

#include "core/base/text.h"
#include "ui/words/domain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace taper {

namespace {

QString lengthsText(const std::vector<Minutes>& lengths)
{
    QStringList parts;
    for (const Minutes length : lengths)
        parts += QString::number(length.count());
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<Minutes>> parseLengths(const QString& typed)
{
    std::vector<Minutes> lengths;
    for (const QString& part : typed.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int minutes = part.trimmed().toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
        lengths.emplace_back(minutes);
    }
    return lengths;
}

/// "Hot stone" → "hot_stone": what scripts call it.
QString codeFor(const QString& name)
{
    QString code;
    for (const QChar c : foldForSearch(name))
        code += c.isLetterOrNumber() ? c : u'_';
    return code;
}

QSpinBox* bufferBox()
{
    auto* box = new QSpinBox;
    box->setRange(0, 240);
    box->setSingleStep(5);
    box->setSuffix(SessionTypeEditor::tr(" min"));
    return box;
}

} // namespace

SessionTypeEditor::SessionTypeEditor(AsyncBridge& bridge, QWidget* parent, const QString& currency,
    const std::optional<Stored<SessionType>>& type)
    : FormDialog{type ? tr("Edit session type") : tr("New session type"), tr("&Save session type"), parent}
    , m_bridge{&bridge}
    , m_currency{currency}
    , m_name{new QLineEdit}
    , m_code{new QLineEdit}
    , m_profile{new QComboBox}
    , m_lengths{new QLineEdit}
    , m_before{bufferBox()}
    , m_after{bufferBox()}
    , m_price{new QLineEdit}
    , m_colour{new QLineEdit}
    , m_archived{new QCheckBox{tr("&Archived: no longer offered")}}
{
    setObjectName(QStringLiteral("sessionTypeEditor"));
    for (const LoadProfile profile : kLoadProfiles)
        m_profile->addItem(words::profileWord(profile), keyOf(profile));
    m_profile->setCurrentIndex(m_profile->findData(keyOf(LoadProfile::Moderate)));
    build();
    if (type) {
        const SessionTypeFields& fields = type->fields();
        m_type = type->id;
        m_revision = type->revision;
        m_name->setText(fields.name);
        m_code->setText(fields.code);
        m_profile->setCurrentIndex(m_profile->findData(keyOf(fields.profile)));
        m_lengths->setText(lengthsText(fields.lengths));
        m_before->setValue(static_cast<int>(fields.bufferBefore.count()));
        m_after->setValue(static_cast<int>(fields.bufferAfter.count()));
        m_price->setText(moneyNumber(fields.price, m_currency));
        m_colour->setText(fields.colour);
        m_archived->setChecked(fields.archived);
    } else {
        connect(m_name, &QLineEdit::textEdited, m_code,
            [this](const QString& name) { m_code->setText(codeFor(name)); });
    }
    Problems ignored;
    m_initial = read(ignored);
}

void SessionTypeEditor::build()
{
    QHBoxLayout* names = addRow();
    fields().add(names, QStringLiteral("name"), tr("&Name"), m_name);
    fields().add(names, QStringLiteral("code"), tr("&Code"), m_code)->setHint(tr("What scripts call it."));
    Field* profile = fields().add(content(), QStringLiteral("profile"), tr("&Load on the body"), m_profile);
    const auto explain = [this, profile] {
        const auto chosen = loadProfileFrom(m_profile->currentData().toString());
        profile->setHint(words::profileExplanation(chosen.value_or(LoadProfile::Moderate)));
    };
    connect(m_profile, &QComboBox::currentIndexChanged, this, explain);
    explain();
    m_lengths->setPlaceholderText(QStringLiteral("60, 90"));
    fields()
        .add(content(), QStringLiteral("minutes"), tr("Lengths &offered, in minutes"), m_lengths)
        ->setHint(tr("Separated by commas; the first is what a new booking gets."));
    QHBoxLayout* buffers = addRow();
    fields().add(buffers, QStringLiteral("buffer_before"), tr("Kept free &before"), m_before);
    fields().add(buffers, QStringLiteral("buffer_after"), tr("Kept free a&fter"), m_after);
    QHBoxLayout* look = addRow();
    fields().add(look, QStringLiteral("price"), tr("&Price in %1").arg(m_currency), m_price);
    m_colour->setPlaceholderText(QStringLiteral("#2d6bb4"));
    fields()
        .add(look, QStringLiteral("colour"), tr("Colo&ur"), m_colour)
        ->setHint(tr("# and six hexadecimal digits; empty for the usual one."));
    m_archived->setObjectName(QStringLiteral("archived"));
    content()->addWidget(m_archived);
}

SessionTypeFields SessionTypeEditor::read(Problems& problems) const
{
    SessionTypeFields type;
    type.name = m_name->text();
    type.code = m_code->text();
    type.profile = loadProfileFrom(m_profile->currentData().toString()).value_or(LoadProfile::Moderate);
    const QString typedLengths = m_lengths->text();
    if (const auto lengths = parseLengths(typedLengths))
        type.lengths = *lengths;
    else
        problems.append(
            {QStringLiteral("minutes"), ErrorCode::NotANumber, {{QStringLiteral("text"), typedLengths}}});
    type.bufferBefore = Minutes{m_before->value()};
    type.bufferAfter = Minutes{m_after->value()};
    const QString typedPrice = m_price->text().trimmed();
    const auto price = typedPrice.isEmpty() ? Money{} : parseMoney(typedPrice, m_currency);
    if (price)
        type.price = *price;
    else
        problems.append(
            {QStringLiteral("price"), ErrorCode::NotANumber, {{QStringLiteral("text"), typedPrice}}});
    type.colour = m_colour->text();
    type.archived = m_archived->isChecked();
    return type;
}

bool SessionTypeEditor::isChanged() const
{
    Problems problems;
    return read(problems) != m_initial || !problems.isEmpty();
}

void SessionTypeEditor::save()
{
    Problems problems;
    SessionTypeFields type = read(problems);
    const bool lengthsUnreadable =
        !problems.isEmpty() && problems.constFirst().field == QLatin1String("minutes");
    for (const Problem& problem : check(type)) {
        if (!lengthsUnreadable || problem.field != QLatin1String("minutes"))
            problems.append(problem);
    }
    if (!showProblems(problems) || !m_bridge)
        return;
    waitForAnswer();
    m_bridge->ask(
        this,
        [type, id = m_type, revision = m_revision](
            Clinic& clinic) { return saveSessionType(clinic, id, revision, type); },
        [this](const Result<Stored<SessionType>>& saved) {
            if (saved)
                finish();
            else
                showError(saved.error());
        });
}

} // namespace taper
