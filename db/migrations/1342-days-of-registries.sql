-- The days a file of the cabinet is whole for, as staff say: only on these can an operation be missing at the bank.
alter table reconciliation.registry add column from_day date, add column to_day date,
  add constraint file_covers_days_in_order check ((from_day is null) = (to_day is null) and from_day <= to_day and (from_day is null or source = 'file'));

-- Which days of a bank are known: its own list of a day, or a file.
create view reconciliation.v_known_days as
select provider, coalesce(from_day, day) as from_day, coalesce(to_day, day) as to_day
from reconciliation.registry where day is not null or from_day is not null;
