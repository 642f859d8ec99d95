import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { isLocale } from '#kernel/locale.ts';
import { bytes, html, missing, text, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { searchProgrammes, type ProgrammeVersion } from '#catalogue';
import { asWritten, draftText, listInForce, priceListPdf, printedList, type PriceList } from '#pricing';
import { priceListCsv } from './price-list-csv.ts';
import { PriceListPage } from './price-list.page.tsx';
import { jsonText, priceListData, schemaAddress, schemaText } from './public-data.ts';
import { shopAt } from './shop.routes.ts';

/** Clause 1.2.11: past, present and coming lists, each as a page, as paper, as a table, as data, and as what its hash covers. */
export const priceListRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/price-list', access: 'public', answer: (visit) => priceList(visit, null) }),
  route({ method: 'GET', path: '/price-list/:no', access: 'public', answer: (visit) => priceList(visit, visit.params['no'] ?? '') }),
  route({ method: 'GET', path: '/price-list/:no.csv', access: 'public', unlocalised: true, answer: givenAs(csv) }),
  route({ method: 'GET', path: '/price-list/:no.json', access: 'public', unlocalised: true, answer: givenAs(json) }),
  route({ method: 'GET', path: '/price-list/:no.txt', access: 'public', unlocalised: true, answer: givenAs(hashed) }),
  route({ method: 'GET', path: '/price-list/:no.pdf', access: 'machine', unlocalised: true, answer: paper }),
  route({ method: 'GET', path: schemaAddress['price-list'], access: 'public', unlocalised: true, answer: schema }),
];

async function priceList(visit: Visit, no: string | null): Promise<Answer> {
  const { frame, platform, now } = visit;
  const { programmes, lists, nextChange } = await shopAt(visit);
  const list = no === null ? listInForce(lists, now) : (lists.find((one) => String(one.no) === no) ?? null);
  if (no !== null && !list) return missing();
  const facts = {
    lists,
    list,
    programmes: new Map(programmes.map((one) => [one.programmeId, one])),
    paperHash: list ? ((await printedList(platform, list)).get(visit.locale) ?? null) : null,
    minutes: platform.config.paymentPageMinutes,
  };
  return html(<PriceListPage frame={frame} {...facts} now={now} />, { nextChange });
}

type Named = { readonly list: PriceList; readonly programmes: readonly ProgrammeVersion[]; readonly nextChange: Date | null };

/** A list in another form; programmes in the order of the Kazakh alphabet. */
function givenAs(form: (visit: Visit, named: Named) => Answer | Promise<Answer>): Route['answer'] {
  return async (visit) => {
    const { programmes, lists, nextChange } = await shopAt(visit);
    const list = lists.find((one) => String(one.no) === visit.params['no']);
    if (!list) return missing();
    const sorted = searchProgrammes(programmes, { words: '', subject: null, hours: null, language: null }, 'kk');
    return form(visit, { list, programmes: sorted, nextChange });
  };
}

function csv(_visit: Visit, { list, programmes, nextChange }: Named): Answer {
  return text(priceListCsv(list, programmes), 'text/csv; charset=utf-8', 200, nextChange);
}

async function json({ platform }: Visit, { list, programmes, nextChange }: Named): Promise<Answer> {
  const papers = await printedList(platform, list);
  const lastDay = list.endsAt && addDays(almatyDay(list.endsAt), -1);
  const data = priceListData(list, { programmes, papers, lastDay }, platform.config.origin);
  return text(jsonText(data), 'application/json; charset=utf-8', 200, nextChange);
}

function hashed(_visit: Visit, { list, programmes, nextChange }: Named): Answer {
  const slugs = new Map(programmes.map((one) => [one.programmeId, one.slug]));
  return text(draftText(asWritten(list, (id) => slugs.get(id) ?? '')), 'text/plain; charset=utf-8', 200, nextChange);
}

async function paper(visit: Visit): Promise<Answer> {
  const { lists } = await shopAt(visit);
  const list = lists.find((one) => String(one.no) === visit.params['no']);
  if (!list) return missing();
  const wanted = visit.query.get('lang') ?? visit.locale;
  const locale = isLocale(wanted) ? wanted : visit.locale;
  const printed = await priceListPdf(visit.platform, list, locale);
  const filename = `price-list-${list.no}-${locale}.pdf`;
  return bytes(printed.bytes, { type: 'application/pdf', filename, cache: 'revalidate', etag: `"${printed.id}"` });
}

function schema({ platform }: Visit): Answer {
  return text(schemaText('price-list', platform.config.origin), 'application/schema+json');
}
