-- A programme may be taught in any language of the site (content/README.md).
alter table catalogue.lesson drop constraint lesson_language_check;
alter table catalogue.lesson add constraint lesson_language_check check (language in ('kk', 'ru', 'en'));
