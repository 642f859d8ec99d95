/** Each day the bank’s own list is held against the books, and every difference waits for a person with its action prepared. */
export {};
