-- a dossier may be asked for a supplement, or be apologised for, more than once: the form of each
-- decision has a number of its own. Without a decision: the form that a dossier has once
ALTER TABLE issued_form ADD COLUMN decision_id bigint REFERENCES decision;
ALTER TABLE issued_form DROP CONSTRAINT issued_form_pkey;
ALTER TABLE issued_form ADD CONSTRAINT issued_form_once
  UNIQUE NULLS NOT DISTINCT (dossier_id, form, decision_id);

-- the tracking ledger of a period
CREATE INDEX dossier_accepted ON dossier (accepted_at);
