import { request } from 'node:http';

export type Got = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  /** Head and body as they travelled. */ readonly wire: number;
};

/** One plain request, the body as it came over the wire. */
export function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  return new Promise((done, failed) => {
    request(url, { headers: { accept: 'text/html', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const head = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, 17);
        done({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body, wire: head + body.length });
      });
    })
      .on('error', failed)
      .end();
  });
}

/** Headers a bare server repeats: all but those the server writes by itself. */
export function kept(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name)),
  );
}
