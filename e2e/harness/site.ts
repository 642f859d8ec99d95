import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { administer, startTestServer, TEMPLATE } from '#platform/testing/server.ts';
import { freePort } from './free-port.ts';

/** Where a running site is found by the tests; plain data, so that it can cross to the workers. */
export type SiteAddress = {
  readonly origin: string;
  readonly bank: string;
  /** The test bank that speaks Halyk ePay; pages are opened there with SU_GATEWAY=epay. */
  readonly epay: string;
  /** The environment of its processes. */
  readonly settings: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  /** Each mail that reached the SMTP server is a file here. */
  readonly mailFolder: string;
  readonly clientFolder: string;
  readonly filesFolder: string;
  readonly keys: string;
  readonly staff: { readonly email: string; readonly password: string } | null;
};
export type RunningSite = {
  readonly address: SiteAddress;
  readonly stop: () => Promise<void>;
  readonly children: Map<string, ChildProcess>;
};

const TERMINAL = { SU_EPAY_TERMINAL: '67e34d63-102f-4bd1-898e-370781d0074d', SU_EPAY_SHOP: '0c3a9a4e-1f0f-4f0e-9a50-2f1c2b5f4d11' };

type SiteWish = {
  /** The database forgets nothing when its server is killed: slower. */
  readonly durable?: boolean;
  /** A site that runs already, on whose database server this one stands too: its template is ready. */
  readonly beside?: SiteAddress;
};
type Postgres = { readonly url: (database: string) => string; readonly close: () => Promise<void> };

const serverFor = ({ durable = false, beside }: SiteWish): Promise<Postgres> =>
  beside
    ? Promise.resolve({
        url: (database) => beside.databaseUrl.replace(/\/site(?=\?|$)/, `/${database}`),
        close: () => Promise.resolve(),
      })
    : startTestServer('db/migrations', durable);

/** The built product as real processes on a fresh database: web, worker, both test banks, a mail server. Waits are short. */
export async function startSite(settings: Readonly<Record<string, string>> = {}, wish: SiteWish = {}): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'su-site-'));
  const mailFolder = join(folder, 'mail');
  mkdirSync(mailFolder);
  const [port, bankPort, mailPort, epayPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const epay = `http://127.0.0.1:${epayPort}`;
  const postgres = await serverFor(wish);
  const database = wish.beside ? `site_${port}` : 'site';
  await administer(postgres.url('postgres'), `create database ${database} template ${TEMPLATE}`);
  const mail = await mailServer(mailFolder, mailPort);
  const keys = `1:${Buffer.alloc(32, 9).toString('base64')}`;
  const filesFolder = join(folder, 'files');
  const env = {
    PATH: process.env['PATH'] ?? '',
    SU_MODE: 'development',
    SU_ORIGIN: `http://localhost:${port}`,
    SU_PORT: String(port),
    DATABASE_URL: postgres.url(database),
    SU_KEYS: keys,
    SU_FILES_FOLDER: filesFolder,
    SU_LOG_LEVEL: 'warn',
    SU_SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    SU_GATEWAY_API: `http://127.0.0.1:${bankPort}`,
    SU_GATEWAY_PAGE_ORIGIN: `http://127.0.0.1:${bankPort}`,
    SU_GATEWAY_PUBLIC_ID: 'pk_local_test',
    SU_GATEWAY_API_SECRET: 'local-test-api-secret',
    SU_GATEWAY_TEST_MODE: 'true',
    SU_EPAY_OAUTH: `${epay}/oauth2/token`,
    SU_EPAY_API: epay,
    SU_EPAY_PAGE_ORIGIN: epay,
    SU_EPAY_CLIENT_ID: 'local-test-client',
    SU_EPAY_CLIENT_SECRET: 'local-test-client-secret',
    ...TERMINAL,
    SU_STATUS_FIRST_SECONDS: '2',
    SU_STATUS_STEP_SECONDS: '2',
    SU_GET_PER_MINUTE: '0',
    ...settings,
  };
  const bankEnv = {
    PATH: env.PATH,
    PORT: String(bankPort),
    NOTICE_BASE: `http://127.0.0.1:${port}/notices/tiptop`,
    RETRY_SECONDS: '1,1,2',
    LATE_NOTICE_MS: '3000',
    ...settings,
  };
  const seeded = await seed(env).catch(async (fault: unknown) => {
    await postgres.close();
    throw fault;
  });
  const children = new Map<string, ChildProcess>([
    ['web', run('web', env)],
    ['worker', run('worker', env)],
    ['gateway', run('gateway', bankEnv)],
    ['gateway-epay', run('gateway-epay', { PATH: env.PATH, PORT: String(epayPort), LATE_NOTICE_MS: '3000' })],
  ]);
  const address: SiteAddress = {
    origin: env.SU_ORIGIN,
    bank: `http://127.0.0.1:${bankPort}`,
    epay,
    settings: env,
    databaseUrl: env.DATABASE_URL,
    mailFolder,
    clientFolder: 'dist/client',
    filesFolder,
    keys,
    staff: seeded.staff ?? null,
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...children.values()].map(ended));
    await new Promise<void>((done) => mail.close(done));
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([answers(`http://localhost:${port}/readyz`), answers(`http://127.0.0.1:${bankPort}/`), answers(epay)]);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { address, stop, children };
}

const run = (name: string, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [`dist/server/${name}.js`], { env, stdio: ['ignore', 'inherit', 'inherit'] });

/** Asks the process to stop and waits for it. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

async function seed(env: NodeJS.ProcessEnv): Promise<{ staff?: { email: string; password: string } }> {
  const child = spawn(process.execPath, ['dist/server/seed.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new Error('seeding failed');
  return JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as { staff?: { email: string; password: string } };
}

export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error(`${url} does not answer`);
}

function mailServer(folder: string, port: number): Promise<SMTPServer> {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => parts.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address).join(',');
        writeFileSync(join(folder, `${String((count += 1)).padStart(5, '0')} ${to.replaceAll('/', '_')}.eml`), Buffer.concat(parts));
        done();
      });
    },
  });
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(server)));
}
