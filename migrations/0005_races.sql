-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a clinic knows of races beyond their day: where they came from and where they went, who was asked what, and the
-- sessions that were planned towards them.

-- A virtual race is run by each on a day of their own, from first_day to last_day.
ALTER TABLE race ADD COLUMN is_virtual {int} NOT NULL DEFAULT 0 CHECK (is_virtual IN (0, 1));
ALTER TABLE race ADD COLUMN postponed_from TEXT CHECK (length(postponed_from) = 10); -- the day it was first given
ALTER TABLE race_entry ADD COLUMN run_day TEXT CHECK (length(run_day) = 10); -- only of a virtual race
ALTER TABLE race_entry ADD COLUMN deferred_to_id {int} REFERENCES race (id);

CREATE INDEX race_entry_by_deferred ON race_entry (deferred_to_id);

-- By what a calendar knows a race. What it said the last time tells its changes from those made here.
CREATE TABLE race_source (
    calendar TEXT NOT NULL CHECK (calendar <> ''),
    uid      TEXT NOT NULL CHECK (uid <> ''),
    race_id  {int} NOT NULL REFERENCES race (id),
    said     TEXT NOT NULL, -- JSON
    PRIMARY KEY (calendar, uid)
) {strict};

CREATE INDEX race_source_by_race ON race_source (race_id);

ALTER TABLE client ADD COLUMN do_not_contact {int} NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1));
ALTER TABLE client ADD COLUMN best_time TEXT NOT NULL DEFAULT ''; -- when to call

-- A call or message to a client, and what came of it.
CREATE TABLE contact_attempt (
    id         {id},
    client_id  {int} NOT NULL REFERENCES client (id),
    about      TEXT NOT NULL CHECK (about <> ''), -- why: the key of a recall reason or of a point of attention
    race_id    {int} REFERENCES race (id),
    booking_id {int} REFERENCES booking (id),
    at_min     {int} NOT NULL, -- on the clinic's wall
    outcome    TEXT NOT NULL CHECK (outcome IN ('asked', 'no_answer', 'message', 'booked', 'declined', 'call_on')),
    call_on    TEXT CHECK (length(call_on) = 10), -- not to be asked again before
    note       TEXT NOT NULL,
    who        TEXT NOT NULL
) {strict};

CREATE INDEX contact_attempt_by_client ON contact_attempt (client_id, at_min);
CREATE INDEX contact_attempt_by_call_on ON contact_attempt (call_on);

-- What somebody wants to be reminded of, besides what is found by itself.
CREATE TABLE recall_entry (
    id         {id},
    client_id  {int} NOT NULL REFERENCES client (id),
    due_day    TEXT NOT NULL CHECK (length(due_day) = 10),
    note       TEXT NOT NULL,
    done       {int} NOT NULL CHECK (done IN (0, 1)),
    revision   {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};

CREATE INDEX recall_entry_by_day ON recall_entry (done, due_day);
CREATE INDEX recall_entry_by_client ON recall_entry (client_id, due_day);

-- A point of attention that somebody has looked at and left as it is, with the reason. `state` is what was looked at: when
-- that changes, the point is open again.
CREATE TABLE attention_settled (
    id         {id},
    kind       TEXT NOT NULL CHECK (kind <> ''),
    race_id    {int} REFERENCES race (id),
    client_id  {int} REFERENCES client (id),
    booking_id {int} REFERENCES booking (id),
    state      TEXT NOT NULL,
    reason     TEXT NOT NULL CHECK (reason <> ''),
    at_min     {int} NOT NULL,
    who        TEXT NOT NULL
) {strict};

CREATE INDEX attention_settled_by_client ON attention_settled (client_id, kind);
CREATE INDEX attention_settled_by_race ON attention_settled (race_id, kind);

-- Sessions planned towards a race. What is booked stands in the bookings; this says what was meant, and for when.
CREATE TABLE course_plan (
    id         {id},
    client_id  {int} NOT NULL REFERENCES client (id),
    race_id    {int} NOT NULL REFERENCES race (id),
    rhythm     TEXT NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
    weeks      {int} NOT NULL CHECK (weeks BETWEEN 1 AND 52),
    race_day   TEXT NOT NULL CHECK (length(race_day) = 10), -- that it was made for
    dropped    {int} NOT NULL CHECK (dropped IN (0, 1)),
    revision   {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};

CREATE INDEX course_plan_by_client ON course_plan (client_id);
CREATE INDEX course_plan_by_race ON course_plan (race_id);

CREATE TABLE course_plan_session (
    plan_id         {int} NOT NULL REFERENCES course_plan (id),
    position        {int} NOT NULL,
    days_before     {int} NOT NULL, -- the race; negative: after it
    purpose         TEXT NOT NULL CHECK (purpose <> ''),
    session_type_id {int} NOT NULL REFERENCES session_type (id),
    length_min      {int} NOT NULL CHECK (length_min BETWEEN 5 AND 480),
    booking_id      {int} REFERENCES booking (id), -- none: left out
    PRIMARY KEY (plan_id, position)
) {strict};

CREATE INDEX course_plan_session_by_booking ON course_plan_session (booking_id);
