import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { providerInForce } from '#provider';
import { letterHtml, letterText, type LetterFoot } from './letter.ts';
import { letterChoices } from './letter-choice.sql.ts';
import { isChoosable, isWanted, kindOf } from './letter-kinds.ts';
import { letterWords } from './letter-kinds.messages.ts';
import { footLine, letterOf } from './letters.messages.ts';
import type { Message, MessageId, Outcome, Tried } from './message.ts';
import { insertDelivery, messageToDeliver } from './messages.sql.ts';
import { smsInOutbox } from './sms.gateway.ts';
import { sendMail } from './smtp.gateway.ts';
import { unsubscribeAddress, unsubscribeHeaders, unsubscribePath } from './unsubscribe.ts';

/** One try. Throws when the try failed and is worth repeating, so that the job comes back later. */
export async function deliverMessage(platform: Platform, id: MessageId): Promise<void> {
  const waiting = await messageToDeliver(platform.db, platform.vault, id);
  if (!waiting || waiting.finished) return;
  const tried = await tryOnce(platform, waiting.message);
  const detail = 'detail' in tried ? tried.detail : '';
  await transact(platform.db, (tx) => insertDelivery(tx, id, { at: platform.clock.now(), outcome: tried.outcome, detail }));
  if (tried.outcome === 'failed') throw new Error(`message not delivered yet: ${detail}`);
}

async function tryOnce(platform: Platform, message: Message | 'erased'): Promise<Tried | { outcome: Outcome }> {
  if (message === 'erased') return { outcome: 'erased' };
  if (message.uselessAfter && message.uselessAfter < platform.clock.now()) return { outcome: 'expired' };
  const kind = kindOf[message.template];
  // Asked again at the last moment: the person may have turned it off since it was written.
  if (message.accountId && isChoosable(kind) && !isWanted(kind, await letterChoices(platform.db, message.accountId)))
    return { outcome: 'unwanted' };
  if (message.channel === 'sms') return smsInOutbox.send({ to: message.to, text: smsText(message) });
  if (!platform.config.smtpUrl) return { outcome: 'kept' };
  const drawn = await drawnLetter(platform, message);
  return sendMail(platform.config.smtpUrl, {
    messageId: `<${message.id}@${new URL(platform.config.origin).hostname}>`,
    from: platform.config.mailFrom,
    to: message.to,
    ...drawn,
    attachments: await Promise.all(
      message.attachments.map(async (one) => ({
        filename: one.name,
        contentType: one.type,
        content: await platform.files.read(one.file as FileId),
      })),
    ),
  });
}

/** The letter as it goes out: subject, plain text, HTML, its own headers. */
export async function drawnLetter(platform: Platform, message: Message): Promise<DrawnLetter> {
  const provider = await providerInForce(platform.db, platform.clock.now());
  const off = offOf(platform, message);
  const foot = {
    provider: provider.name[message.locale],
    question: footLine[message.locale](provider.supportEmail),
    ...(off && { off }),
  };
  const letter = letterOf(message.template, message.facts, message.locale);
  return {
    subject: letter.subject,
    text: letterText(letter, foot),
    html: letterHtml(letter, foot, message.locale),
    headers: off ? unsubscribeHeaders(off.href) : {},
  };
}

type DrawnLetter = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** The line and the address that turn this kind of letter off; null where it is no matter of choice. */
function offOf({ config, vault }: Platform, { template, accountId, locale }: Message): LetterFoot['off'] | null {
  const kind = kindOf[template];
  if (!accountId || !isChoosable(kind)) return null;
  const words = letterWords[locale];
  const href = unsubscribeAddress(config.origin, locale, unsubscribePath(vault, accountId, kind));
  return { why: words.foot(words.kinds[kind].name), text: words.turnOff, href };
}

export function smsText(message: Message): string {
  const [part] = letterOf(message.template, message.facts, message.locale).parts;
  return part?.kind === 'text' ? part.text : '';
}
