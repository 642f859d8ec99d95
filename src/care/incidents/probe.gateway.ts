import { connect } from 'node:net';
import type { Config } from '#platform/config.ts';
import type { Measured } from './watch.ts';
import { allFailed, faultOf, healthFrom, type WebHealth } from './service.ts';

const PATIENCE_MS = 10_000;

/** Measures by the means learners use: the web process over its own address, the bank, the mail server, the queue. */
export async function measure(config: Config, queueSeconds: () => Promise<number>): Promise<Measured> {
  const [web, signIn, certificates, payment, letters] = await Promise.all([
    webHealth(config),
    pageFault(config, '/sign-in'),
    pageFault(config, '/certificates'),
    bankFault(config),
    letterFault(config, queueSeconds),
  ]);
  return { ...web, 'sign-in': web['sign-in'] ?? signIn, certificates: web.certificates ?? certificates, payment, letters };
}

const webAddress = ({ probeAddress, host, port }: Config): string => {
  const here = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return probeAddress ?? `http://${here}:${port}`;
};

async function webHealth(config: Config): Promise<WebHealth> {
  try {
    const answer = await fetch(`${webAddress(config)}/readyz/service`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.status === 200 ? healthFrom(await answer.json()) : allFailed(`HTTP ${answer.status}`);
  } catch (thrown) {
    return allFailed(faultOf(thrown));
  }
}

/** A page as a guest gets it. */
async function pageFault(config: Config, path: string): Promise<string | null> {
  try {
    const answer = await fetch(webAddress(config) + path, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.text();
    return answer.status === 200 ? null : `HTTP ${answer.status}`;
  } catch (thrown) {
    return faultOf(thrown);
  }
}

/** Whether the bank that takes new payments answers at all: what it says to an empty question does not matter, unless it says that it is broken. */
async function bankFault({ gateway, gatewayApi, epayApi }: Config): Promise<string | null> {
  try {
    const answer = await fetch(gateway === 'epay' ? epayApi : gatewayApi, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return answer.status >= 500 ? `bank: HTTP ${answer.status}` : null;
  } catch (thrown) {
    return `bank: ${faultOf(thrown)}`;
  }
}

async function letterFault({ smtpUrl, queueMinutes }: Config, queueSeconds: () => Promise<number>): Promise<string | null> {
  const waited = await queueSeconds();
  if (waited > queueMinutes * 60) return `the oldest job waits ${Math.floor(waited / 60)} min`;
  return smtpUrl ? greetingFault(new URL(smtpUrl)) : null;
}

/** A mail server greets with 220 (RFC 5321, 3.1); behind TLS the connection itself is enough. */
function greetingFault({ hostname, port, protocol }: URL): Promise<string | null> {
  const secure = protocol === 'smtps:';
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port) || (secure ? 465 : 25), timeout: PATIENCE_MS });
    const end = (fault: string | null): void => {
      socket.destroy();
      done(fault);
    };
    socket.once('connect', () => secure && end(null));
    socket.once('data', (greeting) => end(greeting.toString('latin1').startsWith('220') ? null : 'mail: no greeting'));
    socket.once('timeout', () => end('mail: timeout'));
    socket.once('error', (fault) => end(`mail: ${faultOf(fault)}`));
  });
}
