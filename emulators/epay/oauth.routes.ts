import type { FastifyInstance } from 'fastify';
import type { Bank } from './bank.ts';
import type { Faults } from '../parts/faults.ts';
import { answer, worked } from './trouble.ts';

const KNOWN_SCOPES = ['payment', 'webapi', 'usermanagement', 'email_send', 'verification', 'statement', 'statistics'];

/** POST /oauth2/token (reference A2): multipart or urlencoded; a token with an invoice is bound to that one payment. */
export function oauthRoutes(app: FastifyInstance, bank: Bank, faults: Faults): void {
  app.post('/oauth2/token', (request, reply) =>
    answer(bank, reply, faults.take('/oauth2/token'), () => {
      const form = (request.body ?? {}) as Readonly<Record<string, string>>;
      const refused = faultOf(bank, form);
      if (refused) return worked({ error: refused }, refused === 'invalid_client' ? 401 : 400);
      const invoiceId = form['invoiceID'] ?? '';
      const { value, scope } = bank.issue({
        scope: form['scope']!,
        terminal: form['terminal'] ?? '',
        bound:
          invoiceId === ''
            ? null
            : {
                invoiceId,
                amount: Math.round(Number(form['amount']) * 100),
                currency: form['currency'] ?? '',
                secretHash: form['secret_hash'] ?? '',
              },
      });
      return worked({ access_token: value, expires_in: bank.settings.tokenSeconds, refresh_token: '', scope, token_type: 'Bearer' });
    }),
  );
}

function faultOf(bank: Bank, form: Readonly<Record<string, string>>): string | null {
  const { clientId, clientSecret, terminal } = bank.settings;
  if (form['grant_type'] !== 'client_credentials') return 'unsupported_grant_type';
  if (form['client_id'] !== clientId || form['client_secret'] !== clientSecret) return 'invalid_client';
  const scopes = (form['scope'] ?? '').split(' ');
  if (!scopes.every((one) => KNOWN_SCOPES.includes(one))) return 'invalid_scope';
  const invoiceId = form['invoiceID'];
  if (invoiceId === undefined) return null;
  if (form['terminal'] !== terminal) return 'invalid_terminal';
  if (!/^\d{6,15}$/.test(invoiceId) || bank.isTaken(invoiceId)) return 'invalid_invoice';
  return Number(form['amount']) > 0 && form['currency'] === 'KZT' ? null : 'invalid_amount';
}
