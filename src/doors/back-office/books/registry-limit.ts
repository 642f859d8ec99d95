/** A year of a busy cabinet has room in it. */
export const REGISTRY_BYTES = 2_000_000;
