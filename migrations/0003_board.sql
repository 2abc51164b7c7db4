-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a front desk keeps of a day: when a client came and when the session began, what was cancelled late, which
-- bookings were made as one series, and how much a therapist may be booked.

-- Sessions that repeat. What is booked stands in the bookings themselves; this says by which rule they were made.
CREATE TABLE booking_series (
    id         {id},
    client_id  {int} NOT NULL REFERENCES client (id),
    rule       TEXT NOT NULL CHECK (rule <> ''), -- RRULE of RFC 5545
    first_min  {int} NOT NULL, -- the first date, on the clinic's wall
    revision   {int} NOT NULL,
    created_at {int} NOT NULL
) {strict};

ALTER TABLE booking ADD COLUMN series_id {int} REFERENCES booking_series (id);
ALTER TABLE booking ADD COLUMN arrived_min {int}; -- on the clinic's wall, like start_min
ALTER TABLE booking ADD COLUMN started_min {int};
ALTER TABLE booking ADD COLUMN ended_min {int};
ALTER TABLE booking ADD COLUMN late_cancel {int} NOT NULL DEFAULT 0 CHECK (late_cancel IN (0, 1));

CREATE INDEX booking_by_series ON booking (series_id, start_min);

-- How much a therapist may be booked on a day; NULL: as much as fits.
ALTER TABLE therapist ADD COLUMN deep_cap {int} CHECK (deep_cap BETWEEN 1 AND 50);
ALTER TABLE therapist ADD COLUMN minutes_cap {int} CHECK (minutes_cap BETWEEN 5 AND 1440);

-- Cancelled less than this before its start, a booking is marked as cancelled late.
ALTER TABLE clinic ADD COLUMN late_cancel_min {int} NOT NULL DEFAULT 1440 CHECK (late_cancel_min BETWEEN 0 AND 20160);
