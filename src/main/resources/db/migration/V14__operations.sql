-- who had failed work of the engine tried again
CREATE TABLE incident_retry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident_id text NOT NULL,
  dossier_id  uuid,
  element     text NOT NULL,
  cause       text NOT NULL,
  since       timestamptz NOT NULL,
  retried_by  text NOT NULL,
  retried_at  timestamptz NOT NULL
);
CREATE INDEX incident_retry_incident ON incident_retry (incident_id);

-- those that are worked on, few among many: counted every half minute on each node
CREATE INDEX dossier_worked_on ON dossier (status) WHERE status NOT IN (3, 7, 8, 10);
