import type { VNode } from 'preact';
import { Button, Form, Hidden, pathIn, type Frame } from '#ui/components.ts';
import { office } from '../shell.ts';
import { booksTexts } from './books.messages.ts';

/** The same rows as a file, in either format. */
export function FileButtons(props: {
  readonly frame: Frame;
  readonly what: 'balance' | 'entries';
  /** The question of the page as its address has it. */
  readonly question: string;
  readonly class?: string;
}): VNode {
  const { frame, what, question } = props;
  const t = booksTexts[frame.locale];
  return (
    <Form frame={frame} action={pathIn(frame, office.booksFile)} class={['row', props.class].filter(Boolean).join(' ')}>
      <Hidden name="what" value={what} />
      <Hidden name="question" value={question} />
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button look="second" size="small" icon="download" name="format" value={format}>
          {t[format]}
        </Button>
      ))}
    </Form>
  );
}
