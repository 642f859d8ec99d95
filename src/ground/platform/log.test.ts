import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function linesOf(work: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  work(createLog({ level: 'info', name: 'test', destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}
const databaseFault = (facts: object): Error => Object.assign(new Error('duplicate key'), { name: 'error', severity: 'ERROR', ...facts });

test('what PostgreSQL quotes of a row does not reach the log', () => {
  const text = linesOf((log) => {
    log.error(
      {
        fault: databaseFault({ code: '23505', constraint: 'account_email_key', detail: 'Key (email)=(aigul@example.kz) already exists.' }),
      },
      'x',
    );
    log.error({ fault: databaseFault({ code: '22P02', message: 'invalid input syntax for type uuid: "580101300008"' }) }, 'x');
  });
  expect(text).toContain('refused by account_email_key');
  expect(text).not.toMatch(/aigul|580101300008/);
});

test('addresses, numbers of persons and phones are masked in messages, also in causes', () => {
  const cause = new Error('no account for aigul@example.kz');
  const text = linesOf((log) => log.error({ fault: new Error('iin 580101300008, phone +7 701 123 45 67', { cause }) }, 'x'));
  expect(text).toContain('[email]');
  expect(text).not.toMatch(/aigul|580101300008|701 123/);
});

test('the stack is told without the message, so that its second line cannot leak', () => {
  const text = linesOf((log) => log.error({ fault: new Error('first\nsecret second line of the message') }, 'x'));
  expect(JSON.parse(text).fault.stack).not.toContain('secret');
});

test('a field of a person under its own name is hidden', () => {
  const text = linesOf((log) => log.info({ email: 'a@b.kz', card: { iin: '580101300008', phone: '77011234567' }, password: 'p' }, 'x'));
  expect(text).not.toMatch(/a@b\.kz|580101300008|77011234567|"p"/);
});

test('of a request only its method is told', () => {
  const text = linesOf((log) => log.info({ req: { method: 'GET', url: '/confirm?code=1', headers: { cookie: 'x' } } }, 'x'));
  expect(JSON.parse(text).req).toEqual({ method: 'GET' });
});
