-- the calendar as versioned data; a version never changes. agency_code null: for every agency
CREATE TABLE working_calendar (
  version     text PRIMARY KEY,
  agency_code text,
  content     text NOT NULL,
  sha256      text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL
);

-- each time that a version was made the current one, and how far the open dossiers followed.
-- The latest row of an agency, or else of all of them, says which version is current.
CREATE TABLE calendar_change (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version         text NOT NULL REFERENCES working_calendar,
  total           int NOT NULL,
  done            int NOT NULL DEFAULT 0,
  moved           int NOT NULL DEFAULT 0,
  longest_lock_ms int NOT NULL DEFAULT 0,
  started_by      text NOT NULL,
  started_at      timestamptz NOT NULL,
  finished_at     timestamptz
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX calendar_change_one_at_a_time ON calendar_change ((true))
  WHERE finished_at IS NULL;

-- dossiers that could not follow, and why
CREATE TABLE calendar_change_failure (
  change_id  bigint NOT NULL REFERENCES calendar_change,
  dossier_id uuid NOT NULL REFERENCES dossier,
  reason     text NOT NULL,
  PRIMARY KEY (change_id, dossier_id)
);

-- every due instant that was promised and then moved
CREATE TABLE deadline_move (
  dossier_id            uuid NOT NULL REFERENCES deadline,
  no                    int NOT NULL,
  previous_due_at       timestamptz NOT NULL,
  due_at                timestamptz NOT NULL,
  reason                text NOT NULL,
  legal_basis           text NOT NULL,
  calendar_version_from text NOT NULL,
  calendar_version_to   text NOT NULL,
  moved_at              timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, no)
);

-- open: the clock runs or waits
CREATE INDEX dossier_open ON dossier (id) WHERE status IN (2, 4, 5, 6);
