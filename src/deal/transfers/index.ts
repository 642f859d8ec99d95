/** An organisation pays an invoice by a bank transfer, known from the bank's statement: each movement is taken once, and settled only by exact agreement. */
export { invoiceNumber, invoiceNumbersIn, paymentPurpose, validity, type Invoice } from './invoice.ts';
export { drawInvoice, type InvoicePaperFacts } from './invoice-paper.ts';
export {
  insertInvoice,
  invoiceByFile,
  invoiceOfAttempt,
  invoicesByNumber,
  invoicesOf,
  invoicesOfOrganisation,
  latestInvoices,
  nextInvoiceNumber,
} from './invoice.sql.ts';
export { sendRefused } from './send-refused.command.ts';
export type { SentRefusal, TypedSent } from './sent.ts';
export { unansweredOrders, type SentOrder } from './sent.sql.ts';
export { answerByHand, answerOrders, bindSent, readSent, sentRefusedBy } from './show-sent.command.ts';
export { markSent, type MarkRefusal } from './mark-sent.command.ts';
export { type Unmatched } from './match.ts';
export { MOST_DAYS, parseRule, USUAL, type InvoiceRule, type RuleFault, type TypedRule } from './rule.ts';
export { invoiceRule, invoiceRules } from './rule.sql.ts';
export { setInvoiceRule } from './set-rule.command.ts';
export { decideRepeat, type RepeatRefusal } from './decide-repeat.command.ts';
export { type Likeness, type LikelyRepeat } from './repeat.ts';
export { repeatOfLine, type Repeat } from './repeat.sql.ts';
export { matchOf, operationOf, settleLines } from './settle-lines.command.ts';
export {
  readStatement,
  statementTable,
  type Column,
  type RowFault,
  type Statement,
  type StatementRefusal,
  type StatementRow,
  type WrittenRow,
} from './statement.ts';
export { readStatementFile, readStatementTable } from './statement-file.gateway.ts';
export {
  freeOutgoing,
  latestStatements,
  lineById,
  linesByReference,
  linesOfReturns,
  type StatementLine,
  type StatementSummary,
} from './statement.sql.ts';
export { differing, repeatsIn, settleStatementTask, takeStatement } from './take-statement.command.ts';
export { personalData } from './personal-data.sql.ts';
