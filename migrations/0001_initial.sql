-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- One text for every engine. Three words differ and are written in braces: {id} is the engine's own 64-bit number that
-- is never given twice, {int} its 64-bit integer, {strict} its way of refusing a text where a number belongs (nothing
-- where an engine always does). What cannot be said alike is in files of its own: NNNN_name.<engine>.sql.
--
-- Days are 'YYYY-MM-DD'. Columns in _min are minutes: of the day, or since 1970-01-01 00:00 on the clinic's wall.
-- Instants (created_at, at) are seconds since the epoch, UTC. Flags are 0 or 1. Texts are never NULL: empty is ''.
-- Columns in _key and search_ are the names as core/base/text folds them, because engines fold letters differently.

CREATE TABLE clinic (
    id              {int} PRIMARY KEY CHECK (id = 1), -- there is one
    name            TEXT NOT NULL CHECK (name <> ''),
    time_zone       TEXT NOT NULL CHECK (time_zone <> ''),
    currency        TEXT NOT NULL CHECK (length(currency) = 3),
    phone_region    TEXT NOT NULL CHECK (length(phone_region) = 2),
    grid_min        {int} NOT NULL CHECK (grid_min BETWEEN 5 AND 120 AND 1440 % grid_min = 0),
    address         TEXT NOT NULL,
    phone           TEXT NOT NULL,
    email           TEXT NOT NULL,
    revision        {int} NOT NULL,
    policy          TEXT NOT NULL, -- JSON
    policy_revision {int} NOT NULL
) {strict};

CREATE TABLE room (
    id       {id},
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    archived {int} NOT NULL CHECK (archived IN (0, 1)),
    revision {int} NOT NULL
) {strict};

CREATE TABLE therapist (
    id            {id},
    name          TEXT NOT NULL CHECK (name <> ''),
    name_key      TEXT NOT NULL UNIQUE,
    colour        TEXT NOT NULL,
    usual_room_id {int} REFERENCES room (id),
    archived      {int} NOT NULL CHECK (archived IN (0, 1)),
    revision      {int} NOT NULL
) {strict};

CREATE TABLE therapist_hours (
    therapist_id {int} NOT NULL REFERENCES therapist (id),
    weekday      {int} NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- 0: Monday
    from_min     {int} NOT NULL CHECK (from_min BETWEEN 0 AND 1440),
    to_min       {int} NOT NULL CHECK (to_min BETWEEN 0 AND 1440),
    PRIMARY KEY (therapist_id, weekday, from_min),
    CHECK (from_min < to_min)
) {strict};

-- A date with hours of its own; without spans a day off.
CREATE TABLE therapist_exception (
    therapist_id {int} NOT NULL REFERENCES therapist (id),
    day          TEXT NOT NULL CHECK (length(day) = 10),
    PRIMARY KEY (therapist_id, day)
) {strict};

CREATE TABLE therapist_exception_span (
    therapist_id {int} NOT NULL,
    day          TEXT NOT NULL,
    from_min     {int} NOT NULL CHECK (from_min BETWEEN 0 AND 1440),
    to_min       {int} NOT NULL CHECK (to_min BETWEEN 0 AND 1440),
    PRIMARY KEY (therapist_id, day, from_min),
    FOREIGN KEY (therapist_id, day) REFERENCES therapist_exception (therapist_id, day),
    CHECK (from_min < to_min)
) {strict};

CREATE TABLE therapist_leave (
    therapist_id {int} NOT NULL REFERENCES therapist (id),
    position     {int} NOT NULL,
    start_min    {int} NOT NULL,
    end_min      {int} NOT NULL,
    reason       TEXT NOT NULL,
    PRIMARY KEY (therapist_id, position),
    CHECK (start_min < end_min)
) {strict};

CREATE TABLE closure (
    id        {id},
    first_day TEXT NOT NULL CHECK (length(first_day) = 10),
    last_day  TEXT NOT NULL CHECK (length(last_day) = 10),
    reason    TEXT NOT NULL,
    revision  {int} NOT NULL,
    CHECK (first_day <= last_day)
) {strict};

CREATE INDEX closure_by_day ON closure (last_day, first_day);

CREATE TABLE session_type (
    id            {id},
    name          TEXT NOT NULL CHECK (name <> ''),
    name_key      TEXT NOT NULL UNIQUE,
    code          TEXT NOT NULL UNIQUE CHECK (code <> ''),
    profile       TEXT NOT NULL
        CHECK (profile IN ('pre_event', 'post_event', 'full_sports', 'myofascial', 'light', 'moderate', 'deep')),
    buffer_before {int} NOT NULL CHECK (buffer_before BETWEEN 0 AND 240),
    buffer_after  {int} NOT NULL CHECK (buffer_after BETWEEN 0 AND 240),
    price_minor   {int} NOT NULL CHECK (price_minor >= 0),
    colour        TEXT NOT NULL,
    archived      {int} NOT NULL CHECK (archived IN (0, 1)),
    revision      {int} NOT NULL
) {strict};

CREATE TABLE session_type_length (
    session_type_id {int} NOT NULL REFERENCES session_type (id),
    position        {int} NOT NULL, -- the first is what a new booking gets
    length_min      {int} NOT NULL CHECK (length_min BETWEEN 5 AND 480),
    PRIMARY KEY (session_type_id, position)
) {strict};

