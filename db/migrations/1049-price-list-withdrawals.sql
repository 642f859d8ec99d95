-- A list may be taken back only while it is coming; it then never takes effect, and its number is not used again.
create table pricing.withdrawal (
  price_list_id uuid primary key references pricing.price_list (id),
  withdrawn_at timestamptz not null,
  reason text not null check (reason <> '')
);
create trigger withdrawal_is_immutable before update or delete on pricing.withdrawal
  for each row execute function platform.refuse_change();

create function pricing.withdrawn_before_effect() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('pricing.price_list'));
  if new.withdrawn_at >= (select effective_from from pricing.price_list where id = new.price_list_id) then
    raise exception 'a price list in force is followed by the next, not withdrawn'
      using errcode = 'integrity_constraint_violation', schema = 'pricing', table = 'withdrawal', constraint = 'withdrawn_before_effect';
  end if;
  return new;
end $$;
create trigger withdrawn_before_effect before insert on pricing.withdrawal
  for each row execute function pricing.withdrawn_before_effect();

-- Days go forward among the lists that stand: a withdrawn one holds no day.
alter table pricing.price_list drop constraint price_list_effective_from_key;
create or replace function pricing.check_order() returns trigger language plpgsql as $$
declare
  last_no integer;
  last_day timestamptz;
begin
  perform pg_advisory_xact_lock(hashtext('pricing.price_list'));
  select max(no) into last_no from pricing.price_list;
  select max(effective_from) into last_day from pricing.price_list l
    where not exists (select from pricing.withdrawal w where w.price_list_id = l.id);
  if new.no <> coalesce(last_no, 0) + 1 or new.effective_from <= last_day then
    raise exception 'price list % does not follow %', new.no, last_no
      using errcode = 'integrity_constraint_violation', schema = 'pricing', table = 'price_list', constraint = 'follows_the_last';
  end if;
  return new;
end $$;

create function pricing.say_public_changed() returns trigger language plpgsql as $$
begin
  perform platform.public_changed();
  return null;
end $$;
create trigger withdrawal_is_news after insert on pricing.withdrawal
  for each statement execute function pricing.say_public_changed();
