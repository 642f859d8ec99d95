import type { Messages } from '#kernel/locale.ts';

type Texts = {
  mend: Record<
    | 'text'
    | 'canMend'
    | 'again'
    | 'look'
    | 'correct'
    | 'correctText'
    | 'debit'
    | 'credit'
    | 'sum'
    | 'bank'
    | 'noBank'
    | 'book'
    | 'written'
    | 'alwaysTwo'
    | 'approve'
    | 'sameAccount'
    | 'contractMissing'
    | 'bankMissing',
    string
  > & { difference: (sum: string) => string; needsTwo: (sum: string) => string; amountWrong: (sum: string) => string };
};

/** An alarm of the books: mended by its own job, or answered by a correcting posting. */
export const mendBooksTexts: Messages<Texts> = {
  kk: {
    mend: {
      text: 'Ереже қазір қайта тексеріледі. Сәйкес болса, жағдай соны дәлел етіп жабылады; болмаса, кітапта ештеңе өзгермейді.',
      canMend:
        'Алдымен ереженің өз жұмысы орындалады: мерзімі өткен күндердің кірісі танылады не жетіспейтін жазба оқиғаның өзінен жазылады. Содан кейін ереже қайта тексеріледі: сәйкес болса, жағдай жабылады.',
      again: 'Түзеп, қайта тексеру',
      look: 'Ережені қайта тексеру',
      correct: 'Түзету жазбасы',
      correctText:
        'Ескі жазбалар өзгермейді: екі шот арасында жаңа жазба қосылады, осы дабылға байланады, журналда және айналым ведомосында тұрады.',
      debit: 'Дебет',
      credit: 'Кредит',
      sum: 'Сомасы',
      bank: 'Банк',
      noBank: 'Банкке қатысы жоқ',
      book: 'Түзету жазбасын жазу',
      written: 'Бекітуді күтіп тұр',
      approve: 'Бекітіп, кітапқа жазу',
      sameAccount: 'Дебет пен кредитке әр түрлі шот таңдаңыз',
      contractMissing: 'Аванс, кіріс және ҚҚС шарттың ақшасы, ал бұл дабыл шартқа байланысты емес: басқа шоттарды таңдаңыз',
      bankMissing: 'Банктің қарызы мен комиссиясы үшін банкті таңдаңыз',
      difference: (sum) => `Айырмасы: ${sum}`,
      alwaysTwo: 'Дабылда айырма көрсетілмеген, сондықтан кез келген соманы екінші бухгалтер бекітеді.',
      needsTwo: (sum) => `${sum} асатын соманы екінші бухгалтер бекітеді.`,
      amountWrong: (sum) => `Дабылдың айырмасын дәл жазыңыз: ${sum}`,
    },
  },
  ru: {
    mend: {
      text: 'Правило будет проверено заново. Если оно сходится, случай закроется с этим доказательством; если нет, в книгах ничего не изменится.',
      canMend:
        'Сначала выполнится собственная работа правила: будет признан доход прошедших дней или проведена недостающая запись по самому факту. Затем правило проверится заново: если сходится, случай закроется.',
      again: 'Исправить и проверить',
      look: 'Проверить правило заново',
      correct: 'Исправительная проводка',
      correctText:
        'Прежние записи не меняются: между двумя счетами добавится новая, связанная с этой тревогой; она стоит в журнале и в оборотной ведомости.',
      debit: 'Дебет',
      credit: 'Кредит',
      sum: 'Сумма',
      bank: 'Банк',
      noBank: 'Банк ни при чём',
      book: 'Внести проводку',
      written: 'Ждёт утверждения',
      approve: 'Утвердить и провести',
      sameAccount: 'Выберите для дебета и кредита разные счета',
      contractMissing: 'Аванс, доход и НДС — деньги договора, а тревога не о договоре: выберите другие счета',
      bankMissing: 'Для долга и комиссии банка выберите банк',
      difference: (sum) => `Разница: ${sum}`,
      alwaysTwo: 'В тревоге не названа разница, поэтому любую сумму утверждает второй бухгалтер.',
      needsTwo: (sum) => `Сумму больше ${sum} утверждает второй бухгалтер.`,
      amountWrong: (sum) => `Укажите ровно разницу тревоги: ${sum}`,
    },
  },
  en: {
    mend: {
      text: 'The rule is checked anew. If it agrees, the case closes with that as its proof; if not, nothing changes on the books.',
      canMend:
        'First the rule’s own job runs: days that are over are earned, or a missing entry is booked from its fact. Then the rule is checked anew: if it agrees, the case closes.',
      again: 'Mend and check',
      look: 'Check the rule anew',
      correct: 'Correcting posting',
      correctText:
        'Old entries stay: a new one between two accounts is added, bound to this alarm, and stands in the journal and in the trial balance.',
      debit: 'Debit',
      credit: 'Credit',
      sum: 'Sum',
      bank: 'Bank',
      noBank: 'No bank takes part',
      book: 'Book the correction',
      written: 'Waits to be let through',
      approve: 'Let through and book',
      sameAccount: 'Choose different accounts for debit and credit',
      contractMissing: 'Advances, revenue and VAT are a contract’s money, and this alarm is about none: choose other accounts',
      bankMissing: 'Choose the bank for its debt and its fees',
      difference: (sum) => `Difference: ${sum}`,
      alwaysTwo: 'The alarm names no difference, so any sum is let through by a second accountant.',
      needsTwo: (sum) => `A sum above ${sum} is let through by a second accountant.`,
      amountWrong: (sum) => `Type exactly the difference of the alarm: ${sum}`,
    },
  },
};
