import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly terminated: (sum: string) => string;
  readonly resting: string;
  readonly restingSeat: (no: number) => string;
  readonly toCase: string;
};

/** An advance on which nobody has decided, on the page of its contract's refunds. */
export const leftAdvanceWords: Messages<Words> = {
  kk: {
    title: 'Шешілмеген аванс бар',
    terminated: (sum) => `Шарт немесе орын бұзылған, ал ${sum} көлемінде қызмет көрсетілмеген. «Шарттың бұзылуы» негізімен іс ашыңыз.`,
    resting:
      'Қызмет тоқтатылған, ал шарттың мерзімі өтіп кеткен. Алдымен шешіңіз: шартты бұзу керек пе, әлде тоқтатуды алып тастау керек пе.',
    restingSeat: (no) =>
      `№\u00a0${no} орындағы қызмет тоқтатылған, ал мерзімі өтіп кеткен. Алдымен шешіңіз: орынды жабу керек пе, әлде тоқтатуды алып тастау керек пе.`,
    toCase: 'Талап бұзу ісіне өту',
  },
  ru: {
    title: 'Есть нерешённый аванс',
    terminated: (sum) => `Договор или место расторгнуты, а за ${sum} услуга не оказана. Откройте дело по основанию «Расторжение договора».`,
    resting: 'Услуга приостановлена, а срок договора прошёл. Сначала решите: расторгнуть договор или снять приостановление.',
    restingSeat: (no) =>
      `На месте №\u00a0${no} услуга приостановлена, а срок прошёл. Сначала решите: закрыть место или снять приостановление.`,
    toCase: 'К делу о нарушении',
  },
  en: {
    title: 'An advance is not decided on',
    terminated: (sum) =>
      `The contract or a seat was terminated, and service for ${sum} was not given. Open a case on the ground “Termination of the contract”.`,
    resting: 'The service is suspended and the term of the contract is over. Decide first: terminate the contract, or lift the suspension.',
    restingSeat: (no) =>
      `On seat No.\u00a0${no} the service is suspended and its term is over. Decide first: close the seat, or lift the suspension.`,
    toCase: 'To the conduct case',
  },
};
