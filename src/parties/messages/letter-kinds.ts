import type { TemplateName } from './message.ts';

/** Letters a person may turn off. The last one needs a consent of its own and is off until it is given. */
export const choosableKinds = ['course-ends', 'certificate', 'application-waits'] as const;
export type ChoosableKind = (typeof choosableKinds)[number];

/** Letters that leave whatever a person wants: for their safety, by the contract, about their money, by their rights. */
export const obligatoryKinds = ['safety', 'contract', 'money', 'support', 'account'] as const;
export type ObligatoryKind = (typeof obligatoryKinds)[number];

export const kindOf: Readonly<Record<TemplateName, ChoosableKind | ObligatoryKind>> = {
  'confirm-email': 'safety',
  'already-registered': 'safety',
  recover: 'safety',
  'confirm-new-email': 'safety',
  'password-changed': 'safety',
  'email-changed': 'safety',
  'new-sign-in': 'safety',
  'sms-code': 'safety',
  'contract-concluded': 'contract',
  'application-refused': 'contract',
  'acceptance-offered': 'contract',
  'term-extended': 'contract',
  'terms-change': 'contract',
  'terms-withdrawn': 'contract',
  'conduct-warning': 'contract',
  'conduct-decided': 'contract',
  'member-invitation': 'contract',
  'seat-invitation': 'contract',
  'seat-news': 'contract',
  'seat-ended': 'contract',
  'seats-extended': 'contract',
  'seats-bought': 'contract',
  'payment-returned': 'money',
  'invoice-ready': 'money',
  'transfer-waits': 'money',
  'hold-released': 'money',
  'refund-turn': 'money',
  'support-received': 'support',
  'support-answered': 'support',
  'support-due': 'support',
  'staff-letter': 'support',
  'closing-asked': 'account',
  'closing-cancelled': 'account',
  'closing-stopped': 'account',
  'account-erased': 'account',
  'course-ends': 'course-ends',
  'certificate-issued': 'certificate',
  'application-waits': 'application-waits',
};

/** What holds until the person says otherwise. */
const usual: Readonly<Record<ChoosableKind, boolean>> = { 'course-ends': true, certificate: true, 'application-waits': false };

export const isChoosable = (kind: string): kind is ChoosableKind => choosableKinds.some((one) => one === kind);

/** The newest choice of each kind that was made at all. */
export type LetterChoices = ReadonlyMap<ChoosableKind, { readonly wanted: boolean; readonly at: Date }>;

export const isWanted = (kind: ChoosableKind, choices: LetterChoices): boolean => choices.get(kind)?.wanted ?? usual[kind];
