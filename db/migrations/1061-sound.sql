-- Lessons may hold sound: speech to listen to on the way, with its words as text.
alter table media.medium drop constraint medium_family_check;
alter table media.medium add constraint medium_family_check check (family in ('picture', 'video', 'audio', 'captions', 'paper'));
