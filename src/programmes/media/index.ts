/** This room promises: a medium is what it says, is kept once, and a paid one opens only for the person who may see it. */
export { captionsFault, transcriptOf } from './captions.ts';
export { freeMediaAddress, mediaAddress, type MediaReader } from './media-address.ts';
export {
  isDownload,
  isMediaId,
  mediaId,
  parseMedium,
  refusalText,
  type MediaFamily,
  type MediaId,
  type Medium,
  type MediumRefusal,
} from './media.ts';
export { paidMediaRoute, routes } from './media.routes.ts';
export { pictureSize, type PictureSize } from './picture-size.ts';
export { soundLength } from './sound-length.ts';
export { keepMedium, storeMedia } from './store-media.command.ts';
