import type { Brand } from '#kernel/brand.ts';
import type { AccountId } from './account.ts';

export type ClosingId = Brand<string, 'ClosingId'>;
/** An account that is being closed and may still be kept. */
export type Closing = { readonly id: ClosingId; readonly accountId: AccountId; readonly askedAt: Date; readonly eraseAt: Date };
export type ClosingEnd = 'cancelled' | 'stopped' | 'erased';
