CREATE TABLE dossier (
  id             uuid PRIMARY KEY,
  submission_id  text NOT NULL UNIQUE,
  code           text UNIQUE,
  agency_code    text NOT NULL,
  procedure_code text NOT NULL,
  field_code     text NOT NULL,
  channel        text NOT NULL,
  status         smallint NOT NULL,
  submitted_at   timestamptz NOT NULL,
  accepted_at    timestamptz,
  finished_at    timestamptz,
  returned_at    timestamptz
);
CREATE INDEX dossier_finished ON dossier (finished_at);

CREATE TABLE dossier_status_change (
  dossier_id  uuid NOT NULL REFERENCES dossier,
  no          int NOT NULL,
  previous    smallint,
  status      smallint NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor       text NOT NULL,
  PRIMARY KEY (dossier_id, no)
);

-- one row a day and agency: the counter of the dossier codes, safe on several nodes
CREATE TABLE dossier_code_counter (
  agency_code text NOT NULL,
  day         date NOT NULL,
  last        int NOT NULL,
  PRIMARY KEY (agency_code, day)
);

CREATE TABLE dossier_component (
  dossier_id  uuid NOT NULL REFERENCES dossier,
  no          int NOT NULL,
  code        text NOT NULL,
  name        text NOT NULL,
  form        text NOT NULL,
  uri         text,
  sha256      text,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, no)
);

-- the applicant as sealed JSON; the key's id is kept so that keys can be changed
CREATE TABLE applicant (
  dossier_id uuid PRIMARY KEY REFERENCES dossier,
  key_id     text NOT NULL,
  sealed     bytea NOT NULL
);

-- what the clock was started with: the procedure's limit and the law's rule set, pinned at acceptance
CREATE TABLE deadline (
  dossier_id            uuid PRIMARY KEY REFERENCES dossier,
  rule_set              text NOT NULL,
  calendar_version      text NOT NULL,
  amount                int NOT NULL,
  unit                  text NOT NULL,
  cutoff                time NOT NULL,
  after_cutoff_next_day boolean NOT NULL,
  at_risk_percent       int NOT NULL,
  on_supplement         text NOT NULL,
  timeliness            text
);

CREATE TABLE clock_interval (
  dossier_id  uuid NOT NULL REFERENCES deadline,
  no          int NOT NULL,
  period      int NOT NULL,
  kind        text NOT NULL,
  reason      text NOT NULL,
  legal_basis text NOT NULL,
  started_at  timestamptz NOT NULL,
  ended_at    timestamptz,
  PRIMARY KEY (dossier_id, no)
);

CREATE TABLE deadline_extension (
  dossier_id uuid PRIMARY KEY REFERENCES deadline,
  period     int NOT NULL,
  due_at     timestamptz NOT NULL,
  granted_at timestamptz NOT NULL,
  granted_by text NOT NULL
);

-- the primary key is what makes a rung fire once per running period
CREATE TABLE rung_reached (
  dossier_id uuid NOT NULL REFERENCES deadline,
  period     int NOT NULL,
  rung       text NOT NULL,
  reached_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, period, rung)
);

CREATE TABLE decision (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  step       text NOT NULL,
  outcome    text NOT NULL,
  note       text,
  actor      text NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE INDEX decision_dossier ON decision (dossier_id, id);

-- what the portal told us, by its own id: the same message again changes nothing
CREATE TABLE applicant_request (
  dossier_id   uuid NOT NULL REFERENCES dossier,
  kind         text NOT NULL,
  request_key  text NOT NULL,
  detail       jsonb NOT NULL,
  received_at  timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, kind, request_key)
);

CREATE TABLE event_sequence (
  dossier_id uuid PRIMARY KEY,
  last       bigint NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid NOT NULL,
  sequence   bigint NOT NULL,
  event_id   uuid NOT NULL UNIQUE,
  headers    jsonb NOT NULL,
  payload    bytea NOT NULL,
  snapshot   bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (dossier_id, sequence)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
