// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/body_words.h"

#include "ui/words/words_context.h"

#include <QStringList>

#include <array>

namespace taper::words {

namespace {

struct KeyedWord {
    const char* key;
    const char* word;
};

constexpr std::array kTechniqueNames{
    KeyedWord{"effleurage", QT_TRANSLATE_NOOP("taper::words::Words", "effleurage")},
    KeyedWord{"petrissage", QT_TRANSLATE_NOOP("taper::words::Words", "petrissage")},
    KeyedWord{"compression", QT_TRANSLATE_NOOP("taper::words::Words", "compression")},
    KeyedWord{"broadening", QT_TRANSLATE_NOOP("taper::words::Words", "broadening")},
    KeyedWord{"tapotement", QT_TRANSLATE_NOOP("taper::words::Words", "tapotement")},
    KeyedWord{"vibration", QT_TRANSLATE_NOOP("taper::words::Words", "vibration/shaking")},
    KeyedWord{"friction", QT_TRANSLATE_NOOP("taper::words::Words", "friction")},
    KeyedWord{"trigger_point_pressure", QT_TRANSLATE_NOOP("taper::words::Words", "trigger point pressure")},
    KeyedWord{"myofascial_release", QT_TRANSLATE_NOOP("taper::words::Words", "myofascial release")},
    KeyedWord{"soft_tissue_release", QT_TRANSLATE_NOOP("taper::words::Words", "soft tissue release")},
    KeyedWord{"muscle_energy", QT_TRANSLATE_NOOP("taper::words::Words", "muscle energy technique")},
    KeyedWord{"assisted_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "assisted stretch")},
    KeyedWord{"passive_movement", QT_TRANSLATE_NOOP("taper::words::Words", "passive joint movement")},
    KeyedWord{"lymphatic_strokes", QT_TRANSLATE_NOOP("taper::words::Words", "lymphatic strokes")},
    KeyedWord{"instrument_assisted", QT_TRANSLATE_NOOP("taper::words::Words", "instrument-assisted")},
    KeyedWord{"cupping", QT_TRANSLATE_NOOP("taper::words::Words", "cupping")},
    KeyedWord{"taping", QT_TRANSLATE_NOOP("taper::words::Words", "taping")},
    KeyedWord{"heat", QT_TRANSLATE_NOOP("taper::words::Words", "heat")},
    KeyedWord{"cold", QT_TRANSLATE_NOOP("taper::words::Words", "cold")},
};

constexpr std::array kFindingNames{
    KeyedWord{"tone_high", QT_TRANSLATE_NOOP("taper::words::Words", "tone high")},
    KeyedWord{"tone_low", QT_TRANSLATE_NOOP("taper::words::Words", "tone low")},
    KeyedWord{"texture_ropy", QT_TRANSLATE_NOOP("taper::words::Words", "texture ropy")},
    KeyedWord{"texture_fibrous", QT_TRANSLATE_NOOP("taper::words::Words", "texture fibrous")},
    KeyedWord{"adhesion", QT_TRANSLATE_NOOP("taper::words::Words", "adhesion")},
    KeyedWord{"scar", QT_TRANSLATE_NOOP("taper::words::Words", "scar")},
    KeyedWord{"trigger_point", QT_TRANSLATE_NOOP("taper::words::Words", "trigger point")},
    KeyedWord{"tender", QT_TRANSLATE_NOOP("taper::words::Words", "tender")},
    KeyedWord{"warm", QT_TRANSLATE_NOOP("taper::words::Words", "temperature warm")},
    KeyedWord{"cool", QT_TRANSLATE_NOOP("taper::words::Words", "temperature cool")},
    KeyedWord{"swelling", QT_TRANSLATE_NOOP("taper::words::Words", "swelling")},
    KeyedWord{"bruise", QT_TRANSLATE_NOOP("taper::words::Words", "bruise")},
    KeyedWord{"cramp", QT_TRANSLATE_NOOP("taper::words::Words", "spasm/cramp")},
    KeyedWord{"crepitus", QT_TRANSLATE_NOOP("taper::words::Words", "crepitus")},
    KeyedWord{"restricted_glide", QT_TRANSLATE_NOOP("taper::words::Words", "restricted glide")},
    KeyedWord{"reduced_rom", QT_TRANSLATE_NOOP("taper::words::Words", "reduced ROM")},
    KeyedWord{"weakness", QT_TRANSLATE_NOOP("taper::words::Words", "weakness")},
    KeyedWord{"numb_tingling", QT_TRANSLATE_NOOP("taper::words::Words", "numb/tingling")},
    KeyedWord{"skin_problem", QT_TRANSLATE_NOOP("taper::words::Words", "skin problem/blister")},
    KeyedWord{"no_abnormality", QT_TRANSLATE_NOOP("taper::words::Words", "no abnormality")},
};

/// A key that only a newer version knows is still better read as it is than not at all.
template <size_t Count>
QString wordIn(const std::array<KeyedWord, Count>& table, QStringView key)
{
    for (const KeyedWord& entry : table) {
        if (key == QLatin1String{entry.key})
            return Words::tr(entry.word);
    }
    return key.toString().replace(QLatin1Char{'_'}, QLatin1Char{' '});
}

/// "tight 6→3", "4→2" of what was treated and no more.
QString stateText(MarkKind kind, std::optional<int> before, std::optional<int> after)
{
    QStringList parts;
    if (kind != MarkKind::Treated)
        parts += markKindName(kind);
    if (const QString scores = scoresText(before, after); !scores.isEmpty())
        parts += scores;
    return parts.join(QLatin1Char{' '});
}

} // namespace

QString markKindName(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Treated:
        return Words::tr("treated");
    case MarkKind::Pain:
        return Words::tr("pain");
    case MarkKind::Tight:
        return Words::tr("tight");
    case MarkKind::TriggerPoint:
        return Words::tr("trigger point");
    case MarkKind::Numb:
        return Words::tr("numb");
    case MarkKind::Avoid:
        return Words::tr("avoid", "a place on the body that is not to be worked on");
    }
    Q_UNREACHABLE();
}

QString techniqueName(QStringView key)
{
    return wordIn(kTechniqueNames, key);
}

QString bodyFindingName(QStringView key)
{
    return wordIn(kFindingNames, key);
}

QString findingGradeName(int grade)
{
    switch (grade) {
    case 0:
        return Words::tr("none", "degree of a finding");
    case 1:
        return Words::tr("mild", "degree of a finding");
    case 2:
        return Words::tr("moderate", "degree of a finding");
    case 3:
        return Words::tr("severe", "degree of a finding");
    default:
        return QString::number(grade);
    }
}

QString bodyFindingText(const BodyFinding& finding)
{
    const QString name = bodyFindingName(finding.key);
    if (finding.key == QLatin1String{"no_abnormality"})
        return name;
    //: A finding and its degree out of three: "tender 2/3"
    return Words::tr("%1 %2/3").arg(name, QString::number(finding.grade));
}

QString pressureName(int pressure)
{
    switch (pressure) {
    case 1:
        return Words::tr("light lotioning");
    case 2:
        return Words::tr("heavy lotioning");
    case 3:
        return Words::tr("medium (moves joints a little)");
    case 4:
        return Words::tr("strong");
    case 5:
        return Words::tr("deep (rare)");
    default:
        return QString::number(pressure);
    }
}

QString scoresText(std::optional<int> before, std::optional<int> after)
{
    QString text;
    if (before)
        text += QString::number(*before);
    if (after)
        text += QStringLiteral("→") + QString::number(*after);
    return text;
}

QString areaText(
    QStringView region, Side side, MarkKind kind, std::optional<int> before, std::optional<int> after)
{
    const QString state = stateText(kind, before, after);
    if (region.isEmpty())
        return state.isEmpty() ? Words::tr("pin") : Words::tr("pin, %1", "a pin on the body map").arg(state);
    const QString name = shortRegion(region, side);
    return state.isEmpty() ? name : name + QLatin1Char{' '} + state;
}

QString markText(const BodyMark& mark)
{
    if (!mark.region.isEmpty() || mark.text.isEmpty())
        return areaText(mark.region, mark.side, mark.kind, mark.before, mark.after);
    const QString state = stateText(mark.kind, mark.before, mark.after);
    const QString text = mark.text.simplified();
    return state.isEmpty() ? text : text + QStringLiteral(", ") + state;
}

QString marksText(const std::vector<BodyMark>& marks)
{
    QStringList texts;
    for (const BodyMark& mark : marks)
        texts += markText(mark);
    return texts.join(QStringLiteral(", "));
}

QString markDetail(const BodyMark& mark)
{
    const QString comma = QStringLiteral(", ");
    QStringList techniques;
    for (const QString& technique : mark.techniques)
        techniques += techniqueName(technique);
    QStringList findings;
    for (const BodyFinding& finding : mark.findings)
        findings += bodyFindingText(finding);
    QStringList parts;
    if (!techniques.isEmpty())
        parts += techniques.join(comma);
    if (mark.pressure)
        parts += Words::tr("pressure %1").arg(*mark.pressure);
    if (!findings.isEmpty())
        parts += findings.join(comma);
    if (!mark.region.isEmpty() && !mark.text.isEmpty())
        parts += mark.text.simplified();
    return parts.join(QStringLiteral(" · "));
}

} // namespace taper::words
