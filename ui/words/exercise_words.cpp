// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/exercise_words.h"

#include "ui/words/words_context.h"

namespace taper::words {

namespace {

struct DrawingName {
    const char* key;
    const char* name;
};

constexpr DrawingName kDrawingNames[] = {
    {"calf_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "calf stretch, knee straight")},
    {"soleus_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "calf stretch, knee bent")},
    {"hip_flexor_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "kneeling stretch of the hip")},
    {"hamstring_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "hamstring stretch, heel on a step")},
    {"glute_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "buttock stretch, lying")},
    {"quad_stretch", QT_TRANSLATE_NOOP("taper::words::Words", "thigh stretch, standing")},
    {"heel_drop", QT_TRANSLATE_NOOP("taper::words::Words", "heel drop on a step")},
    {"hip_raise", QT_TRANSLATE_NOOP("taper::words::Words", "leg raise, lying on the side")},
    {"clam", QT_TRANSLATE_NOOP("taper::words::Words", "clam")},
    {"single_leg_bridge", QT_TRANSLATE_NOOP("taper::words::Words", "bridge on one leg")},
    {"side_plank", QT_TRANSLATE_NOOP("taper::words::Words", "side plank")},
    {"foam_roll", QT_TRANSLATE_NOOP("taper::words::Words", "foam roll under the thigh")},
    {"ball", QT_TRANSLATE_NOOP("taper::words::Words", "ball under sole or buttock")},
};

} // namespace

QString drawingName(QStringView key)
{
    for (const auto& [known, name] : kDrawingNames) {
        if (key == QLatin1String{known})
            return Words::tr(name);
    }
    return key.toString();
}

} // namespace taper::words
