import { kazakhOrder } from '#kernel/kazakh-text.ts';
import type { Locale, Trilingual } from '#kernel/locale.ts';
import { katoRegions, type District, type Region } from './kato-table.ts';

/** One line of a list of places. */
export type PlaceOption = { readonly value: string; readonly text: string };

/** The 20 regions in the order of the reader's alphabet. */
export function regions(locale: Locale): PlaceOption[] {
  return inOrder(
    katoRegions.map((region) => ({ value: region.code, text: region[locale] })),
    locale,
  );
}

/** Districts and cities of a region; nothing for an unknown code. */
export function districts(regionCode: string, locale: Locale): PlaceOption[] {
  const found = regionOf(regionCode)?.districts ?? [];
  return inOrder(
    found.map((district) => ({ value: district[0], text: districtNames(district)[locale] })),
    locale,
  );
}

export const regionName = (code: string, locale: Locale): string => regionOf(code)?.[locale] ?? code;

export function districtName(code: string, locale: Locale): string {
  const district = districtOf(code);
  return district ? districtNames(district)[locale] : code;
}

/** In Astana, Almaty and Shymkent the district is a part of the city, and no settlement is asked. */
export const isGreatCity = (regionCode: string): boolean => GREAT_CITIES.has(regionCode);

export const isRegion = (code: string): boolean => regionOf(code) !== undefined;
export const isDistrictOf = (code: string, regionCode: string): boolean =>
  regionOf(regionCode)?.districts.some(([own]) => own === code) ?? false;
export const isDistrict = (code: string): boolean => districtOf(code) !== undefined;

/** `Түркістан облысы, Сайрам ауданы, Қарабұлақ ауылы`; parts that are not known are left out. */
export function addressText(
  address: { readonly regionCode: string; readonly districtCode: string; readonly settlement: string | null },
  locale: Locale,
): string {
  const { regionCode, districtCode, settlement } = address;
  return [regionName(regionCode, locale), districtName(districtCode, locale), settlement].filter(Boolean).join(', ');
}

const GREAT_CITIES: ReadonlySet<string> = new Set(['710000000', '750000000', '790000000']);
const byCode = new Map<string, Region>(katoRegions.map((region) => [region.code, region]));
const districtByCode = new Map<string, District>(
  katoRegions.flatMap((region) => region.districts.map((district) => [district[0], district] as const)),
);
const regionOf = (code: string): Region | undefined => byCode.get(code);
const districtOf = (code: string): District | undefined => districtByCode.get(code);
const districtNames = ([, , kk, ru, en]: District): Trilingual => ({ kk, ru, en });

const orders: Record<Locale, (a: string, b: string) => number> = {
  kk: kazakhOrder,
  ru: new Intl.Collator('ru').compare,
  en: new Intl.Collator('en').compare,
};

export const inOrder = (places: readonly PlaceOption[], locale: Locale): PlaceOption[] =>
  [...places].sort((a, b) => orders[locale](a.text, b.text));
