import type { VNode } from 'preact';
import { isMoving, type OwnApplication } from '#checkout';
import { refusalWords } from '#messages';
import { tiyn } from '#kernel/tiyn.ts';
import { Badge, Button, ButtonLink, Form, MomentText, Money, pathIn, Table, type Frame, type Tone } from '#ui/components.ts';
import { paymentsWords } from './payments.messages.ts';

/** One line: a payment, or an application nobody tried to pay. */
type Line = { readonly of: OwnApplication; readonly payment: OwnApplication['payments'][number] | null; readonly newest: boolean };

/** Payments that made no contract and applications left, with what can be done next. */
export function PaymentsPart({
  frame,
  applications,
}: {
  readonly frame: Frame;
  readonly applications: readonly OwnApplication[];
}): VNode | null {
  const t = paymentsWords[frame.locale];
  const lines = linesOf(applications);
  if (lines.length === 0) return null;
  return (
    <section class="mt-12">
      <h2>{t.title}</h2>
      <p class="quiet mt-2 cap">{t.lede}</p>
      <Table
        label={t.title}
        rows={lines}
        columns={[
          { title: t.what, cell: ({ of }) => <What frame={frame} of={of} />, as: 'full' },
          {
            title: t.when,
            cell: ({ of, payment }) => (
              <MomentText at={payment?.attempt.createdAt ?? of.application.openedAt} locale={frame.locale} short />
            ),
            named: true,
          },
          { title: t.state, cell: (line) => <State frame={frame} line={line} />, as: 'state' },
          { title: t.sum, cell: ({ payment }) => payment && <Money amount={tiyn(payment.attempt.terms.amount)} />, as: 'money' },
          { title: t.next, cell: (line) => <Next frame={frame} line={line} />, as: 'full' },
        ]}
      />
    </section>
  );
}

/** The programme; under it why we refused the application (clause 5.1). */
function What({ frame, of: { programme, refusal } }: { readonly frame: Frame; readonly of: OwnApplication }): VNode {
  return (
    <>
      {programme?.title[frame.locale] ?? ''}
      {refusal && (
        <p class="quiet tiny cap">
          {refusalWords[frame.locale][refusal.ground]} {refusal.words}
        </p>
      )}
    </>
  );
}

/** Of a concluded application only money that went another way; of the rest every payment, or the application itself. */
function linesOf(applications: readonly OwnApplication[]): Line[] {
  const newest = new Set<string>();
  return applications.flatMap((of): Line[] => {
    const first = !newest.has(of.application.programmeId);
    newest.add(of.application.programmeId);
    const concluded = of.application.state === 'concluded';
    const told = of.payments.filter(({ view }) => (concluded ? view.kind === 'returning' || view.kind === 'held' : view.kind !== 'paid'));
    if (told.length === 0 && !concluded) return [{ of, payment: null, newest: first }];
    return told.map((payment, at) => ({ of, payment, newest: first && at === 0 && !concluded }));
  });
}

const TONES: Partial<Record<string, Tone>> = { declined: 'bad', ended: 'bad', waiting: 'warn', choose: 'warn', held: 'warn' };

function State({ frame, line: { of, payment } }: { readonly frame: Frame; readonly line: Line }): VNode {
  const t = paymentsWords[frame.locale];
  const { state } = of.application;
  if (!payment) return <Badge>{state === 'concluded' ? t.states.paid : t[state]}</Badge>;
  const { view } = payment;
  if (view.kind === 'returning' && view.going.done) return <Badge tone="good">{t.returned}</Badge>;
  const tone = TONES[view.kind];
  return <Badge {...(tone && { tone })}>{t.states[view.kind]}</Badge>;
}

/** The page of the payment; and, where nothing of it can still arrive, paying again with everything kept. */
function Next({ frame, line: { of, payment, newest } }: { readonly frame: Frame; readonly line: Line }): VNode {
  const t = paymentsWords[frame.locale];
  const open = of.application.state === 'draft' || of.application.state === 'submitted';
  const moving = of.payments.some(({ view }) => isMoving(view));
  return (
    <div class="row">
      {newest && of.programme && !moving && (
        <Form frame={frame} action={pathIn(frame, `/checkout/${of.programme.slug}/again`)}>
          <Button look="second" size="small">
            {payment || !open ? t.again : t.goOn}
          </Button>
        </Form>
      )}
      {payment && (
        <ButtonLink look="plain" size="small" href={pathIn(frame, `/payments/${payment.attempt.id}`)}>
          {t.see}
        </ButtonLink>
      )}
    </div>
  );
}
