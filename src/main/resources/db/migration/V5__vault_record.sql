-- who put what into the vault and who looked at it; never what it was
CREATE TABLE vault_access (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  kind       text NOT NULL CHECK (kind IN ('SEALED', 'READ', 'READ_UNMASKED')),
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
