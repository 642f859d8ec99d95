import type { Locale, Messages } from '#kernel/locale.ts';
import type { Entry } from '#publications';

/** Where people read it (a neutral path). */
export const LOG_PAGE = '/publications';

type Shape = {
  readonly title: string;
  readonly lede: string;
  readonly description: string;
  readonly link: string;
  readonly columns: { readonly no: string; readonly what: string; readonly act: string; readonly when: string; readonly print: string };
  readonly acts: Readonly<Record<Entry['act'], string>>;
  readonly by: (no: string) => string;
  readonly from: string;
  readonly afterwards: string;
  readonly none: string;
  readonly only: string;
  readonly check: string;
  readonly how: string;
  readonly command: string;
  readonly whole: string;
  readonly keys: string;
  readonly key: string;
  readonly end: string;
};

const kk: Shape = {
  title: 'Жарияланым журналы',
  lede: 'Құжаттар мен баға парақтарының әр жарияланымы, ауысуы және қайтарып алынуы осында тіркеледі. Жазбалар бір-бірімен байланысқан, оларға қол қойылған: бірін өзгертсе не алып тастаса, байқалады.',
  description:
    'Оферта, басқа құжаттар мен баға парақтары жарияланымдарының электрондық қолтаңба қойылған ашық журналы және оны тексеру жолы.',
  link: 'Қол қойылған жарияланым журналы',
  columns: { no: 'Жазба', what: 'Құжат', act: 'Оқиға', when: 'Уақыты', print: 'Жазбаның таңбасы (SHA-256)' },
  acts: {
    published: 'Жарияланып, күшіне енді',
    scheduled: 'Алдағы күнге жарияланды',
    withdrawn: 'Қайтарып алынды',
    superseded: 'Келесі нұсқамен ауысты',
  },
  by: (no) => `келесісі: ${no}`,
  from: 'күшіне енетін күні:',
  afterwards: 'журналға кейін енгізілген',
  none: 'Әзірге жазба жоқ.',
  only: 'Мұнда соңғы жазбалар ғана көрсетілген. Қалғаны толық журналда.',
  check: 'Өзіңіз тексеріңіз',
  how: 'Журналды дерекқорсыз, бізге сенбей-ақ тексеруге болады: бағдарлама байланысты, қолтаңбаны және әр мәтіннің таңбасын есептеп шығады.',
  command: 'Тексеру пәрмені',
  whole: 'Толық журнал (JSON)',
  keys: 'Ашық кілттер',
  key: 'Қазір қол қоятын кілт',
  end: 'Журналдың соңы',
};

const ru: Shape = {
  title: 'Журнал публикаций',
  lede: 'Здесь записана каждая публикация, смена и отзыв документа или прейскуранта. Записи связаны между собой и подписаны: если одну изменить или изъять, это будет видно.',
  description: 'Открытый журнал публикаций оферты, других документов и прейскурантов с электронной подписью и способ его проверить.',
  link: 'Подписанный журнал публикаций',
  columns: { no: 'Запись', what: 'Документ', act: 'Событие', when: 'Когда', print: 'Отпечаток записи (SHA-256)' },
  acts: {
    published: 'Опубликовано и вступило в силу',
    scheduled: 'Опубликовано на будущее',
    withdrawn: 'Отозвано',
    superseded: 'Сменилось следующей версией',
  },
  by: (no) => `следующая: ${no}`,
  from: 'вступает в силу:',
  afterwards: 'внесено в журнал позже',
  none: 'Записей пока нет.',
  only: 'Здесь показаны только последние записи. Остальные в полном журнале.',
  check: 'Проверьте сами',
  how: 'Журнал проверяется без нашей базы данных и без доверия к нам: программа пересчитывает связи, подписи и отпечаток каждого текста.',
  command: 'Команда проверки',
  whole: 'Полный журнал (JSON)',
  keys: 'Открытые ключи',
  key: 'Ключ, которым подписываем сейчас',
  end: 'Конец журнала',
};

const en: Shape = {
  title: 'Publication log',
  lede: 'Every publication, succession and withdrawal of a document or price list is recorded here. Entries are linked and signed: whoever changes one or takes one out is noticed.',
  description:
    'The open, electronically signed log of publications of the offer, the other documents and the price lists, and how to check it.',
  link: 'The signed log of publications',
  columns: { no: 'Entry', what: 'Document', act: 'What happened', when: 'When', print: 'Fingerprint of the entry (SHA-256)' },
  acts: {
    published: 'Published and in force',
    scheduled: 'Published for a later day',
    withdrawn: 'Withdrawn',
    superseded: 'Succeeded by the next version',
  },
  by: (no) => `the next: ${no}`,
  from: 'takes effect:',
  afterwards: 'entered in the log afterwards',
  none: 'No entries yet.',
  only: 'Only the latest entries are shown. The rest stands in the whole log.',
  check: 'Check it yourself',
  how: 'The log can be checked without our database and without trusting us: a program computes links, signatures and the fingerprint of each text anew.',
  command: 'The command that checks',
  whole: 'The whole log (JSON)',
  keys: 'Public keys',
  key: 'The key that signs now',
  end: 'End of the log',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const logText = (locale: Locale): Shape => t[locale];
