import type { VNode } from 'preact';
import { Button, ButtonLink, errorOf, Fields, pathIn, TextField, type FieldError, type Frame } from '#ui/components.ts';
import type { OddityTyped } from './oddity.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { office } from './shell.ts';

/** Days that nothing is known of, and whether the bank gives their lists itself. */
export type MissingDays = { readonly provider: string; readonly from: string; readonly to: string; readonly listed: boolean };
type Props = {
  readonly frame: Frame;
  readonly days: MissingDays;
  readonly typed: OddityTyped | undefined;
  readonly errors: readonly FieldError[];
};

/** Where the registry comes from: the bank's own lists, a file of its cabinet, or staff who have seen that there was nothing. */
export function BringRegistry({ frame, days, typed, errors }: Props): VNode {
  const { locale } = frame;
  const t = oddityTexts[locale].bring;
  const query = new URLSearchParams({ bank: days.provider, from: days.from, to: days.to });
  return (
    <>
      {days.listed && (
        <>
          <p>{t.fetchText}</p>
          <div>
            <Button name="action" value="fetch-days">
              {t.fetch}
            </Button>
          </div>
        </>
      )}
      <p>{t.uploadText}</p>
      <div>
        <ButtonLink look={days.listed ? 'second' : 'main'} href={`${pathIn(frame, office.registry)}?${query.toString()}`}>
          {t.upload}
        </ButtonLink>
      </div>
      <p class="cap">{t.noneText}</p>
      <Fields>
        <TextField
          locale={locale}
          name="from"
          kind="date"
          label={t.from}
          value={typed?.from ?? days.from}
          error={errorOf(errors, 'from')}
        />
        <TextField locale={locale} name="to" kind="date" label={t.to} value={typed?.to ?? days.to} />
      </Fields>
      <div>
        <Button look="second" name="action" value="no-operations">
          {t.none}
        </Button>
      </div>
    </>
  );
}
