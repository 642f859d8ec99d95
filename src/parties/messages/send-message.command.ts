import type { Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { channelOf, deliverJob, type Attachment, type Message, type MessageId, type TemplateFacts, type TemplateName } from './message.ts';
import { insertMessage } from './messages.sql.ts';

export type Sending<Name extends TemplateName> = {
  /** An email address; for `sms-code` a phone in E.164. */
  readonly to: string;
  readonly template: Name;
  readonly locale: Locale;
  readonly facts: TemplateFacts[Name];
  /** Whose letter it is, so that it can be exported and erased with the person. */
  readonly accountId?: string;
  readonly attachments?: readonly Attachment[];
  /** Not worth sending after this instant (a code). */
  readonly uselessAfter?: Date;
};

/** Sends with the caller's commit: the row and its delivery job are written in the same transaction. */
export async function sendMessage<Name extends TemplateName>(tx: Tx, platform: Platform, sending: Sending<Name>): Promise<MessageId> {
  const message: Omit<Message, 'id'> = {
    template: sending.template,
    channel: channelOf(sending.template),
    locale: sending.locale,
    to: sending.to,
    facts: sending.facts,
    attachments: sending.attachments ?? [],
    createdAt: platform.clock.now(),
    uselessAfter: sending.uselessAfter ?? null,
    accountId: sending.accountId ?? null,
  };
  const id = await insertMessage(tx, platform.vault, message);
  await enqueue(tx, deliverJob, { messageId: id }, { key: `message:${id}` });
  return id;
}
