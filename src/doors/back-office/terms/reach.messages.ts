import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly line: (no: number, contracts: number) => string;
  readonly pass: (lines: string) => string;
  readonly none: string;
  readonly kept: (lines: string) => string;
  readonly keptHint: string;
  readonly stayChoice: string;
  readonly passChoice: string;
  readonly passNote: string;
};

export const reachTexts: Messages<Words> = {
  kk: {
    line: (no, contracts) => `${no}-нұсқа: ${contracts} шарт`,
    pass: (lines) => `Қазір жүріп жатқан мына шарттар осы нұсқаға көшеді. ${lines}.`,
    none: 'Осы нұсқаға көшетін жүріп жатқан шарт жоқ.',
    kept: (lines) => `Мына шарттар бұрын өз нұсқасында қалдырылған. ${lines}. Олар не болады?`,
    keptHint: 'Арадағы нұсқа «тек жаңа шарттарға» деп жарияланған: бұл шарттардың иелеріне бұрынғы талаптар сақталады деп айтылған.',
    stayChoice: 'Өз нұсқасында қалады',
    passChoice: 'Осы нұсқаға көшеді',
    passNote: 'Бұрынғы уәде тоқтайды. Тапсырыс берушілерге хат жіберіледі, «Өзгерістер» бетінде көрсетіледі.',
  },
  ru: {
    line: (no, contracts) => `версия ${no}: ${russianCount(contracts, ['договор', 'договора', 'договоров'])}`,
    pass: (lines) => `На эту версию перейдут действующие договоры. ${lines.charAt(0).toUpperCase()}${lines.slice(1)}.`,
    none: 'Действующих договоров, которые перейдут на эту версию, нет.',
    kept: (lines) => `Эти договоры раньше были оставлены на своей версии: ${lines}. Что с ними будет?`,
    keptHint: 'Промежуточная версия опубликована «только для новых договоров»: этим заказчикам обещано, что их условия остаются прежними.',
    stayChoice: 'Останутся на своей версии',
    passChoice: 'Перейдут на эту версию',
    passNote: 'Прежнее обещание прекращается. Заказчики получат письмо, это будет видно на странице изменений.',
  },
  en: {
    line: (no, contracts) => `version ${no}: ${englishCount(contracts, 'contract')}`,
    pass: (lines) => `These running contracts will pass to this version: ${lines}.`,
    none: 'No running contract will pass to this version.',
    kept: (lines) => `These contracts were left on their own version before: ${lines}. What becomes of them?`,
    keptHint: 'A version in between was published for new contracts only: their customers were promised that their terms stay as they are.',
    stayChoice: 'They stay on their own version',
    passChoice: 'They pass to this version',
    passNote: 'The earlier promise ends. Their customers are told by letter, and the page of changes shows it.',
  },
};
