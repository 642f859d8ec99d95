/** A process that asks one address over kept connections as fast as it is answered, and counts. Forked by bench.ts. */
import { connect, type Socket } from 'node:net';
import process from 'node:process';

export type LoadWish = { readonly port: number; readonly request: string; readonly connections: number; readonly seconds: number };
export type LoadSeen = {
  readonly answered: number;
  readonly wrong: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
};

process.on('message', (wish: LoadWish) => void load(wish).then((seen) => process.send!(seen)));

async function load(wish: LoadWish): Promise<LoadSeen> {
  const times: number[] = [];
  const tally = { wrong: 0 };
  const start = performance.now();
  const end = start + wish.seconds * 1000;
  await Promise.all(Array.from({ length: wish.connections }, () => connection(wish, end, times, tally)));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { answered: times.length, wrong: tally.wrong, seconds, p50: at(0.5), p99: at(0.99) };
}

/** Asks, waits for the whole answer, asks again. node:http as a client would be slower than the servers it measures. */
function connection({ port, request }: LoadWish, end: number, times: number[], tally: { wrong: number }): Promise<void> {
  return new Promise((done) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let got: Buffer = Buffer.alloc(0);
    let asked = 0;
    const ask = (): void => {
      asked = performance.now();
      socket.write(request);
    };
    socket.on('connect', ask);
    socket.on('error', () => (tally.wrong += 1));
    socket.on('close', () => done());
    socket.on('data', (chunk) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const size = sizeOf(got);
      if (size === null || got.length < size) return;
      const now = performance.now();
      times.push(now - asked);
      if (got[9] !== 0x32 && got[9] !== 0x33) tally.wrong += 1; // HTTP/1.1 2xx or 3xx
      got = Buffer.alloc(0);
      if (now < end) ask();
      else socket.destroy();
    });
  });
}

/** Bytes of the whole answer, or null while its head is not complete. All measured answers state their length. */
function sizeOf(got: Buffer): number | null {
  const head = got.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(got.toString('latin1', 0, head))?.[1];
  return head + 4 + Number(length ?? 0);
}
