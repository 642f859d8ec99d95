import { spawn } from 'node:child_process';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { noticeTypes, type NoticeType, type RawNotice } from '../gateway.ts';

/** A test bank as the process of its own that it is, and a shop that writes down what it is told. */
export type BankProcess = {
  readonly url: string;
  /** What the shop has heard of an operation, once there are so many. */
  readonly noticesOf: (type: NoticeType, transactionId: string, count: number) => Promise<RawNotice[]>;
  readonly post: <Answer>(path: string, body: object) => Promise<Answer>;
  readonly state: <State>() => Promise<State>;
  readonly stop: () => Promise<void>;
};

/** `settings`: the environment of the bank, told where the shop listens. */
export async function startBankProcess(script: string, settings: (shop: string) => Readonly<Record<string, string>>): Promise<BankProcess> {
  const shop = await openShop();
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], PORT: '0', HANG_MS: '2000', ...settings(shop.url) },
  });
  const url = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      const at = /http:\/\/\S+/.exec((said += part.toString()));
      if (at) found(at[0]);
    });
    child.once('exit', () => failed(new Error(`${script} did not start`)));
  });
  return {
    url,
    noticesOf: shop.noticesOf,
    post: async (path, body) => {
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as never;
    },
    state: async () => (await (await fetch(`${url}/__test/state`)).json()) as never,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await Promise.all([gone, shop.close()]);
    },
  };
}

async function openShop() {
  const heard: RawNotice[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const type = noticeTypes.find((one) => request.url === `/${one}`);
        if (type) heard.push({ type, body: Buffer.concat(parts), headers: plain(request.headers) });
        response.end('{"code":0}');
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const noticesOf = async (type: NoticeType, transactionId: string, count: number): Promise<RawNotice[]> => {
    for (let turn = 0; turn < 300; turn += 1) {
      const found = heard.filter((one) => one.type === type && Buffer.from(one.body).includes(transactionId));
      if (found.length >= count) return found;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`fewer than ${count} notices ${type} came`);
  };
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return { url, noticesOf, close: () => new Promise((done) => server.close(done)) };
}

const plain = (headers: IncomingHttpHeaders): RawNotice['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]));
