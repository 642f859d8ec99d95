import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly edit: string;
  readonly fromPresent: string;
  readonly title: (kind: string) => string;
  readonly lead: string;
  readonly sections: string;
  readonly heading: string;
  readonly wholeTitle: string;
  readonly clause: (number: string) => string;
  readonly add: string;
  readonly addHint: string;
  readonly number: string;
  readonly saveOne: (number: string) => string;
  readonly saveAll: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly meanwhile: (theirs: string) => string;
  readonly meanwhileGone: string;
  readonly difference: string;
};

export const editTexts: Messages<Words> = {
  kk: {
    edit: 'Тармақтап өңдеу',
    fromPresent: 'Күшіндегі нұсқадан бастап өңдеу',
    title: (kind) => `Өңдеу: ${kind}`,
    lead: 'Үш тілдегі тармақтар қатар тұр. Әр абзац бөлек жолда. Тармақты алып тастау үшін үш тілде де босатыңыз.',
    sections: 'Құжаттың бөлімдері',
    heading: 'Бөлімнің атауы',
    wholeTitle: 'Құжаттың тақырыбы',
    clause: (number) => `${number}-тармақ`,
    add: 'Жаңа тармақ',
    addHint: 'Нөмірі бөлімнің соңғы нөмірінен кейін келеді',
    number: 'Нөмірі',
    saveOne: (number) => `Осыны сақтау: ${number}`,
    saveAll: 'Беттегінің бәрін сақтау',
    saved: 'Сақталды.',
    unsaved: 'Басқа өрістерде жазғаныңыз әлі сақталған жоқ.',
    meanwhile: (theirs) =>
      `Сіз жазып отырғанда басқа заңгер мұны өзгертті. Қазір мұнда: «${theirs}». Қайта сақтасаңыз, Сіздің мәтініңіз қалады.`,
    meanwhileGone: 'Сіз жазып отырғанда басқа заңгер мұны алып тастады. Қайта сақтасаңыз, Сіздің мәтініңіз қалады.',
    difference: 'Айырмашылық пен жариялау',
  },
  ru: {
    edit: 'Править по пунктам',
    fromPresent: 'Начать с действующей версии',
    title: (kind) => `Правка: ${kind}`,
    lead: 'Пункты на трёх языках стоят рядом. Каждый абзац на своей строке. Чтобы исключить пункт, очистите его на всех трёх языках.',
    sections: 'Разделы документа',
    heading: 'Название раздела',
    wholeTitle: 'Заголовок документа',
    clause: (number) => `Пункт ${number}`,
    add: 'Новый пункт',
    addHint: 'Номер идёт после последнего номера раздела',
    number: 'Номер',
    saveOne: (number) => `Сохранить это: ${number}`,
    saveAll: 'Сохранить всё на странице',
    saved: 'Сохранено.',
    unsaved: 'Написанное в других полях ещё не сохранено.',
    meanwhile: (theirs) => `Пока вы писали, другой юрист изменил это. Сейчас здесь: «${theirs}». Сохраните ещё раз, и останется ваш текст.`,
    meanwhileGone: 'Пока вы писали, другой юрист исключил это. Сохраните ещё раз, и останется ваш текст.',
    difference: 'Разница и публикация',
  },
  en: {
    edit: 'Edit clause by clause',
    fromPresent: 'Begin from the version in force',
    title: (kind) => `Editing: ${kind}`,
    lead: 'Clauses in three languages stand side by side, a paragraph a line. To take a clause out, empty it in all three.',
    sections: 'Sections of the document',
    heading: 'Heading of the section',
    wholeTitle: 'Title of the document',
    clause: (number) => `Clause ${number}`,
    add: 'New clause',
    addHint: 'Its number comes after the last one of the section',
    number: 'Number',
    saveOne: (number) => `Save this: ${number}`,
    saveAll: 'Save all on the page',
    saved: 'Saved.',
    unsaved: 'What you typed in other fields is not saved yet.',
    meanwhile: (theirs) => `While you were writing, another lawyer changed this. It says now: “${theirs}”. Save again to keep your text.`,
    meanwhileGone: 'While you were writing, another lawyer took this out. Save again to keep your text.',
    difference: 'Difference and publication',
  },
};
