// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/note_template.h"

#include "core/base/text.h"
#include "core/domain/checks.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace taper {

namespace {

/// Puts `more` below `text`, unless it stands there.
bool putBelow(QString& text, const QString& more)
{
    if (more.isEmpty() || text.contains(more))
        return false;
    text = text.trimmed().isEmpty() ? more : text + u'\n' + more;
    return true;
}

/// How well a name fits what was typed: the lower the better; none if it does not.
std::optional<int> fitOf(const QString& name, const QString& typed)
{
    if (name == typed)
        return 0;
    if (name.startsWith(typed))
        return 1;
    if (name.contains(typed))
        return 2;
    return std::nullopt;
}

} // namespace

Problems check(NoteTemplateFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    bool isEmpty = true;
    for (const NoteSection section : kNoteSections) {
        checkText(fields.text(section), keyOf(section), problems);
        isEmpty = isEmpty && fields.text(section).isEmpty();
    }
    checkText(fields.advice, QStringLiteral("advice"), problems);
    if (isEmpty && fields.advice.isEmpty())
        problems.append({keyOf(NoteSection::Treatment), ErrorCode::Required, {}});
    return problems;
}

Problems check(NotePhraseFields& fields)
{
    static const QRegularExpression gaps{QStringLiteral("[\\s/]+")};
    Problems problems;
    fields.name = fields.name.split(gaps, Qt::SkipEmptyParts).join(u'-');
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    checkText(fields.text, QStringLiteral("text"), problems);
    if (fields.text.isEmpty())
        problems.append({QStringLiteral("text"), ErrorCode::Required, {}});
    return problems;
}

TreatmentNoteFields withTemplate(TreatmentNoteFields draft, const NoteTemplateFields& noteTemplate)
{
    for (const NoteSection section : kNoteSections) {
        if (putBelow(draft.text(section), noteTemplate.text(section)))
            draft.carried.at(static_cast<size_t>(section)) = false;
    }
    putBelow(draft.advice, noteTemplate.advice);
    return draft;
}

std::vector<NotePhraseFields> phrasesFor(
    const std::vector<NotePhraseFields>& phrases, std::optional<NoteSection> section, const QString& typed)
{
    struct Offer {
        int fit = 0;
        QString key;
        const NotePhraseFields* phrase = nullptr;
    };
    const QString wanted = foldForSearch(typed);
    std::vector<Offer> offers;
    for (const NotePhraseFields& phrase : phrases) {
        if (phrase.archived || (phrase.section && phrase.section != section))
            continue;
        QString key = foldForSearch(phrase.name);
        if (const auto fit = fitOf(key, wanted))
            offers.push_back({*fit, std::move(key), &phrase});
    }
    std::ranges::stable_sort(offers,
        [](const Offer& a, const Offer& b) { return std::tie(a.fit, a.key) < std::tie(b.fit, b.key); });
    std::vector<NotePhraseFields> offered;
    offered.reserve(offers.size());
    for (const Offer& offer : offers)
        offered.push_back(*offer.phrase);
    return offered;
}

} // namespace taper
