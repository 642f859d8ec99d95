/** What we send: each letter goes out once with the commit that caused it, in the reader's language, and leaves no address behind. */
export { refusalWords } from './refusal-words.messages.ts';
export { holdWords } from './hold-words.messages.ts';
export type {
  Attachment,
  ConductNews,
  MessageId,
  Outcome,
  RefundTurn,
  ReleasedWhy,
  ReturnReason,
  SeatNews,
  TemplateFacts,
  TemplateName,
} from './message.ts';
export { chooseLetters, chooseLettersIn, type LettersChosen } from './choose-letters.command.ts';
export { letterChoices } from './letter-choice.sql.ts';
export { choosableKinds, isChoosable, isWanted, kindOf, obligatoryKinds, type ChoosableKind, type LetterChoices } from './letter-kinds.ts';
export { letterWords } from './letter-kinds.messages.ts';
export { unsubscribePath } from './unsubscribe.ts';
export { routes } from './unsubscribe.routes.tsx';
export { sendMessage, type Sending } from './send-message.command.ts';
export { lastOutcomes, lettersNamed, lettersSince, outbox, type OutboxMessage } from './messages.sql.ts';
export { letterOf } from './letters.messages.ts';
export type { Letter, LetterPart } from './letter.ts';
export { jobs, repeatedJobs } from './messages.job.ts';
export { devRoutes } from './messages.routes.tsx';
export { personalData } from './personal-data.sql.ts';
export { sealedColumns } from './messages.sql.ts';
