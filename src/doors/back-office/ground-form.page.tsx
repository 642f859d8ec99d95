import type { VNode } from 'preact';
import { Button, ButtonLink, ChoiceGroup, errorOf, Form, TextArea, type FieldError, type Frame } from '#ui/components.ts';

type Asked = { readonly label: string; readonly hint?: string };
type Props = {
  readonly frame: Frame;
  readonly action: string;
  readonly ground: Asked & { readonly choices: readonly { readonly value: string; readonly text: string }[]; readonly chosen: string };
  readonly words: Asked & { readonly name: string; readonly value: string; readonly rows: number; readonly maxlength: number };
  readonly errors: readonly FieldError[];
  /** What the red button does, and the way back that does nothing. */
  readonly act: string;
  readonly keep: string;
  readonly back: string;
};

/** Before something that cannot be undone: on which ground alone, in whose words, and the way out. */
export function GroundForm({ frame, action, ground, words, errors, act, keep, back }: Props): VNode {
  const { locale } = frame;
  return (
    <Form frame={frame} action={action} class="stack cap mt-6">
      <ChoiceGroup
        locale={locale}
        kind="radio"
        name="ground"
        label={ground.label}
        {...(ground.hint !== undefined && { hint: ground.hint })}
        choices={ground.choices}
        chosen={ground.chosen ? [ground.chosen] : []}
        error={errorOf(errors, 'ground')}
      />
      <TextArea {...words} locale={locale} error={errorOf(errors, words.name)} required />
      <div class="row">
        <Button look="danger">{act}</Button>
        <ButtonLink look="second" href={back}>
          {keep}
        </ButtonLink>
      </div>
    </Form>
  );
}
