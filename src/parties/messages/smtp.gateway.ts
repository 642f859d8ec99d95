import { createTransport } from 'nodemailer';
import type { Tried } from './message.ts';

export type Mail = {
  /** Our own id: the same for every try, so that a mailbox recognises a letter it has. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Headers of this letter alone. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly filename: string; readonly content: Buffer; readonly contentType: string }[];
};

/** Hands one letter to the mail server. Its words are not passed on: they repeat the address. */
export async function sendMail(smtpUrl: string, mail: Mail): Promise<Tried> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    requireTLS: !isLocal(smtpUrl),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      ...mail,
      attachments: [...mail.attachments],
      headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    });
    return { outcome: 'sent' };
  } catch (fault) {
    return refusal(fault as SmtpFault);
  } finally {
    transport.close();
  }
}

type SmtpFault = { readonly code?: string; readonly responseCode?: number; readonly command?: string };

/** A recipient refused for good (5xx to RCPT) is final; anything else may be better in a minute. */
function refusal({ code, responseCode, command }: SmtpFault): Tried {
  const detail = String(responseCode ?? code ?? 'unknown').slice(0, 40);
  const forGood = responseCode !== undefined && responseCode >= 500 && command === 'RCPT TO';
  return { outcome: forGood ? 'refused' : 'failed', detail };
}

const isLocal = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
