import type { Messages } from '#kernel/locale.ts';
import type { ProgressField } from '#seats';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly claimed: string;
  readonly toCourse: string;
  readonly question: (organisation: string) => string;
  readonly hint: string;
  readonly fields: Readonly<Record<ProgressField, string>>;
  readonly nothing: string;
  readonly save: string;
  readonly saved: string;
  readonly changed: string;
  readonly history: string;
};

export const ownSeatWords: Messages<Words> = {
  kk: {
    title: 'Ұйым төлеген орындар',
    lead: 'Орныңыздан ұйым нені көретінін өзіңіз таңдайсыз және кез келген уақытта өзгерте аласыз. Бағаларыңыз бен жауаптарыңыз ешқашан көрсетілмейді.',
    none: 'Ұйым төлеген орын жоқ',
    noneText: 'Ұйымыңыз орын төлесе, шақыру хаты электрондық поштаңызға келеді.',
    claimed: 'Алынған күні',
    toCourse: 'Курсқа өту',
    question: (organisation) => `Ұйым (${organisation}) нені көре алады`,
    hint: 'Міндетті емес. Ештеңе белгіленбесе, ұйым орынның алынғанын ғана көреді. Мерзім біткен соң орын нөмірі көрсетілген қызметтер актісіне енеді: онда аты-жөніңіз де, курсты аяқтаған-аяқтамағаныңыз да жазылмайды. Курсты аяқтаған күніңізді көрсетсеңіз, орын актіге курс аяқталған соң бірден енуі мүмкін.',
    fields: { name: 'Аты-жөнім', completion: 'Курсты аяқтаған күнім', certificate: 'Сертификатымның нөмірі' },
    nothing: 'ештеңе',
    save: 'Сақтау',
    saved: 'Таңдауыңыз сақталды.',
    changed: 'Таңдау сақталмады. Қайта қарап шығыңыз.',
    history: 'Бұрынғы таңдаулар',
  },
  ru: {
    title: 'Места, оплаченные организацией',
    lead: 'Вы сами выбираете, что организация видит о вашем месте, и можете изменить это в любое время. Оценки и ответы не показываются никогда.',
    none: 'Мест, оплаченных организацией, нет',
    noneText: 'Если ваша организация оплатит место, приглашение придёт на вашу электронную почту.',
    claimed: 'Занято',
    toCourse: 'К курсу',
    question: (organisation) => `Что видит организация (${organisation})`,
    hint: 'Необязательно. Если ничего не отмечено, организация видит только то, что место занято. Когда срок закончится, номер места войдёт в акт оказанных услуг: в нём нет ни имени, ни того, завершили ли вы курс. Если вы показываете день завершения, место может войти в акт сразу после него.',
    fields: { name: 'Моё имя', completion: 'День, когда я завершу курс', certificate: 'Номер моего сертификата' },
    nothing: 'ничего',
    save: 'Сохранить',
    saved: 'Ваш выбор сохранён.',
    changed: 'Выбор не сохранён. Посмотрите ещё раз.',
    history: 'Прежние решения',
  },
  en: {
    title: 'Seats paid for by an organisation',
    lead: 'You choose what the organisation sees of your seat, and may change it at any time. Marks and answers are never shown.',
    none: 'No seat paid for by an organisation',
    noneText: 'When your organisation pays for a seat, the invitation comes to your email.',
    claimed: 'Taken on',
    toCourse: 'To the course',
    question: (organisation) => `What the organisation (${organisation}) may see`,
    hint: 'Not required. With nothing ticked, the organisation sees only that the seat is taken. When the term is over, the act of services rendered names the seat by its number: neither your name nor whether you completed the course. If you let the day of completion be seen, the seat may join an act right after it.',
    fields: { name: 'My name', completion: 'The day I complete the course', certificate: 'The number of my certificate' },
    nothing: 'nothing',
    save: 'Save',
    saved: 'Your choice is saved.',
    changed: 'The choice was not saved. Please look again.',
    history: 'Earlier choices',
  },
};
