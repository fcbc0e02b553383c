-- the one row that all nodes of an installation share, and by which they know each other
CREATE TABLE installation (
  one             boolean PRIMARY KEY DEFAULT true CHECK (one),
  id              uuid NOT NULL DEFAULT gen_random_uuid(),
  -- since when the files of papers lie in a folder which has this id in it
  files_folder_at timestamptz
);
INSERT INTO installation DEFAULT VALUES;
