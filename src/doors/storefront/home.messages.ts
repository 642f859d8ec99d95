import type { Locale, Messages } from '#kernel/locale.ts';

type Step = { readonly title: string; readonly text: string; readonly clause: string };
type Rule = { readonly title: string; readonly text: string; readonly clause: string };

type Shape = {
  readonly title: string;
  readonly description: string;
  readonly headline: string;
  readonly lede: string;
  readonly choose: string;
  readonly freeLesson: string;
  readonly programmes: string;
  readonly allProgrammes: (count: number) => string;
  readonly howItGoes: string;
  readonly steps: readonly [Step, Step, Step, Step];
  readonly clause: (number: string) => string;
  readonly quilt: string;
  readonly quiltText: string;
  readonly sewn: readonly [string, string, string, string];
  readonly money: string;
  readonly moneyNote: string;
  readonly rules: readonly Rule[];
  readonly genuine: string;
  readonly genuineText: string;
  readonly check: string;
};

const kk: Shape = {
  title: 'Педагогтерге арналған онлайн курстар',
  description:
    'Педагогтердің біліктілігін арттыру курстары: бағасы мен шарты алдын ала белгілі, телефоннан оқуға ыңғайлы, сертификатты кез келген адам тексере алады.',
  headline: 'Күніне бір сабақ. Соңында\u00a0— сертификат.',
  lede: 'Педагогтердің біліктілігін арттыру курстары. Бағасы мен шарты алдын ала белгілі, телефоннан оқуға ыңғайлы, ал сертификатты кез келген адам тексере алады.',
  choose: 'Бағдарлама таңдау',
  freeLesson: 'Алғашқы сабақты тегін көру',
  programmes: 'Бағдарламалар',
  allProgrammes: (count) => (count > 3 ? `Барлық ${count} бағдарлама` : 'Барлық бағдарлама'),
  howItGoes: 'Қалай өтеді',
  steps: [
    {
      title: 'Таңдайсыз',
      text: 'Бағдарламаның мазмұнын, сағатын және бағасын көресіз. Ашық сабақты тіркелмей-ақ оқып шығуға болады.',
      clause: '2.1',
    },
    {
      title: 'Төлейсіз',
      text: 'Офертаны оқып, өтінім толтырасыз, банк бетінде картамен төлейсіз. Төлем түскен күн\u00a0— шарт жасалған күн.',
      clause: '3.11',
    },
    {
      title: 'Оқисыз',
      text: 'Төлем расталған бойда курс ашылады. Жауаптарыңыз сақталып отырады, тоқтаған жерден жалғастырасыз.',
      clause: '3.12',
    },
    {
      title: 'Дәлелдейсіз',
      text: 'Қорытынды тесттен өткен соң нөмірі мен QR коды бар сертификат аласыз, оны кез келген адам тексере алады.',
      clause: '11.3',
    },
  ],
  clause: (number) => `${number}-тармақ`,
  quilt: 'Әр сабақ\u00a0— бір құрақ',
  quiltText:
    'Курстың мұқабасы сабақ өткен сайын құралады. Қай жерге жеткеніңізді бір қарағанда көресіз, тоқтаған жеріңізден жалғастырасыз.',
  sewn: ['Басы', 'Жартысы', 'Соңына жақын', 'Аяқталды'],
  money: 'Ақша мен шарт туралы',
  moneyNote: 'Офертаның негізгі тұстары қарапайым тілмен',
  rules: [
    {
      title: 'Төлеген бағаңыз өзгермейді',
      text: 'Кейін қандай нұсқа жарияланса да, төлеген сәттегі баға мен мерзім Сіз үшін сол күйінде қалады.',
      clause: '2.3',
    },
    {
      title: 'Банк растамайынша шарт жоқ',
      text: 'Өтінім берудің өзі ештеңеге міндеттемейді. Шарт ақша толық түскенде ғана жасалады.',
      clause: '1.2.4',
    },
    {
      title: 'Өзгеріс кемінде үш күн бұрын жарияланады',
      text: 'Офертаның жаңа нұсқасы ескісімен қатар тұрады, қай жері өзгергені көрінеді.',
      clause: '2.3',
    },
    {
      title: 'Кінә бізден болса, ақша қайтарылады',
      text: 'Қызмет Орындаушының кінәсінен көрсетілмесе, төлеген сома толық қайтарылады. Басқа жағдайда\u00a0— заңда көзделгендей.',
      clause: '4.4',
    },
  ],
  genuine: 'Сертификат түпнұсқа ма?',
  genuineText: 'Сертификаттағы QR кодты телефон камерасымен ашыңыз немесе нөмірі мен тексеру кодын жазыңыз. Тіркелу қажет емес.',
  check: 'Сертификатты тексеру',
};

