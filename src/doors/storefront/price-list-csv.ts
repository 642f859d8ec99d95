import { almatyDay } from '#kernel/civil-date.ts';
import { tengeText } from '#kernel/tiyn.ts';
import type { ProgrammeVersion } from '#catalogue';
import type { PriceList } from '#pricing';

/** The list as a table for accountants: RFC 4180, UTF-8 with its mark, so that spreadsheets read Kazakh. */
export function priceListCsv(list: PriceList, programmes: readonly ProgrammeVersion[]): string {
  const head = [
    'price_list',
    'effective_from',
    'programme',
    'title_kk',
    'title_ru',
    'title_en',
    'hours',
    'amount_kzt',
    'vat_percent',
    'access_days',
  ];
  const rows = programmes.flatMap((one) => {
    const line = list.lines.find((other) => other.programmeId === one.programmeId);
    if (!line) return [];
    const vat = line.vat === 'none' ? '' : String(line.vat);
    const facts = [String(list.no), almatyDay(list.effectiveFrom), one.slug, one.title.kk, one.title.ru, one.title.en];
    return [[...facts, String(one.hours), tengeText(line.amount), vat, String(line.accessDays)]];
  });
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where needed; a cell that a spreadsheet would take for a formula (full-width signs too) is disarmed. */
function cell(value: string): string {
  const safe = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
