import { englishCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Likeness } from '#transfers';

type Words = {
  /** In the dry run. */
  readonly found: (lines: number) => string;
  readonly foundText: string;
  readonly line: string;
  readonly known: string;
  readonly by: string;
  readonly likeness: Readonly<Record<Likeness, string>>;
  readonly waiting: (lines: number) => string;
  /** On the page of the line. */
  readonly knownTitle: string;
  readonly document: string;
  readonly taken: string;
  readonly same: string;
  readonly sameHint: string;
  readonly another: string;
  readonly saidAnother: string;
};

/** A line that looks like one taken before under another reference. */
export const repeatWords: Messages<Words> = {
  kk: {
    found: (lines) => `Қайталанғанға ұқсайтын жолдар: ${lines}`,
    foundText:
      'Бұл жолдар бұрын басқа референспен алынған жолдарға ұқсайды: күні, сомасы және бағыты бірдей. Бір қозғалыс әр форматтағы файлда әртүрлі аталуы мүмкін. Көшірме енгізілсе, олар төлем деп танылмайды, күмәнді төлемдер кезегінде Сіздің шешіміңізді күтеді.',
    line: 'Файлдағы жол',
    known: 'Бұрын алынған жол',
    by: 'Не ұқсас',
    likeness: { invoice: 'шоттың нөмірі', document: 'құжаттың нөмірі', payer: 'БСН не ЖСК', purpose: 'төлем мақсаты' },
    waiting: (lines) => `Қайталанғанға ұқсайтыны: ${lines}, кезекте шешім күтеді.`,
    knownTitle: 'Бұрын алынған жол',
    document: 'Құжат нөмірі',
    taken: 'Алынған уақыты',
    same: 'Сол қозғалыстың өзі',
    sameHint:
      '«Сол қозғалыстың өзі» десеңіз, жол ақша деп саналмайды. «Басқа төлем» десеңіз, ол кәдімгі жол сияқты өңделеді. Шешім өзгертілмейді.',
    another: 'Басқа төлем',
    saidAnother: 'Бұл жол басқа төлем деп танылды.',
  },
  ru: {
    found: (lines) => `Строки, похожие на повтор: ${lines}`,
    foundText:
      'Эти строки похожи на взятые раньше под другим референсом: тот же день, сумма и направление. Одно движение в файлах разного формата может называться по-разному. Если внести выписку, они не станут оплатой сами, а встанут в очередь спорных платежей и подождут вашего решения.',
    line: 'Строка файла',
    known: 'Взятая раньше строка',
    by: 'Что совпало',
    likeness: { invoice: 'номер счёта', document: 'номер документа', payer: 'БИН или ИИК', purpose: 'назначение' },
    waiting: (lines) => `Похожих на повтор: ${lines}, ждут решения в очереди.`,
    knownTitle: 'Взятая раньше строка',
    document: 'Номер документа',
    taken: 'Когда взята',
    same: 'То же движение',
    sameHint: '«То же движение»: строка деньгами не станет. «Другой платёж»: она пойдёт, как всякая строка. Решение не меняется.',
    another: 'Другой платёж',
    saidAnother: 'Эта строка признана другим платежом.',
  },
  en: {
    found: (lines) => `Likely repeats: ${englishCount(lines, 'line')}`,
    foundText:
      'These lines look like lines taken before under another reference: the same day, sum and side. Files of different formats may name one movement differently. If you take the statement, they are not taken as payments by themselves but wait in the queue of odd payments for your decision.',
    line: 'Line of the file',
    known: 'Line taken before',
    by: 'What is the same',
    likeness: { invoice: 'number of the invoice', document: 'document number', payer: 'BIN or IIK', purpose: 'purpose' },
    waiting: (lines) => `Likely repeats: ${lines}, waiting in the queue.`,
    knownTitle: 'The line taken before',
    document: 'Document number',
    taken: 'Taken',
    same: 'The same movement',
    sameHint: '“The same movement”: the line never becomes money. “Another payment”: it goes on as any line. What is decided stays.',
    another: 'Another payment',
    saidAnother: 'This line was found to be another payment.',
  },
};
