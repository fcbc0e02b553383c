-- which of the procedure's papers an officer had before him, each time that he checked them
CREATE TABLE paper_check (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  step       text NOT NULL, -- the task's id in its model
  received   text[] NOT NULL, -- codes of the catalogue
  missing    text[] NOT NULL,
  account    text NOT NULL,
  checked_at timestamptz NOT NULL
);
CREATE INDEX paper_check_dossier ON paper_check (dossier_id, id);
