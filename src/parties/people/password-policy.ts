import type { Brand } from '#kernel/brand.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** A password that may be set: long enough and not among the first guesses. No rule on kinds of characters. */
export type NewPassword = Brand<string, 'NewPassword'>;
export type PasswordRefusal = 'too-short' | 'too-long' | 'too-common' | 'like-email';

const SHORTEST_PASSWORD = 10;
const LONGEST = 200;

/** The same letters typed on different systems are the same password (NFKC, as NIST SP 800-63B advises). */
export const passwordText = (typed: string): string => typed.normalize('NFKC');

export function parseNewPassword(typed: string, email: string): Result<NewPassword, PasswordRefusal> {
  const text = passwordText(typed);
  const length = [...text].length;
  if (length < SHORTEST_PASSWORD) return refuse('too-short');
  if (length > LONGEST) return refuse('too-long');
  const plain = text.toLowerCase();
  const [mailbox = ''] = email.toLowerCase().split('@');
  const word = withoutEnds(plain);
  if (plain === email.toLowerCase() || (word.length >= 4 && word === withoutEnds(mailbox))) return refuse('like-email');
  return isGuess(plain) ? refuse('too-common') : ok(text as NewPassword);
}

/** First guesses: a phone, an IIN or a date in digits; a walk over the keyboard; a known word with ends of digits. */
function isGuess(plain: string): boolean {
  if (/^\+?[\d\s.-]{1,16}$/.test(plain)) return true;
  if (COMMON.has(plain) || COMMON.has(withoutEnds(plain))) return true;
  return walked(plain) <= 4 || new Set(plain).size <= 4;
}

const withoutEnds = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** How many separate walks (neighbours on the keyboard, in the alphabet, or the same key) make up the text. */
function walked(text: string): number {
  let walks = 0;
  for (let at = 0; at < text.length; walks += 1) at += longestWalk(text, at);
  return walks;
}

function longestWalk(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && ROWS.some((row) => row.includes(text.slice(at, at + length + 1)))) length += 1;
  let same = 1;
  while (text[at + same] === text[at]) same += 1;
  return Math.max(length, same);
}

const FORWARD = [
  '12345678901234567890',
  '02468',
  '13579',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'әіңғүұқөһ',
];
const ROWS = [...FORWARD, ...FORWARD.map((row) => [...row].reverse().join(''))];

/** Words people here take when they are told to take ten letters; ends of digits and signs are cut before looking. */
const COMMON: ReadonlySet<string> = new Set(
  `password passwort mypassword passw0rd p@ssword administrator admin welcome letmein iloveyou q1w2e3r4t5 1q2w3e4r5t
  q1w2e3r4t5y6 1q2w3e4r5t6y a1b2c3d4e5 z1x2c3v4b5 qweasdzxc qazwsxedc qazxswedc zxcasdqwe 1029384756 gfhjkm gfhjkmgfhjkm
  ghbdtn basketball football volleyball manchester liverpool california realmadrid dragonball pokemon superman
  пароль мойпароль қазақстан казахстан qazaqstan kazakhstan қазақ казак qazaq астана astana алматы almaty almatykz шымкент
  shymkent мұғалім мугалим mugalim ұстаз устаз ustaz smartustaz smart-ustaz ұстазым мектеп mektep школа shkola bilim білім
  учитель uchitel teacher director директор құпиясөз kupiyasoz привет privet салем сәлем salem апа апажан мама mama
  мамочка балапан balapan айналайын ainalaiyn қызым ұлым спасибо любовь lyubov love жаным zhanym`
    .split(/\s+/)
    .filter(Boolean),
);
