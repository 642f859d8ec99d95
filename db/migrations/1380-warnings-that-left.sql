-- A warning counts as delivered only by letters that left (offer 4.2): a letter that waits, failed or was refused is written
-- anew, so there may be more than two, and the days run from the second that was sent.
alter table conduct.sending drop constraint sending_no_check;
alter table conduct.sending add constraint sending_no_check check (no > 0);
alter table conduct.delivery drop constraint delivery_second_no_check;
alter table conduct.delivery add constraint delivery_second_no_check check (second_no > 0);

create function conduct.refuse_delivery_by_letters_that_stayed() returns trigger language plpgsql as $$
begin
  if (
    select count(*) from conduct.sending
    join messages.v_delivery letter on letter.message_id = sending.message_id and letter.outcome = 'sent'
    where sending.case_id = new.case_id and letter.at <= new.at - interval '1 day'
  ) < 2 then
    raise exception 'a warning whose letters did not leave is not delivered'
      using errcode = '23514', constraint = 'delivered_by_letters_that_left';
  end if;
  return new;
end $$;
create trigger delivered_by_letters_that_left before insert on conduct.delivery
  for each row when (new.how = 'sent-twice') execute function conduct.refuse_delivery_by_letters_that_stayed();

-- The suspension asks once more, whatever was counted before this law: its warning was opened, or its letters left.
create function conduct.refuse_suspension_by_letters_that_stayed() returns trigger language plpgsql as $$
begin
  if exists (select from conduct.delivery where case_id = new.case_id and how = 'sent-twice') and (
    select count(*) from conduct.sending
    join messages.v_delivery letter on letter.message_id = sending.message_id and letter.outcome = 'sent'
    where sending.case_id = new.case_id and letter.at < new.answer_until
  ) < 2 then
    raise exception 'no suspension before a delivered warning whose answer time has passed'
      using errcode = '23514', constraint = 'suspended_only_when_its_letters_left';
  end if;
  return new;
end $$;
create trigger suspended_only_when_its_letters_left before insert on conduct.step
  for each row when (new.to_state = 'suspended' and new.answer_until is not null)
  execute function conduct.refuse_suspension_by_letters_that_stayed();
