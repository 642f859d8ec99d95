/** For tests of later rooms: a letter as it leaves, with its own headers. */
export { drawnLetter } from '../deliver-message.command.ts';
