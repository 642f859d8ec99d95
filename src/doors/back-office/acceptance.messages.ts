import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly act: string;
  readonly correction: (no: number) => string;
  readonly ground: string;
  readonly grounds: Readonly<Record<'completed' | 'term-over', string>>;
  readonly offered: string;
  readonly lastDay: string;
  readonly objected: string;
  readonly given: Readonly<Record<'accepted' | 'deemed', string>>;
  readonly again: string;
  readonly againHint: string;
  readonly unreached: string;
  /** On the first page: contracts whose offers reached nobody. */
  readonly unreachedTitle: string;
  readonly since: string;
};

/** Acceptance of the service as staff see it (clause 2.2). */
export const acceptanceTexts: Messages<Words> = {
  kk: {
    title: 'Қызметті қабылдау',
    act: 'Акт, PDF',
    correction: (no) => `Түзету актісі К${no}, PDF`,
    ground: 'Қызмет қалай көрсетілді',
    grounds: { completed: 'Курс аяқталды', 'term-over': 'Оқу мерзімі бітті' },
    offered: 'Қабылдау ұсынылды',
    lastDay: 'Қарсылықтың соңғы күні',
    objected: 'Қарсылық',
    given: { accepted: 'Қабылдады', deemed: 'Қабылданды деп саналды' },
    again: 'Қабылдауды қайта ұсыну',
    againHint: 'Қарсылыққа жауап берген соң басыңыз: мерзім қайта басталып, хат жіберіледі.',
    unreached:
      'Қатарынан үш ұсыныс ешкімге жетпеді, сондықтан автоматты түрде қайта ұсынылмайды. Тапсырыс берушімен басқаша байланысып, поштасын тексеріңіз, содан кейін қайта ұсыныңыз.',
    unreachedTitle: 'Қабылдау туралы хаты жетпеген шарттар',
    since: 'Соңғы ұсыныс мерзімі бітті',
  },
  ru: {
    title: 'Приёмка услуги',
    act: 'Акт, PDF',
    correction: (no) => `Корректировочный акт К${no}, PDF`,
    ground: 'Как оказана услуга',
    grounds: { completed: 'Курс пройден', 'term-over': 'Срок обучения истёк' },
    offered: 'Приёмка предложена',
    lastDay: 'Последний день для возражений',
    objected: 'Возражение',
    given: { accepted: 'Принята', deemed: 'Считается принятой' },
    again: 'Предложить приёмку снова',
    againHint: 'Нажмите после ответа на возражение: срок начнётся заново, заказчик получит письмо.',
    unreached:
      'Три предложения подряд никому не дошли, поэтому само оно больше не повторяется. Свяжитесь с заказчиком иначе, проверьте его почту и предложите приёмку снова.',
    unreachedTitle: 'Договоры, о приёмке которых никто не узнал',
    since: 'Срок последнего предложения истёк',
  },
  en: {
    title: 'Acceptance of the service',
    act: 'Act, PDF',
    correction: (no) => `Corrective act К${no}, PDF`,
    ground: 'How the service was given',
    grounds: { completed: 'Course completed', 'term-over': 'Term of study over' },
    offered: 'Acceptance offered',
    lastDay: 'Last day to object',
    objected: 'Objection',
    given: { accepted: 'Accepted', deemed: 'Counts as accepted' },
    again: 'Offer acceptance again',
    againHint: 'Press after the objection was answered: the days begin again and a letter goes out.',
    unreached:
      'Three offers in a row reached nobody, so it is not repeated by itself any more. Reach the customer by other means, check the address, then offer acceptance again.',
    unreachedTitle: 'Contracts whose acceptance nobody could be told of',
    since: 'The days of the last offer ended',
  },
};
