import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly ready: (seats: readonly number[]) => string;
  readonly ask: string;
  readonly acceptNote: string;
  readonly representativeAsks: string;
  readonly file: (number: string) => string;
  readonly correction: (number: string) => string;
  readonly day: string;
  readonly seats: string;
  readonly amount: string;
  readonly refused: Readonly<Record<'nothing-new' | 'closed', string>>;
};

/** Acts of services rendered to an organisation (clause 2.2). */
export const actWords: Messages<Words> = {
  kk: {
    title: 'Көрсетілген қызметтер актілері',
    lead: 'Актіге мерзімі біткен орындар кіреді. Тыңдаушы курсты аяқтаған күнін көрсетуге келіссе, орын аяқталған соң бірден кіреді. Әр орын бір рет қана көрсетіледі.',
    none: 'Әзірге актіге кіретін орын жоқ.',
    ready: (seats) => `Жаңа актіге кіретін орындар: ${seats.join(', ')}.`,
    ask: 'Қызметті қабылдап, акт алу',
    acceptNote: 'Батырманы басу арқылы ұйым осы орындар бойынша қызметті қабылдайды.',
    representativeAsks: 'Актіні ұйымның өкілі сұрайды.',
    file: (number) => `Акт ${number}, PDF`,
    correction: (number) => `Түзету актісі ${number}, PDF`,
    day: 'Күні',
    seats: 'Орындар',
    amount: 'Сомасы',
    refused: { 'nothing-new': 'Жаңа акт жасалмады: актіге кіретін жаңа орын жоқ.', closed: 'Шарт жабылған, жаңа акт жасалмайды.' },
  },
  ru: {
    title: 'Акты оказанных услуг',
    lead: 'В акт входят места, срок которых закончился. Если слушатель разрешил показывать день завершения, место войдёт сразу после завершения. Каждое место указывается один раз.',
    none: 'Пока нет мест, которые можно включить в акт.',
    ready: (seats) => `В новый акт войдут места: ${seats.join(', ')}.`,
    ask: 'Принять услугу и получить акт',
    acceptNote: 'Нажимая кнопку, организация принимает услугу на этих местах.',
    representativeAsks: 'Акт запрашивает представитель организации.',
    file: (number) => `Акт ${number}, PDF`,
    correction: (number) => `Корректировочный акт ${number}, PDF`,
    day: 'Дата',
    seats: 'Места',
    amount: 'Сумма',
    refused: { 'nothing-new': 'Новый акт не составлен: новых мест для него нет.', closed: 'Договор закрыт, новый акт не составляется.' },
  },
  en: {
    title: 'Acts of services rendered',
    lead: 'An act lists the seats whose term is over. Where the learner lets the day of completion be seen, the seat joins as soon as the programme is completed. Each seat is stated once.',
    none: 'No seat can be put into an act yet.',
    ready: (seats) => `Seats for the new act: ${seats.join(', ')}.`,
    ask: 'Accept the service and get the act',
    acceptNote: 'By pressing the button the organisation accepts the service on these seats.',
    representativeAsks: 'The representative of the organisation asks for the act.',
    file: (number) => `Act ${number}, PDF`,
    correction: (number) => `Corrective act ${number}, PDF`,
    day: 'Date',
    seats: 'Seats',
    amount: 'Sum',
    refused: {
      'nothing-new': 'No new act was made: there are no new seats for one.',
      closed: 'The contract is closed, no new act is made.',
    },
  },
};
