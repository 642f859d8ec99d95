-- Staff of several kinds; which acts each may do stands in one table of the back office. Everybody made so far is an
-- administrator, who may do all of them.
alter table people.staff_role drop constraint staff_role_role_check;
alter table people.staff_role add constraint staff_role_role_check
  check (role in ('administrator', 'manager', 'accountant', 'lawyer', 'data-officer'));
