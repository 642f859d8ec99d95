import formbody from '@fastify/formbody';
import fastify from 'fastify';
import { apiRoutes } from './api.routes.ts';
import { Bank } from './bank.ts';
import { controlRoutes } from './control.routes.ts';
import { Faults } from '../parts/faults.ts';
import { Notices } from './notices.ts';
import { pageRoutes } from './page.routes.ts';
import { Till } from './pay.ts';
import { withDefaults, type Settings } from './settings.ts';

export type RunningBank = {
  readonly url: string;
  readonly bank: Bank;
  readonly notices: Notices;
  readonly till: Till;
  readonly faults: Faults;
  close(): Promise<void>;
};

/** A test bank that speaks the protocol of TipTop Pay (docs/payments.md), on loopback. */
export async function startBank(given: Partial<Settings> = {}): Promise<RunningBank> {
  const bank = new Bank(withDefaults(given));
  const notices = new Notices(bank);
  const faults = new Faults();
  const till = new Till(bank, notices);
  const app = fastify({ forceCloseConnections: true, bodyLimit: 256 * 1024 });
  let url = '';
  await app.register(formbody);
  app.get('/healthz', () => ({ ok: true }));
  apiRoutes(app, bank, notices, faults, () => url);
  pageRoutes(app, bank, till);
  controlRoutes(app, bank, notices, till, faults);
  url = (await app.listen({ host: bank.settings.host, port: bank.settings.port })).replace('[::1]', '127.0.0.1');
  return { url, bank, notices, till, faults, close: () => close() };

  async function close(): Promise<void> {
    notices.stop();
    await app.close();
  }
}
