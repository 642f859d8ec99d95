// Written by npm run db:types.
import type { PlatformTables } from './platform.ts';
import type { ProviderTables } from './provider.ts';

export type Database = PlatformTables & ProviderTables;
