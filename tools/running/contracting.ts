/**
 * What in a migration would break the build that still serves while the next one is deployed, or would hold its tables for
 * long. Such a step waits until no process needs what it takes away, and says so: `-- contract: since when nobody reads it`.
 */
const BREAKS: readonly (readonly [RegExp, string])[] = [
  [/\bdrop\s+(table|view|column|schema|function|type)\b/i, 'takes away what the running build may still name'],
  [/\brename\s+(to|column|constraint)?\b/i, 'the running build knows the old name'],
  [/\balter\s+column\s+\w+\s+(set\s+data\s+)?type\b/i, 'rewrites the table under a lock'],
  [/\balter\s+column\s+\w+\s+set\s+not\s+null\b/i, 'the running build may not write it yet'],
  [
    /\badd\s+column\s+(?:if\s+not\s+exists\s+)?\w+\s+(?:(?!\bdefault\b)[^,;])*\bnot\s+null\b(?!(?:[^,;])*\bdefault\b)/i,
    'the running build does not write it',
  ],
];

/** The steps of a migration that need a `-- contract:` line and have none. */
export function contractingFaults(text: string): string[] {
  if (/^-- contract: \S/m.test(text)) return [];
  const code = text.replace(/--.*$/gm, '').replace(/\$\$[^]*?\$\$/g, '');
  return BREAKS.flatMap(([pattern, why]) => {
    const found = pattern.exec(code);
    return found ? [`\`${found[0].replace(/\s+/g, ' ').trim()}\`: ${why}`] : [];
  });
}
