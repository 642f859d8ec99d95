import type { Messages } from '#kernel/locale.ts';
import type { ChangeRefusal, ParticularsField, ParticularsFault } from '#provider';

type Texts = {
  title: string;
  lead: string;
  inForce: string;
  since: string;
  history: string;
  coming: string;
  past: string;
  change: string;
  groups: Readonly<Record<'names' | 'address' | 'bank' | 'contacts' | 'signer', string>>;
  fields: Record<ParticularsField, string>;
  day: string;
  dayHint: string;
  noDay: string;
  show: string;
  changes: string;
  field: string;
  before: string;
  after: string;
  record: string;
  recorded: string;
  offerNote: string;
  toDocuments: string;
  /** What is wrong with a field, its name before. */
  faults: Record<ParticularsFault['why'], (field: string) => string>;
  refused: Record<ChangeRefusal, string>;
};

export const providerTexts: Messages<Texts> = {
  kk: {
    title: 'Ұйым деректемелері',
    lead: 'Сайттың төменгі жағында, офертада, шарт пен сертификатта осы деректер тұрады. Өзгеріс бір рет жазылады; бұрын жасалған құжаттар өз деректерін сақтайды.',
    inForce: 'Қазір күшінде',
    since: 'Күшіне енген уақыты',
    history: 'Барлық жазбалар',
    coming: 'Күтілуде',
    past: 'Бұрынғы',
    change: 'Өзгерту',
    groups: { names: 'Атауы және БСН', address: 'Мекенжайы', bank: 'Банк деректемелері', contacts: 'Байланыс', signer: 'Қол қоюшы' },
    fields: {
      name_kk: 'Атауы, қазақша',
      name_ru: 'Атауы, орысша',
      name_en: 'Атауы, ағылшынша',
      bin: 'БСН',
      address_kk: 'Мекенжайы, қазақша',
      address_ru: 'Мекенжайы, орысша',
      address_en: 'Мекенжайы, ағылшынша',
      bank_kk: 'Банк, қазақша',
      bank_ru: 'Банк, орысша',
      bank_en: 'Банк, ағылшынша',
      bik: 'БСК',
      iik: 'ЖСК',
      phone: 'Телефон',
      email: 'Ұйымның поштасы',
      support_email: 'Қолдау қызметінің поштасы',
      signer: 'Қол қоюшының аты-жөні',
      position_kk: 'Лауазымы, қазақша',
      position_ru: 'Лауазымы, орысша',
      position_en: 'Лауазымы, ағылшынша',
    },
    day: 'Қай күннен бастап',
    dayHint: 'Бүгінгі күн таңдалса, өзгеріс бірден күшіне енеді; кейінгі күн таңдалса, сол күні сағат 00:00-де (Астана уақыты)',
    noDay: 'Күнін таңдаңыз',
    show: 'Не өзгеретінін көру',
    changes: 'Не өзгереді',
    field: 'Дерек',
    before: 'Қазір',
    after: 'Өзгергеннен кейін',
    record: 'Өзгерісті жазу',
    recorded: 'Өзгеріс жазылды.',
    offerNote: 'Оферта мәтінінде жариялаған күнгі деректер тұрады. Жаңа деректер офертада да көрінуі үшін оның келесі нұсқасын жариялаңыз.',
    toDocuments: 'Құжаттар',
    faults: {
      empty: (field) => `Толтырыңыз: ${field}`,
      'too-long': (field) => `Тым ұзын: ${field}`,
      wrong: (field) => `Қате жазылған: ${field}`,
    },
    refused: {
      'changed-meanwhile': 'Бұл бетті ашқаннан бері деректемелерді басқа біреу өзгертті. Соңғы жазбаны қарап, қайта толтырыңыз.',
      'past-day': 'Өткен күнді таңдауға болмайды: бұрынғы құжаттар өзгермейді.',
      'before-another': 'Кейінгі күнге жазылған өзгеріс бар. Сол күнді немесе одан кейінгі күнді таңдаңыз.',
      'nothing-changed': 'Ештеңе өзгермеген.',
    },
  },
  ru: {
    title: 'Реквизиты организации',
    lead: 'Эти данные стоят внизу сайта, в оферте, договоре и сертификате. Изменение записывается один раз; прежние документы сохраняют свои данные.',
    inForce: 'Действуют сейчас',
    since: 'Действуют с',
    history: 'Все записи',
    coming: 'Ожидает',
    past: 'Прежняя',
    change: 'Изменить',
    groups: { names: 'Название и БИН', address: 'Адрес', bank: 'Банковские реквизиты', contacts: 'Контакты', signer: 'Подписант' },
    fields: {
      name_kk: 'Название на казахском',
      name_ru: 'Название на русском',
      name_en: 'Название на английском',
      bin: 'БИН',
      address_kk: 'Адрес на казахском',
      address_ru: 'Адрес на русском',
      address_en: 'Адрес на английском',
      bank_kk: 'Банк на казахском',
      bank_ru: 'Банк на русском',
      bank_en: 'Банк на английском',
      bik: 'БИК',
      iik: 'ИИК',
      phone: 'Телефон',
      email: 'Почта организации',
      support_email: 'Почта поддержки',
      signer: 'Имя подписанта',
      position_kk: 'Должность на казахском',
      position_ru: 'Должность на русском',
      position_en: 'Должность на английском',
    },
    day: 'С какого дня',
    dayHint: 'Сегодняшний день означает «сразу», более поздний — с 00:00 этого дня по времени Астаны',
    noDay: 'Выберите день',
    show: 'Показать, что изменится',
    changes: 'Что изменится',
    field: 'Данные',
    before: 'Сейчас',
    after: 'После изменения',
    record: 'Записать изменение',
    recorded: 'Изменение записано.',
    offerNote: 'В тексте оферты стоят данные на день публикации. Чтобы новые данные появились и в ней, опубликуйте следующую версию.',
    toDocuments: 'Документы',
    faults: {
      empty: (field) => `Заполните: ${field}`,
      'too-long': (field) => `Слишком длинно: ${field}`,
      wrong: (field) => `Написано с ошибкой: ${field}`,
    },
    refused: {
      'changed-meanwhile': 'Пока страница была открыта, реквизиты изменил кто-то другой. Посмотрите последнюю запись и заполните снова.',
      'past-day': 'Прошедший день выбрать нельзя: прежние документы не меняются.',
      'before-another': 'Уже записано изменение на более поздний день. Выберите этот день или день после него.',
      'nothing-changed': 'Ничего не изменилось.',
    },
  },
  en: {
    title: 'Provider’s particulars',
    lead: 'The foot of the site, the offer, contracts and certificates print these. A change is recorded once; papers made before keep theirs.',
    inForce: 'In force now',
    since: 'In force since',
    history: 'All records',
    coming: 'Coming',
    past: 'Earlier',
    change: 'Change',
    groups: { names: 'Name and BIN', address: 'Address', bank: 'Bank details', contacts: 'Contacts', signer: 'Signer' },
    fields: {
      name_kk: 'Name in Kazakh',
      name_ru: 'Name in Russian',
      name_en: 'Name in English',
      bin: 'BIN',
      address_kk: 'Address in Kazakh',
      address_ru: 'Address in Russian',
      address_en: 'Address in English',
      bank_kk: 'Bank in Kazakh',
      bank_ru: 'Bank in Russian',
      bank_en: 'Bank in English',
      bik: 'Bank code (BIC)',
      iik: 'Account number (IIK)',
      phone: 'Phone',
      email: 'Email of the organisation',
      support_email: 'Email of support',
      signer: 'Name of the signer',
      position_kk: 'Position in Kazakh',
      position_ru: 'Position in Russian',
      position_en: 'Position in English',
    },
    day: 'From which day',
    dayHint: 'Today means at once; a later day means its 00:00, Astana time',
    noDay: 'Choose the day',
    show: 'Show what will change',
    changes: 'What will change',
    field: 'Field',
    before: 'Now',
    after: 'After the change',
    record: 'Record the change',
    recorded: 'The change is recorded.',
    offerNote: 'The offer’s text names the particulars of its day of publication. Publish its next version to name the new ones there too.',
    toDocuments: 'Documents',
    faults: {
      empty: (field) => `Fill in: ${field}`,
      'too-long': (field) => `Too long: ${field}`,
      wrong: (field) => `Written wrong: ${field}`,
    },
    refused: {
      'changed-meanwhile': 'Somebody else changed the particulars while this page was open. Look at the latest record and fill in again.',
      'past-day': 'A past day cannot be chosen: earlier papers do not change.',
      'before-another': 'A change for a later day is recorded already. Choose that day or one after it.',
      'nothing-changed': 'Nothing has changed.',
    },
  },
};
