/** Who stands before a door. Staff before the second factor is somebody with a role who has given the password only. */
export const visitors = ['guest', 'learner', 'other', 'halfStaff', 'staff'] as const;
export type Visitor = (typeof visitors)[number];

/**
 * What the door does. `in`: the route takes the request, whatever it then says of the form. `missing`: the same page
 * as for an address that never was, so that nobody learns what belongs to others. `second-step`: led to give the
 * second factor. `unsigned`: a bank's call without its signature changes nothing.
 */
export type Outcome = 'in' | 'sign-in' | 'second-step' | 'forbidden' | 'missing' | 'unsigned';
export type Row = Readonly<Record<Visitor, Outcome>>;

const row = (guest: Outcome, learner: Outcome, other: Outcome, halfStaff: Outcome, staff: Outcome): Row => ({
  guest,
  learner,
  other,
  halfStaff,
  staff,
});

//                   guest       learner      other        halfStaff    staff
const everybody = row('in', 'in', 'in', 'in', 'in');
const signedIn = row('sign-in', 'in', 'in', 'in', 'in');
/** The learner's own course, payment, paper: not even its existence is told to another person. */
const owner = row('sign-in', 'in', 'missing', 'missing', 'missing');
/** The address is bound to the learner; another person who holds it is refused. */
const holder = row('sign-in', 'in', 'forbidden', 'forbidden', 'forbidden');
/** The person's own page about themselves: staff owe the second factor before that too. */
const personal = row('sign-in', 'in', 'in', 'second-step', 'in');
/** The learner's own paper, and staff owe the second factor first. */
const ownPaper = row('sign-in', 'in', 'missing', 'second-step', 'missing');
/** Only an account with a role has a second factor to give. */
const staffAccount = row('sign-in', 'forbidden', 'forbidden', 'in', 'in');
/** The back office: nothing of anybody before the second factor, to which staff are led. */
const office = row('sign-in', 'forbidden', 'forbidden', 'second-step', 'in');
const bank = row('unsigned', 'unsigned', 'unsigned', 'unsigned', 'unsigned');

/**
 * Every route of the house and what each visitor meets there, asked with addresses that exist and belong to `learner`.
 * access-matrix.sql.test.ts walks the registered routes: one without a row, or a row without a route, fails by name.
 */
