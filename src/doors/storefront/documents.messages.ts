import type { Messages } from '#kernel/locale.ts';
import type { VersionLife } from '#offer';

interface Words {
  title: string;
  lede: string;
  description: (title: string) => string;
  binding: string;
  states: Record<VersionLife['state'], string>;
  version: string;
  state: string;
  effective: string;
  published: string;
  formats: string;
  fingerprint: string;
  fingerprintHow: string;
  fingerprintFile: string;
  contents: string;
  allVersions: string;
  toClause: (number: string) => string;
  toSection: (number: string) => string;
  comes: (no: number, day: string) => string;
  comesNote: (publishedOn: string, currentNo: number) => string;
  seeChanges: string;
  notYet: (day: string) => string;
  past: (from: string, till: string) => string;
  withdrawn: string;
  current: (no: number) => string;
  newContractsOnly: string;
  compare: (from: number, to: number) => string;
  changed: (count: number) => string;
  noChanges: string;
  clause: (number: string) => string;
  added: string;
  removed: string;
  /** Of a clause whose number is another one now. */
  formerly: (number: string) => string;
  renumbered: string;
  read: string;
  section: (number: string) => string;
  heading: string;
  wordAdded: string;
  wordRemoved: string;
  noSuchClause: string;
  comparing: string;
  comparingNote: string;
  older: string;
  newer: string;
  compareThese: string;
  onlyOne: string;
  compareVersions: string;
}

