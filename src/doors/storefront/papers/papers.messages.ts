import type { Messages } from '#kernel/locale.ts';
import type { OfficialKind } from '#contracts';

type Texts = {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly file: string;
  readonly fileHint: string;
  readonly hash: string;
  readonly hashHint: string;
  readonly check: string;
  readonly again: string;
  readonly nothingGiven: string;
  readonly badHash: string;
  readonly ours: string;
  readonly sameBytes: string;
  readonly byToken: string;
  readonly notOurs: string;
  readonly otherBytes: string;
  readonly noToken: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<OfficialKind, string>>;
  readonly number: string;
  readonly contractNumber: string;
  readonly day: string;
  readonly fingerprint: string;
  readonly certificates: string;
};

/** Words of the public check of papers (clause 2.4). */
export const papersTexts: Messages<Texts> = {
  kk: {
    title: 'Құжатты тексеру',
    description: 'Шарт, төлем шоты, түбіртек, акт, ескерту немесе қайтару туралы шешім Smart Ustaz берген құжат па, соны тексеру.',
    lede: 'Шарттың, төлем шотының, түбіртектің, актінің, ескертудің немесе қайтару туралы шешімнің файлын біз берген бе, соны осы жерден білесіз. Қағаздағы QR кодты телефонмен сканерлесеңіз де болады.',
    file: 'Құжаттың файлы (PDF)',
    fileHint: 'Файл тек салыстырылады, ешқайда сақталмайды.',
    hash: 'Немесе файлдың SHA-256 таңбасы',
    hashHint: '64 таңба: цифрлар мен a–f әріптері.',
    check: 'Тексеру',
    again: 'Басқа құжатты тексеру',
    nothingGiven: 'Файлды таңдаңыз немесе оның SHA-256 таңбасын жазыңыз',
    badHash: 'SHA-256 таңбасы 64 таңбадан тұрады: цифрлар мен a–f әріптері',
    ours: 'Бұл біз берген ресми құжат',
    sameBytes: 'Файл бізде сақталған түпнұсқамен толық бірдей.',
    byToken:
      'Бұл мекенжай біз берген мына құжатқа тиесілі. Қолыңыздағы қағаздың түрін, нөмірін және күнін салыстырыңыз; мәтіні өзгермегенін файл арқылы тексеріңіз.',
    notOurs: 'Мұндай құжат табылмады',
    otherBytes:
      'Біз берген құжаттардың ішінде дәл осындай файл жоқ. Ол өзгертілген, қайта сақталған немесе басқа жерден алынған болуы мүмкін.',
    noToken: 'Бұл мекенжаймен құжат жоқ. Оны қағаздан дұрыс көшіргеніңізді тексеріңіз.',
    kind: 'Түрі',
    kinds: {
      contract: 'Шарт',
      receipt: 'Төлем туралы түбіртектің көшірмесі',
      act: 'Көрсетілген қызметтер актісі',
      warning: 'Ескерту',
      'refund-decision': 'Ақшаны қайтару туралы шешім',
      invoice: 'Төлем шоты',
      'seats-act': 'Ұйымға көрсетілген қызметтер актісі',
    },
    number: 'Нөмірі',
    contractNumber: 'Шарттың нөмірі',
    day: 'Күні',
    fingerprint: 'Файлдың SHA-256 таңбасы',
    certificates: 'Сертификатты тексеру',
  },
  ru: {
    title: 'Проверка документа',
    description: 'Проверить, выдан ли Smart Ustaz этот договор, счёт на оплату, квитанция, акт, предупреждение или решение о возврате.',
    lede: 'Здесь можно узнать, наш ли это файл договора, счёта на оплату, квитанции, акта, предупреждения или решения о возврате. QR-код на бумаге можно просто отсканировать телефоном.',
    file: 'Файл документа (PDF)',
    fileHint: 'Файл только сравнивается и нигде не сохраняется.',
    hash: 'Или сумма SHA-256 файла',
    hashHint: '64 знака: цифры и буквы a–f.',
    check: 'Проверить',
    again: 'Проверить другой документ',
    nothingGiven: 'Выберите файл или впишите его сумму SHA-256',
    badHash: 'Сумма SHA-256 состоит из 64 знаков: цифр и букв a–f',
    ours: 'Это наш официальный документ',
    sameBytes: 'Файл полностью совпадает с оригиналом, который хранится у нас.',
    byToken:
      'Этот адрес принадлежит нашему документу, указанному ниже. Сравните вид, номер и дату с бумагой в руках; что текст не изменён, проверяется по файлу.',
    notOurs: 'Такого документа нет',
    otherBytes: 'Среди наших документов нет точно такого файла. Возможно, его изменили, пересохранили или получили не от нас.',
    noToken: 'По этому адресу документа нет. Проверьте, верно ли он переписан с бумаги.',
    kind: 'Вид',
    kinds: {
      contract: 'Договор',
      receipt: 'Копия квитанции об оплате',
      act: 'Акт оказанных услуг',
      warning: 'Предупреждение',
      'refund-decision': 'Решение о возврате денег',
      invoice: 'Счёт на оплату',
      'seats-act': 'Акт услуг, оказанных организации',
    },
    number: 'Номер',
    contractNumber: 'Номер договора',
    day: 'Дата',
    fingerprint: 'Сумма SHA-256 файла',
    certificates: 'Проверить сертификат',
  },
  en: {
    title: 'Check a document',
    description: 'Find out whether a contract, invoice, receipt, act, warning or refund decision was issued by Smart Ustaz.',
    lede: 'Find out whether a file of a contract, invoice, receipt, act, warning or refund decision is ours. The QR code on a printed copy can simply be scanned.',
    file: 'The file of the document (PDF)',
    fileHint: 'The file is only compared; it is kept nowhere.',
    hash: 'Or the SHA-256 of the file',
    hashHint: '64 characters: digits and the letters a to f.',
    check: 'Check',
    again: 'Check another document',
    nothingGiven: 'Choose a file, or write its SHA-256',
    badHash: 'A SHA-256 has 64 characters: digits and the letters a to f',
    ours: 'This is our official document',
    sameBytes: 'The file is byte for byte the original that we keep.',
    byToken:
      'This address belongs to our document below. Compare kind, number and date with the paper in your hand; that its text was not altered is checked by the file.',
    notOurs: 'There is no such document',
    otherBytes: 'None of our documents is exactly this file. It may have been altered, saved anew, or come from elsewhere.',
    noToken: 'There is no document at this address. Check that it was copied from the paper without a mistake.',
    kind: 'Kind',
    kinds: {
      contract: 'Contract',
      receipt: 'Copy of the receipt',
      act: 'Act of services rendered',
      warning: 'Warning',
      'refund-decision': 'Decision on a refund',
      invoice: 'Invoice',
      'seats-act': 'Act of services rendered to an organisation',
    },
    number: 'Number',
    contractNumber: 'Number of the contract',
    day: 'Date',
    fingerprint: 'SHA-256 of the file',
    certificates: 'Check a certificate',
  },
};
