import type { Locale, Messages } from '#kernel/locale.ts';
import type { LegalKind, VersionLife } from '#offer';

type Texts = {
  title: string;
  lead: string;
  kinds: Record<LegalKind, string>;
  version: string;
  versionNo: (no: number) => string;
  published: string;
  effective: string;
  state: string;
  states: Record<VersionLife['state'], string>;
  drafts: string;
  draftOf: (kind: string) => string;
  add: string;
  newTitle: (kind: string) => string;
  newLead: string;
  presentTexts: string;
  files: Record<Locale, string>;
  fileHint: string;
  names: Record<Locale, string>;
  points: Record<Locale, string>;
  pointsHint: string;
  newContractsOnly: string;
  runningToo: string;
  wordsOf: string;
  check: string;
  keep: string;
  noFault: (clauses: number) => string;
  emptyName: string;
  emptyPoints: string;
  when: string;
  firstVersion: string;
  earliest: (today: string, earliest: string) => string;
  notYet: string;
  difference: string;
  languages: Record<Locale, string>;
  sameLength: string;
  day: string;
  noDay: string;
  confirm: (words: string) => string;
  confirmHint: string;
  notConfirmed: (words: string) => string;
  publish: string;
  done: (kind: string, no: number) => string;
  nameIt: string;
  save: string;
  drop: string;
  dropText: string;
  withdraw: string;
  withdrawTitle: (name: string) => string;
  withdrawText: string;
  reason: string;
  noReason: string;
  stay: string;
  notScheduled: string;
  notTheLast: string;
};

