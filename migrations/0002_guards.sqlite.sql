-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The database's own guards, for SQLite. Another engine has the same in a file of its own: PostgreSQL would use
--   EXCLUDE USING gist (therapist_id WITH =, int8range(occupied_start, occupied_end) WITH &&)
--     WHERE (status NOT IN ('cancelled', 'no_show'))
-- and the like for room and client, and no triggers for them.
--
-- No two bookings hold the same therapist, room or client at the same time. Intervals are half-open: touching is not
-- overlapping. A therapist and a room are taken with the buffers before and after the session, a client without.
-- Cancelled and missed bookings hold nothing.
--
-- A session is at most 480 minutes long and each buffer at most 240, which the table checks; so what overlaps starts
-- within 720 minutes before and 240 after, and the index finds it without looking at the rest.

CREATE TRIGGER booking_is_free_insert BEFORE INSERT ON booking
WHEN NEW.status NOT IN ('cancelled', 'no_show')
BEGIN
    SELECT RAISE(ABORT, 'slot_taken:therapist')
    WHERE EXISTS (
        SELECT 1 FROM booking b
        WHERE b.therapist_id = NEW.therapist_id
          AND b.start_min > NEW.occupied_start - 720
          AND b.start_min < NEW.occupied_end + 240
          AND b.occupied_start < NEW.occupied_end
          AND b.occupied_end > NEW.occupied_start
          AND b.status NOT IN ('cancelled', 'no_show')
    );
    SELECT RAISE(ABORT, 'slot_taken:room')
    WHERE EXISTS (
        SELECT 1 FROM booking b
        WHERE b.room_id = NEW.room_id
          AND b.start_min > NEW.occupied_start - 720
          AND b.start_min < NEW.occupied_end + 240
          AND b.occupied_start < NEW.occupied_end
          AND b.occupied_end > NEW.occupied_start
          AND b.status NOT IN ('cancelled', 'no_show')
    );
    SELECT RAISE(ABORT, 'slot_taken:client')
    WHERE EXISTS (
        SELECT 1 FROM booking b
        WHERE b.client_id = NEW.client_id
          AND b.start_min > NEW.start_min - 480
          AND b.start_min < NEW.end_min
          AND b.end_min > NEW.start_min
          AND b.status NOT IN ('cancelled', 'no_show')
    );
END;

CREATE TRIGGER booking_is_free_update BEFORE UPDATE ON booking
WHEN NEW.status NOT IN ('cancelled', 'no_show')
BEGIN
    SELECT RAISE(ABORT, 'slot_taken:therapist')
    WHERE EXISTS (
        SELECT 1 FROM booking b
        WHERE b.therapist_id = NEW.therapist_id
          AND b.start_min > NEW.occupied_start - 720
          AND b.start_min < NEW.occupied_end + 240
          AND b.occupied_start < NEW.occupied_end
          AND b.occupied_end > NEW.occupied_start
          AND b.status NOT IN ('cancelled', 'no_show')
          AND b.id <> OLD.id
    );
    SELECT RAISE(ABORT, 'slot_taken:room')
    WHERE EXISTS (
        SELECT 1 FROM booking b
        WHERE b.room_id = NEW.room_id
          AND b.start_min > NEW.occupied_start - 720
          AND b.start_min < NEW.occupied_end + 240
          AND b.occupied_start < NEW.occupied_end
          AND b.occupied_end > NEW.occupied_start
          AND b.status NOT IN ('cancelled', 'no_show')
          AND b.id <> OLD.id
    );
    SELECT RAISE(ABORT, 'slot_taken:client')
    WHERE EXISTS (
        SELECT 1 FROM booking b
        WHERE b.client_id = NEW.client_id
          AND b.start_min > NEW.start_min - 480
          AND b.start_min < NEW.end_min
          AND b.end_min > NEW.start_min
          AND b.status NOT IN ('cancelled', 'no_show')
          AND b.id <> OLD.id
    );
END;

-- The audit only grows.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;

CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;