CREATE TABLE client (
    id                {id},
    name              TEXT NOT NULL CHECK (name <> ''),
    preferred_name    TEXT NOT NULL,
    date_of_birth     TEXT CHECK (length(date_of_birth) = 10),
    phone             TEXT NOT NULL,
    email             TEXT NOT NULL,
    address           TEXT NOT NULL,
    emergency_contact TEXT NOT NULL,
    notes             TEXT NOT NULL,
    cadence_days      {int} CHECK (cadence_days BETWEEN 1 AND 365),
    archived          {int} NOT NULL CHECK (archived IN (0, 1)),
    revision          {int} NOT NULL,
    name_key          TEXT NOT NULL,
    search_name       TEXT NOT NULL, -- begins with name_key, so that it also sorts
    search_phone      TEXT NOT NULL,
    search_email      TEXT NOT NULL
) {strict};

-- Everything that a search looks at, so that it reads neither addresses nor notes.
CREATE INDEX client_by_search ON client (archived, search_name, search_email, search_phone);
CREATE INDEX client_by_name ON client (name_key);
CREATE INDEX client_by_email ON client (search_email);
CREATE INDEX client_by_phone ON client (search_phone);

CREATE TABLE client_tag (
    client_id {int} NOT NULL REFERENCES client (id),
    position  {int} NOT NULL,
    label     TEXT NOT NULL CHECK (label <> ''),
    PRIMARY KEY (client_id, position)
) {strict};

CREATE TABLE client_alert (
    client_id {int} NOT NULL REFERENCES client (id),
    position  {int} NOT NULL,
    label     TEXT NOT NULL CHECK (label <> ''),
    PRIMARY KEY (client_id, position)
) {strict};

CREATE TABLE race (
    id          {id},
    name        TEXT NOT NULL CHECK (name <> ''),
    first_day   TEXT NOT NULL CHECK (length(first_day) = 10),
    last_day    TEXT CHECK (length(last_day) = 10), -- only of a race over several days
    start_min   {int} CHECK (start_min BETWEEN 0 AND 1440),
    finish_min  {int} CHECK (finish_min BETWEEN 0 AND 1440),
    time_zone   TEXT NOT NULL, -- '': the clinic's
    distance_m  {int} CHECK (distance_m BETWEEN 1 AND 1000000),
    place       TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('scheduled', 'postponed', 'cancelled')),
    revision    {int} NOT NULL,
    name_key    TEXT NOT NULL,
    search_text TEXT NOT NULL,
    CHECK (first_day <= last_day)
) {strict};

CREATE INDEX race_by_day ON race (first_day);
CREATE INDEX race_by_name ON race (name_key, first_day);

CREATE TABLE race_entry (
    id         {id},
    client_id  {int} NOT NULL REFERENCES client (id),
    race_id    {int} NOT NULL REFERENCES race (id),
    priority   TEXT NOT NULL CHECK (priority IN ('A', 'B', 'C')),
    target_sec {int} CHECK (target_sec > 0),
    finish_sec {int} CHECK (finish_sec > 0),
    status     TEXT NOT NULL CHECK (status IN ('entered', 'finished', 'dnf', 'dns', 'deferred')),
    revision   {int} NOT NULL,
    UNIQUE (client_id, race_id)
) {strict};

CREATE INDEX race_entry_by_race ON race_entry (race_id, client_id);

CREATE TABLE booking (
    id              {id},
    client_id       {int} NOT NULL REFERENCES client (id),
    therapist_id    {int} NOT NULL REFERENCES therapist (id),
    room_id         {int} REFERENCES room (id),
    session_type_id {int} NOT NULL REFERENCES session_type (id),
    start_min       {int} NOT NULL,
    length_min      {int} NOT NULL CHECK (length_min BETWEEN 5 AND 480),
    end_min         {int} NOT NULL,
    buffer_before   {int} NOT NULL CHECK (buffer_before BETWEEN 0 AND 240),
    buffer_after    {int} NOT NULL CHECK (buffer_after BETWEEN 0 AND 240),
    occupied_start  {int} NOT NULL, -- what the therapist and the room are taken for
    occupied_end    {int} NOT NULL,
    status          TEXT NOT NULL
        CHECK (status IN ('booked', 'confirmed', 'arrived', 'in_session', 'completed', 'no_show', 'cancelled')),
    cancel_reason   TEXT CHECK (cancel_reason IN ('client_request', 'client_ill', 'injury', 'race_changed',
                                                  'therapist_away', 'clinic_closed', 'booked_in_error', 'other')),
    price_minor     {int} NOT NULL CHECK (price_minor >= 0),
    note            TEXT NOT NULL,
    reason          TEXT NOT NULL, -- why a caution was passed
    revision        {int} NOT NULL,
    created_at      {int} NOT NULL,
    CHECK (end_min = start_min + length_min),
    CHECK (occupied_start = start_min - buffer_before),
    CHECK (occupied_end = end_min + buffer_after),
    CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
) {strict};

-- Each begins a range in time, so that a day costs the same however many years there are. The client's one also
-- answers counts and last visits by itself.
CREATE INDEX booking_by_start ON booking (start_min);
CREATE INDEX booking_by_client ON booking (client_id, start_min, status);
CREATE INDEX booking_by_therapist ON booking (therapist_id, start_min);
CREATE INDEX booking_by_room ON booking (room_id, start_min);

CREATE TABLE audit (
    id          {id}, -- the order of events, whatever the clock did
    at          {int} NOT NULL,
    who         TEXT NOT NULL,
    action      TEXT NOT NULL CHECK (action <> ''),
    table_name  TEXT NOT NULL CHECK (table_name <> ''),
    row_id      {int} NOT NULL,
    before_json TEXT,
    after_json  TEXT
) {strict};

CREATE INDEX audit_by_row ON audit (table_name, row_id, id);
