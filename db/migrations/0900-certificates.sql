-- Certificates: the register of who completed what, numbered without gaps, and the dated facts around each entry.
-- The register itself carries ids and a salted hash; the name lies apart, in a row that can be erased.
create schema certificates;

-- The last number given in a year. Its row's lock makes issues wait for each other; a rollback gives the number back.
create table certificates.counter (
  year integer primary key check (year between 2020 and 2199),
  last integer not null check (last >= 1)
);
create function certificates.count_by_one() returns trigger language plpgsql as $$
begin
  if (tg_op = 'INSERT' and new.last = 1) or (tg_op = 'UPDATE' and new.year = old.year and new.last = old.last + 1) then
    return new;
  end if;
  raise exception 'certificates.counter counts by one' using errcode = 'integrity_constraint_violation', constraint = 'counter_counts_by_one';
end $$;
create trigger counter_counts_by_one before insert or update or delete on certificates.counter
  for each row execute function certificates.count_by_one();

create table certificates.certificate (
  id uuid primary key,
  year integer not null,
  serial integer not null check (serial >= 1),
  number text not null generated always as ('PD-' || year::text || '-' || lpad(serial::text, greatest(6, length(serial::text)), '0')) stored unique,
  -- One completed course, one certificate; none without a completion.
  enrolment_id uuid not null constraint one_certificate_an_enrolment unique references learning.completion (enrolment_id),
  account_id uuid not null references people.account (id),
  contract_id uuid not null references contracts.contract (id),
  programme_version_id uuid not null references catalogue.version (id),
  -- The card the contract locked: the name comes from it (clause 3.7).
  card_version_id uuid not null references people.card_version (id),
  provider_id uuid not null references provider.particulars (id),
  title_kk text not null check (title_kk <> ''),
  title_ru text not null check (title_ru <> ''),
  title_en text not null check (title_en <> ''),
  kind text not null check (kind in ('course', 'programme')),
  hours integer not null check (hours > 0),
  final_test boolean not null,
  agreement_number text,
  agreement_date date,
  studied_from date not null,
  studied_to date not null,
  issued_on date not null,
  issued_at timestamptz not null,
  -- In the QR code, 128 bits; and printed beside the number, 40 bits, for those who type.
  token text not null unique check (token ~ '^[A-Za-z0-9_-]{22}$'),
  check_code text not null check (check_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  -- SHA-256 of salt and name: tells a kept paper from another; says nothing once the salt is erased.
  holder_mark bytea not null check (octet_length(holder_mark) = 32),
  unique (year, serial),
  constraint certificate_is_issued_on_its_day check (issued_on = (issued_at at time zone 'Asia/Almaty')::date and year = extract(year from issued_on)),
  constraint certificate_follows_the_study check (studied_from <= studied_to and studied_to <= issued_on),
  constraint agreement_is_whole check ((agreement_number is null) = (agreement_date is null))
);
create index certificate_of_account on certificates.certificate (account_id, issued_at desc);

-- Whoever inserts, numbers follow each other: the counter's lock is held, so what came before is committed and seen.
create function certificates.follow_the_last() returns trigger language plpgsql as $$
declare before integer;
begin
  select max(serial) into before from certificates.certificate where year = new.year;
  if new.serial = coalesce(before, 0) + 1 and new.serial = (select last from certificates.counter where year = new.year) then
    return new;
  end if;
  raise exception 'certificate numbers have no gaps' using errcode = 'integrity_constraint_violation', constraint = 'numbers_have_no_gaps';
end $$;
create trigger numbers_have_no_gaps before insert on certificates.certificate
  for each row execute function certificates.follow_the_last();
create trigger certificate_is_immutable before update or delete on certificates.certificate
  for each row execute function platform.refuse_change();
create trigger certificates_are_not_emptied before truncate on certificates.certificate
  for each statement execute function platform.refuse_change();

-- Whose it is. Written before the register's entry, which comes last, hence the deferred key. May be erased, not changed.
create table certificates.holder (
  certificate_id uuid primary key references certificates.certificate (id) deferrable initially deferred,
  full_name text not null check (full_name <> ''),
  salt bytea not null check (octet_length(salt) = 16),
  -- The paper's bytes are encrypted with this key in the file store: erasing the row erases the paper.
  paper_key_sealed bytea not null
);
create trigger holder_is_not_changed before update on certificates.holder
  for each row execute function platform.refuse_change();

-- The paper, made once and kept: the stored (encrypted) file, and the hash of the PDF itself.
create table certificates.paper (
  certificate_id uuid primary key references certificates.certificate (id),
  file_id text not null references platform.file (id),
  pdf_hash text not null check (pdf_hash ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  made_at timestamptz not null
);
create trigger paper_is_immutable before update or delete on certificates.paper
  for each row execute function platform.refuse_change();

-- Whether the public check shows the name: dated choices of the person, the last one holds; none means no.
create table certificates.name_choice (
  id uuid primary key default uuidv7(),
  certificate_id uuid not null references certificates.certificate (id),
  shown boolean not null,
  at timestamptz not null,
  locale text not null check (locale in ('kk', 'ru', 'en')),
  ip text not null,
  user_agent text not null
);
create index name_choice_by_certificate on certificates.name_choice (certificate_id, at desc, id desc);
create trigger name_choice_is_not_changed before update on certificates.name_choice
  for each row execute function platform.refuse_change();

create view certificates.name_choice_in_force as
select distinct on (certificate_id) certificate_id, shown, at as chosen_at from certificates.name_choice
order by certificate_id, at desc, id desc;

-- A withdrawal is a fact beside the entry, never a change of it. `ground` is shown to whoever checks, `reason` to staff.
create table certificates.withdrawal (
  certificate_id uuid primary key references certificates.certificate (id),
  ground text not null check (ground in ('issued-in-error', 'facts-corrected', 'rules-broken')),
  reason text not null check (btrim(reason) <> ''),
  by_staff uuid not null references people.account (id),
  at timestamptz not null
);
create trigger withdrawal_is_immutable before update or delete on certificates.withdrawal
  for each row execute function platform.refuse_change();

-- For later rooms: the register with what became of each entry, without tokens, codes and names.
create view certificates.v_register as
select
  certificate.id as certificate_id, certificate.number, certificate.enrolment_id, certificate.account_id, certificate.contract_id,
  certificate.programme_version_id, certificate.title_kk, certificate.title_ru, certificate.title_en, certificate.hours,
  certificate.issued_on, certificate.issued_at, paper.made_at as printed_at,
  withdrawal.at as withdrawn_at, withdrawal.ground as withdrawal_ground, withdrawal.reason as withdrawal_reason, withdrawal.by_staff as withdrawn_by
from certificates.certificate
left join certificates.paper on paper.certificate_id = certificate.id
left join certificates.withdrawal on withdrawal.certificate_id = certificate.id;
