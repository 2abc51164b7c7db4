-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who would like to be booked, and when that would suit. Who has been booked or does not want to any more stays, with
-- what came of it, and is not read when the list is.

CREATE TABLE waiting (
    id              {id},
    client_id       {int} NOT NULL REFERENCES client (id),
    kind            TEXT NOT NULL CHECK (kind IN ('waiting', 'holding')),
    session_type_id {int} NOT NULL REFERENCES session_type (id),
    length_min      {int} NOT NULL CHECK (length_min BETWEEN 5 AND 480),
    from_day        TEXT CHECK (length(from_day) = 10),
    until_day       TEXT CHECK (length(until_day) = 10),
    urgency         TEXT NOT NULL CHECK (urgency IN ('low', 'normal', 'high')),
    note            TEXT NOT NULL,
    held_booking_id {int} REFERENCES booking (id), -- taken out of the diary; a new place brings it back
    status          TEXT NOT NULL CHECK (status IN ('open', 'booked', 'removed')),
    removal         TEXT CHECK (removal IN ('booked_elsewhere', 'no_longer_wanted', 'undone')),
    booking_id      {int} REFERENCES booking (id), -- what came of it
    revision        {int} NOT NULL,
    created_at      {int} NOT NULL,
    CHECK (from_day <= until_day),
    CHECK ((status = 'removed') = (removal IS NOT NULL)),
    CHECK ((status = 'booked') = (booking_id IS NOT NULL))
) {strict};

CREATE INDEX waiting_by_status ON waiting (status, created_at);
-- A booking is taken out of the diary once.
CREATE UNIQUE INDEX waiting_held ON waiting (held_booking_id) WHERE status = 'open';

-- With whom; nobody named: with anybody.
CREATE TABLE waiting_therapist (
    waiting_id   {int} NOT NULL REFERENCES waiting (id),
    therapist_id {int} NOT NULL REFERENCES therapist (id),
    PRIMARY KEY (waiting_id, therapist_id)
) {strict};

-- When; nothing said: whenever.
CREATE TABLE waiting_time (
    waiting_id {int} NOT NULL REFERENCES waiting (id),
    position   {int} NOT NULL,
    weekday    {int} CHECK (weekday BETWEEN 0 AND 6), -- 0: Monday; NULL: every day
    from_min   {int} NOT NULL CHECK (from_min BETWEEN 0 AND 1440),
    to_min     {int} NOT NULL CHECK (to_min BETWEEN 0 AND 1440),
    PRIMARY KEY (waiting_id, position),
    CHECK (from_min < to_min)
) {strict};
