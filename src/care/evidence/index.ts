/** All that proves one contract can be taken away in one file and checked without us. */
export { askBundle, type AskRefusal, type Asking } from './ask-bundle.command.ts';
export { bundleBytes } from './make-bundle.command.ts';
export { bundleById, bundlesOf, latestBundle, sealedColumns, type Bundle, type BundleId } from './bundle.sql.ts';
export { bundleName } from './bundle-files.ts';
export { jobs, repeatedJobs } from './evidence.job.ts';
export { personalData } from './personal-data.sql.ts';
