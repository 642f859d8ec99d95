import type { ContentFiles } from '../content-fault.ts';

/** The smallest programme that has one of everything; tests change single files of it. */
export function sampleContent(changes: Readonly<Record<string, string | null>> = {}): ContentFiles {
  const files = new Map(
    Object.entries(SAMPLE).map(([name, text]) => [`${SAMPLE_FOLDER}/${name}`, Buffer.from(text)] as [string, Uint8Array]),
  );
  files.set(`${SAMPLE_FOLDER}/media/film.mp4`, Buffer.from('\u0000\u0000\u0000\u0018ftypmp42', 'latin1'));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) files.delete(`${SAMPLE_FOLDER}/${name}`);
    else files.set(`${SAMPLE_FOLDER}/${name}`, Buffer.from(text));
  }
  return files;
}

export const SAMPLE_FOLDER = 'programmes/reading-aloud';

export const PROGRAMME = `slug: reading-aloud
kind: course
subject: primary
level: basic
hours: 36
languages: [kk, ru]
title: { kk: Дауыстап оқу, ru: Чтение вслух, en: Reading aloud }
summary: { kk: Қысқа курс., ru: Короткий курс., en: A short course. }
audience: { kk: Мұғалімдер, ru: Учителя }
outcomes:
  kk: [бірінші, екінші, үшінші]
  ru: [первое, второе, третье]
agreement: null
failing: { kk: Анықтама беріледі., ru: Выдаётся справка. }
modules:
  - title: { kk: Бастау, ru: Начало }
    hours: 36
    items:
      - lesson: first
        minutes: 20
        preview: true
      - quiz: module-1
        minutes: 5
      - final_test: true
        minutes: 20
completion: { lessons: all, quizzes: passed }
`;

export const LESSON_KK = `---
title: Бірінші сабақ
---
Кіріспе.

![Терезе жанындағы бала](media/window.svg "Таң")

## Бейне

::: video media/film.mp4 poster=media/window.svg captions=media/film.kk.vtt,media/film.ru.vtt
Сабақ үзіндісі
:::

::: callout
**Ертеңгі сабағыңызға.** Оқып көріңіз: [заң](https://adilet.zan.kz/kaz).
:::

| Сынып | Уақыты |
|---|--:|
| 1 | 3 мин |
`;

const QUIZ = `title: { kk: Тест, ru: Тест }
pass_percent: 60
attempts: null
delay_minutes: 0
review: full
shuffle: true
questions:
  - id: q1
    kind: single
    prompt: { kk: Қайсысы?, ru: Какой? }
    options:
      - { kk: иә, ru: да, correct: true }
      - { kk: жоқ, ru: нет }
  - id: q2
    kind: number
    prompt: { kk: Нешеу?, ru: Сколько? }
    answer: 12.5
    tolerance: 0.1
    points: 2
`;

const TEST = `title: { kk: Қорытынды, ru: Итог }
pass_percent: 70
attempts: 2
delay_minutes: 1440
time_limit_minutes: 60
review: marks
pools:
  - name: all
    draw: 1
    questions:
      - id: t1
        kind: text
        prompt: { kk: Атауы?, ru: Название? }
        accepted: [бағалау, оценивание]
      - id: t2
        kind: multiple
        prompt: { kk: Қайсылары?, ru: Какие? }
        options:
          - { kk: а, ru: а, correct: true }
          - { kk: б, ru: б, correct: true }
          - { kk: в, ru: в }
`;

const vtt = (text: string): string => `WEBVTT\n\n00:00.000 --> 00:02.000\n${text}\n`;

const SAMPLE: Record<string, string> = {
  'programme.yaml': PROGRAMME,
  'lessons/first.kk.md': LESSON_KK,
  'lessons/first.ru.md': '---\ntitle: Первый урок\n---\nТекст.\n\n::: file media/sheet.csv\nЛист\n:::\n',
  'quizzes/module-1.yaml': QUIZ,
  'final-test.yaml': TEST,
  'media/window.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"><path d="M0 0h64v48H0z"/></svg>',
  'media/film.kk.vtt': vtt('Сәлем'),
  'media/film.ru.vtt': vtt('Привет'),
  'media/sheet.csv': 'a,b\n1,2\n',
};
