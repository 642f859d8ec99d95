-- Whom an amendment reaches (clause 2.3). What was promised by a version for new contracts only, that earlier contracts stay
-- as they are, is not undone by the next version unless the lawyer says so. Null: published before there was the choice,
-- when every earlier contract passed.
alter table offer.version add column kept_contracts text
  constraint kept_contracts_of_an_amendment check (
    kept_contracts is null or (kept_contracts in ('stay', 'pass') and kind = 'offer' and version_no > 1 and not new_contracts_only));

-- A contract concluded on a version that had been amended meanwhile (its page was opened in time, or its notice came late):
-- nobody could tell its customer before. They are told now, and the amendment governs no sooner than any amendment may
-- after its publication: three whole civil days.
create table contracts.late_notice (
  contract_id uuid primary key references contracts.contract (id),
  -- The version they were told of, the last in force.
  version_id uuid not null references offer.version (id),
  at timestamptz not null,
  from_at timestamptz not null,
  constraint late_notice_leaves_three_days
    check (from_at >= ((at at time zone 'Asia/Almaty')::date + 4)::timestamp at time zone 'Asia/Almaty')
);
create trigger late_notice_is_immutable before update or delete on contracts.late_notice
  for each row execute function platform.refuse_change();
alter table contracts.terms_notice drop constraint terms_notice_event_check;
alter table contracts.terms_notice add constraint terms_notice_event_check check (event in ('scheduled', 'withdrawn', 'late'));

-- `from_state`: a contract suspended after its service was accepted is performed like one that is not suspended.
create or replace view contracts.v_state as
select distinct on (contract_id) contract_id, no, to_state as state, at as since, from_state
from contracts.step order by contract_id, no desc;

select platform.keep_from_emptying();
