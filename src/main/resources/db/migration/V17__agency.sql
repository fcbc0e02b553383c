-- whose dossiers these are: the agency that this installation serves, and those that became part of it.
-- The reference makes sure that there are no others, whoever writes
CREATE TABLE agency (
  code  text PRIMARY KEY,
  since timestamptz NOT NULL
);
INSERT INTO agency (code, since) SELECT agency_code, min(submitted_at) FROM dossier GROUP BY agency_code;
ALTER TABLE dossier ADD CONSTRAINT dossier_of_agency FOREIGN KEY (agency_code) REFERENCES agency;
