import { connect, createServer } from 'node:net';

export type ChosenPort = { readonly port: number; readonly taken: readonly number[] };

/** The preferred port, or the next one that nobody uses; `taken` tells which were passed over. */
export async function choosePort(preferred: number, reserved: readonly number[] = []): Promise<ChosenPort> {
  const taken: number[] = [];
  for (let port = preferred; port < preferred + 100 && port <= 65_535; port += 1) {
    if (reserved.includes(port)) continue;
    if (await isFree(port)) return { port, taken };
    taken.push(port);
  }
  throw new Error(`no free port between ${preferred} and ${preferred + 99}`);
}

/** Nobody answers on either loopback address (a browser may try both for `localhost`), and we may listen. */
async function isFree(port: number): Promise<boolean> {
  if ((await answers(port, '127.0.0.1')) || (await answers(port, '::1'))) return false;
  return new Promise((resume) => {
    const probe = createServer();
    probe.once('error', () => resume(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resume(true)));
  });
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resume) => {
    const socket = connect({ port, host, timeout: 500 });
    const done = (answer: boolean) => (socket.destroy(), resume(answer));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
