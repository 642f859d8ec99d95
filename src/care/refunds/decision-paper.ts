import { almatyDay, dayText } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { dealPaper, providerRows, type PaperRow } from '#contracts';
import type { Paper } from '#platform/pdf.ts';
import type { Provider } from '#provider';
import type { RefundCase, Step } from './refund-case.ts';

export type DecisionFacts = {
  readonly one: RefundCase;
  readonly contractNumber: string;
  readonly decided: Step;
  /** What was found of the ground before the decision. */
  readonly finding: string | null;
  readonly incident: Bilingual | null;
  readonly programme: Bilingual;
  readonly customer: string | Bilingual | null;
  readonly provider: Provider;
  readonly ground: Bilingual;
  readonly arithmetic: readonly PaperRow[];
};

/** The decision about a refund: what was asked, how the sum was computed, what was decided and why. */
export function drawDecision(facts: DecisionFacts): Paper {
  const { one, decided, contractNumber } = facts;
  const day = almatyDay(decided.at);
  const yes = decided.state === 'approved';
  const amount = moneyText(tiyn(one.amount));
  const rows: PaperRow[] = [
    [
      { kk: 'Шешім', ru: 'Решение' },
      one.arithmetic.gone
        ? {
            kk: `Банк кабинетінен қайтарылған ${amount} қайтару деп танылсын`,
            ru: `Признать возвратом ${amount}, возвращённые через кабинет банка`,
          }
        : yes
          ? { kk: `${amount} қайтарылсын`, ru: `Вернуть ${amount}` }
          : { kk: 'Қайтарудан бас тартылсын', ru: 'В возврате отказать' },
    ],
    ...(decided.words ? [[{ kk: 'Себебі', ru: 'Причина' }, decided.words] as PaperRow] : []),
    ...(facts.finding ? [[{ kk: 'Анықталған жағдай', ru: 'Что установлено' }, facts.finding] as PaperRow] : []),
    ...(facts.incident ? [[{ kk: 'Оқиға', ru: 'Инцидент' }, facts.incident] as PaperRow] : []),
  ];
  return dealPaper(
    {
      title: { kk: `Ақшаны қайтару туралы шешім ${one.number}`, ru: `Решение о возврате ${one.number}` },
      lead: {
        kk: `${dayText(day, 'kk')}, ${contractNumber} шарты бойынша.`,
        ru: `${dayText(day, 'ru')}, по договору ${contractNumber}.`,
      },
      running: `${one.number} · ${dayText(day, 'kk')}`,
      groups: [
        { heading: { kk: 'Шешім', ru: 'Решение' }, rows },
        {
          heading: { kk: 'Не сұралды', ru: 'О чём просили' },
          rows: [
            [{ kk: 'Негізі', ru: 'Основание' }, facts.ground],
            [{ kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' }, facts.programme],
            ...(facts.customer ? [[{ kk: 'Тапсырыс беруші', ru: 'Заказчик' }, facts.customer] as PaperRow] : []),
            [
              { kk: 'Өтініш күні', ru: 'День обращения' },
              { kk: dayText(almatyDay(one.openedAt), 'kk'), ru: dayText(almatyDay(one.openedAt), 'ru') },
            ],
          ],
        },
        { heading: { kk: 'Соманың есебі', ru: 'Расчёт суммы' }, rows: facts.arithmetic },
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(facts.provider) },
      ],
      notes: yes
        ? [
            {
              kk: 'Есеп өтініш түскен күні қолданыста болған ережемен жасалды (оферта, 8.3).',
              ru: 'Расчёт сделан по правилу, действовавшему в день обращения (оферта, 8.3).',
            },
          ]
        : [
            {
              kk: 'Бұл шешімге бір рет шағым беруге болады: оны басқа қызметкер қарайды. Сотқа және тұтынушылар құқығын қорғау органына жүгіну құқығы сақталады.',
              ru: 'Это решение можно один раз обжаловать: жалобу рассмотрит другой сотрудник. Право обратиться в суд и в орган по защите прав потребителей сохраняется.',
            },
          ],
      marks: [],
      annexes: [],
    },
    decided.at,
  );
}
