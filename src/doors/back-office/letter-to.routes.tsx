import { randomUUID } from 'node:crypto';
import { isLocale } from '#kernel/locale.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import { letterOf } from '#messages';
import { accountById, type AccountId } from '#people';
import { parseQuestion, writeTo, type QuestionFault } from '#support';
import { letterToTexts } from './letter-to.messages.ts';
import { LetterToPage, type LetterToPageProps, type TypedLetter } from './letter-to.page.tsx';
import { noteLook } from './look.command.ts';
import { onlyFor } from './only-for.sql.ts';
import { nameOf } from './person.sql.ts';
import { isUuid, office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

const path = '/office/people/:id/letter';
export const letterToRoutes = [
  route({ method: 'GET', path, access: 'staff', answer: onlyFor('write-to-learner', begin) }),
  route({ method: 'POST', path, access: 'staff', answer: onlyFor('write-to-learner', write) }),
];

async function begin(visit: Visit): Promise<Answer> {
  const account = await accountOf(visit);
  return account ? page(visit, account, { id: randomUUID(), locale: account.locale, subject: '', text: '' }) : missing();
}

/** `show` looks at the letter, `send` sends it: the same fields, checked both times. */
async function write(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const account = await accountOf(visit);
  if (!account) return missing();
  const [id, language] = [form.text('id'), form.text('language')];
  const typed: TypedLetter = {
    id: isUuid(id) ? id : randomUUID(),
    locale: isLocale(language) ? language : account.locale,
    subject: form.text('subject'),
    text: form.text('text'),
  };
  const letter = parseQuestion({ ...typed, email: account.email }, account.email);
  if (!letter.ok) return page(visit, account, typed, { errors: errorsOf(visit, letter.refusal) }, 422);
  if (form.text('action') !== 'send') {
    const { subject, text } = letter.value;
    return page(visit, account, typed, { preview: letterOf('staff-letter', { subject, text, number: '…', link: '' }, typed.locale) });
  }
  const wish = { id: typed.id, accountId: account.id, staffId: session!.accountId, letter: letter.value, locale: typed.locale };
  const sent = await writeTo(platform, wish);
  if (!sent.ok && sent.refusal === 'too-many') return page(visit, account, typed, { tooMany: true }, 429);
  // Pressed twice it is one letter, and it was sent.
  return seeOther(visit.url(sent.ok ? office.thread(sent.value) : office.person(account.id)));
}

type Account = NonNullable<Awaited<ReturnType<typeof accountById>>>;

async function page(
  visit: Visit,
  account: Account,
  typed: TypedLetter,
  more: Partial<LetterToPageProps> = {},
  status = 200,
): Promise<Answer> {
  await noteLook(visit, account.id, 'person');
  const [shell, name] = await Promise.all([shellOf(visit), nameOf(visit.platform, account.id)]);
  const person = { id: account.id, name, locale: account.locale };
  return html(<LetterToPage shell={shell} person={person} typed={typed} {...more} />, { status });
}

function errorsOf({ locale }: Visit, faults: readonly QuestionFault[]): FieldError[] {
  const t = letterToTexts[locale].faults;
  return faults.flatMap((fault) =>
    fault === 'no-email' ? [] : [{ field: fault.endsWith('subject') ? 'subject' : 'text', text: t[fault] }],
  );
}

async function accountOf({ params, platform }: Visit): Promise<Account | null> {
  const id = params['id'] ?? '';
  return isUuid(id) ? accountById(platform.db, id as AccountId) : null;
}
