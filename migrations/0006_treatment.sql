-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The treatment record: what was found, done and advised, what a client was asked and agreed to, and the letters and
-- pictures that belong to it. One more word differs between engines: {bytes} is its type for bytes as they are.
--
-- Scores are 0 … 10. Measures are in tenths of their unit. Places on a figure are ten-thousandths of its box, with the
-- version of the drawing that they refer to.

CREATE TABLE exercise (
    id            {id},
    name          TEXT NOT NULL CHECK (name <> ''),
    name_key      TEXT NOT NULL UNIQUE,
    how           TEXT NOT NULL,
    drawing       TEXT NOT NULL, -- key of a drawing of ours; '': none
    sets          {int} CHECK (sets BETWEEN 1 AND 20),
    reps          {int} CHECK (reps BETWEEN 1 AND 200),
    hold_sec      {int} CHECK (hold_sec BETWEEN 1 AND 600),
    times_a_day   {int} CHECK (times_a_day BETWEEN 1 AND 10),
    days_a_week   {int} CHECK (days_a_week BETWEEN 1 AND 7),
    weeks         {int} CHECK (weeks BETWEEN 1 AND 52),
    archived      {int} NOT NULL CHECK (archived IN (0, 1)),
    revision      {int} NOT NULL
) {strict};

CREATE TABLE treatment_note (
    id                 {id},
    client_id          {int} NOT NULL REFERENCES client (id),
    booking_id         {int} UNIQUE REFERENCES booking (id), -- none: a note without a booking
    therapist_id       {int} NOT NULL REFERENCES therapist (id),
    at_min             {int} NOT NULL,
    status             TEXT NOT NULL CHECK (status IN ('draft', 'final')),
    subjective         TEXT NOT NULL,
    objective          TEXT NOT NULL,
    treatment          TEXT NOT NULL,
    assessment         TEXT NOT NULL,
    plan               TEXT NOT NULL,
    carried            TEXT NOT NULL, -- keys of the sections taken over and not edited yet, JSON
    pain_before        {int} CHECK (pain_before BETWEEN 0 AND 10),
    pain_after         {int} CHECK (pain_after BETWEEN 0 AND 10),
    return_days        {int} CHECK (return_days BETWEEN 1 AND 365),
    advice             TEXT NOT NULL,
    revision           {int} NOT NULL,
    created_at         {int} NOT NULL,
    saved_at           {int} NOT NULL,
    finalised_at       {int},
    finalised_by       TEXT NOT NULL, -- '' as long as it is a draft
    CHECK ((status = 'final') = (finalised_at IS NOT NULL))
) {strict};

CREATE INDEX treatment_note_by_client ON treatment_note (client_id, at_min);
CREATE INDEX treatment_note_by_status ON treatment_note (status, at_min);

-- Who was told to come again, for recall: few notes of few months.
CREATE INDEX treatment_note_by_return ON treatment_note (at_min) WHERE return_days IS NOT NULL;

CREATE TABLE note_mark (
    note_id     {int} NOT NULL REFERENCES treatment_note (id),
    position    {int} NOT NULL,
    region      TEXT NOT NULL, -- '': a pin
    side        TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'midline')),
    view        TEXT NOT NULL CHECK (view IN ('front', 'back', 'left_side', 'right_side', 'soles')),
    x           {int} NOT NULL CHECK (x BETWEEN 0 AND 10000),
    y           {int} NOT NULL CHECK (y BETWEEN 0 AND 10000),
    figure      {int} NOT NULL CHECK (figure >= 1),
    kind        TEXT NOT NULL CHECK (kind IN ('treated', 'pain', 'tight', 'trigger_point', 'numb', 'avoid')),
    before      {int} CHECK (before BETWEEN 0 AND 10),
    after       {int} CHECK (after BETWEEN 0 AND 10),
    pressure    {int} CHECK (pressure BETWEEN 1 AND 5),
    techniques  TEXT NOT NULL, -- JSON array of keys
    findings    TEXT NOT NULL, -- JSON array of pairs: key, grade
    text        TEXT NOT NULL,
    carried     {int} NOT NULL CHECK (carried IN (0, 1)),
    PRIMARY KEY (note_id, position)
) {strict};

