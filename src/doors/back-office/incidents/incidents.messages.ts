import type { Messages } from '#kernel/locale.ts';
import type { IncidentKind, NoExtension } from '#incidents';
import type { IncidentFault, IncidentRefused } from './incident-form.ts';

type Texts = {
  title: string;
  lede: string;
  open: string;
  none: string;
  noneText: string;
  no: (no: number) => string;
  kind: string;
  kindNotes: Record<IncidentKind, string>;
  when: string;
  state: string;
  goesOn: string;
  over: string;
  annulled: string;
  foundBy: string;
  bySystem: string;
  functions: string;
  functionsHint: string;
  programmes: string;
  programmesHint: string;
  allProgrammes: string;
  startDay: string;
  startTime: string;
  endDay: string;
  endTime: string;
  timeHint: string;
  endHint: string;
  kk: string;
  ru: string;
  en: string;
  textHint: string;
  reason: string;
  reasonHint: string;
  publish: string;
  publicPage: string;
  facts: string;
  told: string;
  tellMore: string;
  tell: string;
  close: string;
  closeText: string;
  correct: string;
  correctText: string;
  annul: string;
  annulText: string;
  revisions: string;
  by: string;
  refunds: string;
  refund: string;
  refundSum: string;
  extension: string;
  touches: (contracts: number) => string;
  upToDays: (days: number) => string;
  outageRule: (minutes: number) => string;
  majeureRule: string;
  extend: string;
  onlyLawyer: string;
  decided: string;
  given: (contracts: number, days: number) => string;
  /** What becomes of tests that ran into it. */
  attemptsRule: Record<'outage' | 'force-majeure', string>;
  attemptsGiven: (attempts: number) => string;
  noDays: Record<NoExtension, string>;
  faults: Record<IncidentFault, string>;
  refused: Record<IncidentRefused, string>;
};

