-- The days of a lifted suspension are lost days like those of an outage: each is given back once, whatever took it.
alter table incidents.given_day alter column incident_id drop not null;
alter table incidents.given_day alter column award_no drop not null;
alter table incidents.given_day add column case_id uuid references conduct.violation (id);
alter table incidents.given_day add constraint given_day_names_what_took_it check (
  (incident_id is null) = (award_no is null) and (incident_id is null) <> (case_id is null)
);
