-- finds an applicant's dossiers by a keyed hash, which without the key says nothing of the number;
-- null until the next start has filled it
ALTER TABLE applicant ADD COLUMN identity_hash bytea;

CREATE INDEX applicant_identity ON applicant (identity_hash);

-- who put what into the vault, looked at it or searched it; never what it was
CREATE TABLE vault_access (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid REFERENCES dossier, -- null for a search that found nothing
  kind       text NOT NULL CHECK (kind IN ('SEALED', 'READ', 'READ_UNMASKED', 'SEARCHED')),
  account    text NOT NULL,
  at         timestamptz NOT NULL
);

CREATE INDEX vault_access_dossier ON vault_access (dossier_id, id);

-- a record that can be changed proves nothing
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record % is only ever added to', TG_TABLE_NAME;
END $$;

CREATE TRIGGER vault_access_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vault_access
  EXECUTE FUNCTION refuse_change();
