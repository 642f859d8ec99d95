/** What we send: each letter goes out once with the commit that caused it, in the reader's language, and leaves no address behind. */
export type { Attachment, MessageId, Outcome, ReturnReason, TemplateFacts, TemplateName } from './message.ts';
export { sendMessage, type Sending } from './send-message.command.ts';
export { outbox, type OutboxMessage } from './messages.sql.ts';
export { letterOf } from './letters.messages.ts';
export type { Letter, LetterPart } from './letter.ts';
export { jobs, repeatedJobs } from './messages.job.ts';
export { devRoutes } from './messages.routes.tsx';
export { personalData } from './personal-data.sql.ts';
export { sealedColumns } from './messages.sql.ts';
