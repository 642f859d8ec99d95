import type { Locale, Messages } from '#kernel/locale.ts';
import type { FunctionState } from '#incidents';

type Texts = {
  title: string;
  description: string;
  lede: string;
  allWell: string;
  someDown: (names: string) => string;
  unknown: string;
  stale: string;
  measured: (moment: string) => string;
  functions: string;
  name: string;
  state: string;
  today: string;
  month: string;
  states: Record<FunctionState, string>;
  notMeasured: string;
  how: string;
  incidents: (month: string) => string;
  noIncidents: string;
  touched: string;
  programmes: string;
  when: string;
  number: (no: number) => string;
  history: string;
  goesOn: string;
  over: string;
  months: readonly string[];
  monthName: (month: string, year: string) => string;
  feed: { path: string; title: string };
  json: string;
  watching: string;
  days: string;
};

const nb = '\u00a0';

const texts: Messages<Texts> = {
  kk: {
    title: 'Қызметтің жай-күйі',
    description: 'Smart Ustaz қазір қалай жұмыс істеп тұр, қашан тоқтады және тыңдаушыларға не айтылды.',
    lede: 'Сайт минут сайын өзін өлшейді: тыңдаушыға керек әр қызмет шын мәнінде жауап бере ме.',
    allWell: 'Бәрі жұмыс істеп тұр',
    someDown: (names) => `Қазір ақау бар: ${names}`,
    unknown: 'Соңғы минуттардың өлшеуі жоқ',
    stale: 'Дерекқор қазір жауап бермейді. Төменде соңғы белгілі мәліметтер тұр.',
    measured: (moment) => `Соңғы өлшеу: ${moment}`,
    functions: 'Қызметтер',
    name: 'Қызмет',
    state: 'Күйі',
    today: 'Бүгін',
    month: 'Ай бойы',
    states: { works: 'Жұмыс істейді', down: 'Ақау', unknown: 'Өлшенбеді' },
    notMeasured: 'өлшенбеді',
    how: 'Пайызы — сәтті өлшеулердің үлесі, төмен қарай дөңгелектеледі. Өлшенбеген уақыт тоқтап тұрған уақыт болып есептеледі.',
    incidents: (month) => `Оқиғалар: ${month}`,
    noIncidents: 'Бұл айда ештеңе болған жоқ.',
    touched: 'Қамтылғаны',
    programmes: 'Бағдарламалар',
    when: 'Уақыты',
    number: (no) => `№${nb}${no}`,
    history: 'Айлар бойынша',
    goesOn: 'Жалғасуда',
    over: 'Аяқталды',
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
    monthName: (month, year) => `${year}${nb}жылғы ${month}`,
    feed: { path: '/feeds/status.atom', title: 'Ақаулар мен оқиғалар' },
    json: 'JSON түрінде',
    watching: 'Бақылап отыру',
    days: 'Ақау салдарынан оқи алмаған күндер шарт мерзіміне өзі қосылады, өтініш жазудың қажеті жоқ.',
  },
  ru: {
    title: 'Состояние сервиса',
    description: 'Как Smart Ustaz работает сейчас, когда останавливался и что об этом сказано слушателям.',
    lede: 'Сайт каждую минуту измеряет себя сам: отвечает ли на деле каждая функция, нужная слушателю.',
    allWell: 'Всё работает',
    someDown: (names) => `Сейчас есть сбой: ${names}`,
    unknown: 'За последние минуты измерений нет',
    stale: 'База данных сейчас не отвечает. Ниже последние известные сведения.',
    measured: (moment) => `Последнее измерение: ${moment}`,
    functions: 'Функции',
    name: 'Функция',
    state: 'Состояние',
    today: 'Сегодня',
    month: 'За месяц',
    states: { works: 'Работает', down: 'Сбой', unknown: 'Не измерялось' },
    notMeasured: 'не измерялось',
    how: 'Процент — доля удачных измерений, округляется вниз. Время без измерений считается временем, когда сайт стоял.',
    incidents: (month) => `Происшествия: ${month}`,
    noIncidents: 'В этом месяце ничего не произошло.',
    touched: 'Затронуто',
    programmes: 'Программы',
    when: 'Время',
    number: (no) => `№${nb}${no}`,
    history: 'По месяцам',
    goesOn: 'Продолжается',
    over: 'Завершено',
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    monthName: (month, year) => `${month} ${year}${nb}г.`,
    feed: { path: '/feeds/status.atom', title: 'Сбои и происшествия' },
    json: 'В виде JSON',
    watching: 'Следить',
    days: 'Дни, в которые из-за сбоя нельзя было учиться, сами прибавляются к сроку договора, писать заявление не нужно.',
  },
  en: {
    title: 'Service status',
    description: 'How Smart Ustaz works now, when it stood still, and what learners were told.',
    lede: 'Every minute the site measures itself: whether each thing a learner needs really answers.',
    allWell: 'Everything works',
    someDown: (names) => `Something is failing now: ${names}`,
    unknown: 'Nothing was measured in the last minutes',
    stale: 'The database does not answer right now. Below is what was known last.',
    measured: (moment) => `Last measured: ${moment}`,
    functions: 'What is measured',
    name: 'Function',
    state: 'State',
    today: 'Today',
    month: 'This month',
    states: { works: 'Works', down: 'Failing', unknown: 'Not measured' },
    notMeasured: 'not measured',
    how: 'The figure is the share of good measurements, rounded down. Time without measurements counts as time standing still.',
    incidents: (month) => `Incidents: ${month}`,
    noIncidents: 'Nothing happened in this month.',
    touched: 'Affected',
    programmes: 'Programmes',
    when: 'When',
    number: (no) => `No.${nb}${no}`,
    history: 'By month',
    goesOn: 'Going on',
    over: 'Over',
    months: 'January February March April May June July August September October November December'.split(' '),
    monthName: (month, year) => `${month} ${year}`,
    feed: { path: '/feeds/status.atom', title: 'Outages and incidents' },
    json: 'As JSON',
    watching: 'Watch',
    days: 'Days on which a failure kept you from learning are added to the term of your contract by themselves; nothing has to be asked for.',
  },
};

export const statusText = (locale: Locale): Texts => texts[locale];

/** `2026 жылғы қараша` / `ноябрь 2026 г.` / `November 2026`. */
export function monthText(month: string, locale: Locale): string {
  const t = texts[locale];
  return t.monthName(t.months[Number(month.slice(5)) - 1]!, month.slice(0, 4));
}
