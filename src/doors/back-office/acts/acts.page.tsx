import type { VNode } from 'preact';
import { actNumber, correctionNumber, correctionPath } from '#seats';
import { Button, DateText, FactsList, Form, Money, pathIn, type Fact, type Frame } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { office } from '../shell.ts';
import type { ActsOfContract } from './acts.ts';
import { actTexts } from './acts.messages.ts';

type Props = { readonly frame: Frame; readonly number: string; readonly acts: ActsOfContract };

/** What was stated as rendered to the organisation, and the button that states the rest. */
export function ActsSheet({ frame, number, acts: { made, ready, toCorrect } }: Props): VNode {
  const { locale } = frame;
  const t = actTexts[locale];
  const at = `${office.contract(number)}/acts`;
  return (
    <Sheet title={t.title}>
      <FactsList
        facts={made.flatMap((act): Fact[] => [
          [
            <DateText day={act.day} locale={locale} short />,
            <>
              <a href={pathIn(frame, `${at}/${act.no}`)}>{t.file(actNumber(number, act.no))}</a>
              {' · '}
              <a href={pathIn(frame, `${at}/${act.no}/esf`)}>{t.eInvoice}</a>
              {' · '}
              <Money amount={act.amount} />
              {` · ${t.stated(act.seats.map((seat) => seat.no))} · ${t.askedBy[act.askedBy]}`}
            </>,
          ],
          ...act.corrections.map((one): Fact => [
            <DateText day={one.day} locale={locale} short />,
            <>
              <a href={pathIn(frame, `${at}/${correctionPath(act.no, one.no)}`)}>
                {t.correction(correctionNumber(actNumber(number, act.no), one.no))}
              </a>
              {' · −\u00a0'}
              <Money amount={one.less} />
              {` · ${t.stated(one.seats.map((seat) => seat.no))}`}
            </>,
          ]),
        ])}
      />
      {made
        .filter((act) => toCorrect.has(act.no))
        .map((act) => (
          <Form frame={frame} action={pathIn(frame, `${at}/${act.no}/correct`)} class="stack mt-4">
            <p class="quiet tiny">{t.toCorrect(actNumber(number, act.no), toCorrect.get(act.no)!)}</p>
            <div>
              <Button look="second" size="small">
                {t.correct}
              </Button>
            </div>
          </Form>
        ))}
      {ready.length > 0 ? (
        <Form frame={frame} action={pathIn(frame, at)} class="stack mt-4">
          <p class="quiet tiny">{t.ready(ready)}</p>
          <div>
            <Button look="second" size="small">
              {t.make}
            </Button>
          </div>
        </Form>
      ) : (
        made.length === 0 && <p class="quiet tiny">{t.none}</p>
      )}
    </Sheet>
  );
}
