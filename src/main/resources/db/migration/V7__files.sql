-- who opened which paper's file: a scan shows what the vault keeps
ALTER TABLE vault_access DROP CONSTRAINT vault_access_kind_check;
ALTER TABLE vault_access ADD CONSTRAINT vault_access_kind_check
  CHECK (kind IN ('SEALED', 'READ', 'READ_UNMASKED', 'SEARCHED', 'READ_FILE'));
ALTER TABLE vault_access ADD COLUMN paper_no int; -- of what was opened, for READ_FILE alone

-- the file of a paper, and those that it replaced: of these the content is gone
CREATE TABLE paper_file (
  id           uuid PRIMARY KEY,
  dossier_id   uuid NOT NULL,
  component_no int NOT NULL,
  sha256       text NOT NULL,
  size         bigint NOT NULL,
  media_type   text NOT NULL, -- as its content says
  account      text NOT NULL,
  received_at  timestamptz NOT NULL,
  replaced_at  timestamptz,
  FOREIGN KEY (dossier_id, component_no) REFERENCES dossier_component
);

CREATE UNIQUE INDEX paper_file_present ON paper_file (dossier_id, component_no)
  WHERE replaced_at IS NULL;

-- the content, where it is not kept in a folder
CREATE TABLE file_chunk (
  file_id uuid NOT NULL,
  no      int NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (file_id, no)
);
-- scans are compressed already
ALTER TABLE file_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- content that is in the store and belongs to no paper: not yet, or no more. It is removed at once,
-- or an hour later with another upload where a crash came between
CREATE TABLE loose_file (
  file_id uuid PRIMARY KEY,
  since   timestamptz NOT NULL
);
