// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/screening_texts.h"

#include "ui/words/words_context.h"

#include <algorithm>

namespace taper::words {

namespace {

#define TR(text) QT_TRANSLATE_NOOP("taper::words::Words", text)

constexpr ConditionText kTexts[] = {
    {"fever", TR("fever or feeling ill"), TR("Do you have a fever, 38 °C or more, or do you feel ill?"),
        TR("No massage. Book again for when they have been well for two days."), "", ""},
    {"dvt_pe", TR("signs of a blood clot"),
        TR("Is one calf painful, swollen, hot or red, or do you have chest pain or trouble breathing?"),
        TR("No massage anywhere. A doctor has to rule out a blood clot, and says when massage is safe "
           "again."),
        TR("To a doctor now. With chest pain or trouble breathing call the emergency number. Do not press or "
           "rub the leg."),
        TR("one calf painful\none calf swollen\none calf hot or red\nchest pain\ntrouble breathing")},
    {"after_race_emergency", TR("alarming signs after the race"),
        TR("Since the race: are you confused, have you been vomiting, does a headache get worse, are your "
           "hands "
           "puffy, have you collapsed or had a fit?"),
        TR("No massage. After a long race this can be low blood salt or heat illness, which gets worse "
           "quickly."),
        TR("This is an emergency. Call the emergency number and stay with them. Say that they have run a "
           "long "
           "race. Give nothing to drink to somebody who is confused."),
        TR("confusion\nvomiting\na headache that gets worse\npuffy hands\ncollapse\na fit")},
    {"dark_urine", TR("dark urine or badly swollen, weak muscles"),
        TR("Is your urine dark, like cola, or are muscles badly swollen or very weak?"),
        TR("No massage. Muscle may be breaking down, which can harm the kidneys; a doctor says when massage "
           "is "
           "safe again."),
        TR("To a hospital now. Call the emergency number if they feel ill or cannot get there by "
           "themselves."),
        TR("dark urine\nbadly swollen muscles\nvery weak muscles")},
    {"chest_pain", TR("chest pain, collapse or an unsteady heart condition"),
        TR("Do you have chest pain, have you collapsed, or do you have high blood pressure or a heart "
           "condition "
           "that is not under control?"),
        TR("No massage until a doctor has looked at it and agrees."),
        TR("With chest pain or after a collapse call the emergency number. Otherwise to a doctor now."),
        TR("chest pain\ncollapse\nhigh blood pressure that is not under control\na heart condition that is "
           "not "
           "under control")},
    {"contagious", TR("something catching, or an upset stomach"),
        TR("Do you have something that others can catch, or an upset stomach?"),
        TR("No massage. Book again for when they have been well for two days."), "", ""},
    {"intoxicated", TR("alcohol or drugs"), TR("Have you had alcohol or drugs today?"),
        TR("No massage today: they may not feel what is too much. Book another day."), "", ""},
    {"recent_stroke", TR("a stroke in the last three months"),
        TR("Have you had a stroke, or a warning of one, in the last three months?"),
        TR("No massage until a doctor agrees."), "", ""},
    {"fracture", TR("a bone that may be broken"),
        TR("Is there a point on a bone that hurts, hurts at night too, or can you not hop on that leg?"),
        TR("It may be a fracture or a stress fracture. Leave the area alone, and send them to a doctor."), "",
        TR("pain on one point of a bone\npain at night\ncannot hop on it")},
    {"concussion", TR("a blow to the head"),
        TR("Have you had a blow to the head in the last two weeks, with a headache, dizziness or trouble "
           "thinking?"),
        TR("No work on head and neck until a doctor agrees."), "", ""},
    {"achilles_pop", TR("a pop in calf or Achilles tendon"),
        TR("Did something pop in your calf or Achilles tendon, or can you not rise onto your toes?"),
        TR("The tendon may be torn. Do not treat the leg before it was seen to."),
        TR("To a doctor or a hospital today, without walking on it more than needed."), ""},
    {"back_numbness", TR("back pain with numbness or weakness"),
        TR("With your back pain: are the legs or the saddle area numb or weak, or has bladder or bowel "
           "changed?"),
        TR("Nerves may be pressed. Do not treat before it was seen to."),
        TR("To a hospital now. Waiting can do harm that stays."),
        TR("numb between the legs\nnumb or weak legs\nbladder or bowel changed")},
    {"undiagnosed_lump", TR("a lump, swelling or pain that nobody has looked at"),
        TR("Is there a lump, a swelling or a pain that no doctor has looked at?"),
        TR("Leave the area alone, and send them to a doctor to find out what it is."), "", ""},
    {"new_injury", TR("an injury of the last three days"),
        TR("Have you hurt yourself in the last three days: a strain, a sprain, a sharp pain?"),
        TR("Leave the area alone for 72 hours. The rest can be treated."), "", ""},
    {"open_wound", TR("an open wound, blister, graze or burn"),
        TR("Do you have an open wound, a blister, a graze, a burn or sunburn?"),
        TR("Leave the area alone until it has healed."), "", ""},
    {"skin_infection", TR("a skin infection or rash"),
        TR("Do you have a rash, athlete's foot or another skin infection?"),
        TR("Leave the area alone, wear gloves near it, and suggest a doctor or pharmacist if nobody has "
           "looked "
           "at it."),
        "", ""},
    {"bruise", TR("a bruise"), TR("Do you have a bruise?"), TR("Leave the area alone until it has settled."),
        "", ""},
    {"varicose_veins", TR("varicose veins"), TR("Do you have varicose veins?"),
        TR("No pressure on the veins; light work around them."), "", ""},
    {"recent_surgery", TR("a recent operation or scar"),
        TR("Have you had an operation in the last six weeks, or a scar that is not healed?"),
        TR("Leave the area alone for six weeks, or until the surgeon agrees; ask for a letter."), "", ""},
    {"blood_thinners", TR("blood thinners or a tendency to bleed"),
        TR("Do you take blood thinners, or do you bleed or bruise easily?"),
        TR("No deep work: bruises come easily."), "", ""},
    {"painkiller_today", TR("a painkiller taken today"),
        TR("Have you taken a painkiller or an anti-inflammatory today?"),
        TR("Lighter than usual: they feel less, and cannot say as well what is too much."), "", ""},
    {"fragile_tissue", TR("fragile skin or bones, or steroids for long"),
        TR("Do you take steroids for long, or do you have fragile skin or bones (osteoporosis)?"),
        TR("Light pressure only."), "", ""},
    {"pregnancy", TR("pregnancy"), TR("Are you pregnant?"),
        TR("Ask whether the midwife or doctor agrees, and not at all if the pregnancy is at risk. No deep "
           "work "
           "on the legs; lying on the side."),
        "", ""},
    {"cancer", TR("cancer, now or in the last five years"),
        TR("Do you have cancer, or have you been treated for it in the last five years?"),
        TR("Ask what their team says. No deep pressure on the area of the tumour or of radiation."), "", ""},
    {"numb_feet", TR("diabetes with numb feet"), TR("Do you have diabetes, with feet that feel less?"),
        TR("Light on feet and lower legs, and look at the skin before and after."), "", ""},
    {"epilepsy_asthma", TR("epilepsy or asthma"), TR("Do you have epilepsy or asthma?"),
        TR("Agree before the session what to do if it comes on, and where the medicine is."), "", ""},
    {"allergy", TR("an allergy to oil, nuts or lanolin"),
        TR("Are you allergic to an oil, to nuts or to lanolin?"),
        TR("Use another oil or lotion, and try it on a small place first."), "", ""},
    {"endangerment_sites", TR("places to go round"), "",
        TR("Hollow of the knee, groin, front of the neck, armpit, kidneys: nerves and vessels lie close to "
           "the "
           "skin. No deep pressure there."),
        "", ""},
    {"under_18", TR("under 18"), "",
        TR("A parent or guardian agrees for each course, and somebody else is in the room."), "", ""},
};

#undef TR

} // namespace

const ConditionText* conditionTextOf(QStringView key)
{
    const auto* const found = std::ranges::find_if(
        kTexts, [key](const ConditionText& text) { return key == QLatin1String{text.key}; });
    return found == std::end(kTexts) ? nullptr : found;
}

} // namespace taper::words
