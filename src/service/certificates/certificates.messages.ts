import type { Locale, Messages } from '#kernel/locale.ts';
import type { WithdrawalGround } from './certificate.ts';

/** What the public check says. */
export type CheckText = {
  readonly title: string;
  readonly lede: string;
  readonly description: string;
  readonly number: string;
  readonly numberHint: string;
  readonly code: string;
  readonly codeHint: string;
  readonly check: string;
  readonly noNumber: string;
  readonly badNumber: string;
  readonly badCode: string;
  readonly valid: string;
  readonly validNote: (moment: string) => string;
  readonly withdrawn: string;
  /** `since` comes with its ending: `2026 жылғы 10 қарашадан бастап`, `с 10 ноября 2026 г.`. */
  readonly withdrawnNote: (since: string) => string;
  readonly unknown: string;
  readonly unknownNumber: string;
  readonly unknownPair: string;
  readonly unknownToken: string;
  readonly holder: string;
  readonly holderHidden: string;
  readonly programme: string;
  readonly hours: string;
  readonly studied: string;
  readonly issued: string;
  readonly agreement: string;
  readonly issuer: string;
  readonly bin: string;
  readonly ground: string;
  readonly grounds: Readonly<Record<WithdrawalGround, string>>;
  readonly moreByCode: string;
  /** The middle part is the link. */
  readonly support: readonly [before: string, link: string, after: string];
  /** Over the form after an answer: another paper, the same with its code, the same typed anew. */
  readonly again: string;
  readonly papers: string;
  readonly withCode: string;
  readonly retry: string;
};