CREATE TABLE note_measure (
    note_id      {int} NOT NULL REFERENCES treatment_note (id),
    position     {int} NOT NULL,
    kind         TEXT NOT NULL CHECK (kind <> ''),
    left_before  {int},
    right_before {int},
    left_after   {int},
    right_after  {int},
    text         TEXT NOT NULL,
    PRIMARY KEY (note_id, position)
) {strict};

CREATE TABLE note_activity (
    note_id  {int} NOT NULL REFERENCES treatment_note (id),
    position {int} NOT NULL,
    name     TEXT NOT NULL CHECK (name <> ''),
    score    {int} CHECK (score BETWEEN 0 AND 10),
    PRIMARY KEY (note_id, position)
) {strict};

CREATE TABLE note_exercise (
    note_id     {int} NOT NULL REFERENCES treatment_note (id),
    position    {int} NOT NULL,
    exercise_id {int} REFERENCES exercise (id),
    name        TEXT NOT NULL CHECK (name <> ''),
    how         TEXT NOT NULL,
    drawing     TEXT NOT NULL,
    side        TEXT CHECK (side IN ('left', 'right', 'both', 'midline')),
    sets        {int},
    reps        {int},
    hold_sec    {int},
    times_a_day {int},
    days_a_week {int},
    weeks       {int},
    carried     {int} NOT NULL CHECK (carried IN (0, 1)),
    PRIMARY KEY (note_id, position)
) {strict};

-- What became of an exercise of an earlier note, kept with the note of the visit at which it was asked.
CREATE TABLE note_report (
    note_id     {int} NOT NULL REFERENCES treatment_note (id),
    position    {int} NOT NULL,
    exercise_id {int} REFERENCES exercise (id),
    name        TEXT NOT NULL CHECK (name <> ''),
    done        TEXT NOT NULL CHECK (done IN ('not_asked', 'done', 'partly', 'not_done')),
    text        TEXT NOT NULL,
    PRIMARY KEY (note_id, position)
) {strict};

CREATE TABLE note_addendum (
    id      {id}, -- the order of events, whatever the clock did
    note_id {int} NOT NULL REFERENCES treatment_note (id),
    at_min  {int} NOT NULL,
    who     TEXT NOT NULL,
    text    TEXT NOT NULL CHECK (text <> '')
) {strict};

CREATE INDEX note_addendum_by_note ON note_addendum (note_id, id);

-- A whole note to begin with, and a text that is put in by its short name.
CREATE TABLE note_template (
    id         {id},
    name       TEXT NOT NULL CHECK (name <> ''),
    name_key   TEXT NOT NULL UNIQUE,
    subjective TEXT NOT NULL,
    objective  TEXT NOT NULL,
    treatment  TEXT NOT NULL,
    assessment TEXT NOT NULL,
    plan       TEXT NOT NULL,
    advice     TEXT NOT NULL,
    archived   {int} NOT NULL CHECK (archived IN (0, 1)),
    revision   {int} NOT NULL
) {strict};

CREATE TABLE note_phrase (
    id       {id},
    name     TEXT NOT NULL CHECK (name <> ''), -- what is typed after the stroke
    name_key TEXT NOT NULL UNIQUE,
    section  TEXT CHECK (section IN ('subjective', 'objective', 'treatment', 'assessment', 'plan')), -- none: all
    text     TEXT NOT NULL CHECK (text <> ''),
    archived {int} NOT NULL CHECK (archived IN (0, 1)),
    revision {int} NOT NULL
) {strict};

