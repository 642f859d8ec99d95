import { transact, type Tx } from '#platform/database.ts';
import { defineJob, enqueue, type AnyJob } from '#platform/jobs.ts';
import type { CertificateId } from './certificate.ts';
import { issueTask, printTask } from './certificate-tasks.ts';
import { completedCourse } from './completed.sql.ts';
import { issueCertificate } from './issue-certificate.command.ts';
import { printCertificate } from './print-certificate.command.ts';

/** A transaction of its own, short, so that many who finish at once wait for each other by milliseconds only. */
const issue = defineJob({
  ...issueTask,
  run: async (platform, { enrolmentId }) => {
    const completed = await completedCourse(platform.db, enrolmentId);
    if (!completed) throw new Error('a certificate was asked for a course that is not completed', { cause: enrolmentId });
    await transact(platform.db, (tx) => issueCertificate(tx, platform, completed));
  },
});

const print = defineJob({ ...printTask, run: (platform, { certificateId }) => printCertificate(platform, certificateId as CertificateId) });

export const jobs: readonly AnyJob[] = [issue, print] as unknown as AnyJob[];

/** For the transaction in which a course is completed: the certificate follows with the commit. */
export const awaitCertificate = (tx: Tx, enrolmentId: string): Promise<void> =>
  enqueue(tx, issueTask, { enrolmentId }, { key: `certificate-of:${enrolmentId}` });
