/** Three files with room to spare, so that one too large is told by its name. */
export const FILES_BYTES = 24_000_000;
