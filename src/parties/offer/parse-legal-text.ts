import { ok, refuse, type Result } from '#kernel/result.ts';
import { dotlessHeadingOf, headingOf, isSuccessor, numberFault, numberText, successors } from './clause-number.ts';
import type { NumberFault, NumberPath } from './clause-number.ts';
import { treeOf, type Entry } from './build-tree.ts';
import type { LegalTree } from './legal-tree.ts';
import { endsSentence, flowOf, opensParagraph, startsAnew, type Flow } from './paragraph-flow.ts';
import { readLines, type LineRefusal, type SourceLine } from './read-lines.ts';

/** What is wrong and on which line of the file; told to people in offer.messages.ts. */
export type ParseRefusal =
  | LineRefusal
  | { kind: 'no-title' | 'no-sections' | 'text-before-first-section' | 'text-outside-clause'; line: number }
  | { kind: 'empty-clause' | 'empty-section' | 'title-too-long' | 'number-without-full-stop'; line: number; number: string }
  | { kind: NumberFault; line: number; number: string; expected: string[] };

/** Reads a plain-text legal document: a title, sections `N. Title`, clauses `N.N.` to four levels. Never throws. */
export function parseLegalText(raw: string): Result<LegalTree, ParseRefusal> {
  const lines = readLines(raw);
  if (!lines.ok) return lines;
  const reading = new Reading(flowOf(lines.value));
  for (const line of lines.value) {
    const refusal = reading.take(line);
    if (refusal) return refuse(refusal);
  }
  return reading.refusalAtEnd() ?? ok(treeOf(reading.title, reading.entries));
}

const LONGEST_TITLE = 300;

/** The state of one reading: the entries so far and the line before. */
class Reading {
  title = '';
  readonly entries: Entry[] = [];
  private readonly flow: Flow;
  private readonly seen = new Set<string>();
  private last: NumberPath = [];
  private lastLine = '';
  private gap = true;

  constructor(flow: Flow) {
    this.flow = flow;
  }

  take(line: SourceLine): ParseRefusal | null {
    if (line.text === '') {
      this.gap = true;
      return null;
    }
    const refusal = this.takeHeading(line) ?? this.takeText(line);
    this.lastLine = line.text;
    this.gap = false;
    return refusal === 'taken' ? null : refusal;
  }

  refusalAtEnd(): Result<never, ParseRefusal> | null {
    const unfinished = this.unfinished();
    if (unfinished) return refuse(unfinished);
    if (this.title === '') return refuse({ kind: 'no-title', line: 1 });
    return this.entries.length === 0 ? refuse({ kind: 'no-sections', line: 1 }) : null;
  }

  /** A number opens a clause when it may come next; elsewhere it is refused, unless it stands inside a sentence. */
  private takeHeading(line: SourceLine): ParseRefusal | 'taken' | null {
    const boundary = this.gap || endsSentence(this.lastLine) || this.openEntry()?.path.length === 1;
    const heading = headingOf(line.text);
    if (!heading) return this.lostFullStop(line, boundary);
    if (!boundary && !startsAnew(heading.rest)) return null;
    const number = numberText(heading.path);
    if (!isSuccessor(heading.path, this.last)) return this.misplaced(heading.path, line.no);
    if (this.title === '') return { kind: 'no-title', line: line.no };
    if (heading.path.length === 1 && heading.rest === '') return { kind: 'empty-section', line: line.no, number };
    const firstOfSection = this.last.length === 1 && heading.path.length === 2;
    const unfinished = firstOfSection ? null : this.unfinished();
    if (unfinished) return unfinished;
    this.entries.push({ path: heading.path, line: line.no, paragraphs: heading.rest === '' ? [] : [heading.rest] });
    this.seen.add(number);
    this.last = heading.path;
    return 'taken';
  }

  private misplaced(path: NumberPath, line: number): ParseRefusal {
    const unfinished = this.unfinished();
    if (unfinished?.kind === 'empty-clause') return unfinished;
    const expected = successors(this.last).map(numberText);
    return { kind: numberFault(path, this.last, this.seen), line, number: numberText(path), expected };
  }

  private lostFullStop(line: SourceLine, boundary: boolean): ParseRefusal | null {
    const heading = dotlessHeadingOf(line.text);
    if (!heading || !boundary || !isSuccessor(heading.path, this.last)) return null;
    // Alone on its line the number takes whatever words follow.
    if (heading.rest !== '' && !startsAnew(heading.rest)) return null;
    return { kind: 'number-without-full-stop', line: line.no, number: numberText(heading.path) };
  }

  private takeText(line: SourceLine): ParseRefusal | null {
    const entry = this.openEntry();
    if (!entry) return this.takeTitle(line);
    if (entry.path.length === 1) {
      if (this.gap) return { kind: 'text-outside-clause', line: line.no };
      entry.paragraphs[0] += ` ${line.text}`;
      const long = entry.paragraphs[0]!.length > LONGEST_TITLE;
      return long ? { kind: 'title-too-long', line: entry.line, number: numberText(entry.path) } : null;
    }
    const at = entry.paragraphs.length;
    if (at === 0 || opensParagraph(this.lastLine, line.text, this.gap, this.flow)) entry.paragraphs.push(line.text);
    else entry.paragraphs[at - 1] += ` ${line.text}`;
    return null;
  }

  private takeTitle(line: SourceLine): ParseRefusal | null {
    if (this.title !== '' && this.gap) return { kind: 'text-before-first-section', line: line.no };
    this.title = `${this.title} ${line.text}`.trim();
    if (this.title.length > LONGEST_TITLE) return { kind: 'text-before-first-section', line: line.no };
    return /\p{L}/u.test(this.title) ? null : { kind: 'no-title', line: line.no };
  }

  private openEntry(): Entry | undefined {
    return this.entries.at(-1);
  }

  /** The entry that is about to be closed must have said something. */
  private unfinished(): ParseRefusal | null {
    const entry = this.openEntry();
    if (!entry) return null;
    const number = numberText(entry.path);
    if (entry.path.length === 1) return { kind: 'empty-section', line: entry.line, number };
    const words = entry.paragraphs.some((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
    return words ? null : { kind: 'empty-clause', line: entry.line, number };
  }
}
