-- Acceptance of the service (clause 2.2): offered when the course is completed, given by the person, or deemed given when
-- the days ran out without an objection. An objection stops the days of its offer; staff answer and may offer anew.
create table contracts.acceptance_offer (
  contract_id uuid not null references contracts.contract (id),
  no integer not null check (no > 0),
  previous_no integer generated always as (nullif(no - 1, 0)) stored,
  completed_at timestamptz not null,
  offered_at timestamptz not null check (offered_at >= completed_at),
  -- From this instant, a beginning of a day in Almaty, silence counts as acceptance.
  deemed_from timestamptz not null,
  primary key (contract_id, no),
  unique (contract_id, no, deemed_from),
  constraint acceptance_leaves_a_whole_day check (deemed_from >= offered_at + interval '1 day'),
  constraint deemed_from_a_midnight check (extract(epoch from (deemed_from at time zone 'Asia/Almaty')::time) = 0)
);
create table contracts.objection (
  contract_id uuid not null,
  no integer not null,
  -- The thread in which it is answered; its words are kept there.
  request_number text not null,
  at timestamptz not null,
  primary key (contract_id, no),
  constraint objection_to_an_offer foreign key (contract_id, no) references contracts.acceptance_offer (contract_id, no)
);
-- A new offer follows only an objection to the last one.
alter table contracts.acceptance_offer add constraint offered_anew_after_objection
  foreign key (contract_id, previous_no) references contracts.objection (contract_id, no);

create table contracts.acceptance (
  contract_id uuid primary key,
  no integer not null,
  deemed_from timestamptz not null,
  how text not null check (how in ('accepted', 'deemed')),
  at timestamptz not null,
  day date not null check (day = (at at time zone 'Asia/Almaty')::date),
  foreign key (contract_id, no, deemed_from) references contracts.acceptance_offer (contract_id, no, deemed_from),
  constraint deemed_only_when_the_days_are_over check (how = 'accepted' or at >= deemed_from)
);
create trigger acceptance_offer_is_immutable before update or delete on contracts.acceptance_offer
  for each row execute function platform.refuse_change();
create trigger objection_is_immutable before update or delete on contracts.objection
  for each row execute function platform.refuse_change();
create trigger acceptance_is_immutable before update or delete on contracts.acceptance
  for each row execute function platform.refuse_change();

create view contracts.v_acceptance_offer as select contract_id, no, completed_at, offered_at, deemed_from from contracts.acceptance_offer;

-- The act of services rendered, made on request.
alter table contracts.paper drop constraint paper_kind_check;
alter table contracts.paper add constraint paper_kind_check check (kind in ('contract', 'receipt', 'act'));
