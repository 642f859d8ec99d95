import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Proxy = {
  readonly url: string;
  /** Requests that found no server, broke off, or were answered 5xx: what a visitor would have seen. */
  readonly failed: string[];
  readonly served: () => number;
  /** Servers it looks after, and those of them that said they are ready when it last asked. */
  readonly ports: Set<number>;
  readonly ready: ReadonlySet<number>;
  readonly close: () => Promise<void>;
};

/**
 * A proxy as nginx or Caddy is set up in deploy/: keeps connections open, asks each server at /readyz, sends nothing to
 * one that is not ready, and repeats nothing, so that every fault of the servers is seen.
 */
export async function switchingProxy(): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const ports = new Set<number>();
  const ready = new Set<number>();
  const failed: string[] = [];
  let turn = 0;
  let served = 0;
  let looking = true;
  const look = async (): Promise<void> => {
    while (looking) {
      await Promise.all([...ports].map(async (port) => ((await isReady(port)) ? ready.add(port) : ready.delete(port))));
      for (const port of ready) if (!ports.has(port)) ready.delete(port);
      await pause(50);
    }
  };
  void look();
  const server: Server = createServer((incoming, outgoing) => {
    const all = [...ready];
    const port = all[(turn += 1) % Math.max(1, all.length)];
    if (port === undefined) return refuse(outgoing, failed, `${incoming.url}: nobody is ready`);
    forward(agent, port, incoming, outgoing, failed, () => (served += 1));
  });
  // The visitors' own connections are not what is tested: they stay open however busy the machine is.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failed,
    served: () => served,
    ports,
    ready,
    close: () => {
      looking = false;
      agent.destroy();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function forward(
  agent: Agent,
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  failed: string[],
  served: () => void,
): void {
  const { method, url, headers } = incoming;
  const onward = request(
    { agent, host: '127.0.0.1', port, method, path: url, headers: { ...headers, 'x-forwarded-proto': 'https' } },
    (answer) => {
      if ((answer.statusCode ?? 500) >= 500) failed.push(`${method} ${url}: ${answer.statusCode}`);
      served();
      const { connection: _hop, ...rest } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 500, rest);
      answer.pipe(outgoing);
      answer.once('error', (fault) => failed.push(`${method} ${url}: broke off, ${fault.message}`));
    },
  );
  onward.once('error', (fault) => refuse(outgoing, failed, `${method} ${url}: ${fault.message}`));
  incoming.pipe(onward);
}

function refuse(outgoing: ServerResponse, failed: string[], why: string): void {
  failed.push(why);
  if (!outgoing.headersSent) outgoing.writeHead(502);
  outgoing.end();
}

const isReady = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const asked = request({ host: '127.0.0.1', port, path: '/readyz', agent: false, timeout: 2000 }, (answer) => {
      answer.resume();
      done(answer.statusCode === 200);
    });
    asked.once('error', () => done(false));
    asked.once('timeout', () => asked.destroy());
    asked.end();
  });
