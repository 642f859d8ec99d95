import type { VNode } from 'preact';
import { Badge, Fold, Layout, MomentText, PageHead, type Frame } from '#ui/components.ts';
import type { Message, Outcome } from './message.ts';

/** One message as the outbox shows it. */
export type OutboxEntry = {
  readonly message: Message;
  readonly subject: string;
  readonly text: string;
  readonly outcome: Outcome | 'waiting';
  /** Where its HTML can be looked at; null for an SMS. */
  readonly preview: string | null;
};

/** Development only, and in English only: what would have been sent. */
export function OutboxPage({ frame, entries }: { readonly frame: Frame; readonly entries: readonly OutboxEntry[] }): VNode {
  return (
    <Layout frame={frame} title="Outbox" hidden>
      <PageHead title="Outbox" lede="Letters and SMS of this development site, the newest first." />
      {entries.map(({ message, subject, text, outcome, preview }) => (
        <Fold title={subject || text} note={<Line message={message} outcome={outcome} />} open={message === entries[0]?.message}>
          <div>
            {text.split('\n').map((line) => line && <p>{line}</p>)}
            {preview && (
              <p>
                <a href={preview}>HTML</a>
              </p>
            )}
          </div>
        </Fold>
      ))}
      {entries.length === 0 && <p>Nothing has been sent yet.</p>}
    </Layout>
  );
}

const TONES: Partial<Record<Outcome | 'waiting', 'good' | 'warn' | 'bad'>> = {
  sent: 'good',
  kept: 'good',
  waiting: 'warn',
  failed: 'warn',
  refused: 'bad',
};

function Line({ message, outcome }: { readonly message: Message; readonly outcome: Outcome | 'waiting' }): VNode {
  const tone = TONES[outcome];
  return (
    <>
      {message.to} · {message.template} · {message.locale} · <MomentText at={message.createdAt} locale="en" short />{' '}
      <Badge {...(tone && { tone })}>{outcome}</Badge>
    </>
  );
}
