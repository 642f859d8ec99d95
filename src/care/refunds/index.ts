/** Money for a service goes back on a stated ground, decided by who may, computed in the open, and never twice. */
export {};