const check: Messages<CheckText> = {
  kk: {
    title: 'Сертификатты тексеру',
    lede: 'Қағаздағы QR кодты телефонмен оқытыңыз немесе нөмірін осында енгізіңіз.',
    description: 'Smart Ustaz берген сертификаттың түпнұсқа екенін нөмірі мен тексеру коды бойынша тексеріңіз.',
    number: 'Тіркеу нөмірі',
    numberHint: 'Сертификаттың сол жағында тұрады, мысалы PD-2026-000418',
    code: 'Тексеру коды',
    codeHint: 'QR кодтың астында тұрады, мысалы 7F3K-9Q2M. Кодсыз сертификаттың күйі, бағдарламасы және берілген күні ғана көрсетіледі.',
    check: 'Тексеру',
    noNumber: 'Сертификаттың нөмірін жазыңыз',
    badNumber: 'Нөмір PD-2026-000418 түрінде жазылады',
    badCode: 'Код сегіз таңбадан тұрады, мысалы 7F3K-9Q2M',
    valid: 'Сертификат жарамды',
    validNote: (moment) => `Тізілімдегі жазбамен сәйкес келеді. ${moment}`,
    withdrawn: 'Сертификат қайтарып алынған',
    withdrawnNote: (since) => `Бұл нөмір ${since} жарамсыз`,
    unknown: 'Мұндай сертификат табылмады',
    unknownNumber: 'Бұл нөмір тізілімде жоқ. Қағаздағы нөмірмен салыстырып, қайта енгізіңіз.',
    unknownPair: 'Осы нөмір мен код тізілімдегі бірде-бір жазбаға сәйкес келмейді. Екеуін де қағаздан қарап, қайта енгізіңіз.',
    unknownToken: 'Бұл сілтемемен сертификат жоқ. Сілтеме толық көшірілгенін тексеріңіз немесе нөмірі мен кодын енгізіңіз.',
    holder: 'Иесі',
    holderHidden: 'Аты-жөні көрсетілмейді: бұл иесінің таңдауы',
    programme: 'Бағдарлама',
    hours: 'Көлемі',
    studied: 'Оқыған кезеңі',
    issued: 'Берілген күні',
    agreement: 'Уәкілетті органның келісімі',
    issuer: 'Берген ұйым',
    bin: 'БСН',
    ground: 'Негізі',
    grounds: {
      'issued-in-error': 'Қате берілген',
      'facts-corrected': 'Мәліметтері түзетілген',
      'rules-broken': 'Бағалау тәртібі бұзылған',
      'money-returned': 'Ақша толық қайтарылған',
    },
    moreByCode: 'Көлемін, оқыған кезеңін және берген ұйымды көру үшін қағаздағы тексеру кодын да енгізіңіз.',
    support: ['Сұрағыңыз болса, ', 'қолдау қызметіне жазыңыз', '.'],
    again: 'Басқа сертификатты тексеру',
    papers: 'Шартты немесе басқа құжатты тексеру',
    withCode: 'Тексеру кодымен қарау',
    retry: 'Қайта енгізу',
  },
  ru: {
    title: 'Проверка сертификата',
    lede: 'Считайте телефоном QR-код с бумаги или введите номер здесь.',
    description: 'Проверьте подлинность сертификата Smart Ustaz по номеру и коду проверки.',
    number: 'Регистрационный номер',
    numberHint: 'Стоит слева на сертификате, например PD-2026-000418',
    code: 'Код проверки',
    codeHint: 'Стоит под QR-кодом, например 7F3K-9Q2M. Без кода видны только состояние сертификата, программа и дата выдачи.',
    check: 'Проверить',
    noNumber: 'Введите номер сертификата',
    badNumber: 'Номер пишется в виде PD-2026-000418',
    badCode: 'В коде восемь знаков, например 7F3K-9Q2M',
    valid: 'Сертификат действителен',
    validNote: (moment) => `Совпадает с записью в реестре. ${moment}`,
    withdrawn: 'Сертификат отозван',
    withdrawnNote: (since) => `Этот номер недействителен ${since}`,
    unknown: 'Такой сертификат не найден',
    unknownNumber: 'Этого номера нет в реестре. Сверьте его с бумагой и введите ещё раз.',
    unknownPair: 'Такой пары номера и кода нет в реестре. Сверьте оба с бумагой и введите ещё раз.',
    unknownToken: 'По этой ссылке сертификата нет. Проверьте, что ссылка скопирована целиком, или введите номер и код.',
    holder: 'Владелец',
    holderHidden: 'Имя не показывается: так решил владелец',
    programme: 'Программа',
    hours: 'Объём',
    studied: 'Период обучения',
    issued: 'Дата выдачи',
    agreement: 'Согласование уполномоченного органа',
    issuer: 'Кем выдан',
    bin: 'БИН',
    ground: 'Основание',
    grounds: {
      'issued-in-error': 'Выдан ошибочно',
      'facts-corrected': 'Сведения исправлены',
      'rules-broken': 'Нарушен порядок оценивания',
      'money-returned': 'Деньги возвращены полностью',
    },
    moreByCode: 'Чтобы увидеть объём, период обучения и организацию, введите и код проверки с бумаги.',
    support: ['Если есть вопросы, ', 'напишите в поддержку', '.'],
    again: 'Проверить другой сертификат',
    papers: 'Проверить договор или другой документ',
    withCode: 'Посмотреть с кодом проверки',
    retry: 'Ввести ещё раз',
  },
  en: {
    title: 'Check a certificate',
    lede: 'Scan the QR code on the paper with a phone, or type the number here.',
    description: 'Check that a Smart Ustaz certificate is genuine by its number and check code.',
    number: 'Registration number',
    numberHint: 'On the left of the certificate, for example PD-2026-000418',
    code: 'Check code',
    codeHint: 'Under the QR code, for example 7F3K-9Q2M. Without the code only the state, the programme and the date of issue are shown.',
    check: 'Check',
    noNumber: 'Enter the number of the certificate',
    badNumber: 'A number is written like PD-2026-000418',
    badCode: 'The code has eight signs, for example 7F3K-9Q2M',
    valid: 'The certificate is valid',
    validNote: (moment) => `It matches the entry in the register. ${moment}`,
    withdrawn: 'The certificate was withdrawn',
    withdrawnNote: (since) => `This number is not valid ${since}`,
    unknown: 'No such certificate was found',
    unknownNumber: 'This number is not in the register. Compare it with the paper and enter it again.',
    unknownPair: 'No entry of the register has this number with this code. Compare both with the paper and enter them again.',
    unknownToken: 'There is no certificate at this link. Check that the link was copied whole, or enter the number and the code.',
    holder: 'Holder',
    holderHidden: 'The name is not shown: the holder chose so',
    programme: 'Programme',
    hours: 'Volume',
    studied: 'Period of study',
    issued: 'Date of issue',
    agreement: 'Agreement of the authorised body',
    issuer: 'Issued by',
    bin: 'BIN',
    ground: 'Ground',
    grounds: {
      'issued-in-error': 'Issued by mistake',
      'facts-corrected': 'Its facts were corrected',
      'rules-broken': 'The rules of assessment were broken',
      'money-returned': 'Money returned in full',
    },
    moreByCode: 'To see the volume, the period of study and who issued it, enter the check code from the paper as well.',
    support: ['If you have a question, ', 'write to support', '.'],
    again: 'Check another certificate',
    papers: 'Check a contract or another document',
    withCode: 'See more with the check code',
    retry: 'Enter again',
  },
};

export const checkText = (locale: Locale): CheckText => check[locale];
