import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly none: string;
  readonly file: (number: string) => string;
  readonly stated: (seats: readonly number[]) => string;
  readonly askedBy: Readonly<Record<'customer' | 'staff', string>>;
  readonly eInvoice: string;
  readonly ready: (seats: readonly number[]) => string;
  readonly make: string;
  readonly correction: (number: string) => string;
  readonly toCorrect: (act: string, seats: readonly number[]) => string;
  readonly correct: string;
};

/** Acts of services rendered to an organisation, as staff see them (clause 2.2). */
export const actTexts: Messages<Words> = {
  kk: {
    title: 'Көрсетілген қызметтер актілері',
    none: 'Актіге кіретін орын әзірге жоқ: мерзім біткенде пайда болады, ал тыңдаушы аяқтаған күнін ұйымға көрсетуге келіссе, бағдарламаны аяқтағанда бірден.',
    file: (number) => `Акт ${number}, PDF`,
    stated: (seats) => `орындар: ${seats.join(', ')}`,
    askedBy: { customer: 'ұйым сұраған', staff: 'қызметкер жасаған' },
    eInvoice: 'ЭШФ деректері',
    ready: (seats) => `Жаңа актіге кіретін орындар: ${seats.join(', ')}.`,
    make: 'Акт жасау',
    correction: (number) => `Түзету актісі ${number}, PDF`,
    toCorrect: (act, seats) =>
      `${act} актіден кейін ақысы қайтарылған орындар: ${seats.join(', ')}. Түзету актісі мен түзетілген ЭШФ керек; ЭШФ мемлекеттік жүйеде бастапқысының тіркеу нөмірімен жазылады.`,
    correct: 'Түзету актісін жасау',
  },
  ru: {
    title: 'Акты оказанных услуг',
    none: 'Мест для акта пока нет: они появятся, когда срок закончится, а если слушатель разрешил организации видеть день завершения, сразу после завершения.',
    file: (number) => `Акт ${number}, PDF`,
    stated: (seats) => `места: ${seats.join(', ')}`,
    askedBy: { customer: 'по запросу организации', staff: 'составил сотрудник' },
    eInvoice: 'Данные для ЭСФ',
    ready: (seats) => `В новый акт войдут места: ${seats.join(', ')}.`,
    make: 'Составить акт',
    correction: (number) => `Корректировочный акт ${number}, PDF`,
    toCorrect: (act, seats) =>
      `После акта ${act} возвращена плата за места: ${seats.join(', ')}. Нужны корректировочный акт и исправленная ЭСФ; её выписывают в государственной системе по регистрационному номеру исходной.`,
    correct: 'Составить корректировочный акт',
  },
  en: {
    title: 'Acts of services rendered',
    none: 'No seat for an act yet: one appears when its term is over, or on completion where the learner lets the organisation see it.',
    file: (number) => `Act ${number}, PDF`,
    stated: (seats) => `seats: ${seats.join(', ')}`,
    askedBy: { customer: 'asked for by the organisation', staff: 'made by staff' },
    eInvoice: 'Data for the electronic invoice',
    ready: (seats) => `Seats for the new act: ${seats.join(', ')}.`,
    make: 'Make the act',
    correction: (number) => `Corrective act ${number}, PDF`,
    toCorrect: (act, seats) =>
      `After act ${act} the price of these seats went back: ${seats.join(', ')}. A corrective act and a corrected electronic invoice are needed; the invoice is written in the state’s system by the registration number of the first.`,
    correct: 'Make the corrective act',
  },
};
