/** Named places between two effects of the house, at which processes are killed in tests and simulations. */
export const settlePoints = [
  'notice-stored',
  'operation-asked',
  'before-settling',
  'capture-inserted',
  'capture-booked',
  'attempt-paid',
  'capture-recorded',
  'contract-inserted',
  'advance-booked',
  'contract-governed',
  'service-opened',
  'contract-steps-inserted',
  'application-concluded',
  'settlement-enqueued',
  'before-commit',
  'after-commit',
  'notice-acted',
] as const;
/** What follows a contract, in commits of its own; with how many papers and letters there are by then. */
export const papersPoints = [
  ['contract-stored', 0, 0],
  ['contract-before-commit', 0, 0],
  ['contract-kept', 1, 0],
  ['receipt-stored', 1, 0],
  ['receipt-before-commit', 1, 0],
  ['receipt-kept', 2, 0],
  ['letter-before-commit', 2, 0],
  ['letter-after-commit', 2, 1],
] as const;
/** With how often the bank has given back by then. */
export const returnPoints = [
  ['return-marked', 0],
  ['return-answered', 1],
  ['return-before-commit', 1],
  ['return-closed', 1],
] as const;
/** With what the bank holds by then, of a sum that the house charges. */
export const holdPoints = [
  ['hold-seen', 'held'],
  ['hold-marked', 'held'],
  ['hold-answered', 'charged'],
  ['hold-settled', 'charged'],
  ['hold-before-commit', 'charged'],
  ['hold-closed', 'charged'],
] as const;
export const oddityPoints = ['oddity-asked', 'inquiry-kept', 'before-commit', 'after-commit'] as const;
/** A payer whose terms changed before the money came accepts the new ones. */
export const choicePoints = [
  'choice-resolved',
  'terms-submitted',
  'choice-concludes',
  'contract-inserted',
  'service-opened',
  'settlement-enqueued',
  'choice-before-commit',
] as const;
/** A person gives back what the rules hold. */
export const decidedPoints = ['oddity-resolved', 'oddity-return-owed', 'oddity-before-commit', 'oddity-after-commit'] as const;
export const refundPoints = [
  'refund-approved',
  'refund-booked',
  'refund-contract-moved',
  'refund-before-commit',
  'refund-after-commit',
] as const;
/** What went in the bank's cabinet is explained: by a case of its own, or as a case that waits. */
export const explainPoints = ['explained-case-opened', 'explained-case-bound', 'explained-before-commit'] as const;
export const cabinetPoints = [
  'explained-case-bound',
  'cabinet-return-ended',
  'cabinet-return-booked',
  'refund-certificate-fell',
  'cabinet-case-finished',
  'explained-before-commit',
] as const;
