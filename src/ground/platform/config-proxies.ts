import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * Whose X-Forwarded-For is believed. The header is read from its right end while the hop is one of these, so what a
 * visitor wrote into it before the first proxy is never reached. A network of everybody would believe everybody.
 */
export function trustedProxies(text: string, context: z.core.$RefinementCtx): string[] | false {
  const given = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const wrong = given.filter((one) => !isNetwork(one));
  if (wrong.length > 0) {
    context.addIssue({ code: 'custom', message: `${wrong.join(', ')}: addresses or networks like 10.0.0.0/8, with commas` });
    return z.NEVER;
  }
  return given.length > 0 ? given : false;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (version === 4 ? 32 : 128));
}
