import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const shape = z.object({ keys: z.string(), databasePassword: z.string(), gatewayPublicId: z.string(), gatewayApiSecret: z.string() });
export type Secrets = z.output<typeof shape>;

/** Development's own secrets, made at the first start for the owner's eyes only. Production is given its secrets. */
export async function developmentSecrets(path: string): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text !== null) {
    const read = shape.safeParse(parsed(text));
    if (!read.success) throw new Error(`${path} is damaged: restore it, or remove var/ to begin anew without its data`);
    return read.data;
  }
  const fresh: Secrets = {
    keys: `1:${randomBytes(32).toString('base64')}`,
    databasePassword: randomBytes(24).toString('base64url'),
    gatewayPublicId: `pk_${randomBytes(8).toString('hex')}`,
    gatewayApiSecret: randomBytes(24).toString('base64url'),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return fresh;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
