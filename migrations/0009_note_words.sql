-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The phrases and templates that a clinic begins with, for it to alter, add to and archive. What a therapist did,
-- found and advises, in plain words; nothing that claims an effect.

INSERT INTO note_phrase (name, name_key, section, text, archived, revision) VALUES
    ('onset', 'onset', 'subjective', 'Since: . Came on: gradually / suddenly. Worse with: . Better with: .', 0, 1),
    ('training', 'training', 'subjective', 'Training this week: km, longest run km, hard days: . Sleep: .', 0, 1),
    ('nothing-new', 'nothing-new', 'subjective', 'Nothing new since the last visit: health, medicines, injuries.', 0, 1),
    ('even', 'even', 'objective', 'Left and right even to the touch. No swelling, no bruise, no warmth.', 0, 1),
    ('tight', 'tight', 'objective', 'Tone high and tender to pressure; less so after the work.', 0, 1),
    ('flush', 'flush', 'treatment', 'Long light strokes towards the body, no deep work.', 0, 1),
    ('calves', 'calves', 'treatment', 'Calves: warmed, kneaded, broadened, held pressure on sore points, stretched.', 0, 1),
    ('hips', 'hips', 'treatment', 'Hips and glutes: slow pressure, held points, movement of the hip under pressure.', 0, 1),
    ('well', 'well', 'assessment', 'Took the work well, asked for no change of pressure.', 0, 1),
    ('easy', 'easy', 'plan', 'Easy running only until tomorrow; no hard session for a day.', 0, 1),
    ('refer', 'refer', 'plan', 'Advised to have this looked at by a doctor or physiotherapist before the next session.', 0, 1),
    ('sore', 'sore', NULL, 'Some soreness may be felt for a day or two. Call us if it gets worse or stays longer.', 0, 1);

INSERT INTO note_template (name, name_key, subjective, objective, treatment, assessment, plan, advice, archived, revision)
VALUES
    ('Pre-event', 'pre-event',
     'Race: . Start: . Feels: . Anything sore or new: .',
     'Legs warm and loose / heavy. Nothing that speaks against running.',
     'Warming strokes, light kneading and shaking, quick and superficial. No deep pressure on one spot.',
     'Ready to run, says it feels light.',
     'After the race: short and light from half an hour after the finish. Deep work not before 48 hours.',
     'Keep warm until the start. Eat, drink and warm up as you are used to.', 0, 1),
    ('Post-event', 'post-event',
     'Race: . Finished in: . Sore: . Cramp: . Has eaten, drunk and passed water: .',
     'Looked for swelling, bruises, blisters and cramp: . Alert, warm, speaks clearly.',
     'Brief and light strokes, gentle shaking and easy movement of the joints. Sore places left alone.',
     'Comfortable afterwards.',
     'Deep work from 48 hours after the finish, sooner only light.',
     'Walk a little, drink as thirst says, eat well. Get help at once if you are confused, keep vomiting, have a headache that gets worse or pass dark urine.', 0, 1),
    ('Full sports', 'full sports',
     'Comes with: . Pain now, at its best and worst: . Training: .',
     'Felt by hand: . Movement: .',
     'Warmed, kneaded, broadened; deep along the muscle and held pressure on sore points, within what was asked for.',
     'Before and after: . Response: .',
     'Next time: .',
     'Easy running until tomorrow. Some soreness for a day or two is usual.', 0, 1),
    ('Myofascial', 'myofascial',
     'Comes with: . Where it pulls and when: . Training: .',
     'Glide of the skin and tissue: . Movement before: .',
     'Slow, sustained pressure without oil along the outer thigh, hip and lower back, with movement by the client.',
     'Movement after: . Response: .',
     'Next time: . Leave days enough before the next race.',
     'Move gently today. Keep the stretches slow.', 0, 1);
