import type { Messages } from '#kernel/locale.ts';

type Texts = {
  /** What a return made in the cabinet was. */
  explain: Record<'title' | 'ofContract' | 'ground' | 'sum' | 'refund' | 'held' | 'claim' | 'decides' | 'wrong', string> & {
    left: (sum: string) => string;
    payCase: (no: string) => string;
  };
};

/** What a return made in the bank’s cabinet was. */
export const explainReturnTexts: Messages<Texts> = {
  kk: {
    explain: {
      title: 'Бұл не еді?',
      left: (sum) => `Түсіндірілмегені: ${sum}. Ақша екінші рет жіберілмейді.`,
      ofContract: 'Шарт бойынша қайтару болса, негізін таңдаңыз: іс ашылады, негізін заңгер, ақшасын бухгалтер шешеді.',
      ground: 'Негізі',
      sum: 'Шарт бойынша қайтарылған сома, теңге',
      refund: 'Шарт бойынша қайтару',
      payCase: (no) => `Ашық тұрған ${no} ісі бойынша төленген`,
      held: 'Шарты жоқ ақшаның қайтарылуы',
      claim: 'Қызметкердің қатесі: талап ретінде қалдыру',
      decides: 'Шешетін іс',
      wrong: 'Негізін таңдап, сомасын теңгемен жазыңыз',
    },
  },
  ru: {
    explain: {
      title: 'Что это было?',
      left: (sum) => `Не объяснено: ${sum}. Второй раз деньги не уйдут.`,
      ofContract: 'Если это возврат по договору, выберите основание: откроется дело, об основании решит юрист, о деньгах — бухгалтер.',
      ground: 'Основание',
      sum: 'Возвращено по договору, тенге',
      refund: 'Возврат по договору',
      payCase: (no) => `Выплата по открытому делу ${no}`,
      held: 'Возврат денег без договора',
      claim: 'Ошибка сотрудника: оставить требованием',
      decides: 'Решает дело',
      wrong: 'Выберите основание и укажите сумму в тенге',
    },
  },
  en: {
    explain: {
      title: 'What was it?',
      left: (sum) => `Not explained: ${sum}. Nothing is sent a second time.`,
      ofContract:
        'If it was a refund of the contract, choose its ground: a case opens, the lawyer decides the ground and the accountant the money.',
      ground: 'Ground',
      sum: 'Refunded of the contract, tenge',
      refund: 'A refund of the contract',
      payCase: (no) => `Payment of the open case ${no}`,
      held: 'A return of money without a contract',
      claim: 'The clerk’s mistake: keep as a claim',
      decides: 'Decided by the case',
      wrong: 'Choose the ground and type the sum in tenge',
    },
  },
};
