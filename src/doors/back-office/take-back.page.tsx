import type { VNode } from 'preact';
import { Button, ButtonLink, Callout, ErrorSummary, errorOf, Form, TextArea } from '#ui/components.ts';
import { OfficeView } from './office.page.tsx';
import type { OfficeProps, OfficeSection } from './shell.ts';

export type TakeBackProps = OfficeProps<{
  readonly section: OfficeSection;
  readonly title: string;
  /** The list it is taken from: its name and address, where 'keep' leads too. */
  readonly from: { readonly text: string; readonly href: string };
  readonly action: string;
  readonly words: { readonly withdraw: string; readonly withdrawText: string; readonly reason: string; readonly keep: string };
  readonly typed: string;
  /** What is wrong with the reason, and what stands against the act itself. */
  readonly noReason: string | null;
  readonly refused: string | null;
}>;

/** Something published for a later day is taken back before it: what that means, the reason, and the way to leave it. */
export function TakeBackPage({ shell, section, title, from, action, words, typed, noReason, refused }: TakeBackProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const errors = noReason === null ? [] : [{ field: 'reason', text: noReason }];
  const crumbs = [from, { text: words.withdraw }];
  return (
    <OfficeView shell={shell} title={title} section={section} crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary locale={locale} errors={errors} />
      {refused !== null && (
        <Callout tone="warn" role="alert">
          {refused}
        </Callout>
      )}
      <p class="cap mt-4">{words.withdrawText}</p>
      <Form frame={frame} action={action} class="stack cap mt-6">
        <TextArea
          locale={locale}
          name="reason"
          label={words.reason}
          value={typed}
          rows={3}
          maxlength={1000}
          error={errorOf(errors, 'reason')}
          required
        />
        <div class="row">
          <Button look="danger">{words.withdraw}</Button>
          <ButtonLink look="second" href={from.href}>
            {words.keep}
          </ButtonLink>
        </div>
      </Form>
    </OfficeView>
  );
}
