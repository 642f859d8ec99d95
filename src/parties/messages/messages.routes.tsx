import { bytes, html, json, missing } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { drawnLetter, smsText } from './deliver-message.command.ts';
import { outbox, type OutboxMessage } from './messages.sql.ts';
import { OutboxPage, type OutboxEntry } from './outbox.page.tsx';

/** Mounted in development and tests only: they show letters of everybody. */
export const devRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/dev/outbox',
    access: 'machine',
    unlocalised: true,
    answer: async (visit) => html(<OutboxPage frame={visit.frame} entries={await entriesOf(visit)} />),
  }),
  route({
    method: 'GET',
    path: '/dev/outbox.json',
    access: 'machine',
    unlocalised: true,
    answer: async (visit) => json((await entriesOf(visit)).map(plain)),
  }),
  route({
    method: 'GET',
    path: '/dev/outbox/:id',
    access: 'machine',
    unlocalised: true,
    answer: async (visit) => {
      const found = (await newest(visit)).find((one) => one.id === visit.params['id']);
      if (!found || found.channel === 'sms') return missing();
      const { html: page } = await drawnLetter(visit.platform, found);
      return bytes(Buffer.from(page), { type: 'text/html; charset=utf-8' });
    },
  }),
];

const newest = (visit: Visit): Promise<OutboxMessage[]> => outbox(visit.platform.db, visit.platform.vault);

const entriesOf = async (visit: Visit): Promise<OutboxEntry[]> =>
  Promise.all((await newest(visit)).map((message) => entryOf(visit, message)));

async function entryOf(visit: Visit, message: OutboxMessage): Promise<OutboxEntry> {
  const outcome = message.deliveries.at(-1)?.outcome ?? 'waiting';
  if (message.channel === 'sms') return { message, subject: '', text: smsText(message), outcome, preview: null };
  const { subject, text } = await drawnLetter(visit.platform, message);
  return { message, subject, text, outcome, preview: `/dev/outbox/${message.id}` };
}

const plain = ({ message, subject, text, outcome }: OutboxEntry) => ({
  id: message.id,
  to: message.to,
  template: message.template,
  locale: message.locale,
  at: message.createdAt.toISOString(),
  facts: message.facts,
  subject,
  text,
  outcome,
});
