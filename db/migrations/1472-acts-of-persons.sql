-- What of the price was kept when the act of a person's contract was made. Null only in acts of before, which state the price.
alter table contracts.paper add column worth bigint check (worth is null or (worth > 0 and kind = 'act'));
alter table contracts.paper add constraint act_states_its_worth check (kind <> 'act' or worth is not null) not valid;

-- Money that goes back after the act was made: the act stays as it is, and a corrective act names it and states what the service
-- is worth now.
create table contracts.act_correction (
  contract_id uuid not null,
  act_kind text not null default 'act' check (act_kind = 'act'),
  no integer not null check (no > 0),
  was bigint not null check (was > 0),
  now bigint not null check (now >= 0 and now < was),
  -- Of the difference; null where the provider pays no VAT.
  vat_less bigint check (vat_less >= 0 and vat_less <= was - now),
  day date not null,
  file_id text not null check (file_id ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_at timestamptz not null,
  primary key (contract_id, no),
  foreign key (contract_id, act_kind) references contracts.paper (contract_id, kind),
  -- What the act stands for is corrected once, whoever asks for it at the same moment.
  constraint act_is_corrected_once unique (contract_id, was),
  constraint correction_is_of_its_day check (day = (made_at at time zone 'Asia/Almaty')::date)
);
create index act_correction_by_file on contracts.act_correction (file_id);
create trigger act_correction_is_immutable before update or delete on contracts.act_correction
  for each row execute function platform.refuse_change();
select platform.keep_from_emptying();
