import type { Db, Tx } from './database.ts';
import type { Vault } from './vault.ts';

/** Headings under which a person is told what stays and what goes; their words stand where the account is closed. */
export type PersonalTopic =
  | 'sign-in'
  | 'letters'
  | 'card'
  | 'proof'
  | 'staff'
  | 'payments'
  | 'refund-words'
  | 'bank-notices'
  | 'contract'
  | 'course'
  | 'answers'
  | 'notes'
  | 'certificate'
  | 'certificate-name'
  | 'support'
  | 'evidence';

/**
 * What a room keeps about people: declared once, from which the data map is drawn; exported and erased through these
 * doors. A test compares the declared columns with the tables of the room's schema.
 */
export type PersonalData = {
  readonly fields: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    /** Purpose, ground and time of keeping, in one plain sentence each. */
    readonly why: string;
    readonly retention: string;
    /** What closing the account does with it, and under which heading the person is told. */
    readonly atClosing: 'erased' | 'kept';
    readonly topic: PersonalTopic;
  }[];
  readonly export: (db: Db, accountId: string, vault: Vault) => Promise<unknown>;
  readonly erase: (tx: Tx, accountId: string, now: Date) => Promise<void>;
};
