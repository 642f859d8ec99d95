-- A material change is accepted anew: why it is one is told to whoever is asked, in their language. The lawyer says so when
-- publishing, where the difference stands; `offer.draft.asks_again` is read by nobody any more and goes a deploy later.
alter table offer.version add column asks_again_reason jsonb;
alter table offer.version add constraint version_asks_again_with_a_reason check (
  num_nonnulls(asks_again_reason) = asks_again::integer
  and (not asks_again or (
    asks_again_reason ->> 'kk' <> '' and asks_again_reason ->> 'ru' <> '' and asks_again_reason ->> 'en' <> ''))
);

-- For later rooms: which versions there are, when they take effect, and which of them ask again.
create view offer.v_version as
select v.id, v.kind, v.version_no, v.effective_from, v.asks_again, w.withdrawn_at
from offer.version v left join offer.withdrawal w on w.version_id = v.id;

-- 'Later' holds for the session in which it was said; the next one asks again.
alter table people.terms_answer add column session_id uuid;
alter table people.terms_answer add constraint later_in_its_session check (answer = 'declined' or num_nonnulls(session_id) = 1);
