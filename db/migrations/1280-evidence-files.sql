-- Evidence in a case of a breach as files (clause 4.2): the bytes are kept under their hash and never change, each beside the
-- words it came with.
create table conduct.evidence_file (
  case_id uuid not null references conduct.violation (id),
  no integer not null check (no between 1 and 10),
  words_no integer not null,
  words_kind text not null default 'evidence' check (words_kind = 'evidence'),
  file_id text not null references platform.file (id),
  -- As the bytes say, whatever the name did.
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
  size integer not null check (size between 1 and 5000000),
  -- As the sender's device called it, cleaned for showing; it may name people.
  name_sealed bytea not null,
  -- Another person's data is in it: the learner sees that it is there, and does not get it.
  speaks_of_others boolean not null,
  added_by uuid not null references people.account (id),
  at timestamptz not null,
  primary key (case_id, no),
  -- The same bytes prove the same thing once.
  unique (case_id, file_id),
  foreign key (case_id, words_no, words_kind) references conduct.words (case_id, no, kind)
);
-- Only the seal of the name is ever renewed, when a key is.
create trigger evidence_file_is_immutable
  before delete or update of case_id, no, words_no, words_kind, file_id, type, size, speaks_of_others, added_by, at on conduct.evidence_file
  for each row execute function platform.refuse_change();
