import type { VNode } from 'preact';
import { actNumber, correctionNumber, correctionPath, type SeatsAct } from '#seats';
import { Button, Callout, DateText, Form, Money, Table } from '#ui/components.ts';
import { actWords } from './acts.messages.ts';
import { seatsAt, type Base } from './seats-base.page.tsx';

export type ActsView = {
  readonly made: readonly SeatsAct[];
  /** Numbers of the seats that a new act would state. */
  readonly ready: readonly number[];
  /** Asking for an act is accepting, and the representative's. */
  readonly mayAsk: boolean;
  readonly refused: 'nothing-new' | 'closed' | null;
};

/** The acts of a contract, and the button that accepts what was rendered since. */
export function ActsPart(props: Base & { readonly acts: ActsView; readonly counts: { readonly free: number } }): VNode {
  const { frame, number, acts, counts } = props;
  const t = actWords[frame.locale];
  return (
    <section class="mt-8" aria-labelledby="acts">
      <h2 id="acts">{t.title}</h2>
      <p class="cap mt-4">{t.lead}</p>
      {acts.refused && (
        <Callout tone="warn" role="status">
          {t.refused[acts.refused]}
        </Callout>
      )}
      {acts.made.length > 0 && (
        <Table
          label={t.title}
          rows={acts.made}
          columns={[
            {
              title: t.title,
              cell: ({ no, corrections }) => (
                <>
                  <a href={seatsAt(props, `/acts/${no}`)}>{t.file(actNumber(number, no))}</a>
                  {corrections.map((one) => (
                    <>
                      <br />
                      <a href={seatsAt(props, `/acts/${correctionPath(no, one.no)}`)}>
                        {t.correction(correctionNumber(actNumber(number, no), one.no))}
                      </a>
                      , −{'\u00a0'}
                      <Money amount={one.less} />
                    </>
                  ))}
                </>
              ),
            },
            { title: t.day, cell: ({ day }) => <DateText day={day} locale={frame.locale} short />, named: true },
            { title: t.seats, cell: ({ seats }) => seats.map((seat) => seat.no).join(', '), named: true },
            { title: t.amount, cell: ({ amount }) => <Money amount={amount} />, named: true },
          ]}
        />
      )}
      {acts.ready.length > 0 && !acts.mayAsk && (
        <p class="quiet mt-4">
          {t.ready(acts.ready)} {t.representativeAsks}
        </p>
      )}
      {acts.ready.length > 0 && acts.mayAsk ? (
        <Form frame={frame} action={seatsAt(props, '/acts')} class="mt-4">
          <p>{t.ready(acts.ready)}</p>
          <p class="mt-4">
            {/* While seats are free the main thing is to fill them. */}
            <Button look={counts.free > 0 ? 'second' : 'main'}>{t.ask}</Button>
          </p>
          <p class="quiet tiny mt-2">{t.acceptNote}</p>
        </Form>
      ) : (
        acts.made.length === 0 && <p class="quiet mt-4">{t.none}</p>
      )}
    </section>
  );
}
