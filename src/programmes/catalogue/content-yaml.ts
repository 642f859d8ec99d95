import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Faults } from './content-fault.ts';

/** A YAML text read by a schema; every fault lands with its line. Null when there was one. */
export type YamlFile = { readonly file: string; readonly text: string; readonly firstLine?: number };
export type Placed<Value> = { readonly value: Value; readonly lineOf: (...path: readonly PropertyKey[]) => number };

export function readYaml<Schema extends z.ZodType>(source: YamlFile, schema: Schema, found: Faults): Placed<z.output<Schema>> | null {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + (source.firstLine ?? 1) - 1;
  for (const error of document.errors) found.add(source.file, lineAt(error.pos[0]), error.message);
  if (document.errors.length > 0) return null;
  const lineOf = (...path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    return (found.add(source.file, lineOf(), 'has aliases that cannot be followed'), null);
  }
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data, lineOf };
  for (const issue of read.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    found.add(source.file, lineOf(...path), `${nameOf(issue.path)}${isMissing(value, issue) ? 'is missing' : reasonOf(issue)}`);
  }
  return null;
}

/** The place of the deepest node on the path that exists: a missing key is shown at its parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key) : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

const nameOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? '' : `${path.map(String).join('.')}: `);

/** The schema only says what it expected; an author is helped more by hearing that nothing stood there. */
function isMissing(value: unknown, issue: z.core.$ZodIssue): boolean {
  if (issue.path.length === 0 || issue.code === 'custom') return false;
  let here: unknown = value;
  for (const key of issue.path) here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined;
  return here === undefined;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is no such field: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return unionReason(issue);
  if (issue.code === 'invalid_type') return `must be ${issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

function unionReason(issue: z.core.$ZodIssueInvalidUnion): string {
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const values = issue.errors.flat().flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []));
  const known = [...kinds, ...values];
  return known.length > 0 ? `must be one of ${known.join(', ')}` : 'has a form that is not known';
}
