-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For SQLite: a final note stays as it is, and all notes are found by their words.
--
-- Another engine would use triggers of its own for the first, and for the second a tsvector column with a GIN index.

CREATE TRIGGER treatment_note_final_update BEFORE UPDATE ON treatment_note
WHEN OLD.status = 'final'
    AND (NEW.id <> OLD.id OR NEW.status <> 'final' OR NEW.booking_id IS NOT OLD.booking_id OR NEW.therapist_id <> OLD.therapist_id
         OR NEW.at_min <> OLD.at_min OR NEW.subjective <> OLD.subjective OR NEW.objective <> OLD.objective
         OR NEW.treatment <> OLD.treatment OR NEW.assessment <> OLD.assessment OR NEW.plan <> OLD.plan
         OR NEW.pain_before IS NOT OLD.pain_before OR NEW.pain_after IS NOT OLD.pain_after
         OR NEW.return_days IS NOT OLD.return_days OR NEW.advice <> OLD.advice
         OR NEW.carried <> OLD.carried OR NEW.created_at <> OLD.created_at OR NEW.saved_at <> OLD.saved_at
         OR NEW.finalised_at IS NOT OLD.finalised_at OR NEW.finalised_by <> OLD.finalised_by)
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER treatment_note_final_delete BEFORE DELETE ON treatment_note
WHEN OLD.status = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_mark_final_insert BEFORE INSERT ON note_mark
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = NEW.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_mark_final_update BEFORE UPDATE ON note_mark
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_mark_final_delete BEFORE DELETE ON note_mark
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_measure_final_insert BEFORE INSERT ON note_measure
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = NEW.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_measure_final_update BEFORE UPDATE ON note_measure
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_measure_final_delete BEFORE DELETE ON note_measure
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_activity_final_insert BEFORE INSERT ON note_activity
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = NEW.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_activity_final_update BEFORE UPDATE ON note_activity
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_activity_final_delete BEFORE DELETE ON note_activity
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_exercise_final_insert BEFORE INSERT ON note_exercise
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = NEW.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_exercise_final_update BEFORE UPDATE ON note_exercise
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_exercise_final_delete BEFORE DELETE ON note_exercise
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_report_final_insert BEFORE INSERT ON note_report
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = NEW.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_report_final_update BEFORE UPDATE ON note_report
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_report_final_delete BEFORE DELETE ON note_report
WHEN (SELECT n.status FROM treatment_note n WHERE n.id = OLD.note_id) = 'final'
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_addendum_update BEFORE UPDATE ON note_addendum
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

CREATE TRIGGER note_addendum_delete BEFORE DELETE ON note_addendum
BEGIN
    SELECT RAISE(ABORT, 'note_final');
END;

-- The words of each note, each once, folded as core/base/text folds them and cut where core/storage/text_words cuts
-- them, so that nothing is left for the tokenizer to decide. Among them "_12" stands for the note's client and "#34" for
-- the note itself: no typed text gives such words. A row's number holds the time of the treatment in its upper half
-- (minutes since 1970, shifted by 32 bits) and the note's number in the lower: so the latest come first without sorting,
-- and one row is enough to know which note it is.
CREATE VIRTUAL TABLE note_words USING fts5 (
    words,
    tokenize = "ascii tokenchars '_#'",
    detail = none,
    columnsize = 0,
    prefix = '1 2 3'
);

-- All words there are, in order: what a longer beginning of a word stands for.
CREATE VIRTUAL TABLE note_vocabulary USING fts5vocab ('note_words', 'row');
