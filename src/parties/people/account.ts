import type { Brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Email } from './email.ts';

export type AccountId = Brand<string, 'AccountId'>;

/** Who signs in. An address becomes an account only when its code was typed, so `emailConfirmed` is always true. */
export type Account = {
  readonly id: AccountId;
  readonly email: Email;
  readonly emailConfirmed: boolean;
  readonly locale: Locale;
  readonly createdAt: Date;
};
