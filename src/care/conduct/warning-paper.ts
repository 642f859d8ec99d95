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
  readonly customer: string;
  readonly programme: Bilingual;
  /** What was done and what is asked for, in the words of the staff. */
  readonly text: string;
  readonly answerDays: number;
  readonly at: Date;
};

/** The warning under clause 4.2, in both languages around the words of the staff. */
export function drawWarning({ number, date, provider, customer, programme, text, answerDays, at }: WarningFacts): Paper {
  const day = almatyDay(at);
  return dealPaper(
    {
      title: { kk: 'Ескерту', ru: 'Предупреждение' },
      lead: {
        kk: `${dayText(day, 'kk')}. Орындаушы ${dayText(date, 'kk')} жасалған ${number} шарты бойынша Тапсырыс берушіні жария офертаның 4.2-тармағына сәйкес ескертеді.`,
        ru: `${dayText(day, 'ru')} Исполнитель предупреждает Заказчика по договору ${number} от ${dayText(date, 'ru')} согласно пункту 4.2 публичной оферты.`,
      },
      running: `${number} · ${dayText(day, 'kk')}`,
      groups: [
        {
          heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' },
          rows: [[{ kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, customer]],
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
