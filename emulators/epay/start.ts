import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Faults } from '../parts/faults.ts';
import { apiRoutes } from './api.routes.ts';
import { Bank } from './bank.ts';
import { Callbacks } from './callbacks.ts';
import { controlRoutes } from './control.routes.ts';
import { oauthRoutes } from './oauth.routes.ts';
import { pageRoutes } from './page.routes.ts';
import { Till } from './pay.ts';
import { withDefaults, type Settings } from './settings.ts';

export type RunningBank = {
  readonly url: string;
  readonly bank: Bank;
  readonly callbacks: Callbacks;
  readonly till: Till;
  readonly faults: Faults;
  close(): Promise<void>;
};

/** A test bank that speaks the protocol of Halyk ePay (docs/payments.md), on loopback. */
export async function startBank(given: Partial<Settings> = {}): Promise<RunningBank> {
  const bank = new Bank(withDefaults(given));
  const callbacks = new Callbacks(bank);
  const faults = new Faults();
  const till = new Till(bank, callbacks);
  const app = fastify({ forceCloseConnections: true, bodyLimit: 256 * 1024 });
  let url = '';
  await app.register(formbody);
  readForms(app);
  app.get('/healthz', () => ({ ok: true }));
  oauthRoutes(app, bank, faults);
  apiRoutes(app, bank, faults, () => url);
  pageRoutes(app, bank, till);
  controlRoutes(app, bank, callbacks, till, faults);
  url = (await app.listen({ host: bank.settings.host, port: bank.settings.port })).replace('[::1]', '127.0.0.1');
  const close = async (): Promise<void> => {
    callbacks.stop();
    await app.close();
  };
  return { url, bank, callbacks, till, faults, close };
}

/** The bank documents form data for tokens. */
function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'Content-Type': request.headers['content-type'] ?? '' },
    }).formData();
    return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  });
}
