import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { endedStates, refundWords, SeatChoice, type CaseRefusal, type Explainable, type Foreseen, type Ground } from '#refunds';
import {
  Button,
  Callout,
  ChoiceGroup,
  EnterDecidesNothing,
  errorOf,
  FactsList,
  Form,
  pathIn,
  TextArea,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { oddityTexts } from './oddity.messages.ts';
import { Sheet } from './office.page.tsx';
import { refundPaths } from './refunds/addresses.ts';
import { office } from './shell.ts';

export type ExplainProps = {
  readonly explains: Explainable;
  readonly grounds: readonly Ground[];
  readonly seats: Foreseen['seats'];
  readonly typed: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly notDone?: CaseRefusal;
};

/** What a return made in the bank's cabinet was: a refund of its contract, a return of held money, or the clerk's mistake. */
export function ExplainReturn({
  frame,
  oddityId,
  explain,
  errors,
}: {
  readonly frame: Frame;
  readonly oddityId: string;
  readonly explain: ExplainProps;
  readonly errors: readonly FieldError[];
}): VNode {
  const { locale } = frame;
  const [t, all] = [oddityTexts[locale].explain, oddityTexts[locale]];
  const { explains, typed, notDone } = explain;
  const waits = explains.bound.filter((one) => !endedStates.includes(one.state));
  if (waits.length > 0)
    return (
      <Sheet title={t.title}>
        <FactsList
          facts={waits.map((one) => [t.decides, <a href={pathIn(frame, refundPaths.one(one.number))}>{one.number}</a>] as const)}
        />
      </Sheet>
    );
  const reason = (
    <TextArea
      locale={locale}
      name="reason"
      label={all.reason}
      hint={all.reasonHint}
      value={typed['reason']}
      rows={3}
      maxlength={1000}
      error={errorOf(errors, 'reason')}
      required
    />
  );
  return (
    <Sheet title={t.title}>
      {notDone && (
        <Callout tone="warn" role="alert">
          {refundWords[locale].refusals[notDone]}
        </Callout>
      )}
      <p class="cap">
        {t.left(moneyText(tiyn(explains.left)))} {explains.contract && t.ofContract}
      </p>
      <Form frame={frame} action={pathIn(frame, office.oddity(oddityId))} class="stack mt-4">
        <EnterDecidesNothing />
        {reason}
        {explains.contract && <OfContract frame={frame} explain={explain} errors={errors} />}
        <div class="row">
          {explains.contract && (
            <Button name="action" value="as-refund">
              {t.refund}
            </Button>
          )}
          {explains.paysCase && (
            <Button look="second" name="action" value="pays-case">
              {t.payCase(explains.paysCase.number)}
            </Button>
          )}
          {explains.outside.captureId && (
            <Button look={explains.contract ? 'second' : 'main'} name="action" value="as-return">
              {t.held}
            </Button>
          )}
          <Button look="second" name="action" value="claim">
            {t.claim}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function OfContract({
  frame,
  explain,
  errors,
}: {
  readonly frame: Frame;
  readonly explain: ExplainProps;
  readonly errors: readonly FieldError[];
}): VNode {
  const { locale } = frame;
  const t = oddityTexts[locale].explain;
  const { explains, seats, typed, ticked } = explain;
  return (
    <>
      <ChoiceGroup
        locale={locale}
        kind="radio"
        name="ground"
        label={t.ground}
        choices={explain.grounds.map((value) => ({ value, text: refundWords[locale].grounds[value] }))}
        chosen={[typed['ground'] ?? '']}
        error={errorOf(errors, 'ground')}
      />
      <TextField
        locale={locale}
        name="amount"
        label={t.sum}
        value={typed['amount'] ?? (Number(explains.left) / 100).toFixed(2).replace('.00', '')}
        autocomplete="off"
        maxlength={15}
      />
      {seats && <SeatChoice frame={frame} seats={seats} typed={{ which: typed['which'] ?? '', ticked }} />}
    </>
  );
}
