import type { Frame } from '#ui/components.ts';

/** Where in the office a page stands: its link in the menu is lit. */
export type OfficeSection =
  | 'start'
  | 'applications'
  | 'contracts'
  | 'payments'
  | 'people'
  | 'organisations'
  | 'oddities'
  | 'books'
  | 'refunds'
  | 'support'
  | 'incidents'
  | 'conduct'
  | 'documents'
  | 'prices'
  | 'provider';

/** What every page of the office shows around its matter. */
export type Shell = {
  readonly frame: Frame;
  /** The member of staff: their address. */
  readonly who: string;
  readonly waiting: { readonly oddities: number; readonly support: number; readonly incidents: number; readonly refunds: number };
};
export type OfficeProps<Facts = unknown> = Facts & { readonly shell: Shell };

/** Ids in addresses that are none of ours must not reach PostgreSQL as a broken uuid. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Neutral addresses of the office. */
export const office = {
  start: '/office',
  search: '/office/search',
  applications: '/office/applications',
  people: '/office/people',
  contracts: '/office/contracts',
  payments: '/office/payments',
  listSearch: (list: string) => `/office/lists/${list}/search`,
  listViews: (list: string) => `/office/lists/${list}/views`,
  listView: (list: string, id: string) => `/office/lists/${list}/views/${id}`,
  listExport: (list: string) => `/office/lists/${list}/export`,
  person: (id: string) => `/office/people/${id}`,
  organisations: '/office/organisations',
  organisation: (id: string) => `/office/organisations/${id}`,
  letterTo: (id: string) => `/office/people/${id}/letter`,
  application: (numberOrId: string) => `/office/applications/${encodeURIComponent(numberOrId)}`,
  refusal: (number: string) => `/office/applications/${encodeURIComponent(number)}/refusal`,
  payment: (attemptId: string) => `/office/payments/${attemptId}`,
  contract: (number: string) => `/office/contracts/${encodeURIComponent(number)}`,
  evidence: (number: string) => `/office/contracts/${encodeURIComponent(number)}/evidence`,
  certificate: (number: string) => `/office/certificates/${encodeURIComponent(number)}`,
  withdrawal: (number: string) => `/office/certificates/${encodeURIComponent(number)}/withdrawal`,
  oddities: '/office/oddities',
  oddity: (id: string) => `/office/oddities/${id}`,
  books: '/office/books',
  bookEntries: '/office/books/entries',
  booksFile: '/office/books/file',
  booksCheck: '/office/books/check',
  conduct: '/office/conduct',
  signals: '/office/conduct/signals',
  conductCase: (id: string) => `/office/conduct/${id}`,
  conductEvidence: (id: string, no: number) => `/office/conduct/${id}/evidence/${no}`,
  registry: '/office/books/registry',
  support: '/office/support',
  answerTime: '/office/answer-time',
  thread: (number: string) => `/office/support/${encodeURIComponent(number)}`,
  incidents: '/office/incidents',
  newIncident: '/office/incidents/new',
  incident: (id: string) => `/office/incidents/${id}`,
  documents: '/office/documents',
  newDraft: (kind: string) => `/office/documents/${kind}/new`,
  version: (kind: string, no: number) => `/office/documents/${kind}/${no}`,
  versionWithdrawal: (kind: string, no: number) => `/office/documents/${kind}/${no}/withdrawal`,
  draftText: (id: string) => `/office/drafts/${id}/text`,
  draft: (id: string) => `/office/drafts/${id}`,
  prices: '/office/price-lists',
  newPrices: '/office/price-lists/new',
  pricesWithdrawal: (no: number) => `/office/price-lists/${no}/withdrawal`,
  provider: '/office/provider',
} as const;
