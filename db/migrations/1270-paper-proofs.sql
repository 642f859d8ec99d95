-- Papers prove themselves (clause 2.4): whoever holds the file finds its paper by the hash of the bytes; a printed copy leads
-- to the same answer by a token that stands on it and in no list. Papers of before have no token and keep their bytes.
create table contracts.paper_proof (
  token text primary key check (token ~ '^[A-Za-z0-9_-]{22}$'),
  file_id text not null unique check (file_id ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);
create trigger paper_proof_is_immutable before update or delete on contracts.paper_proof
  for each row execute function platform.refuse_change();

create index paper_by_file on contracts.paper (file_id);
create index warning_by_file on conduct.warning (file_id);
create index paper_by_file on refunds.paper (file_id);
