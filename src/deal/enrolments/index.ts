/** This room promises: a concluded contract opens its course once, and the course stays open to the end of its term. */
export { accessEnds, isOpen, lastDay, termState, type Term, type TermState } from './term.ts';
