import { englishCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { PriceTableFault, PriceRowFault, PublishRefusal } from '#pricing';

type Texts = {
  title: string;
  newTitle: (no: number) => string;
  list: (no: number) => string;
  lead: string;
  from: string;
  state: string;
  states: Record<'in-force' | 'coming' | 'past' | 'withdrawn', string>;
  lines: string;
  add: string;
  publishedNow: (no: number) => string;
  onSale: string;
  programme: string;
  amount: string;
  vat: string;
  vats: Record<'none' | '0' | '16', string>;
  days: string;
  daysCount: (days: number) => string;
  day: string;
  dayHint: string;
  noDay: string;
  upload: string;
  uploadHint: string;
  download: string;
  file: string;
  read: string;
  taken: string;
  fill: string;
  show: string;
  changes: (no: number) => string;
  noChanges: string;
  before: string;
  after: string;
  notOnSale: string;
  confirm: (no: number) => string;
  confirmHint: string;
  notConfirmed: (no: number) => string;
  notShown: string;
  publish: string;
  immutable: string;
  noLines: string;
  noFile: string;
  faults: Record<Exclude<PriceRowFault['why'], 'below-least'>, string>;
  belowLeast: (least: string) => string;
  rowFault: (where: string, what: string) => string;
  line: (line: number) => string;
  csv: Record<PriceTableFault, string>;
  refused: Record<PublishRefusal['kind'], string>;
  withdraw: string;
  withdrawTitle: (no: number) => string;
  withdrawText: string;
  reason: string;
  noReason: string;
  keep: string;
  notComing: string;
};

export const pricesTexts: Messages<Texts> = {
  kk: {
    title: 'Баға парағы',
    newTitle: (no) => `Жаңа баға парағы, ${no}-нөмір`,
    list: (no) => `${no}-нөмір`,
    lead: 'Жарияланған баға парағы өзгермейді: баға келесі парақпен өзгереді. Сайттағы баға белгіленген күні сағат 00:00-де өзі ауысады.',
    from: 'Күшіне енетін күні',
    state: 'Күйі',
    states: { 'in-force': 'Күшінде', coming: 'Күтілуде', past: 'Бұрынғы', withdrawn: 'Қайтарып алынған' },
    lines: 'Бағдарлама саны',
    add: 'Жаңа парақ жасау',
    publishedNow: (no) => `${no}-нөмірлі баға парағы жарияланды.`,
    onSale: 'Сатылады',
    programme: 'Бағдарлама',
    amount: 'Бағасы, теңге',
    vat: 'ҚҚС',
    vats: { none: 'салынбайды', '0': '0 %', '16': '16 %' },
    days: 'Қолжетімділік, күн',
    daysCount: (days) => `${days}\u00a0күн`,
    day: 'Қай күннен бастап',
    dayHint: 'Сол күні сағат 00:00-ден; бүгінгі және өткен күнді таңдауға болмайды',
    noDay: 'Күнін таңдаңыз',
    upload: 'Кестеден толтыру',
    uploadHint:
      'Баға парағының кестесін жүктеп алып, өзгертіп, CSV немесе XLSX түрінде осында жіберіңіз. Кестеде жоқ бағдарлама сатылмайды. Жарияланбайды, алдымен тексеріледі.',
    download: 'Қазіргі CSV кестесі',
    file: 'CSV немесе XLSX файлы',
    read: 'Тексеру',
    taken: 'Кесте оқылды, төмендегі жолдар содан толтырылды. Әзірге ештеңе жарияланған жоқ.',
    fill: 'Бағалар',
    show: 'Не өзгеретінін көру',
    changes: (no) => `${no}-нөмірмен салыстырғанда не өзгереді`,
    noChanges: 'Бағалар өзгермейді.',
    before: 'Бұрын',
    after: 'Енді',
    notOnSale: 'сатылмайды',
    confirm: (no) => `Растау үшін парақтың нөмірін жазыңыз: ${no}`,
    confirmHint: 'Жарияланған парақты өзгертуге болмайды; күшіне енгенше қайтарып алуға болады',
    notShown:
      'Салыстыру көрсетілгеннен кейін пішін не алдыңғы баға парағы өзгерген. Жаңа салыстыруды қарап шығып, қайта растаңыз. Ештеңе жарияланған жоқ.',
    notConfirmed: (no) => `Растау үшін ${no} деп жазыңыз`,
    publish: 'Жариялау',
    immutable: 'Әзірге жарияланған жоқ.',
    noLines: 'Кемінде бір бағдарлама сатылуы керек',
    noFile: 'Файлды таңдаңыз',
    faults: {
      'unknown-programme': 'мұндай бағдарлама жоқ',
      'programme-twice': 'бағдарлама екі рет тұр',
      amount: 'бағасы бүтін теңгемен, 10 000 000-нан аспауы керек',
      vat: 'ҚҚС: бос (салынбайды), 0 немесе 16',
      days: 'күн саны 1-ден 1095-ке дейін болуы керек',
    },
    belowLeast: (least) => `банк қабылдайтын ең аз сома: ${least}. Төлемсіз шарт жасалмайды, сондықтан бағасы одан төмен болмауы керек`,
    rowFault: (where, what) => `${where}: ${what}`,
    line: (line) => `${line}-жол`,
    csv: {
      'not-text': 'Файл UTF-8 түрінде сақталмаған.',
      'not-a-table': 'Файл CSV не XLSX кестесі ретінде оқылмады.',
      'too-large': 'Файл ашылғанда тым үлкен болады: баға парағы мұндай болмайды.',
      'no-columns': 'Кестеде programme, amount_kzt, vat_percent, access_days бағандары болуы керек.',
      'no-rows': 'Кестеде бірде-бір жол жоқ.',
      'too-many-rows': 'Кестеде тым көп жол бар: ең көбі 500.',
    },
    refused: {
      changed: 'Бұл нөмірлі парақ жарияланып қойған.',
      'not-next': 'Осы бетті ашқаннан бері басқа парақ жарияланды. Тізімді қарап, қайта бастаңыз.',
      'not-later': 'Одан кейінгі күнге жарияланған парақ бар: кейінірек күнді таңдаңыз.',
      backdated: 'Өткен уақыттан бастауға болмайды: ертеңгі немесе одан кейінгі күнді таңдаңыз.',
    },
    withdraw: 'Қайтарып алу',
    withdrawTitle: (no) => `${no}-нөмірлі баға парағын қайтарып алу`,
    withdrawText:
      'Парақ әлі күшіне енген жоқ. Қайтарып алынса, ол ешқашан күшіне енбейді және сайттан алынады; бұрынғы бағалар қала береді.',
    reason: 'Себебі',
    noReason: 'Себебін жазыңыз',
    keep: 'Қалдыру',
    notComing: 'Бұл парақты қайтарып алу мүмкін емес: ол күшіне енген немесе қайтарып алынған.',
  },
  ru: {
    title: 'Прейскурант',
    newTitle: (no) => `Новый прейскурант № ${no}`,
    list: (no) => `№ ${no}`,
    lead: 'Опубликованный прейскурант не меняется: цены меняет следующий. На сайте цена сменится сама в 00:00 назначенного дня.',
    from: 'Действует с',
    state: 'Состояние',
    states: { 'in-force': 'Действует', coming: 'Ожидает', past: 'Прежний', withdrawn: 'Отозван' },
    lines: 'Программ',
    add: 'Составить новый',
    publishedNow: (no) => `Прейскурант № ${no} опубликован.`,
    onSale: 'Продаётся',
    programme: 'Программа',
    amount: 'Цена, тенге',
    vat: 'НДС',
    vats: { none: 'не облагается', '0': '0 %', '16': '16 %' },
    days: 'Доступ, дней',
    daysCount: (days) => `${days}\u00a0дн.`,
    day: 'С какого дня',
    dayHint: 'С 00:00 этого дня; сегодняшний и прошедший день выбрать нельзя',
    noDay: 'Выберите день',
    upload: 'Заполнить из таблицы',
    uploadHint:
      'Скачайте таблицу прейскуранта, измените и отправьте сюда в CSV или XLSX. Чего в таблице нет, то не продаётся. Ничего не публикуется: сначала проверка.',
    download: 'Нынешняя таблица CSV',
    file: 'Файл CSV или XLSX',
    read: 'Проверить',
    taken: 'Таблица прочитана, строки ниже заполнены из неё. Пока ничего не опубликовано.',
    fill: 'Цены',
    show: 'Показать, что изменится',
    changes: (no) => `Что изменится по сравнению с № ${no}`,
    noChanges: 'Цены не меняются.',
    before: 'Было',
    after: 'Станет',
    notOnSale: 'не продаётся',
    confirm: (no) => `Для подтверждения напишите номер прейскуранта: ${no}`,
    confirmHint: 'Опубликованный прейскурант изменить нельзя; до вступления в силу его можно отозвать',
    notShown:
      'После показа сравнения изменилась форма или предыдущий прейскурант. Посмотрите новое сравнение и подтвердите ещё раз. Ничего не опубликовано.',
    notConfirmed: (no) => `Для подтверждения напишите ${no}`,
    publish: 'Опубликовать',
    immutable: 'Пока не опубликовано.',
    noLines: 'Должна продаваться хотя бы одна программа',
    noFile: 'Выберите файл',
    faults: {
      'unknown-programme': 'такой программы нет',
      'programme-twice': 'программа указана дважды',
      amount: 'цена — целые тенге, не больше 10 000 000',
      vat: 'НДС: пусто (не облагается), 0 или 16',
      days: 'дней должно быть от 1 до 1095',
    },
    belowLeast: (least) => `банк принимает не меньше ${least}: без оплаты договора нет, поэтому цена не может быть ниже`,
    rowFault: (where, what) => `${where}: ${what}`,
    line: (line) => `Строка ${line}`,
    csv: {
      'not-text': 'Файл сохранён не в UTF-8.',
      'not-a-table': 'Файл не читается как таблица CSV или XLSX.',
      'too-large': 'Файл слишком велик внутри: прейскурант таким не бывает.',
      'no-columns': 'В таблице должны быть столбцы programme, amount_kzt, vat_percent, access_days.',
      'no-rows': 'В таблице нет ни одной строки.',
      'too-many-rows': 'В таблице слишком много строк: не больше 500.',
    },
    refused: {
      changed: 'Прейскурант с этим номером уже опубликован.',
      'not-next': 'Пока страница была открыта, опубликован другой прейскурант. Посмотрите список и начните снова.',
      'not-later': 'Уже опубликован прейскурант на более поздний день: выберите день после него.',
      backdated: 'Начать в прошлом нельзя: выберите завтрашний день или позже.',
    },
    withdraw: 'Отозвать',
    withdrawTitle: (no) => `Отозвать прейскурант № ${no}`,
    withdrawText: 'Прейскурант ещё не действует. Отозванный, он никогда не вступит в силу и уйдёт с сайта; прежние цены останутся.',
    reason: 'Причина',
    noReason: 'Напишите причину',
    keep: 'Оставить',
    notComing: 'Этот прейскурант отозвать нельзя: он уже действует или отозван.',
  },
  en: {
    title: 'Price list',
    newTitle: (no) => `New price list ${no}`,
    list: (no) => `No. ${no}`,
    lead: 'A published price list never changes: prices change by the next one. The site changes by itself at 00:00 of the day chosen.',
    from: 'In force from',
    state: 'State',
    states: { 'in-force': 'In force', coming: 'Coming', past: 'Earlier', withdrawn: 'Withdrawn' },
    lines: 'Programmes',
    add: 'Make a new list',
    publishedNow: (no) => `Price list ${no} is published.`,
    onSale: 'On sale',
    programme: 'Programme',
    amount: 'Price, tenge',
    vat: 'VAT',
    vats: { none: 'not charged', '0': '0 %', '16': '16 %' },
    days: 'Access, days',
    daysCount: (days) => englishCount(days, 'day'),
    day: 'From which day',
    dayHint: 'From 00:00 of that day; today and past days cannot be chosen',
    noDay: 'Choose the day',
    upload: 'Fill from a table',
    uploadHint:
      'Download the table of the list, change it and send it here as CSV or XLSX. What the table leaves out is not on sale. Nothing is published: it is checked first.',
    download: 'The present CSV table',
    file: 'CSV or XLSX file',
    read: 'Check',
    taken: 'The table was read and fills the rows below. Nothing is published yet.',
    fill: 'Prices',
    show: 'Show what will change',
    changes: (no) => `What changes against No. ${no}`,
    noChanges: 'No price changes.',
    before: 'Before',
    after: 'After',
    notOnSale: 'not on sale',
    confirm: (no) => `To confirm, type the number of the list: ${no}`,
    confirmHint: 'A published list cannot be changed; before it takes effect it can be withdrawn',
    notShown:
      'The form or the list before it has changed since the comparison was shown. Look at the new comparison and confirm again. Nothing was published.',
    notConfirmed: (no) => `To confirm, type ${no}`,
    publish: 'Publish',
    immutable: 'Not published yet.',
    noLines: 'At least one programme must be on sale',
    noFile: 'Choose the file',
    faults: {
      'unknown-programme': 'there is no such programme',
      'programme-twice': 'the programme stands there twice',
      amount: 'the price is whole tenge, 10 000 000 at most',
      vat: 'VAT: empty (not charged), 0 or 16',
      days: 'days must be from 1 to 1095',
    },
    belowLeast: (least) => `the bank takes ${least} at least: without a payment there is no contract, so the price cannot be lower`,
    rowFault: (where, what) => `${where}: ${what}`,
    line: (line) => `Line ${line}`,
    csv: {
      'not-text': 'The file is not saved as UTF-8.',
      'not-a-table': 'The file cannot be read as a CSV or XLSX table.',
      'too-large': 'The file is too large once opened: no price list is like that.',
      'no-columns': 'The table must have the columns programme, amount_kzt, vat_percent, access_days.',
      'no-rows': 'The table has no row.',
      'too-many-rows': 'The table has too many rows: at most 500.',
    },
    refused: {
      changed: 'A list with this number is published already.',
      'not-next': 'Another list was published while this page was open. Look at the lists and begin again.',
      'not-later': 'A list for a later day is published already: choose a day after it.',
      backdated: 'It cannot begin in the past: choose tomorrow or later.',
    },
    withdraw: 'Withdraw',
    withdrawTitle: (no) => `Withdraw price list ${no}`,
    withdrawText: 'The list is not in force yet. Withdrawn, it never takes effect and leaves the site; the prices before it stay.',
    reason: 'Reason',
    noReason: 'Write the reason',
    keep: 'Keep',
    notComing: 'This list cannot be withdrawn: it is in force or withdrawn already.',
  },
};