const ru: Shape = {
  title: 'Онлайн-курсы для педагогов',
  description:
    'Курсы повышения квалификации педагогов: цена и условия известны заранее, удобно учиться с телефона, сертификат может проверить каждый.',
  headline: 'Урок в день. В конце\u00a0— сертификат.',
  lede: 'Курсы повышения квалификации для педагогов. Цена и условия известны заранее, учиться удобно с телефона, а сертификат может проверить каждый.',
  choose: 'Выбрать программу',
  freeLesson: 'Посмотреть урок бесплатно',
  programmes: 'Программы',
  allProgrammes: (count) => (count > 3 ? `Все программы: ${count}` : 'Все программы'),
  howItGoes: 'Как это проходит',
  steps: [
    { title: 'Выбираете', text: 'Видите содержание, часы и цену. Открытый урок можно прочитать без регистрации.', clause: '2.1' },
    {
      title: 'Оплачиваете',
      text: 'Читаете оферту, заполняете заявку и платите картой на странице банка. День оплаты\u00a0— день договора.',
      clause: '3.11',
    },
    {
      title: 'Учитесь',
      text: 'Курс открывается сразу, как банк подтвердит оплату. Ответы сохраняются, можно продолжить с того же места.',
      clause: '3.12',
    },
    {
      title: 'Подтверждаете',
      text: 'После итогового теста получаете сертификат с номером и QR-кодом, который может проверить каждый.',
      clause: '11.3',
    },
  ],
  clause: (number) => `пункт ${number}`,
  quilt: 'Каждый урок\u00a0— лоскут',
  quiltText: 'Обложка курса сшивается урок за уроком. Одного взгляда хватает, чтобы понять, где вы остановились и сколько осталось.',
  sewn: ['Начало', 'Половина', 'Почти всё', 'Готово'],
  money: 'О деньгах и договоре',
  moneyNote: 'Главное из оферты простыми словами',
  rules: [
    {
      title: 'Оплаченная цена не изменится',
      text: 'Какие бы версии ни вышли позже, цена и срок на момент оплаты для вас остаются прежними.',
      clause: '2.3',
    },
    {
      title: 'Нет подтверждения банка\u00a0— нет договора',
      text: 'Заявка сама по себе ни к чему не обязывает. Договор заключён, только когда сумма поступила полностью.',
      clause: '1.2.4',
    },
    {
      title: 'Об изменениях сообщаем не меньше чем за три дня',
      text: 'Новая версия оферты стоит рядом с прежней, и видно, что именно изменилось.',
      clause: '2.3',
    },
    {
      title: 'Если виноваты мы, деньги возвращаются',
      text: 'Если услуга не оказана по вине Исполнителя, возвращается вся сумма. В остальных случаях\u00a0— как предусмотрено законом.',
      clause: '4.4',
    },
  ],
  genuine: 'Подлинный ли сертификат?',
  genuineText: 'Откройте QR-код камерой телефона или введите номер и код проверки с сертификата. Регистрация не нужна.',
  check: 'Проверить сертификат',
};

const en: Shape = {
  title: 'Online courses for teachers',
  description:
    'Professional development for teachers in Kazakhstan: price and terms known in advance, made for the phone, certificates anyone can check.',
  headline: 'A lesson a day. A certificate at the end.',
  lede: 'Professional development courses for teachers. Price and terms are known in advance, studying works well on a phone, and anyone can check the certificate.',
  choose: 'Choose a programme',
  freeLesson: 'Read a lesson free',
  programmes: 'Programmes',
  allProgrammes: (count) => (count > 3 ? `All ${count} programmes` : 'All programmes'),
  howItGoes: 'How it goes',
  steps: [
    {
      title: 'You choose',
      text: 'You see the contents, the hours and the price. An open lesson can be read without an account.',
      clause: '2.1',
    },
    {
      title: 'You pay',
      text: 'You read the offer, fill in the application and pay by card on the bank’s page. The day of payment is the day of the contract.',
      clause: '3.11',
    },
    {
      title: 'You study',
      text: 'The course opens as soon as the bank confirms. Answers are saved, and you go on from where you stopped.',
      clause: '3.12',
    },
    {
      title: 'You show it',
      text: 'After the final test you get a certificate with a number and a QR code that anyone can check.',
      clause: '11.3',
    },
  ],
  clause: (number) => `clause ${number}`,
  quilt: 'Every lesson is a piece of the cloth',
  quiltText: 'A course’s cover is sewn lesson by lesson. One look tells you how far you are and how much is left.',
  sewn: ['The start', 'Half way', 'Nearly there', 'Finished'],
  money: 'Money and the contract',
  moneyNote: 'The main points of the offer in plain words',
  rules: [
    {
      title: 'The price you paid does not change',
      text: 'Whatever is published later, the price and the access term stay as they were when you paid.',
      clause: '2.3',
    },
    {
      title: 'No confirmation from the bank, no contract',
      text: 'An application alone binds you to nothing. The contract exists only when the full sum has arrived.',
      clause: '1.2.4',
    },
    {
      title: 'Amendments are published at least three days ahead',
      text: 'A new version of the offer stands beside the old one, with what changed marked.',
      clause: '2.3',
    },
    {
      title: 'If the fault is ours, the money goes back',
      text: 'If the service is not given through the Provider’s fault, the whole sum is returned. Otherwise as the law provides.',
      clause: '4.4',
    },
  ],
  genuine: 'Is a certificate genuine?',
  genuineText: 'Open its QR code with a phone camera, or type the number and the check code printed on it. No account is needed.',
  check: 'Check a certificate',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const homeText = (locale: Locale): Shape => t[locale];
