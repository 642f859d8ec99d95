-- What an organisation sees of a claimed seat is chosen by the learner field by field, and may be chosen anew: each choice a
-- dated row, the latest counts. Earlier rows said one yes to two fields.
-- contract: seats (1162) have not been deployed before; no running build reads or writes this table
alter table seats.progress_choice add column shows text[];
alter table seats.progress_choice disable trigger progress_choice_is_append_only;
update seats.progress_choice set shows = case when agreed then array['completion', 'certificate'] else array[]::text[] end;
alter table seats.progress_choice enable trigger progress_choice_is_append_only;
alter table seats.progress_choice
  alter column shows set not null,
  add constraint shows_known_fields check (shows <@ array['name', 'completion', 'certificate']),
  drop column agreed;
