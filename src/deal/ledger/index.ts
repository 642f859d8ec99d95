/** Every tiyn is booked once, by double entry, and the books can be asked whether they agree. */
export { accountCodes, accounts, balanceOf, growsByDebit, type Account, type AccountKind } from './account.ts';
export { balances, imbalance, type Balances } from './balances.ts';
export {
  contractBalance,
  contractsWithAdvances,
  lastBookedDay,
  lockedContractBalance,
  NOTHING_BOOKED,
  seatBalances,
  trialBalance,
  type ContractBalance,
  type SeatBalance,
  type TrialBalance,
} from './balance.sql.ts';
export { entry, kzt, type LedgerEntry, type Sum } from './entry.ts';
export { book, ledgerOf, type LedgerLine } from './entry.sql.ts';
export { accountTurnover, eventsBooked, ledgerPage, type AccountTurnover, type LedgerAsk } from './look.sql.ts';