-- What a client has that matters for massage, from when it was told until it is cleared.
CREATE TABLE client_condition (
    id             {id},
    client_id      {int} NOT NULL REFERENCES client (id),
    condition      TEXT NOT NULL CHECK (condition <> ''), -- key of a screening condition
    area           TEXT NOT NULL, -- where, in the clinic's words; '': the whole body
    detail         TEXT NOT NULL,
    noted_at_min   {int} NOT NULL,
    review_min     {int}, -- to be looked at again from then on
    cleared_at_min {int},
    cleared_by     TEXT NOT NULL,
    cleared_reason TEXT NOT NULL,
    revision       {int} NOT NULL
) {strict};

CREATE INDEX client_condition_by_client ON client_condition (client_id, cleared_at_min);

-- One asking: the intake form, or the questions before a visit. What was asked is kept with it, so that an unanswered
-- question is not taken for a no.
CREATE TABLE screening (
    id          {id},
    client_id   {int} NOT NULL REFERENCES client (id),
    booking_id  {int} REFERENCES booking (id),
    kind        TEXT NOT NULL CHECK (kind IN ('intake', 'visit', 'after_race')),
    at_min      {int} NOT NULL,
    who         TEXT NOT NULL, -- asked
    nothing_new {int} NOT NULL CHECK (nothing_new IN (0, 1)),
    asked       TEXT NOT NULL, -- JSON array of the conditions asked about
    answers     TEXT NOT NULL, -- JSON: what was answered, condition by condition
    decision    TEXT CHECK (decision IN ('treat', 'lighter', 'avoid_area', 'not_treated', 'referred')),
    decided_on  TEXT NOT NULL, -- JSON array of the client_condition ids that the decision was made in view of
    reason      TEXT NOT NULL, -- why it was decided so
    note        TEXT NOT NULL
) {strict};

CREATE INDEX screening_by_client ON screening (client_id, at_min);
CREATE INDEX screening_by_booking ON screening (booking_id);

CREATE TABLE consent_wording (
    kind    TEXT NOT NULL CHECK (kind IN ('treatment', 'health_data', 'marketing', 'photos', 'sharing')),
    version {int} NOT NULL CHECK (version >= 1),
    text    TEXT NOT NULL CHECK (text <> ''),
    since   TEXT NOT NULL CHECK (length(since) = 10),
    PRIMARY KEY (kind, version)
) {strict};

CREATE TABLE consent (
    id            {id},
    client_id     {int} NOT NULL REFERENCES client (id),
    kind          TEXT NOT NULL CHECK (kind IN ('treatment', 'health_data', 'marketing', 'photos', 'sharing')),
    version       {int} NOT NULL,
    given_on      TEXT NOT NULL CHECK (length(given_on) = 10),
    given_by      TEXT NOT NULL, -- '': the client; else the parent or guardian
    how           TEXT NOT NULL CHECK (how IN ('signed', 'spoken', 'written')),
    withdrawn_on  TEXT CHECK (length(withdrawn_on) = 10),
    note          TEXT NOT NULL,
    revision      {int} NOT NULL,
    FOREIGN KEY (kind, version) REFERENCES consent_wording (kind, version),
    CHECK (withdrawn_on IS NULL OR given_on <= withdrawn_on)
) {strict};

CREATE INDEX consent_by_client ON consent (client_id, kind);

CREATE TABLE attachment (
    id         {id},
    client_id  {int} NOT NULL REFERENCES client (id),
    note_id    {int} REFERENCES treatment_note (id), -- none: of the client as a whole
    name       TEXT NOT NULL CHECK (name <> ''),
    format     TEXT NOT NULL CHECK (format IN ('png', 'jpeg', 'pdf')),
    size_bytes {int} NOT NULL CHECK (size_bytes > 0),
    text       TEXT NOT NULL, -- what it shows
    added_at_min {int} NOT NULL,
    who        TEXT NOT NULL,
    revision   {int} NOT NULL
) {strict};

CREATE INDEX attachment_by_client ON attachment (client_id, added_at_min);
CREATE INDEX attachment_by_note ON attachment (note_id);

-- Apart from the list, so that looking at the list reads none of it.
CREATE TABLE attachment_content (
    attachment_id {int} PRIMARY KEY REFERENCES attachment (id),
    content       {bytes} NOT NULL
) {strict};
