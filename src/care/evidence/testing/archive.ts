/** What the office's tests need to open a bundle and to tamper with it. */
export type { BundleFiles } from '../bundle-files.ts';
export { verifyBundle } from '../verify-bundle.ts';
export { unzipped, zipped } from '../zip.ts';
export { gatherFiles } from '../gather.command.ts';