export const incidentTexts: Messages<Texts> = {
  kk: {
    title: 'Ақаулар',
    lede: 'Не бұзылды, жұртқа не айтылды, кімнің мерзімі ұзарды.',
    open: 'Оқиға ашу',
    none: 'Оқиға болған жоқ',
    noneText: 'Өлшеу ақауды байқаса, ол осында өзі шығады.',
    no: (no) => `№ ${no} оқиға`,
    kind: 'Түрі',
    kindNotes: {
      outage: 'Біздің тарап: мерзім ереже бойынша өзі ұзарады (офертаның 4.4-тармағы)',
      'force-majeure': 'Оқиғаны заңгер ашады, мерзімді ұзартуды да сол шешеді (офертаның 4.3-тармағы)',
    },
    when: 'Уақыты',
    state: 'Күйі',
    goesOn: 'Жалғасуда',
    over: 'Аяқталды',
    annulled: 'Жалған дабыл',
    foundBy: 'Кім байқады',
    bySystem: 'Өлшеу',
    functions: 'Не жұмыс істемеді',
    functionsHint: 'Кіру, сабақ, тест немесе файл жұмыс істемесе, күн есептеледі; төлем мен хат оқу күнін алмайды',
    programmes: 'Қай бағдарламалар',
    programmesHint: 'Ештеңе белгіленбесе, барлығы',
    allProgrammes: 'Барлық бағдарлама',
    startDay: 'Басталған күні',
    startTime: 'Басталған уақыты',
    endDay: 'Аяқталған күні',
    endTime: 'Аяқталған уақыты',
    timeHint: 'Астана уақыты, мысалы 14:30',
    endHint: 'Әлі жалғасса, бос қалдырыңыз',
    kk: 'Қазақша',
    ru: 'Орысша',
    en: 'Ағылшынша',
    textHint: 'Мұны жұрт күй парағында оқиды: не болды, не істеп жатырмыз',
    reason: 'Негізі',
    reasonHint: 'Қызметкерлерге: қайдан белгілі, неге түзетіледі',
    publish: 'Жариялау',
    publicPage: 'Ашық бетте қарау',
    facts: 'Деректер',
    told: 'Жұртқа айтылғаны',
    tellMore: 'Жаңалық қосу',
    tell: 'Жариялау',
    close: 'Аяқталды деп жабу',
    closeText: 'Уақыты белгіленсе, осы сәтпен жабылады. Ақау жеткілікті ұзақ болса, мерзім өзі ұзарады.',
    correct: 'Деректерді түзету',
    correctText: 'Бұрынғы дерек жазбада қалады. Берілген күндер қайтарып алынбайды, артығы ғана қосылады.',
    annul: 'Жалған дабыл деп тану',
    annulText: 'Ашық беттен алынады, жазбада қалады. Берілген күндер сақталады.',
    revisions: 'Түзетулер',
    by: 'Кім',
    refunds: 'Осы оқиға бойынша қайтарулар',
    refund: 'Іс',
    refundSum: 'Сома',
    extension: 'Мерзімді ұзарту',
    touches: (contracts) => `Қамтылған шарт саны: ${contracts}`,
    upToDays: (days) => `Бір шартқа ең көп қосылатын күн: ${days}`,
    outageRule: (minutes) => `Кемінде ${minutes} минутқа созылған ақау тиген әр күнтізбелік күн қайтарылады. Мерзім өздігінен ұзарады.`,
    majeureRule: 'Оқиға тиген әр күнтізбелік күн қайтарылады. Шешімді заңгер қабылдайды.',
    extend: 'Мерзімді ұзарту',
    onlyLawyer: 'Ұзартуды заңгер немесе әкімші шешеді.',
    decided: 'Ұзартылған аралық',
    attemptsRule: {
      outage: 'Осы уақытқа тап болған, тесттен өте алмаған әрекеттер ақау біткен соң есепке алынбайды.',
      'force-majeure': 'Мерзімді ұзарту шешілгенде осы уақытқа тап болған, өте алмаған тест әрекеттері есепке алынбайды.',
    },
    attemptsGiven: (attempts) => `Қайтарылған әрекет саны: ${attempts}`,
    given: (contracts, days) => `Ұзартылған шарт: ${contracts}, қосылған күн барлығы: ${days}`,
    noDays: {
      annulled: 'Жалған дабыл күн бермейді.',
      'goes-on': 'Оқиға аяқталған соң есептеледі.',
      'no-lesson-lost': 'Оқуға кедергі болған жоқ: күн қосылмайды.',
      'too-short': 'Ақау қысқа болды: ереже бойынша күн қосылмайды.',
    },
    faults: {
      'no-text': 'Мәтінді үш тілде де жазыңыз',
      'no-functions': 'Кемінде бір қызметті белгілеңіз',
      'no-start': 'Басталған күні мен уақытын жазыңыз, мысалы 14:30',
      'bad-end': 'Аяқталуы басталуынан кейін болуы керек: күні мен уақытын толық жазыңыз',
      future: 'Уақыты әлі келген жоқ',
      'no-reason': 'Негізін жазыңыз',
      'no-kind': 'Түрін таңдаңыз',
    },
    refused: {
      'moved-on': 'Осы арада деректі басқа біреу түзетті. Жаңасын көріп, қайта жіберіңіз.',
      'gives-no-days': 'Бұл оқиға күн бермейді.',
      'already-decided': 'Бұл аралық үшін ұзарту бұрын шешілген.',
    },
  },
  ru: {
    title: 'Сбои',
    lede: 'Что сломалось, что сказано людям, чей срок продлён.',
    open: 'Открыть происшествие',
    none: 'Происшествий не было',
    noneText: 'Если измерения заметят сбой, он появится здесь сам.',
    no: (no) => `Происшествие № ${no}`,
    kind: 'Вид',
    kindNotes: {
      outage: 'Наша сторона: срок продлевается сам по правилу (пункт 4.4 оферты)',
      'force-majeure': 'Открывает и решает о продлении юрист (пункт 4.3 оферты)',
    },
    when: 'Время',
    state: 'Состояние',
    goesOn: 'Продолжается',
    over: 'Завершено',
    annulled: 'Ложная тревога',
    foundBy: 'Кто заметил',
    bySystem: 'Измерения',
    functions: 'Что не работало',
    functionsHint: 'День засчитывается, если не работали вход, уроки, тесты или файлы; оплата и письма дня учёбы не отнимают',
    programmes: 'Какие программы',
    programmesHint: 'Если ничего не отмечено, все',
    allProgrammes: 'Все программы',
    startDay: 'День начала',
    startTime: 'Время начала',
    endDay: 'День окончания',
    endTime: 'Время окончания',
    timeHint: 'По времени Астаны, например 14:30',
    endHint: 'Если ещё продолжается, оставьте пустым',
    kk: 'По-казахски',
    ru: 'По-русски',
    en: 'По-английски',
    textHint: 'Это люди прочтут на странице состояния: что случилось и что мы делаем',
    reason: 'Основание',
    reasonHint: 'Для сотрудников: откуда известно, почему исправляется',
    publish: 'Опубликовать',
    publicPage: 'На открытой странице',
    facts: 'Сведения',
    told: 'Сказано людям',
    tellMore: 'Добавить новость',
    tell: 'Опубликовать',
    close: 'Закрыть: завершено',
    closeText: 'Закрывается указанным моментом. Если сбой был достаточно долгим, срок продлится сам.',
    correct: 'Исправить сведения',
    correctText: 'Прежние сведения остаются в записи. Данные дни не отнимаются, добавляется только разница.',
    annul: 'Признать ложной тревогой',
    annulText: 'Уходит с открытой страницы, остаётся в записи. Данные дни сохраняются.',
    revisions: 'Исправления',
    by: 'Кто',
    refunds: 'Возвраты по этому происшествию',
    refund: 'Дело',
    refundSum: 'Сумма',
    extension: 'Продление сроков',
    touches: (contracts) => `Затронуто договоров: ${contracts}`,
    upToDays: (days) => `Не больше дней на договор: ${days}`,
    outageRule: (minutes) =>
      `Возвращается каждый календарный день, который затронул сбой длиной не меньше ${minutes} минут. Сроки продлеваются сами.`,
    majeureRule: 'Возвращается каждый затронутый календарный день. Решение принимает юрист.',
    extend: 'Продлить сроки',
    onlyLawyer: 'Решение о продлении принимает юрист или администратор.',
    decided: 'Продлено за время',
    attemptsRule: {
      outage: 'Попытки тестов, которые попали на это время и не сданы, не идут в счёт, как только сбой закончится.',
      'force-majeure': 'Попытки тестов, которые попали на это время и не сданы, не идут в счёт, когда решено продлить сроки.',
    },
    attemptsGiven: (attempts) => `Возвращено попыток: ${attempts}`,
    given: (contracts, days) => `Продлено договоров: ${contracts}, всего добавлено дней: ${days}`,
    noDays: {
      annulled: 'Ложная тревога дней не даёт.',
      'goes-on': 'Считается после окончания.',
      'no-lesson-lost': 'Учиться это не мешало: дни не добавляются.',
      'too-short': 'Сбой был коротким: по правилу дни не добавляются.',
    },
    faults: {
      'no-text': 'Напишите текст на трёх языках',
      'no-functions': 'Отметьте хотя бы одну функцию',
      'no-start': 'Укажите день и время начала, например 14:30',
      'bad-end': 'Окончание должно быть позже начала: укажите день и время полностью',
      future: 'Это время ещё не наступило',
      'no-reason': 'Укажите основание',
      'no-kind': 'Выберите вид',
    },
    refused: {
      'moved-on': 'Тем временем сведения исправил кто-то другой. Посмотрите новые и отправьте ещё раз.',
      'gives-no-days': 'Это происшествие дней не даёт.',
      'already-decided': 'Продление за этот промежуток уже решено.',
    },
  },
  en: {
    title: 'Outages',
    lede: 'What broke, what the public was told, whose term was extended.',
    open: 'Open an incident',
    none: 'No incidents',
    noneText: 'What the measurements find appears here by itself.',
    no: (no) => `Incident no. ${no}`,
    kind: 'Kind',
    kindNotes: {
      outage: 'Our side: terms are extended by the rule alone (clause 4.4 of the offer)',
      'force-majeure': 'Opened by a lawyer, who decides on the extension (clause 4.3 of the offer)',
    },
    when: 'When',
    state: 'State',
    goesOn: 'Going on',
    over: 'Over',
    annulled: 'False alarm',
    foundBy: 'Found by',
    bySystem: 'Measurement',
    functions: 'What did not work',
    functionsHint: 'A day counts when signing in, lessons, tests or files did not work; payment and letters take no day of learning',
    programmes: 'Which programmes',
    programmesHint: 'None ticked means all',
    allProgrammes: 'All programmes',
    startDay: 'Day it began',
    startTime: 'Time it began',
    endDay: 'Day it ended',
    endTime: 'Time it ended',
    timeHint: 'Astana time, for example 14:30',
    endHint: 'Leave empty while it goes on',
    kk: 'In Kazakh',
    ru: 'In Russian',
    en: 'In English',
    textHint: 'The public reads this on the status page: what happened and what we are doing',
    reason: 'Ground',
    reasonHint: 'For staff: how it is known, why it is corrected',
    publish: 'Publish',
    publicPage: 'On the public page',
    facts: 'Facts',
    told: 'Told to the public',
    tellMore: 'Add news',
    tell: 'Publish',
    close: 'Close as over',
    closeText: 'Closed with the moment given. If it was long enough, terms are extended by themselves.',
    correct: 'Correct the facts',
    correctText: 'The earlier facts stay in the record. Days once given are not taken away; only the difference is added.',
    annul: 'Declare a false alarm',
    annulText: 'Leaves the public page and stays in the record. Days once given stay.',
    revisions: 'Corrections',
    by: 'By',
    refunds: 'Refunds that name it',
    refund: 'Case',
    refundSum: 'Sum',
    extension: 'Extension of terms',
    touches: (contracts) => `Contracts affected: ${contracts}`,
    upToDays: (days) => `Days for one contract at most: ${days}`,
    outageRule: (minutes) =>
      `Each civil day touched is given back. The shortest outage that counts, in minutes: ${minutes}. A job does it by itself.`,
    majeureRule: 'Each civil day touched is given back. A lawyer decides.',
    extend: 'Extend the terms',
    onlyLawyer: 'A lawyer or an administrator decides on the extension.',
    decided: 'Extended for',
    attemptsRule: {
      outage: 'Attempts at tests that ran into it and were not passed do not count, once it is over.',
      'force-majeure': 'Attempts at tests that ran into it and were not passed do not count, once terms are extended.',
    },
    attemptsGiven: (attempts) => `Attempts given back: ${attempts}`,
    given: (contracts, days) => `Contracts extended: ${contracts}, days added in all: ${days}`,
    noDays: {
      annulled: 'A false alarm gives no days.',
      'goes-on': 'Counted when it is over.',
      'no-lesson-lost': 'Nobody was kept from learning: no days are added.',
      'too-short': 'It was short: by the rule no days are added.',
    },
    faults: {
      'no-text': 'Write the text in all three languages',
      'no-functions': 'Tick at least one function',
      'no-start': 'Give the day and time it began, for example 14:30',
      'bad-end': 'The end must come after the beginning: give the whole day and time',
      future: 'That moment has not come yet',
      'no-reason': 'Give the ground',
      'no-kind': 'Choose the kind',
    },
    refused: {
      'moved-on': 'Somebody else corrected the facts meanwhile. Look at the new ones and send again.',
      'gives-no-days': 'This incident gives no days.',
      'already-decided': 'The extension for this interval was decided before.',
    },
  },
};
