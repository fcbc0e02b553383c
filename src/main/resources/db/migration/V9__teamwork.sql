-- who took which task, gave it back to the group or handed it over
CREATE TABLE task_assignment (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id   uuid NOT NULL REFERENCES dossier,
  task_id      text NOT NULL,
  step         text NOT NULL,
  former       text, -- null: nobody had it
  present      text, -- null: whoever of the group comes first
  actor        text NOT NULL,
  on_behalf_of text, -- the absent officer whose right the actor used
  at           timestamptz NOT NULL,
  CHECK (former IS DISTINCT FROM present)
);
CREATE INDEX task_assignment_dossier ON task_assignment (dossier_id, id);

CREATE TRIGGER task_assignment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_assignment
  EXECUTE FUNCTION refuse_change();

ALTER TABLE decision ADD COLUMN on_behalf_of text;

-- what colleagues write to each other about a dossier: it may name people
CREATE TABLE dossier_comment (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  author     text NOT NULL,
  text       text NOT NULL,
  at         timestamptz NOT NULL
);
CREATE INDEX dossier_comment_dossier ON dossier_comment (dossier_id, id);

CREATE TRIGGER dossier_comment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_comment
  EXECUTE FUNCTION refuse_change();

-- days of Asia/Ho_Chi_Minh, both included; one that is ended early keeps its row
CREATE TABLE stand_in (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  absent    text NOT NULL,
  deputy    text NOT NULL,
  from_day  date NOT NULL,
  until_day date NOT NULL,
  made_by   text NOT NULL,
  made_at   timestamptz NOT NULL,
  ended_by  text,
  ended_at  timestamptz,
  CHECK (absent <> deputy),
  CHECK (from_day <= until_day),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
-- asked for with each request
CREATE INDEX stand_in_deputy ON stand_in (deputy, until_day) WHERE ended_at IS NULL;
CREATE INDEX stand_in_absent ON stand_in (absent, until_day) WHERE ended_at IS NULL;
