import process from 'node:process';
import type { Platform } from '#platform/context.ts';

/** The environment of a real process that shares this platform's database, files and keys. */
export const processEnv = ({ config }: Pick<Platform, 'config'>, more: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  SU_MODE: 'test',
  SU_ORIGIN: config.origin,
  DATABASE_URL: config.databaseUrl,
  SU_FILES_FOLDER: config.filesFolder,
  SU_KEYS: [...config.keyRing.keys].map(([no, key]) => `${no}:${key.toString('base64')}`).join(','),
  SU_LOG_LEVEL: 'silent',
  ...more,
});
