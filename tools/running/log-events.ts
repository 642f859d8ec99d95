import { globSync, readFileSync } from 'node:fs';

export type LogEvent = { readonly level: string; readonly text: string };

/**
 * What each line of the log means to whoever keeps the house running. The table is complete: a test reads the code and
 * names a line that is missing here, or stands here and nowhere in the code.
 */
export const meanings: Readonly<Record<string, string>> = {
  open: 'Web serves; `origin` is the address it believes to have.',
  working: 'The worker takes jobs.',
  'the database is not there yet': 'Web or worker started before PostgreSQL: they go on and wait; /readyz says so.',
  stopping: 'Told to stop (`why`): what has begun is finished.',
  stopped: '`failed` steps of stopping went wrong; 0 is an orderly end.',
  'a step of stopping failed': 'The end was not orderly; nothing acknowledged is lost.',
  uncaughtException: 'A fault nobody awaited: the process ends and is to be started again. A defect: report it.',
  unhandledRejection: 'As uncaughtException.',
  request: 'One answered request: `path` is the pattern of the route, never the address; `seconds`, `status`, `requestId`.',
  unexpected: 'A request failed by a defect; the person saw the reference `requestId`.',
  'no error page': 'Even the error page failed: the database is away, most often.',
  'database connection lost':
    'A connection broke; new ones are opened by themselves. Many of them: PostgreSQL restarts or the network breaks.',
  'database connection of the job queue lost': 'The same for the worker.',
  'listening connection lost': 'News of publications is missed for a second; on reconnecting all pages are made anew.',
  'job failed':
    'One try of a job failed and is repeated with growing pauses (`job`, `jobId`). Staff see at /office what used up its tries.',
  jobs: 'A warning of the job queue itself (`note`).',
  'the bank refused what was asked of a held sum':
    'Charging or releasing a sum that the bank only holds was refused (`hold`, `wish`, `code`). After the third charge it is released; six refusals wait for staff.',
  'a warning that could not be looked after':
    'The case of a breach (`caseId`) was passed over this time and is tried again with the next round; the others were looked after.',
  'journal sealed':
    'The anchor of the journal: keep these lines outside the machine. `npm run journal:check` prints an end to compare with the last one.',
  'the status page tells what was known last':
    'The database did not answer while /status was made (`fault`): readers see what was read before, and that it is old.',
  'publication log holds':
    'The publication log was read as a stranger would (`entries`, `end`). Keep these lines outside the machine: a log written anew has another end.',
  'publication log does not hold':
    'Its rows were changed behind the house (`entry`, `why`). Nothing was repaired: compare with a backup and with saved copies of /publications.json.',
  'publications entered afterwards': 'Versions from before the log got their entries, marked as such (`added`).',
  'publication log not looked at': 'The worker started and could not read it (`fault`); it is read again each night.',
  'revenue of finished days of seats recognised':
    'The same of contracts with legal entities, by their seats (`contracts`). Each day should have one such line.',
  'revenue of finished days recognised':
    'The earned days of running contracts were booked (`contracts`). Each day should have one such line.',
  'payment settled': 'Money and contract are one fact (`settled` says how).',
  'payment notice refused':
    'A notice was unsigned, forged or unreadable (`fault`). Some are noise; a steady stream is an attack or a wrong secret.',
  'a signed notice of an operation the bank does not know':
    'Signed by our secret, unknown to the bank: the secret may have leaked. Change it at the bank.',
  'the bank refused to open a page': 'A person could not pay (`code`). Steady: the contract with the bank, or its API, has changed.',
  'a price is below what the bank takes at least':
    'A person could not pay: the price list was published under another bank (`bank`). Publish a list with higher prices, or choose the bank anew.',
  'books checked': 'How many rows of the books and the facts do not agree (`faults`); 0 is right.',
  'contracts had no steps and were given their first':
    'An older build concluded them while this one was being put in (`contracts`); nothing to do. Steady: an old build still runs.',
  'the books do not agree with the facts':
    'A row was changed past the database, or a defect: `rule`, `reference`, `expected` and `booked` name it. It waits at /office; see /office/books.',
  'the bank refused to say what became of a payment':
    'Asked for a status, the bank says no (`code`). terminal-104, terminal-109: SU_EPAY_TERMINAL is wrong; token-...: the client id or secret.',
  'the bank names a status nobody has heard of':
    'Halyk ePay has a new `status`: the payment stays pending, its meaning is to be asked of the bank.',
  'the terminal has used up its order numbers': 'No page can be opened: ask the bank for a new terminal (SU_EPAY_TERMINAL).',
  'the bank refused a return': 'Money that must go back did not: it waits at /office for a person.',
};

const LEVELS = 'fatal|error|warn|info';

/** Every line the code can log, by reading it. */
export function loggedLines(): LogEvent[] {
  return globSync('src/**/*.ts', { exclude: (name) => name.includes('.test.') })
    .flatMap((file) => linesOf(readFileSync(file, 'utf8')))
    .filter((one, index, all) => all.findIndex(({ text }) => text === one.text) === index);
}

function linesOf(code: string): LogEvent[] {
  const calls = code.matchAll(new RegExp(`\\blog\\.(${LEVELS})\\((?:(\\{[^}]*\\}), )?(?:'([^']+)'|"([^"]+)"|(\\w+))`, 'g'));
  return [...calls].flatMap(([, level, , single, double, variable]) => {
    const text = single ?? double;
    return text ? [{ level: level!, text }] : namesOf(code, variable!).map((one) => ({ level: level!, text: one }));
  });
}

/** `for (const event of ['a', 'b'] as const)`: the words a variable stands for. */
function namesOf(code: string, variable: string): string[] {
  const list = new RegExp(`const ${variable} of \\[([^\\]]+)\\]`).exec(code)?.[1] ?? `'(${variable}: not read)'`;
  return [...list.matchAll(/'([^']+)'/g)].map(([, word]) => word!);
}

export function logTable(): string {
  const rows = loggedLines()
    .sort((a, b) => order(a) - order(b) || a.text.localeCompare(b.text))
    .map(({ level, text }) => `| ${level} | \`${text}\` | ${meanings[text] ?? ''} |`);
  return ['| level | line | meaning |', '|---|---|---|', ...rows].join('\n');
}

const order = ({ level }: LogEvent): number => LEVELS.split('|').indexOf(level);
