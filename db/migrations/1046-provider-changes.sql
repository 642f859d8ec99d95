-- A coming change may be corrected by another for the same day: the later written record holds.
alter table provider.particulars drop constraint particulars_in_force_from_key;
create index particulars_by_effect on provider.particulars (in_force_from desc, id desc);

-- Footers and papers name the provider: pages kept in memory are made anew.
create function provider.say_public_changed() returns trigger language plpgsql as $$
begin
  perform platform.public_changed();
  return null;
end $$;
create trigger particulars_are_news after insert on provider.particulars
  for each statement execute function provider.say_public_changed();
