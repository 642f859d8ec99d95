/** Whatever was published, scheduled or withdrawn stands in one signed, linked log that anybody can check. */
export { besideHash, textPath, type Entry, type LoggedDocument, type LoggedEntry } from './entry.ts';
export { faultText } from './fault-text.ts';
export { ENTRIES_A_PAGE, KEYS_PATH, LOG_PATH, logDocument, readLogDocument, type LogDocument } from './log-document.ts';
export { loggedEntries, logHead } from './publications.sql.ts';
export { earliestEffective, earliestFor } from './notice.ts';
export { completeLog, recordPublication, recordWithdrawal, type PublishedBefore, type PublishedVersion } from './record.command.ts';
export { repeatedJobs } from './supersede.job.ts';
export { verifyLog, type LogFault } from './verify-log.ts';
