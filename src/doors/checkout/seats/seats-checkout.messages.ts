import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly forMyself: string;
  readonly forOrganisation: string;
  readonly steps: readonly [string, string, string];
  readonly noOrganisation: string;
  readonly addOrganisation: string;
  readonly addAnother: string;
  readonly organisation: string;
  readonly seats: string;
  readonly seatsHint: (most: number) => string;
  readonly wrongSeats: (most: number) => string;
  readonly wrongOrganisation: string;
  readonly count: string;
  readonly bin: string;
  readonly signer: string;
  readonly authority: string;
  readonly charter: string;
  readonly attorney: (no: string, day: string) => string;
  readonly change: string;
  readonly onSeats: (seats: number, price: string) => string;
  readonly startsAtLatest: (days: number) => string;
  readonly learners: string;
  readonly accepts: string;
  readonly chooseFirst: string;
  readonly invoice: string;
  readonly invoiceText: string;
};

export const seatsWords: Messages<Words> = {
  kk: {
    title: 'Ұйым үшін орын сатып алу',
    lead: 'Ұйым бірнеше мұғалімге орын төлейді. Әр мұғалім орынды өзі алады: өз деректерін толтырып, өз келісімін береді.',
    forMyself: 'Өзім үшін сатып алу',
    forOrganisation: 'Мектеп немесе басқа ұйым төлей ме? Ұйым үшін сатып алу',
    steps: ['Келісім', 'Ұйым және орын саны', 'Оферта және төлем'],
    noOrganisation: 'Алдымен ұйымның деректемелерін енгізіңіз: олар шартқа жазылады.',
    addOrganisation: 'Ұйым қосу',
    addAnother: 'Басқа ұйым қосу',
    organisation: 'Ұйым',
    seats: 'Орын саны',
    seatsHint: (most) => `Ең азы 1, ең көбі ${most}`,
    wrongSeats: (most) => `Орын санын бүтін санмен жазыңыз: ең азы 1, ең көбі ${most}.`,
    wrongOrganisation: 'Ұйымды таңдаңыз.',
    count: 'Бағасын есептеу',
    bin: 'БСН',
    signer: 'Өкілі',
    authority: 'Негізі',
    charter: 'Жарғы',
    attorney: (no, day) => `Сенімхат № ${no}, ${day}`,
    change: 'Деректемелерді өзгерту',
    onSeats: (seats, price) => `${seats} орын × ${price}`,
    startsAtLatest: (days) => `Әр орынның мерзімі мұғалім орынды алған күннен басталады, ең кеші шарттан кейін ${days} күн өткенде.`,
    learners: 'Төлегеннен кейін мұғалімдердің тізімін жүктейсіз немесе оларды бір-бірлеп шақырасыз.',
    accepts:
      'Төлей отырып, ұйым атынан офертаны қабылдайсыз және осы ұйымның атынан әрекет етуге өкілетті екеніңізді растайсыз. Құпиялылық саясаты мен құпиялылық туралы келісім де қолданылады.',
    invoice: 'Банк аударымына шот алу',
    invoiceText:
      'Шотты ұйым өз банк шотынан төлейді. Аударым бізге толық түспейінше шарт жасалмайды; шотты төлеу арқылы ұйым офертаны қабылдайды.',
    chooseFirst: 'Төлеу үшін алдымен ұйым мен орын санын таңдаңыз.',
  },
  ru: {
    title: 'Покупка мест для организации',
    lead: 'Организация оплачивает места для педагогов. Каждый занимает место сам: заполняет свои данные и даёт своё согласие.',
    forMyself: 'Купить для себя',
    forOrganisation: 'Платит школа или другая организация? Купить для организации',
    steps: ['Согласие', 'Организация и число мест', 'Оферта и оплата'],
    noOrganisation: 'Сначала внесите реквизиты организации: они войдут в договор.',
    addOrganisation: 'Добавить организацию',
    addAnother: 'Добавить другую организацию',
    organisation: 'Организация',
    seats: 'Число мест',
    seatsHint: (most) => `От 1 до ${most}`,
    wrongSeats: (most) => `Укажите число мест целым числом от 1 до ${most}.`,
    wrongOrganisation: 'Выберите организацию.',
    count: 'Рассчитать стоимость',
    bin: 'БИН',
    signer: 'Представитель',
    authority: 'Основание',
    charter: 'Устав',
    attorney: (no, day) => `Доверенность № ${no} от ${day}`,
    change: 'Изменить реквизиты',
    onSeats: (seats, price) => `Мест: ${seats} × ${price}`,
    startsAtLatest: (days) =>
      `Срок каждого места начинается в день, когда педагог его займёт, самое позднее через ${russianCount(days, ['день', 'дня', 'дней'])} после договора.`,
    learners: 'После оплаты вы загрузите список педагогов или пригласите их по одному.',
    accepts:
      'Оплачивая, вы принимаете оферту от имени организации и подтверждаете, что вправе от её имени действовать. Применяются также политика конфиденциальности и соглашение о конфиденциальности.',
    invoice: 'Получить счёт для банковского перевода',
    invoiceText:
      'Счёт организация оплачивает со своего банковского счёта. Пока перевод не поступил полностью, договора нет; оплачивая счёт, организация принимает оферту.',
    chooseFirst: 'Чтобы оплатить, сначала выберите организацию и число мест.',
  },
  en: {
    title: 'Buy seats for an organisation',
    lead: 'The organisation pays for seats for its teachers. Each takes the seat in person: fills in the own details and gives the own consent.',
    forMyself: 'Buy for myself',
    forOrganisation: 'A school or another organisation pays? Buy for an organisation',
    steps: ['Consent', 'Organisation and seats', 'Offer and payment'],
    noOrganisation: 'First enter the particulars of the organisation: they go into the contract.',
    addOrganisation: 'Add an organisation',
    addAnother: 'Add another organisation',
    organisation: 'Organisation',
    seats: 'Number of seats',
    seatsHint: (most) => `From 1 to ${most}`,
    wrongSeats: (most) => `Give the number of seats as a whole number from 1 to ${most}.`,
    wrongOrganisation: 'Choose the organisation.',
    count: 'Work out the price',
    bin: 'BIN',
    signer: 'Representative',
    authority: 'Authority',
    charter: 'Charter',
    attorney: (no, day) => `Power of attorney No ${no} of ${day}`,
    change: 'Change the particulars',
    onSeats: (seats, price) => `Seats: ${seats} × ${price}`,
    startsAtLatest: (days) =>
      `The term of each seat starts on the day the teacher takes it, at the latest ${englishCount(days, 'day')} after the contract.`,
    learners: 'After payment you upload a list of teachers or invite them one by one.',
    accepts:
      'By paying you accept the offer in the name of the organisation and confirm that you may act for it. The privacy policy and the confidentiality agreement apply as well.',
    invoice: 'Get an invoice for a bank transfer',
    invoiceText:
      'The organisation pays the invoice from its own bank account. There is no contract until the transfer has come in full; by paying the invoice the organisation accepts the offer.',
    chooseFirst: 'To pay, first choose the organisation and the number of seats.',
  },
};
