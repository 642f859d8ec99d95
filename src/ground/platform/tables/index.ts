// Written by npm run db:types.
import type { PlatformTables } from './platform.ts';

export type Database = PlatformTables;