export const documentTexts: Messages<Words> = {
  kk: {
    title: 'Құжаттар',
    lede: 'Оқу, төлем және дербес деректер қандай талаптармен жүретіні осында. Бұрынғы, қолданыстағы және алдағы нұсқалар ашық тұрады.',
    description: (title) => `${title}: қолданыстағы мәтін, бұрынғы және алдағы нұсқалар.`,
    binding: 'Қазақша мәтін негізгі болып саналады.',
    states: {
      draft: 'Жоба',
      scheduled: 'Жоспарланған',
      'in-force': 'Қолданыста',
      superseded: 'Ауыстырылған',
      withdrawn: 'Қайтарып алынған',
    },
    version: 'Нұсқа',
    state: 'Күйі',
    effective: 'Күшіне енетін күні',
    published: 'Жарияланған күні',
    formats: 'Файл түрінде',
    fingerprint: 'Тексеру таңбасы',
    fingerprintHow: 'Бұл — үш тілдегі мәтінге ортақ SHA-256 таңбасы. Өзіңіз тексеру үшін мәтінді жүктеп алып, таңбасын есептеңіз:',
    fingerprintFile: 'мәтін файлы',
    contents: 'Мазмұны',
    allVersions: 'Барлық нұсқалар',
    toClause: (number) => `${number}-тармаққа сілтеме`,
    toSection: (number) => `${number}-бөлімге сілтеме`,
    comes: (no, day) => `${no}-нұсқа ${day} күшіне енеді`,
    comesNote: (day, no) => `Жарияланған күні: ${day}. Оған дейін төлесеңіз, төмендегі ${no}-нұсқа қолданылады.`,
    seeChanges: 'Не өзгеретінін көру',
    notYet: (day) => `Бұл нұсқа ${day} күшіне енеді`,
    past: (from, till) => `Бұл — бұрынғы нұсқа: ${from}, ${till}`,
    withdrawn: 'Бұл нұсқа күшіне енбей тұрып қайтарып алынды',
    current: (no) => `Қолданыстағы ${no}-нұсқаны ашу`,
    newContractsOnly: 'Өзгеріс тек жаңа шарттарға қолданылады.',
    // A word joiner keeps the number with its word.
    compare: (from, to) => `${from}-\u2060нұсқа мен ${to}-\u2060нұсқаны салыстыру`,
    changed: (count) => `Өзгерген тармақ: ${count}, қалғаны сол күйінде. Қосылған және алынған сөздер белгіленген.`,
    noChanges: 'Тармақтардың мәтіні өзгермеген.',
    clause: (number) => `${number}-тармақ`,
    added: 'Жаңа тармақ',
    removed: 'Алынған тармақ',
    formerly: (number) => `(бұрын ${number})`,
    renumbered: 'Мәтіні сол күйінде, нөмірі ғана өзгерді',
    read: 'Құжатты оқу',
    section: (number) => `${number}-бөлімнің тақырыбы`,
    heading: 'Құжаттың атауы',
    wordAdded: 'қосылған сөз',
    wordRemoved: 'алынған сөз',
    noSuchClause: 'Бұл нұсқада жоқ',
    comparing: 'Нұсқаларды салыстыру',
    comparingNote: 'Құжаттың кез келген екі нұсқасын таңдаңыз: өзгерген тармақтар қатар көрсетіледі.',
    older: 'Қай нұсқадан',
    newer: 'Қай нұсқаға',
    compareThese: 'Салыстыру',
    onlyOne: 'Бұл құжаттың әзірге бір ғана нұсқасы бар',
    compareVersions: 'Нұсқаларды салыстыру',
  },
  ru: {
    title: 'Документы',
    lede: 'Здесь условия, на которых идут учёба, оплата и работа с персональными данными. Прежние, действующие и предстоящие версии открыты.',
    description: (title) => `${title}: действующий текст, прежние и предстоящие версии.`,
    binding: 'Основным считается текст на казахском языке.',
    states: { draft: 'Проект', scheduled: 'Запланирована', 'in-force': 'Действует', superseded: 'Заменена', withdrawn: 'Отозвана' },
    version: 'Версия',
    state: 'Состояние',
    effective: 'Вступает в силу',
    published: 'Опубликована',
    formats: 'Файлом',
    fingerprint: 'Контрольная сумма',
    fingerprintHow: 'Одна сумма SHA-256 на три текста. Чтобы проверить самим, скачайте текст и посчитайте её:',
    fingerprintFile: 'файл текста',
    contents: 'Содержание',
    allVersions: 'Все версии',
    toClause: (number) => `Ссылка на пункт ${number}`,
    toSection: (number) => `Ссылка на раздел ${number}`,
    comes: (no, day) => `Версия ${no} вступит в силу ${day}`,
    comesNote: (day, no) => `Опубликована ${day} Если вы оплатите раньше, действует версия ${no}, она ниже.`,
    seeChanges: 'Посмотреть, что изменится',
    notYet: (day) => `Эта версия вступит в силу ${day}`,
    past: (from, till) => `Это прежняя версия: ${from} ${till}`,
    withdrawn: 'Эта версия отозвана до вступления в силу',
    current: (no) => `Открыть действующую версию ${no}`,
    newContractsOnly: 'Изменение относится только к новым договорам.',
    compare: (from, to) => `Сравнение версий ${from} и ${to}`,
    changed: (count) => `Изменено пунктов: ${count}, остальное по-прежнему. Отмечены добавленные и убранные слова.`,
    noChanges: 'Текст пунктов не изменился.',
    clause: (number) => `Пункт ${number}`,
    added: 'Новый пункт',
    removed: 'Убранный пункт',
    formerly: (number) => `(прежде ${number})`,
    renumbered: 'Текст прежний, изменился только номер',
    read: 'Читать документ',
    section: (number) => `Заголовок раздела ${number}`,
    heading: 'Название документа',
    wordAdded: 'добавлено',
    wordRemoved: 'убрано',
    noSuchClause: 'В этой версии его нет',
    comparing: 'Сравнение версий',
    comparingNote: 'Выберите любые две версии документа: изменённые пункты встанут рядом.',
    older: 'С какой версии',
    newer: 'До какой версии',
    compareThese: 'Сравнить',
    onlyOne: 'У этого документа пока одна версия',
    compareVersions: 'Сравнить версии',
  },
  en: {
    title: 'Documents',
    lede: 'The terms on which studies, payment and personal data are handled. Earlier, current and coming versions are open.',
    description: (title) => `${title}: the text in force, earlier and coming versions.`,
    binding: 'The Kazakh text is binding.',
    states: { draft: 'Draft', scheduled: 'Scheduled', 'in-force': 'In force', superseded: 'Superseded', withdrawn: 'Withdrawn' },
    version: 'Version',
    state: 'State',
    effective: 'Takes effect',
    published: 'Published',
    formats: 'As a file',
    fingerprint: 'Fingerprint',
    fingerprintHow: 'One SHA-256 for the three texts. To check it yourself, download the text and compute it:',
    fingerprintFile: 'text file',
    contents: 'Contents',
    allVersions: 'All versions',
    toClause: (number) => `Link to clause ${number}`,
    toSection: (number) => `Link to section ${number}`,
    comes: (no, day) => `Version ${no} takes effect ${day}`,
    comesNote: (day, no) => `Published ${day}. If you pay before that, version ${no} below applies.`,
    seeChanges: 'See what changes',
    notYet: (day) => `This version takes effect ${day}`,
    past: (from, till) => `This is an earlier version: ${from} ${till}`,
    withdrawn: 'This version was withdrawn before it took effect',
    current: (no) => `Open version ${no}, which is in force`,
    newContractsOnly: 'The amendment applies to new contracts only.',
    compare: (from, to) => `Versions ${from} and ${to} compared`,
    changed: (count) => `Clauses changed: ${count}, the rest stays. Added and removed words are marked.`,
    noChanges: 'The text of the clauses has not changed.',
    clause: (number) => `Clause ${number}`,
    added: 'New clause',
    removed: 'Removed clause',
    formerly: (number) => `(formerly ${number})`,
    renumbered: 'The same words under another number',
    read: 'Read the document',
    section: (number) => `Heading of section ${number}`,
    heading: 'Name of the document',
    wordAdded: 'added',
    wordRemoved: 'removed',
    noSuchClause: 'Not in this version',
    comparing: 'Versions compared',
    comparingNote: 'Choose any two versions of the document: the changed clauses stand side by side.',
    older: 'From version',
    newer: 'To version',
    compareThese: 'Compare',
    onlyOne: 'This document has only one version so far',
    compareVersions: 'Compare versions',
  },
};
