import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly act: string;
  readonly ground: string;
  readonly grounds: Readonly<Record<'completed' | 'term-over', string>>;
  readonly offered: string;
  readonly lastDay: string;
  readonly objected: string;
  readonly given: Readonly<Record<'accepted' | 'deemed', string>>;
  readonly again: string;
  readonly againHint: string;
};

/** Acceptance of the service as staff see it (clause 2.2). */
export const acceptanceTexts: Messages<Words> = {
  kk: {
    title: 'Қызметті қабылдау',
    act: 'Акт, PDF',
    ground: 'Қызмет қалай көрсетілді',
    grounds: { completed: 'Курс аяқталды', 'term-over': 'Оқу мерзімі бітті' },
    offered: 'Қабылдау ұсынылды',
    lastDay: 'Қарсылықтың соңғы күні',
    objected: 'Қарсылық',
    given: { accepted: 'Қабылдады', deemed: 'Қабылданды деп саналды' },
    again: 'Қабылдауды қайта ұсыну',
    againHint: 'Қарсылыққа жауап берген соң басыңыз: мерзім қайта басталып, хат жіберіледі.',
  },
  ru: {
    title: 'Приёмка услуги',
    act: 'Акт, PDF',
    ground: 'Как оказана услуга',
    grounds: { completed: 'Курс пройден', 'term-over': 'Срок обучения истёк' },
    offered: 'Приёмка предложена',
    lastDay: 'Последний день для возражений',
    objected: 'Возражение',
    given: { accepted: 'Принята', deemed: 'Считается принятой' },
    again: 'Предложить приёмку снова',
    againHint: 'Нажмите после ответа на возражение: срок начнётся заново, заказчик получит письмо.',
  },
  en: {
    title: 'Acceptance of the service',
    act: 'Act, PDF',
    ground: 'How the service was given',
    grounds: { completed: 'Course completed', 'term-over': 'Term of study over' },
    offered: 'Acceptance offered',
    lastDay: 'Last day to object',
    objected: 'Objection',
    given: { accepted: 'Accepted', deemed: 'Counts as accepted' },
    again: 'Offer acceptance again',
    againHint: 'Press after the objection was answered: the days begin again and a letter goes out.',
  },
};
