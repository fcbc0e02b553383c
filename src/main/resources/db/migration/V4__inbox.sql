-- the requests that came over Kafka, each once. One that its dossier does not wait for yet keeps the
-- record it came in, sealed, until it is applied or sent to the dead letters.
CREATE TABLE inbox (
  source        text NOT NULL,
  event_id      text NOT NULL,
  no            bigint GENERATED ALWAYS AS IDENTITY UNIQUE, -- the order of arrival
  submission_id text NOT NULL,
  type          text NOT NULL,
  state         text NOT NULL, -- APPLIED, EARLY, or DEAD on its way to the dead letters
  received_at   timestamptz NOT NULL,
  key_id        text,
  sealed        bytea,
  error_code    text,
  error_detail  text,
  PRIMARY KEY (source, event_id),
  CHECK ((state = 'APPLIED') = (sealed IS NULL)),
  CHECK ((state = 'DEAD') = (error_code IS NOT NULL))
);
CREATE INDEX inbox_early ON inbox (submission_id, no) WHERE state = 'EARLY';
CREATE INDEX inbox_dead ON inbox (no) WHERE state = 'DEAD';
CREATE INDEX inbox_received ON inbox (received_at);

-- which dead letters were sent back; the instant tells a topic from one made anew
CREATE TABLE dead_letter_resent (
  partition_no  int NOT NULL,
  record_offset bigint NOT NULL,
  dead_at       timestamptz NOT NULL,
  resent_by     text NOT NULL,
  resent_at     timestamptz NOT NULL,
  PRIMARY KEY (partition_no, record_offset, dead_at)
);
