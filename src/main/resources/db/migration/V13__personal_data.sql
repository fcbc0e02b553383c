-- what is personal of a dossier is sealed under a key of the dossier's own, and that under the
-- vault's. Without its row here nothing of the dossier opens, in whatever copy of the other tables:
-- this table is backed up by itself, and for a shorter time. A destroyed key leaves its row
CREATE TABLE dossier_key (
  dossier_id   uuid PRIMARY KEY REFERENCES dossier,
  key_id       text, -- of the vault
  wrapped      bytea,
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (key_id IS NULL)),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0);

-- of each pair below, the column of before is read until the renewal beside the work has sealed it,
-- and never written again

-- key_id null: sealed under the dossier's key
ALTER TABLE applicant ALTER COLUMN key_id DROP NOT NULL;
ALTER TABLE applicant ADD COLUMN hash_key_id text; -- the vault's key that identity_hash was made with

ALTER TABLE decision ADD COLUMN sealed_note bytea;
CREATE INDEX decision_open_note ON decision (id) WHERE note IS NOT NULL;

ALTER TABLE dossier_component
  ALTER COLUMN code DROP NOT NULL,
  ALTER COLUMN name DROP NOT NULL,
  ADD COLUMN sealed bytea, -- code, name and uri: they are the submitter's words
  ADD CHECK ((sealed IS NULL) = (name IS NOT NULL));
CREATE INDEX dossier_component_open ON dossier_component (dossier_id) WHERE sealed IS NULL;

-- request_key: of what has come since, a keyed hash
ALTER TABLE applicant_request
  ALTER COLUMN detail DROP NOT NULL,
  ADD COLUMN sealed bytea,
  ADD CHECK ((sealed IS NULL) = (detail IS NOT NULL));
CREATE INDEX applicant_request_open ON applicant_request (dossier_id) WHERE sealed IS NULL;

ALTER TABLE dossier_comment
  ALTER COLUMN text DROP NOT NULL,
  ADD COLUMN sealed bytea,
  ADD CHECK ((sealed IS NULL) = (text IS NOT NULL));
CREATE INDEX dossier_comment_open ON dossier_comment (id) WHERE sealed IS NULL;

-- what was said stays said: it may be sealed, once, and goes when its dossier's key is gone
DROP TRIGGER dossier_comment_append_only ON dossier_comment;
CREATE FUNCTION keep_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sealed IS NULL
      AND (NEW.id, NEW.dossier_id, NEW.author, NEW.at) = (OLD.id, OLD.dossier_id, OLD.author, OLD.at) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND EXISTS (
      SELECT FROM dossier_key WHERE dossier_id = OLD.dossier_id AND destroyed_at IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The record % is only ever added to', TG_TABLE_NAME;
END $$;
CREATE TRIGGER dossier_comment_kept BEFORE UPDATE OR DELETE ON dossier_comment
  FOR EACH ROW EXECUTE FUNCTION keep_comment();
CREATE TRIGGER dossier_comment_never_emptied BEFORE TRUNCATE ON dossier_comment
  EXECUTE FUNCTION refuse_change();

-- whether the content in the store is sealed
ALTER TABLE paper_file ADD COLUMN sealed boolean NOT NULL DEFAULT false;
CREATE INDEX paper_file_open ON paper_file (id) WHERE replaced_at IS NULL AND NOT sealed;

-- a row without payload and snapshot is the end of a dossier on the snapshot topic
ALTER TABLE outbox ALTER COLUMN payload DROP NOT NULL, ALTER COLUMN snapshot DROP NOT NULL,
  ADD CHECK ((payload IS NULL) = (snapshot IS NULL));
ALTER TABLE skipped_event ALTER COLUMN payload DROP NOT NULL;

-- an order to erase: of the leader, or of the catalogue's time of keeping. It stays for ever
CREATE TABLE erasure (
  id          uuid PRIMARY KEY, -- the certificate's number
  kind        text NOT NULL CHECK (kind IN ('ORDER', 'RETENTION')),
  legal_basis text NOT NULL,
  reference   text NOT NULL,
  ordered_by  text NOT NULL,
  ordered_at  timestamptz NOT NULL,
  executed_by text,
  executed_at timestamptz,
  CHECK ((executed_by IS NULL) = (executed_at IS NULL))
);

CREATE TABLE erasure_dossier (
  erasure_id uuid NOT NULL REFERENCES erasure,
  dossier_id uuid NOT NULL REFERENCES dossier,
  erased_at  timestamptz,
  counts     jsonb, -- what was taken away, by where it lay
  PRIMARY KEY (erasure_id, dossier_id),
  CHECK ((erased_at IS NULL) = (counts IS NULL))
);
CREATE INDEX erasure_dossier_dossier ON erasure_dossier (dossier_id);

-- dossiers that may not be erased: an appeal, an inspection, a trial
CREATE TABLE legal_hold (
  dossier_id uuid PRIMARY KEY REFERENCES dossier,
  reference  text NOT NULL,
  held_by    text NOT NULL,
  held_at    timestamptz NOT NULL
);
