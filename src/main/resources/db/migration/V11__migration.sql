-- a plan by which running dossiers go over to another version of a process, and its run
CREATE TABLE migration (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  process        text NOT NULL,
  latest_version int NOT NULL, -- when it was planned: a later one makes the plan outdated
  undoes         bigint REFERENCES migration,
  longest_ms     int NOT NULL DEFAULT 0,
  planned_by     text NOT NULL,
  planned_at     timestamptz NOT NULL,
  started_by     text,
  started_at     timestamptz,
  finished_at    timestamptz
);
CREATE UNIQUE INDEX migration_one_at_a_time ON migration ((true))
  WHERE started_at IS NOT NULL AND finished_at IS NULL;

CREATE TABLE migration_route (
  migration_id bigint NOT NULL REFERENCES migration,
  no           int NOT NULL,
  source       text NOT NULL, -- the engine's id of the version
  source_no    int NOT NULL,
  source_tag   text,
  target       text NOT NULL,
  target_no    int NOT NULL,
  target_tag   text,
  renamed      jsonb NOT NULL,
  PRIMARY KEY (migration_id, no)
);

-- what a run takes over, one row for each process of a dossier: LEFT, then how it ended
CREATE TABLE migration_process (
  migration_id bigint NOT NULL,
  process_id   text NOT NULL,
  dossier_id   uuid NOT NULL REFERENCES dossier,
  route        int NOT NULL,
  state        text NOT NULL CHECK (state IN ('LEFT', 'DONE', 'FAILED', 'ENDED')),
  reason_vi    text,
  reason_en    text,
  at           timestamptz,
  PRIMARY KEY (migration_id, process_id),
  FOREIGN KEY (migration_id, route) REFERENCES migration_route,
  CHECK ((state = 'FAILED') = (reason_vi IS NOT NULL AND reason_en IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX migration_process_state ON migration_process (migration_id, state, process_id);
