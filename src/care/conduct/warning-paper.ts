import { almatyDay, dayText, type CivilDate } from '#kernel/civil-date.ts';
import { russianCount } from '#kernel/counts.ts';
import type { Bilingual } from '#kernel/locale.ts';
import type { Paper } from '#platform/pdf.ts';
import { dealPaper, providerRows, type ContractNumber } from '#contracts';
import type { Provider } from '#provider';

export type WarningFacts = {
  readonly number: ContractNumber;
  readonly date: CivilDate;
  readonly provider: Provider;
  /** Of a contract with seats: then it is its learner who is warned, not the customer. */
  readonly seatNo: number | null;
  readonly customer: string;
  readonly programme: Bilingual;
  /** What was done and what is asked for, in the words of the staff. */
  readonly text: string;
  readonly answerDays: number;
  readonly at: Date;
};

const CUSTOMER = { heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' }, whom: { kk: 'Тапсырыс берушіні', ru: 'Заказчика' } };
const LEARNER = { heading: { kk: 'Тыңдаушы', ru: 'Слушатель' }, whom: { kk: 'Тыңдаушыны', ru: 'Слушателя' } };

/** The warning under clause 4.2, in both languages around the words of the staff. */
export function drawWarning({ number, date, provider, seatNo, customer, programme, text, answerDays, at }: WarningFacts): Paper {
  const day = almatyDay(at);
  const warned = seatNo === null ? CUSTOMER : LEARNER;
  return dealPaper(
    {
      title: { kk: 'Ескерту', ru: 'Предупреждение' },
      lead: {
        kk: `${dayText(day, 'kk')}. Орындаушы ${dayText(date, 'kk')} жасалған ${number} шарты бойынша ${warned.whom.kk} жария офертаның 4.2-тармағына сәйкес ескертеді.`,
        ru: `${dayText(day, 'ru')} Исполнитель предупреждает ${warned.whom.ru} по договору ${number} от ${dayText(date, 'ru')} согласно пункту 4.2 публичной оферты.`,
      },
      running: `${number} · ${dayText(day, 'kk')}`,
      groups: [
        {
          heading: warned.heading,
          rows: [
            [{ kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, customer],
            ...(seatNo === null ? [] : [[{ kk: 'Шарттағы орын', ru: 'Место по договору' }, String(seatNo)] as const]),
          ],
        },
        {
          heading: { kk: 'Ескертудің мәні', ru: 'Суть предупреждения' },
          rows: [
            [{ kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' }, programme],
            [{ kk: 'Не болды және не талап етіледі', ru: 'Что произошло и что требуется' }, text],
            [
              { kk: 'Жауап беру мерзімі', ru: 'Срок ответа' },
              {
                kk: `Ескерту тапсырылған күннен кейінгі ${answerDays} күн`,
                ru: `${russianCount(answerDays, ['день', 'дня', 'дней'])} после дня вручения предупреждения`,
              },
            ],
          ],
        },
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(provider) },
      ],
      notes: [
        {
          kk: 'Жеке кабинетте жауап беруге болады. Мерзім өткенше қызмет тоқтатылмайды. Тоқтатылса, шешімге шағым беруге болады.',
          ru: 'Ответить можно в личном кабинете. До истечения срока услуга не приостанавливается. Решение о приостановке можно обжаловать.',
        },
      ],
      marks: [],
      annexes: [],
    },
    at,
  );
}
