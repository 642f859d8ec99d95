-- The bank knows its kinds, and a wording's body is of the kind its row says: marking goes by the body.
alter table questions.version
  add constraint version_kind_is_known check (
    kind in ('single', 'multiple', 'text', 'number', 'truefalse', 'matching', 'ordering', 'gaps')
  ),
  add constraint version_kind_is_the_bodys check (body ->> 'kind' is not distinct from kind);
