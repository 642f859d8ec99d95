import pg from 'pg';
import type { Log } from './log.ts';

/** Hears NOTIFY on a connection of its own; reconnects, and then reports every channel once, as news may have been missed. */
export function listen(databaseUrl: string, channels: Readonly<Record<string, () => void>>, log: Log): { close: () => Promise<void> } {
  let client: pg.Client | null = null;
  let closed = false;
  const connect = async (first: boolean): Promise<void> => {
    if (closed) return;
    const fresh = new pg.Client({ connectionString: databaseUrl, application_name: 'smart-ustaz listen', keepAlive: true });
    fresh.on('notification', (news) => channels[news.channel]?.());
    fresh.on('error', (fault) => log.warn({ fault }, 'listening connection lost'));
    fresh.on('end', () => {
      if (!closed) setTimeout(() => void connect(false), 1000).unref();
    });
    try {
      await fresh.connect();
      for (const channel of Object.keys(channels)) await fresh.query(`listen ${channel}`);
      client = fresh;
      if (!first) for (const heard of Object.values(channels)) heard();
    } catch {
      await fresh.end().catch(() => log.debug('listening connection was not open'));
    }
  };
  void connect(true);
  return {
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
