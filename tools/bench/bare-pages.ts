/** The least a server can do: node:http writing bytes that are ready. What our public pages are measured against. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';

export type ReadyPage = { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array };

process.once('message', (pages: ReadonlyMap<string, ReadyPage>) => {
  const server = createServer((request, response) => {
    const page = pages.get(`${request.url} ${request.headers['if-none-match'] ?? ''}`)!;
    response.writeHead(page.status, page.headers);
    response.end(page.body);
  });
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
});