export const accessMatrix: Readonly<Record<string, Row>> = {
  // for machines
  'GET /healthz': everybody,
  'GET /readyz': everybody,
  'GET /metrics': everybody,
  'GET /readyz/service': everybody,
  'GET /robots.txt': everybody,
  'GET /sitemap.xml': everybody,

  // signing in and up
  'GET /sign-up': everybody,
  'POST /sign-up': everybody,
  'GET /sign-up/confirm': everybody,
  'POST /sign-up/confirm': everybody,
  'POST /sign-up/letter': everybody,
  'GET /sign-in': row('in', 'in', 'in', 'second-step', 'in'),
  'POST /sign-in': everybody,
  'POST /sign-out': everybody,
  'GET /sign-in/second-step': staffAccount,
  'POST /sign-in/second-step': staffAccount,
  'GET /recover': everybody,
  'POST /recover': everybody,
  'GET /recover/code': everybody,
  'POST /recover/code': everybody,
  'POST /recover/letter': everybody,

  // letters, by the signed address in them
  'GET /letters/off/:kind/:account/:signature': everybody,
  'POST /letters/off/:kind/:account/:signature': everybody,

  // pictures, films, files
  'GET /media/:id': everybody,
  'GET /media/:id/:end/:signature': holder,

  // what anybody reads
  'GET /places': everybody,
  'GET /': everybody,
  'GET /programmes': everybody,
  'GET /programmes/:slug': everybody,
  'GET /programmes/:slug/preview/:lesson': everybody,
  'GET /price-list': everybody,
  'GET /price-list/:no': everybody,
  'GET /price-list/:no.csv': everybody,
  'GET /price-list/:no.json': everybody,
  'GET /price-list/:no.txt': everybody,
  'GET /price-list/:no.pdf': everybody,
  'GET /schemas/price-list.json': everybody,
  'GET /documents': everybody,
  'GET /documents/:kind': everybody,
  'GET /documents/:kind/compare': everybody,
  'GET /documents/:kind/:no': everybody,
  'GET /changes': everybody,
  'GET /publications': everybody,
  'GET /publications.json': everybody,
  'GET /.well-known/signing-keys.json': everybody,
  'GET /status': everybody,
  'GET /status/:month': everybody,
  'GET /status.json': everybody,
  'GET /feeds/status.atom': everybody,
  'GET /compare': everybody,
  'GET /answers': everybody,
  'GET /pictures/site/:key.png': everybody,
  'GET /pictures/programmes/:slug/:key.png': everybody,
  'GET /icons/1/:name.png': everybody,
  'GET /manifest.webmanifest': everybody,
  'GET /feeds/documents.atom': everybody,
  'GET /feeds/programmes.atom': everybody,
  'GET /documents/:kind/:no.pdf': everybody,
  'GET /documents/:kind/:no.json': everybody,
  'GET /documents/:kind/:no.txt': everybody,
  'GET /schemas/legal-version.json': everybody,

  // asking
  'GET /support': everybody,
  'POST /support': everybody,
  'GET /support/received/:number': everybody,
  'GET /my/support': signedIn,
  'GET /my/support/:number': owner,
  'POST /my/support/:number': owner,

  // paying
  'GET /checkout/:slug': signedIn,
  'POST /checkout/:slug/consent': signedIn,
  'POST /checkout/:slug/card': signedIn,
  'POST /checkout/:slug/pay': signedIn,
  'POST /checkout/:slug/again': signedIn,
  'POST /checkout/:slug/decline': signedIn,
  'GET /payments/:attempt/return': everybody,
  'POST /payments/:attempt/return': everybody,
  'GET /payments/:attempt': owner,
  'GET /payments/:attempt/state': owner,
  'POST /payments/:attempt/choice': signedIn,
  'POST /notices/:bank/:type': bank,

  // the person's own data
  'GET /my': personal,
  'GET /my/card': personal,
  'POST /my/card': personal,
  'GET /my/card/history': personal,
  'GET /my/consents': personal,
  'POST /my/consents': personal,
  'GET /my/settings': personal,
  'POST /my/settings/language': personal,
  'POST /my/settings/password': personal,
  'POST /my/settings/email': personal,
  'GET /my/settings/email/code': personal,
  'POST /my/settings/email/code': personal,
  'POST /my/settings/email/letter': personal,
  'POST /my/settings/sessions': personal,
  'POST /my/settings/sessions/others': personal,
  'POST /my/settings/sessions/all': row('sign-in', 'sign-in', 'sign-in', 'second-step', 'sign-in'),
  'GET /my/letters': personal,
  'POST /my/letters': personal,
  'POST /my/letters/application': personal,
  'GET /my/close': personal,
  'POST /my/close': personal,
  'GET /my/contracts': personal,
  'GET /my/contracts/:number': ownPaper,
  'GET /my/contracts/:number/file': ownPaper,
  'GET /my/notices/:id': ownPaper,
  'GET /my/contracts/:number/receipt': ownPaper,
  'GET /my/contracts/:number/act': ownPaper,
  'POST /my/contracts/:number/act': ownPaper,
  'GET /my/contracts/:number/evidence': ownPaper,
  'POST /my/contracts/:number/evidence': ownPaper,
  'POST /my/contracts/:number/acceptance': ownPaper,
  'POST /my/contracts/:number/objection': ownPaper,
  'GET /my/conduct/:id': ownPaper,
  'GET /my/conduct/:id/paper': ownPaper,
  'POST /my/conduct/:id/answer': ownPaper,
  'POST /my/conduct/:id/appeal': ownPaper,
  'GET /my/contracts/:number/refund': ownPaper,
  'POST /my/contracts/:number/refund': ownPaper,
  'GET /my/refunds/:number': ownPaper,
  'POST /my/refunds/:number': ownPaper,
  'GET /my/refunds/:number/decisions/:step': ownPaper,

  // learning
  'GET /my/courses': signedIn,
  'GET /my/courses/:slug': owner,
  'GET /my/courses/:slug/lessons/:key': owner,
  'POST /my/courses/:slug/lessons/:key/done': owner,
  'POST /my/courses/:slug/lessons/:key/note': owner,
  'POST /my/courses/:slug/lessons/:key/note/autosave': owner,
  'POST /my/courses/:slug/lessons/:key/video': owner,
  'GET /my/courses/:slug/quizzes/:key': owner,
  'POST /my/courses/:slug/quizzes/:key/attempts': owner,
  'GET /my/courses/:slug/test': owner,
  'POST /my/courses/:slug/test/attempts': owner,
  'GET /my/courses/:slug/attempts/:attempt': owner,
  'GET /my/courses/:slug/attempts/:attempt/hand-in': owner,
  'POST /my/courses/:slug/attempts/:attempt/hand-in': owner,
  'GET /my/courses/:slug/attempts/:attempt/:place': owner,
  'POST /my/courses/:slug/attempts/:attempt/:place': owner,
  'POST /my/courses/:slug/attempts/:attempt/:place/autosave': owner,

  // certificates
  'GET /certificates': everybody,
  'GET /certificates/check': everybody,
  'GET /certificates/:token': everybody,
  'GET /my/certificates': signedIn,
  'GET /my/certificates/:number': owner,
  'GET /my/certificates/:number/pdf': owner,
  'POST /my/certificates/:number/name-choice': owner,

  // staff
  'GET /office': office,
  'GET /office/journal/:kind/:id': office,
  'GET /office/applications': office,
  'GET /office/people': office,
  'GET /office/contracts': office,
  'GET /office/payments': office,
  'GET /office/lists/:list/export': office,
  'POST /office/lists/:list/export': office,
  'GET /office/lists/:list/search': office,
  'POST /office/lists/:list/search': office,
  'GET /office/lists/:list/views': office,
  'POST /office/lists/:list/views': office,
  'GET /office/lists/:list/views/:id': office,
  'POST /office/lists/:list/views/:id': office,
  'GET /office/search': office,
  'POST /office/search': office,
  'GET /office/search/:id': office,
  'GET /office/applications/:number': office,
  'GET /office/payments/:id': office,
  'GET /office/contracts/:number': office,
  'GET /office/contracts/:number/papers/:kind': office,
  'GET /office/contracts/:number/evidence': office,
  'POST /office/contracts/:number/evidence': office,
  'GET /office/contracts/:number/evidence/:id': office,
  'POST /office/contracts/:number/acceptance': office,
  'GET /office/contracts/:number/conduct': office,
  'POST /office/contracts/:number/conduct': office,
  'GET /office/conduct': office,
  'GET /office/conduct/:id': office,
  'POST /office/conduct/:id': office,
  'GET /office/conduct/:id/paper': office,
  'GET /office/certificates/:number': office,
  'GET /office/certificates/:number/paper': office,
  'GET /office/certificates/:number/withdrawal': office,
  'POST /office/certificates/:number/withdrawal': office,
  'GET /office/people/:id': office,
  'GET /office/people/:id/iin': office,
  'POST /office/people/:id/iin': office,
  'GET /office/people/:id/secure': office,
  'POST /office/people/:id/secure': office,
  'GET /office/refunds': office,
  'GET /office/refunds/rules': office,
  'POST /office/refunds/rules': office,
  'GET /office/refunds/:number': office,
  'POST /office/refunds/:number/ground': office,
  'POST /office/refunds/:number/money': office,
  'GET /office/refunds/:number/decisions/:step': office,
  'GET /office/contracts/:number/refund': office,
  'POST /office/contracts/:number/refund': office,
  'POST /office/contracts/:number/dispute': office,
  'POST /office/disputes/:id': office,
  'GET /office/oddities': office,
  'GET /office/oddities/:id': office,
  'POST /office/oddities/:id': office,
  'GET /office/incidents': office,
  'GET /office/incidents/new': office,
  'POST /office/incidents/new': office,
  'GET /office/incidents/:id': office,
  'POST /office/incidents/:id': office,
  'GET /office/books': office,
  'GET /office/books/entries': office,
  'POST /office/books/file': office,
  'POST /office/books/check': office,
  'GET /office/books/registry': office,
  'POST /office/books/registry': office,
  'GET /office/support': office,
  'GET /office/support/:number': office,
  'POST /office/support/:number': office,
  'GET /office/support/:number/aside': office,
  'POST /office/support/:number/aside': office,
  'GET /office/people/:id/letter': office,
  'POST /office/people/:id/letter': office,
  'GET /office/documents': office,
  'GET /office/documents/:kind/new': office,
  'POST /office/documents/:kind/new': office,
  'GET /office/documents/:kind/:no': office,
  'GET /office/documents/:kind/:no/withdrawal': office,
  'POST /office/documents/:kind/:no/withdrawal': office,
  'GET /office/drafts/:id': office,
  'GET /office/drafts/:id/text': office,
  'POST /office/drafts/:id/text': office,
  'POST /office/drafts/:id': office,
  'GET /office/price-lists': office,
  'GET /office/price-lists/new': office,
  'POST /office/price-lists/new': office,
  'GET /office/price-lists/:no/withdrawal': office,
  'POST /office/price-lists/:no/withdrawal': office,
  'GET /office/provider': office,
  'POST /office/provider': office,

  // development only; production does not register them
  'GET /dev/ui': everybody,
  'GET /dev/ui/learn': everybody,
  'GET /dev/ui/office': everybody,
  'GET /dev/ui/failed': everybody,
  'GET /dev/ui/missing': everybody,
  'GET /dev/outbox': everybody,
  'GET /dev/outbox.json': everybody,
  'GET /dev/outbox/:id': everybody,
};
