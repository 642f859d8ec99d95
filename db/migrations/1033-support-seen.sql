-- Up to which letter the person has read a thread: an answer after it is new. What stood before counts as read.
alter table support.request add column seen_no integer not null default 0 check (seen_no >= 0);
update support.request set seen_no = coalesce((select max(letter.no) from support.letter where letter.request_id = request.id), 0);
