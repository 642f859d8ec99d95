import { readFileSync } from 'node:fs';
import { settings } from '../../src/ground/platform/config.ts';

const SOURCE = 'src/ground/platform/config.ts';

/** Every setting with its usual value and the sentence that stands over it in the code. */
export function settingsTable(): string {
  const comments = commentsOf(readFileSync(SOURCE, 'utf8'));
  const rows = settings.map(({ field, name, usual }) => {
    const meaning = comments.get(field);
    if (!meaning) throw new Error(`${SOURCE}: ${field} stands without a line that says what it is`);
    return `| \`${name}\` | ${usual === null ? 'must be given' : usual === '' ? '' : `\`${usual}\``} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  return ['| variable | usual value | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** `/** text *\/` right above `field:` in the shape. */
function commentsOf(source: string): Map<string, string> {
  const found = source.matchAll(/^ {2}\/\*\*\s*(.+?)\s*\*\/\n {2}(\w+):/gm);
  return new Map([...found].map(([, text, field]) => [field!, text!]));
}
