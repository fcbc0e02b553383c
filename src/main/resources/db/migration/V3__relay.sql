-- a dossier whose oldest event the broker refuses: the others go on
CREATE TABLE blocked_dossier (
  dossier_id uuid PRIMARY KEY,
  event_id   uuid NOT NULL,
  reason     text NOT NULL,
  blocked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- what an operator took out of a dossier's way, with the reason
CREATE TABLE skipped_event (
  event_id   uuid PRIMARY KEY,
  dossier_id uuid NOT NULL,
  sequence   bigint NOT NULL,
  headers    jsonb NOT NULL,
  payload    bytea NOT NULL,
  reason     text NOT NULL,
  skipped_by text NOT NULL,
  skipped_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- what the topic has acknowledged, as long as the topic keeps it: to be published again on request
CREATE TABLE published_event (
  dossier_id   uuid NOT NULL,
  sequence     bigint NOT NULL,
  event_id     uuid NOT NULL,
  headers      jsonb NOT NULL,
  payload      bytea NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, sequence)
);
CREATE INDEX published_event_at ON published_event USING brin (published_at);