export const documentsTexts: Messages<Texts> = {
  kk: {
    title: 'Құжаттар',
    lead: 'Жарияланған нұсқа өзгермейді. Келесі нұсқа сайтта жарияланып, үш толық күннен кейін күшіне енеді (оферта 2.3); оған дейін қайтарып алуға болады.',
    kinds: {
      offer: 'Оферта',
      'privacy-policy': 'Құпиялылық саясаты',
      'confidentiality-agreement': 'Құпиялылық туралы келісім',
      consent: 'Дербес деректерге келісім',
    },
    version: 'Нұсқа',
    versionNo: (no) => `${no}-нұсқа`,
    published: 'Жарияланған',
    effective: 'Күшіне енеді',
    state: 'Күйі',
    states: { draft: 'Жоба', scheduled: 'Күтілуде', 'in-force': 'Күшінде', superseded: 'Бұрынғы', withdrawn: 'Қайтарып алынған' },
    drafts: 'Жобалар',
    draftOf: (kind) => `Жоба: ${kind}`,
    add: 'Жаңа нұсқа',
    newTitle: (kind) => `Жаңа нұсқа: ${kind}`,
    newLead:
      'Үш тілдегі мәтінді UTF-8 файл түрінде жіберіңіз: тақырыбы, «1. Бөлім», «1.1. Тармақ». Алдымен тексеріледі; жоба сайтта көрінбейді.',
    presentTexts: 'Күшіндегі нұсқаның мәтіндері',
    files: { kk: 'Қазақша мәтін', ru: 'Орысша мәтін', en: 'Ағылшынша мәтін' },
    fileHint: 'Жай мәтін (.txt)',
    names: { kk: 'Атауы, қазақша', ru: 'Атауы, орысша', en: 'Атауы, ағылшынша' },
    points: { kk: 'Қысқаша мазмұны, қазақша', ru: 'Қысқаша мазмұны, орысша', en: 'Қысқаша мазмұны, ағылшынша' },
    pointsHint: 'Әр ой бөлек жолда; төлем алдында көрсетіледі',
    newContractsOnly: 'Өзгеріс тек жаңа шарттарға қатысты: бұрын жасалған шарттар бұрынғы нұсқамен жүреді',
    runningToo: 'Өзгеріс қолданыстағы шарттарға да қатысты',
    wordsOf: 'Атауы, қысқаша мазмұны және қолданылу аясы',
    check: 'Тек тексеру',
    keep: 'Жоба етіп сақтау',
    noFault: (clauses) => `Үш мәтін де оқылды: ${clauses} нөмір. Ештеңе сақталған жоқ.`,
    emptyName: 'Атауын жазыңыз',
    emptyPoints: 'Кемінде бір ой жазыңыз',
    when: 'Қашан күшіне енеді',
    firstVersion: 'Бұл құжаттың бірінші нұсқасы: ештеңені өзгертпейді, бірден күшіне ене алады.',
    earliest: (today, earliest) =>
      `Бүгін (${today}) жарияланса, арада үш толық күн өтуі керек (оферта 2.3). Сондықтан ең ерте күн: ${earliest}, сағат 00:00, Астана уақыты.`,
    notYet: 'Әзірге жариялауға болмайды',
    difference: 'Оқырман көретін айырмашылық',
    languages: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
    sameLength: 'Күшінде нұсқа жоқ, салыстыратын ештеңе жоқ.',
    day: 'Күшіне енетін күні',
    noDay: 'Күнін таңдаңыз',
    confirm: (words) => `Растау үшін мынаны жазыңыз: ${words}`,
    confirmHint: 'Жарияланған мәтін өзгермейді',
    notConfirmed: (words) => `Растау үшін «${words}» деп жазыңыз`,
    publish: 'Жариялау',
    done: (kind, no) => `${kind}: ${no}-нұсқа жарияланды.`,
    nameIt: 'Атауы мен қысқаша мазмұны',
    save: 'Сақтау',
    drop: 'Жобаны жою',
    dropText: 'Жобадағы барлық өзгеріс жойылады, оны қайтару мүмкін емес. Жарияланған нұсқаларға бұл әсер етпейді.',
    withdraw: 'Қайтарып алу',
    withdrawTitle: (name) => `Қайтарып алу: ${name}`,
    withdrawText: 'Нұсқа әлі күшіне енген жоқ. Қайтарып алынса, ол ешқашан күшіне енбейді; сайтта қайтарып алынғаны жазылып тұрады.',
    reason: 'Себебі',
    noReason: 'Себебін жазыңыз',
    stay: 'Қалдыру',
    notScheduled: 'Бұл нұсқаны қайтарып алу мүмкін емес: ол күшіне енген немесе қайтарып алынған.',
    notTheLast: 'Бұдан кейінгі нұсқа жарияланып қойған, тапсырыс берушілерге ол туралы хабарланады. Әуелі сол нұсқаны қайтарып алыңыз.',
  },
  ru: {
    title: 'Документы',
    lead: 'Опубликованная версия не меняется. Следующая публикуется на сайте и вступает в силу через три полных дня (оферта 2.3); до этого её можно отозвать.',
    kinds: {
      offer: 'Оферта',
      'privacy-policy': 'Политика конфиденциальности',
      'confidentiality-agreement': 'Соглашение о конфиденциальности',
      consent: 'Согласие на обработку данных',
    },
    version: 'Версия',
    versionNo: (no) => `Версия ${no}`,
    published: 'Опубликована',
    effective: 'Вступает в силу',
    state: 'Состояние',
    states: { draft: 'Проект', scheduled: 'Ожидает', 'in-force': 'Действует', superseded: 'Прежняя', withdrawn: 'Отозвана' },
    drafts: 'Проекты',
    draftOf: (kind) => `Проект: ${kind}`,
    add: 'Новая версия',
    newTitle: (kind) => `Новая версия: ${kind}`,
    newLead:
      'Отправьте тексты на трёх языках файлами в UTF-8: заголовок, «1. Раздел», «1.1. Пункт». Сначала они проверяются; проекта на сайте не видно.',
    presentTexts: 'Тексты действующей версии',
    files: { kk: 'Текст на казахском', ru: 'Текст на русском', en: 'Текст на английском' },
    fileHint: 'Простой текст (.txt)',
    names: { kk: 'Название на казахском', ru: 'Название на русском', en: 'Название на английском' },
    points: { kk: 'Кратко на казахском', ru: 'Кратко на русском', en: 'Кратко на английском' },
    pointsHint: 'Каждая мысль на своей строке; показывается перед оплатой',
    newContractsOnly: 'Изменение касается только новых договоров: заключённые раньше идут по прежней версии',
    runningToo: 'Изменение касается и действующих договоров',
    wordsOf: 'Названия, краткое содержание и на кого распространяется',
    check: 'Только проверить',
    keep: 'Сохранить как проект',
    noFault: (clauses) => `Все три текста прочитаны, номеров: ${clauses}. Ничего не сохранено.`,
    emptyName: 'Напишите название',
    emptyPoints: 'Напишите хотя бы одну мысль',
    when: 'Когда вступит в силу',
    firstVersion: 'Это первая версия документа: она ничего не меняет и может действовать сразу.',
    earliest: (today, earliest) =>
      `Если опубликовать сегодня (${today}), должны пройти три полных дня (оферта 2.3). Поэтому самый ранний день: ${earliest}, 00:00 по времени Астаны.`,
    notYet: 'Пока опубликовать нельзя',
    difference: 'Разница, какой её увидят читатели',
    languages: { kk: 'На казахском', ru: 'На русском', en: 'На английском' },
    sameLength: 'Действующей версии нет, сравнивать не с чем.',
    day: 'День вступления в силу',
    noDay: 'Выберите день',
    confirm: (words) => `Для подтверждения напишите: ${words}`,
    confirmHint: 'Опубликованный текст не меняется',
    notConfirmed: (words) => `Для подтверждения напишите «${words}»`,
    publish: 'Опубликовать',
    done: (kind, no) => `${kind}: версия ${no} опубликована.`,
    nameIt: 'Название и краткое содержание',
    save: 'Сохранить',
    drop: 'Удалить проект',
    dropText: 'Все правки проекта пропадут, вернуть их нельзя. Опубликованных версий это не касается.',
    withdraw: 'Отозвать',
    withdrawTitle: (name) => `Отозвать: ${name}`,
    withdrawText: 'Версия ещё не действует. Отозванная, она никогда не вступит в силу; на сайте будет написано, что она отозвана.',
    reason: 'Причина',
    noReason: 'Напишите причину',
    stay: 'Оставить',
    notScheduled: 'Эту версию отозвать нельзя: она уже действует или отозвана.',
    notTheLast: 'После этой версии опубликована следующая, и заказчикам о ней сообщают. Сначала отзовите следующую.',
  },
  en: {
    title: 'Documents',
    lead: 'A published version never changes. The next one is published on the site and takes effect after three whole days (offer 2.3); until then it can be withdrawn.',
    kinds: {
      offer: 'Offer',
      'privacy-policy': 'Privacy policy',
      'confidentiality-agreement': 'Confidentiality agreement',
      consent: 'Consent to data processing',
    },
    version: 'Version',
    versionNo: (no) => `Version ${no}`,
    published: 'Published',
    effective: 'Takes effect',
    state: 'State',
    states: { draft: 'Draft', scheduled: 'Coming', 'in-force': 'In force', superseded: 'Earlier', withdrawn: 'Withdrawn' },
    drafts: 'Drafts',
    draftOf: (kind) => `Draft: ${kind}`,
    add: 'New version',
    newTitle: (kind) => `New version: ${kind}`,
    newLead:
      'Send the texts in three languages as UTF-8 files: title, “1. Section”, “1.1. Clause”. They are checked first; a draft is not seen on the site.',
    presentTexts: 'Texts of the version in force',
    files: { kk: 'Kazakh text', ru: 'Russian text', en: 'English text' },
    fileHint: 'Plain text (.txt)',
    names: { kk: 'Name in Kazakh', ru: 'Name in Russian', en: 'Name in English' },
    points: { kk: 'In short, in Kazakh', ru: 'In short, in Russian', en: 'In short, in English' },
    pointsHint: 'One thought a line; shown before payment',
    newContractsOnly: 'The amendment concerns new contracts only: those concluded earlier follow the earlier version',
    runningToo: 'The amendment concerns running contracts too',
    wordsOf: 'Names, points and reach',
    check: 'Only check',
    keep: 'Keep as a draft',
    noFault: (clauses) => `All three texts were read: ${clauses} numbers. Nothing is kept.`,
    emptyName: 'Write the name',
    emptyPoints: 'Write at least one thought',
    when: 'When it takes effect',
    firstVersion: 'This is the document’s first version: it amends nothing and may take effect at once.',
    earliest: (today, earliest) =>
      `Published today (${today}), three whole days must pass (offer 2.3). So the earliest day is ${earliest}, 00:00 in Astana.`,
    notYet: 'It cannot be published yet',
    difference: 'The difference as readers will see it',
    languages: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
    sameLength: 'No version is in force, so there is nothing to compare with.',
    day: 'Day it takes effect',
    noDay: 'Choose the day',
    confirm: (words) => `To confirm, type: ${words}`,
    confirmHint: 'A published text never changes',
    notConfirmed: (words) => `To confirm, type “${words}”`,
    publish: 'Publish',
    done: (kind, no) => `${kind}: version ${no} is published.`,
    nameIt: 'Name and summary',
    save: 'Save',
    drop: 'Drop the draft',
    dropText: 'All that was edited in the draft is lost for good. Published versions are not touched.',
    withdraw: 'Withdraw',
    withdrawTitle: (name) => `Withdraw: ${name}`,
    withdrawText: 'The version is not in force yet. Withdrawn, it never takes effect; the site says that it was withdrawn.',
    reason: 'Reason',
    noReason: 'Write the reason',
    stay: 'Keep',
    notScheduled: 'This version cannot be withdrawn: it is in force or withdrawn already.',
    notTheLast: 'A later version is published already, and customers are being told of it. Withdraw that one first.',
  },
};
