-- what was handed to whom under which number; printing again changes nothing
CREATE TABLE issued_form (
  dossier_id uuid NOT NULL REFERENCES dossier,
  form       text NOT NULL, -- as the circular numbers it, for example 01
  year       int NOT NULL,
  number     int NOT NULL,
  account    text NOT NULL,
  issued_at  timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, form)
);

CREATE TABLE form_counter (
  agency_code text NOT NULL,
  form        text NOT NULL,
  year        int NOT NULL,
  last        int NOT NULL,
  PRIMARY KEY (agency_code, form, year)
);
