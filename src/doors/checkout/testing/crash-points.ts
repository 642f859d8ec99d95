/** Named places between two effects of the house, at which processes are killed in tests and simulations. */
export const settlePoints = [
  'notice-stored',
  'operation-asked',
  'before-settling',
  'capture-recorded',
  'before-commit',
  'after-commit',
  'notice-acted',
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
export const refundPoints = [
  'refund-approved',
  'refund-booked',
  'refund-contract-moved',
  'refund-before-commit',
  'refund-after-commit',
] as const;
