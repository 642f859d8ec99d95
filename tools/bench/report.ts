/** One line of the report: what was measured, what was promised, and whether it holds in this run. */
export type Line = {
  readonly part: string;
  readonly what: string;
  readonly figure: string;
  readonly promise: string;
  readonly holds: boolean | null;
};

export function table(lines: readonly Line[]): string {
  const width = (pick: (line: Line) => string): number => Math.max(...lines.map((line) => pick(line).length));
  const [what, figure] = [width((line) => line.what), width((line) => line.figure)];
  let part = '';
  return lines
    .map((line) => {
      const heading = line.part === part ? '' : `\n${line.part}\n`;
      part = line.part;
      return `${heading}  ${line.what.padEnd(what)}  ${line.figure.padEnd(figure)}  ${line.promise}${verdict(line)}`;
    })
    .join('\n');
}

const verdict = ({ holds }: Line): string => (holds === null ? '' : holds ? '  kept' : '  NOT KEPT');

export function markdown(lines: readonly Line[], day: string, load: number): string {
  const parts = [...new Set(lines.map((line) => line.part))].map((part) => {
    const rows = lines
      .filter((line) => line.part === part)
      .map((line) => `| ${line.what} | ${line.figure} | ${line.promise} | ${MARK[String(line.holds)]} |`);
    return [`## ${part}`, '', '| what | measured | promise | kept |', '|---|---|---|---|', ...rows].join('\n');
  });
  return `${HEAD.replace('DAY', day).replace('LOAD', load.toFixed(1))}\n\n${parts.join('\n\n')}\n`;
}

const MARK: Record<string, string> = { true: 'yes', false: '**no**', null: '' };

const HEAD = `# Performance

<!-- written by \`npm run bench -- --write\` -->

Measured on DAY, on 2 cores: web, worker, PostgreSQL, the test bank and the load generator share them. Ours and a bare
handler that writes the same bytes take turns in the same run, and the medians of several short rounds are compared, so a
busy machine troubles both alike; figures of different runs are not to be compared, ratios are. CPU is the server's own
processor time a request. \`npm run bench\` prints the same table and never fails.

The machine's load average when the run began was LOAD. Well above the number of its cores it tells of other work going on:
then rates are low on both sides, and neither rates nor ratios are a verdict.

- Bare for public pages and 304: \`node:http\` with the head and the compressed body ready in memory.
- Bare for the lesson: Fastify with the same prepared statements on the same database, the same head, gzip of the same
  page at the same level; it renders nothing, checks nothing.
- A notice's time runs from its first byte to our answer, which comes after the durable commit of contract, enrolment and
  ledger. Each notice makes the site ask the bank what happened. In the row "the bank's answers ready" that question is
  answered inside the web process with the bytes the test bank gave for it before: the bank's own work and the way to it
  are left out, reading the answer and all that follows is not. The promise is held against that row.
- Bytes are heads and bodies as they travel, compressed, on a first visit with an empty cache.

Where a promise is not kept, this is where the time goes: a public page passes Fastify's routing, hooks and header
handling (20 to 30 µs over a bare \`node:http\`), the page itself is one look-up; a lesson page spends about two thirds of
its CPU beyond the bare handler's same queries and compression: in rendering and checks; a notice is 28 statements, and
web and PostgreSQL need the processor time that the table names for them, while one web process has one core; memory is Node's young generation under full load in a large machine,
which no limit is set for; a certificate spends about a sixth of its time on the QR code.`;
