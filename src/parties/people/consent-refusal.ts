/** Why a consent was not recorded: the box is empty, or the text under it is no longer the one in force. */
export type ConsentRefusal = 'not-ticked' | 'text-changed';
