import { bytes, missing, seeOther, text, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { KeptPictures, lineWidth } from '#platform/png.ts';
import { programmeBySlug } from '#catalogue';
import { manifestPath, markSvg } from '#ui/components.ts';
import { ICONS, manifestText } from './manifest.ts';
import { pictureKey, pictureOf, pictureSvg, programmePicture, siteFacts, sitePicture, type Picture } from './pictures.ts';

/** What others show of us: previews of shared links, and the icon of the installed site. */
export const pictureRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/pictures/site/:key.png', access: 'machine', answer: ofSite }),
  route({ method: 'GET', path: '/pictures/programmes/:slug/:key.png', access: 'machine', answer: ofProgramme }),
  route({ method: 'GET', path: '/icons/1/:name.png', access: 'machine', unlocalised: true, answer: icon }),
  route({ method: 'GET', path: manifestPath, access: 'public', answer: manifest }),
];

/** Some three hundred previews; each is drawn once for a version's words. */
const kept = new KeptPictures(16_000_000);

function ofSite(visit: Visit): Promise<Answer> {
  return given(visit, siteFacts(visit.locale), sitePicture(visit.locale));
}

async function ofProgramme(visit: Visit): Promise<Answer> {
  const version = await programmeBySlug(visit.platform.db, visit.params['slug'] ?? '');
  return version ? given(visit, programmePicture(version, visit.locale), pictureOf(version, visit.locale)) : missing();
}

/** A link shared long ago leads to the picture of today. */
async function given(visit: Visit, picture: Picture, address: string): Promise<Answer> {
  const key = pictureKey(picture);
  if (visit.params['key'] !== key) return seeOther(address);
  return drawn(key, () => pictureSvg(picture, (line) => lineWidth(line, 100, 600)));
}

async function icon({ params }: Visit): Promise<Answer> {
  const found = ICONS.find(({ name }) => name === params['name']);
  return found ? drawn(`icon ${found.name}`, () => markSvg(found.side, found.shape)) : missing();
}

const drawn = async (key: string, draw: () => string | Promise<string>): Promise<Answer> =>
  bytes(await kept.give(key, draw), { type: 'image/png', cache: 'immutable', etag: `"${key.replace(' ', '-')}"` });

function manifest({ locale }: Visit): Answer {
  return text(manifestText(locale), 'application/manifest+json; charset=utf-8');
}
