import type { Messages } from '#kernel/locale.ts';
import type { AskRefusal } from '#evidence';

type Words = {
  readonly title: string;
  readonly lede: string;
  readonly reason: string;
  readonly ask: string;
  readonly by: Readonly<Record<'customer' | 'staff', string>>;
  readonly making: string;
  readonly gone: string;
  readonly get: string;
  readonly columns: { readonly asked: string; readonly by: string; readonly why: string; readonly state: string };
  readonly faults: Readonly<Record<AskRefusal, string>>;
  readonly back: string;
};

/** Evidence bundles as staff see them. */
export const evidenceTexts: Messages<Words> = {
  kk: {
    title: 'Дәлелдер мұрағаты',
    lede: 'Мұрағат дербес деректерді қамтиды. Оны заңгер ғана, себебін жазып дайындайды; бұл журналға түседі және тапсырыс берушіге көрінеді.',
    reason: 'Не үшін керек',
    ask: 'Мұрағатты дайындау',
    by: { customer: 'Тапсырыс беруші', staff: 'Қызметкер' },
    making: 'Дайындалып жатыр',
    gone: 'Мерзімі өтті',
    get: 'Жүктеп алу (ZIP)',
    columns: { asked: 'Сұралған уақыты', by: 'Кім', why: 'Себебі', state: 'Күйі' },
    faults: {
      'no-reason': 'Не үшін керек екенін жазыңыз',
      'long-reason': 'Қысқарақ жазыңыз: 500 таңбадан аспасын',
      'too-many': 'Тым жиі сұралды. Бір сағаттан кейін қайталап көріңіз',
    },
    back: 'Шартқа қайту',
  },
  ru: {
    title: 'Архив доказательств',
    lede: 'В архиве есть персональные данные. Его готовит только юрист и указывает причину; это попадает в журнал и видно заказчику.',
    reason: 'Для чего он нужен',
    ask: 'Подготовить архив',
    by: { customer: 'Заказчик', staff: 'Сотрудник' },
    making: 'Готовится',
    gone: 'Срок истёк',
    get: 'Скачать (ZIP)',
    columns: { asked: 'Запрошен', by: 'Кем', why: 'Причина', state: 'Состояние' },
    faults: {
      'no-reason': 'Напишите, для чего он нужен',
      'long-reason': 'Напишите короче: не больше 500 знаков',
      'too-many': 'Запросов слишком много. Попробуйте через час',
    },
    back: 'Вернуться к договору',
  },
  en: {
    title: 'Evidence archive',
    lede: 'The archive holds personal data. Only a lawyer prepares it and says why; this goes into the journal, and the customer can see it.',
    reason: 'What it is needed for',
    ask: 'Prepare the archive',
    by: { customer: 'Customer', staff: 'Staff' },
    making: 'Being made',
    gone: 'Run out',
    get: 'Download (ZIP)',
    columns: { asked: 'Asked for', by: 'By', why: 'Reason', state: 'State' },
    faults: {
      'no-reason': 'Say what it is needed for',
      'long-reason': 'Write less: 500 characters at most',
      'too-many': 'Asked for too often. Try again in an hour',
    },
    back: 'Back to the contract',
  },
};
