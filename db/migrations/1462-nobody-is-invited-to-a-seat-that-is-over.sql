-- The term of a seat that nobody claimed ends by itself, and nobody is invited to it any more, nor given its address: whoever
-- comes a moment after midnight, or saw the seat before it ended, is refused by the day of the row itself.
create function seats.refuse_if_over(seat uuid, at timestamptz) returns void language plpgsql as $$
begin
  if exists (select from seats.v_seat term where term.seat_id = seat and term.ends_on < (at at time zone 'Asia/Almaty')::date) then
    raise exception 'the term of the seat is over' using errcode = '23514', constraint = 'seat_is_not_over';
  end if;
end $$;

create function seats.refuse_invitation_when_over() returns trigger language plpgsql as $$
begin
  perform seats.refuse_if_over(new.seat_id, new.made_at);
  return new;
end $$;
create trigger invitation_before_the_end before insert on seats.invitation
  for each row execute function seats.refuse_invitation_when_over();

create function seats.refuse_link_when_over() returns trigger language plpgsql as $$
begin
  perform seats.refuse_if_over((select seat_id from seats.invitation where id = new.invitation_id), new.made_at);
  return new;
end $$;
create trigger link_before_the_end before insert on seats.link
  for each row execute function seats.refuse_link_when_over();
