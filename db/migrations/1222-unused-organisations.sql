-- Particulars that a purchase was ever pressed for stay for ever as they are; those of an organisation that never came to
-- that are removed after a time. The purchase may be of another version: then all of them stay.
create function organisations.refuse_losing_used() returns trigger language plpgsql as $$
begin
  if exists (
    select from organisations.version one
    where one.organisation_id = old.organisation_id
      and (exists (select from applications.submission s where s.organisation_version_id = one.id)
        or exists (select from contracts.contract c where c.organisation_version_id = one.id))
  ) then
    raise exception 'particulars of an organisation that has pressed to buy stay' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
drop trigger version_is_immutable on organisations.version;
create trigger version_is_immutable before update on organisations.version for each row execute function platform.refuse_change();
create trigger used_versions_stay before delete on organisations.version
  for each row execute function organisations.refuse_losing_used();
create index submission_by_organisation on applications.submission (organisation_version_id) where organisation_version_id is not null;
