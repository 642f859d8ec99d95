-- Offer 1.2.2: the legal particulars of the fund are one dated record. A change is a new row; old papers keep theirs.
create schema provider;

create table provider.particulars (
  id uuid primary key default uuidv7(),
  in_force_from timestamptz not null unique,
  recorded_at timestamptz not null,
  name_kk text not null check (name_kk <> ''),
  name_ru text not null check (name_ru <> ''),
  name_en text not null check (name_en <> ''),
  bin text not null check (bin ~ '^[0-9]{12}$'),
  address_kk text not null check (address_kk <> ''),
  address_ru text not null check (address_ru <> ''),
  address_en text not null check (address_en <> ''),
  bank_name_kk text not null check (bank_name_kk <> ''),
  bank_name_ru text not null check (bank_name_ru <> ''),
  bank_name_en text not null check (bank_name_en <> ''),
  bank_bik text not null check (bank_bik ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  bank_iik text not null check (bank_iik ~ '^KZ[0-9]{2}[A-Z0-9]{16}$'),
  phone text not null check (phone ~ '^\+7[0-9]{10}$'),
  email text not null,
  support_email text not null,
  signer_name text not null check (signer_name <> ''),
  signer_position_kk text not null check (signer_position_kk <> ''),
  signer_position_ru text not null check (signer_position_ru <> ''),
  signer_position_en text not null check (signer_position_en <> ''),
  -- What was in force yesterday cannot be rewritten today.
  constraint particulars_begin_no_earlier_than_recorded check (in_force_from >= recorded_at)
);

create trigger particulars_are_immutable before update or delete on provider.particulars
  for each row execute function platform.refuse_change();
create trigger particulars_are_not_emptied before truncate on provider.particulars
  for each statement execute function platform.refuse_change();
