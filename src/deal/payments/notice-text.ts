import { readObject } from './wire.ts';

/**
 * What charges the card anew, and what proves a notice to us: TipTop's `Token`, `cardId` and `secret_hash` of Halyk ePay
 * (reference C2, A4). The bank writes them to the house, and they are of no use to anybody else that is good.
 */
const SECRETS: readonly string[] = ['token', 'cardid', 'secrethash'];
const isSecret = (name: string): boolean => SECRETS.includes(name.toLowerCase().replaceAll(/[^a-z]/g, ''));

/** The fields of a notice as they came, but for the secrets: what may be shown to whoever paid. Null: it cannot be read, so nothing is sure. */
export function withoutSecrets(body: string, contentType: string): string | null {
  if (readObject(body)) return JSON.stringify(JSON.parse(body, (name, value: unknown) => (isSecret(name) ? undefined : value)));
  if (contentType.includes('json') || !/^[^={}]+=/.test(body)) return null;
  return new URLSearchParams([...new URLSearchParams(body)].filter(([name]) => !isSecret(name))).toString();
}
