/** Why a step of a refund was not taken. */
export type CaseRefusal =
  | 'not-found'
  | 'moved-on'
  | 'words-missing'
  | 'seats-missing'
  | 'no-such-incident'
  | 'second-person'
  | 'own-case'
  | 'same-hearer'
  | 'already-open'
  | 'nothing-left'
  | 'owes-more'
  | 'withdrawal-closed'
  | 'not-terminated'
  | 'disputed'
  | 'too-late'
  | 'contract-ended'
  | 'seat-claimed';
