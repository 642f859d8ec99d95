import { inquiriesOf, noticesOf, odditiesOfAttempt, withoutSecrets } from '#payments';
import type { Platform } from '#platform/context.ts';
import { without, type Reader } from './reader.ts';

type Files = [name: string, bytes: Uint8Array][];

/**
 * What the bank told of one attempt. Only what was proved when it came is kept (payments): by the bank's signature of the raw
 * bytes, or, of a bank that signs nothing, by the order's secret that it brought back. Staff get the bytes, so that hash and
 * signature can be checked once more; a person the fields without the card's token; an organisation no body at all, for it
 * names whoever held the card, from where and at which address.
 */
export async function noticesFor({ db, vault }: Platform, attemptId: string, reader: Reader, name: string) {
  const files: Files = [];
  const notices = (await noticesOf(db, vault, attemptId)).map(({ body, ...facts }, at) => {
    const text = body === null ? null : shownBody(body, facts.contentType, reader);
    const file = text === null ? null : `${name}-${at + 1}-${facts.type}.txt`;
    if (file !== null && text !== null) files.push([file, Buffer.from(text)]);
    return { ...facts, proved: facts.signature === null ? 'by-the-secret-of-its-order' : 'by-its-signature', file };
  });
  return { notices, files };
}

function shownBody(body: string, contentType: string, reader: Reader): string | null {
  switch (reader) {
    case 'staff':
      return body;
    case 'person':
      return withoutSecrets(body, contentType);
    case 'organisation':
      return null;
    default:
      throw new Error('unknown reader', { cause: reader satisfies never });
  }
}

/** What the bank said when staff asked; who asked, and whose order the bank took it for, is the provider's own record. */
export async function answersOfTheBank({ db }: Platform, attemptId: string, reader: Reader) {
  const oddities = await odditiesOfAttempt(db, attemptId);
  const answers = (await Promise.all(oddities.map((one) => inquiriesOf(db, one.id)))).flat();
  if (reader === 'staff') return answers;
  return answers.map(({ staffId: _staff, said, ...answer }) => ({ ...answer, said: said && without(said, ['account']) }));
}
