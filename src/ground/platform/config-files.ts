import { readFileSync } from 'node:fs';

export type Env = Readonly<Record<string, string | undefined>>;
export type FileFault = { readonly name: string; readonly fault: string };

/**
 * A secret in a file is seen by neither `ps e`, nor a crash report, nor a child: SU_KEYS_FILE=/run/secrets/keys gives
 * SU_KEYS, and so for every setting. One line end after the text, as editors and shells leave it, is not part of it.
 */
export function secretFiles(env: Env, names: readonly string[]): { readonly env: Env; readonly faults: readonly FileFault[] } {
  const read: Record<string, string | undefined> = { ...env };
  const faults: FileFault[] = [];
  for (const name of names) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    if (env[name]) {
      faults.push({ name, fault: `${name} is given too: give one of them` });
      continue;
    }
    try {
      read[name] = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
      delete read[`${name}_FILE`];
    } catch (fault) {
      faults.push({ name, fault: `cannot be read (${(fault as { code?: string }).code ?? 'fault'})` });
    }
  }
  return { env: read, faults };
}
