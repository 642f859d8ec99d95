import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { CaseState, WordsKind } from '#conduct';

type Words = {
  readonly title: string;
  readonly contract: string;
  readonly states: Readonly<Record<CaseState | 'seat-terminated', string>>;
  readonly kinds: Readonly<Record<WordsKind, string>>;
  readonly from: Readonly<Record<'staff' | 'person' | 'system', string>>;
  readonly answerTill: string;
  readonly appealTill: string;
  readonly paper: string;
  readonly said: string;
  readonly answerTitle: string;
  readonly answer: string;
  readonly answerHint: string;
  readonly sendAnswer: string;
  readonly appealTitle: string;
  readonly appeal: string;
  readonly appealHint: string;
  readonly sendAppeal: string;
  readonly appealed: string;
  readonly wordsFault: string;
  readonly notice: string;
  readonly open: string;
  readonly support: string;
  readonly lifted: (days: number) => string;
};

/** Words of a case of a breach as the person sees it (clause 4.2). */
export const conductWords: Messages<Words> = {
  kk: {
    title: 'Ескерту',
    contract: 'Шарт',
    states: {
      open: 'Қаралып жатыр',
      warned: 'Ескерту берілді',
      suspended: 'Қызмет уақытша тоқтатылды',
      appealed: 'Шағым қаралып жатыр',
      kept: 'Шағым қаралды, шешім өзгерген жоқ',
      terminated: 'Шарт бұзылды',
      'seat-terminated': 'Орныңыз жабылды',
      closed: 'Іс жабылды',
    },
    kinds: {
      evidence: 'Дәлел',
      warning: 'Ескерту',
      answer: 'Жауап',
      suspension: 'Тоқтату туралы шешім',
      appeal: 'Шағым',
      decision: 'Шешім',
    },
    from: { staff: 'Орындаушы', person: 'Сіз', system: 'Жүйе' },
    answerTill: 'Жауап беруге болатын соңғы күн',
    appealTill: 'Шағым беруге болатын соңғы күн',
    paper: 'Ескертуді жүктеп алу (PDF)',
    said: 'Не айтылды',
    answerTitle: 'Жауап беру',
    answer: 'Жауабыңыз',
    answerHint: 'Не болғанын түсіндіріңіз. Мерзім өткенше қызмет тоқтатылмайды.',
    sendAnswer: 'Жауапты жіберу',
    appealTitle: 'Шешімге шағым беру',
    appeal: 'Шағымыңыз',
    appealHint: 'Шешіммен неге келіспейтініңізді жазыңыз. Шағымды қызметкер қарап, шешімін осы бетке жазады.',
    sendAppeal: 'Шағым беру',
    appealed: 'Шағымыңыз қабылданды. Шешім шыққанда хат келеді.',
    wordsFault: 'Кемінде 10, ең көбі 5000 таңба жазыңыз',
    notice: 'Сізге ескерту берілді',
    open: 'Толық оқу',
    support: 'Қолдау қызметіне жазу',
    lifted: (days) => `${days} күн қосылды: тоқтату алынып тасталды`,
  },
  ru: {
    title: 'Предупреждение',
    contract: 'Договор',
    states: {
      open: 'Рассматривается',
      warned: 'Вынесено предупреждение',
      suspended: 'Услуга приостановлена',
      appealed: 'Жалоба рассматривается',
      kept: 'Жалоба рассмотрена, решение не изменено',
      terminated: 'Договор расторгнут',
      'seat-terminated': 'Ваше место закрыто',
      closed: 'Дело закрыто',
    },
    kinds: {
      evidence: 'Доказательство',
      warning: 'Предупреждение',
      answer: 'Ответ',
      suspension: 'Решение о приостановке',
      appeal: 'Жалоба',
      decision: 'Решение',
    },
    from: { staff: 'Исполнитель', person: 'Вы', system: 'Система' },
    answerTill: 'Последний день для ответа',
    appealTill: 'Последний день для жалобы',
    paper: 'Скачать предупреждение (PDF)',
    said: 'Что было сказано',
    answerTitle: 'Ответить',
    answer: 'Ваш ответ',
    answerHint: 'Объясните, что произошло. До конца срока услуга не приостанавливается.',
    sendAnswer: 'Отправить ответ',
    appealTitle: 'Обжаловать решение',
    appeal: 'Ваша жалоба',
    appealHint: 'Напишите, почему вы не согласны. Жалобу рассмотрит сотрудник, решение появится на этой странице.',
    sendAppeal: 'Подать жалобу',
    appealed: 'Жалоба принята. О решении придёт письмо.',
    wordsFault: 'Напишите от 10 до 5000 знаков',
    notice: 'Вам вынесено предупреждение',
    open: 'Прочитать полностью',
    support: 'Написать в поддержку',
    lifted: (days) => `+ ${russianCount(days, ['день', 'дня', 'дней'])}: приостановка снята`,
  },
  en: {
    title: 'Warning',
    contract: 'Contract',
    states: {
      open: 'Being looked into',
      warned: 'A warning was given',
      suspended: 'The service is suspended',
      appealed: 'The appeal is being heard',
      kept: 'The appeal was heard, the decision stands',
      terminated: 'The contract is terminated',
      'seat-terminated': 'Your seat is closed',
      closed: 'The case is closed',
    },
    kinds: {
      evidence: 'Evidence',
      warning: 'Warning',
      answer: 'Answer',
      suspension: 'Decision to suspend',
      appeal: 'Appeal',
      decision: 'Decision',
    },
    from: { staff: 'Provider', person: 'You', system: 'System' },
    answerTill: 'Last day to answer',
    appealTill: 'Last day to appeal',
    paper: 'Download the warning (PDF)',
    said: 'What was said',
    answerTitle: 'Answer',
    answer: 'Your answer',
    answerHint: 'Explain what happened. The service is not suspended before the time is over.',
    sendAnswer: 'Send the answer',
    appealTitle: 'Appeal against the decision',
    appeal: 'Your appeal',
    appealHint: 'Write why you do not agree. A member of staff hears the appeal, and the decision appears on this page.',
    sendAppeal: 'Appeal',
    appealed: 'Your appeal was taken. A letter will tell you the decision.',
    wordsFault: 'Write between 10 and 5000 characters',
    notice: 'There is a warning for you',
    open: 'Read it in full',
    support: 'Write to support',
    lifted: (days) => `${englishCount(days, 'day')} added: the suspension was lifted`,
  },
};
