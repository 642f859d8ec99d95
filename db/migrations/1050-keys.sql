-- Keys can be turned over: a value is sealed anew under a higher key, and nothing else of its row changes. Rows that
-- never change let exactly this pass.
create function platform.only_resealed(before jsonb, after jsonb, sealed text, variadic beside text[]) returns boolean
language sql immutable as $$
  select before - (beside || sealed) = after - (beside || sealed)
    and before ->> sealed is not null and after ->> sealed is not null
    and get_byte(decode(substr(after ->> sealed, 3), 'hex'), 0) <> get_byte(decode(substr(before ->> sealed, 3), 'hex'), 0)
$$;

create or replace function people.card_version_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.id, new.account_id, new.version_no, new.saved_at, new.consent_id)
      = (old.id, old.account_id, old.version_no, old.saved_at, old.consent_id) then
    return new;
  end if;
  if tg_op = 'UPDATE' and platform.only_resealed(to_jsonb(old), to_jsonb(new), 'iin_sealed', 'iin_lookup') then
    return new;
  end if;
  raise exception 'people.card_version is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;

create or replace function support.letter_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.id, new.request_id, new.no, new.author, new.at) = (old.id, old.request_id, old.no, old.author, old.at) then
    return new;
  end if;
  if tg_op = 'UPDATE' and platform.only_resealed(to_jsonb(old), to_jsonb(new), 'text_sealed', 'text_sealed') then
    return new;
  end if;
  raise exception 'support.letter is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;

create function certificates.holder_stays() returns trigger language plpgsql as $$
begin
  if platform.only_resealed(to_jsonb(old), to_jsonb(new), 'paper_key_sealed', 'paper_key_sealed') then return new; end if;
  raise exception 'certificates.holder is immutable' using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
drop trigger holder_is_not_changed on certificates.holder;
create trigger holder_is_not_changed before update on certificates.holder
  for each row execute function certificates.holder_stays();

-- A recovery code is kept as a keyed hash only and cannot be hashed anew: under which key it lies tells who must make new
-- ones before that key goes. Null: from before this was written down, that is, under the first key.
alter table people.recovery_code add column key_version smallint;
