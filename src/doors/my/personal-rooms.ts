import { personalData as applications } from '#applications';
import { personalData as assessment } from '#assessment';
import { personalData as certificates } from '#certificates';
import { personalData as conduct } from '#conduct';
import { personalData as contracts } from '#contracts';
import { personalData as enrolments } from '#enrolments';
import { personalData as evidence } from '#evidence';
import { personalData as learning } from '#learning';
import { personalData as messages } from '#messages';
import { personalData as organisations } from '#organisations';
import { personalData as payments } from '#payments';
import { personalData as people } from '#people';
import { personalData as refunds } from '#refunds';
import type { PersonalData, PersonalTopic } from '#platform/personal-data.ts';
import { sessionsData } from '#platform/sessions-personal-data.ts';
import { personalData as seats } from '#seats';
import { personalData as transfers } from '#transfers';
import { personalData as support } from '#support';

/** Every room that keeps something about people, in the order of the rooms. */
export const personalRooms = {
  platform: sessionsData,
  messages,
  people,
  organisations,
  applications,
  payments,
  contracts,
  enrolments,
  seats,
  transfers,
  assessment,
  learning,
  certificates,
  support,
  conduct,
  evidence,
  refunds,
} satisfies Record<string, PersonalData>;

/** What closing an account erases and what it keeps, each heading once: read from the rooms' own declarations. */
export function topicsAtClosing(rooms: Readonly<Record<string, PersonalData>>): Record<'erased' | 'kept', PersonalTopic[]> {
  const fields = Object.values(rooms).flatMap((room) => room.fields);
  const of = (fate: 'erased' | 'kept') => [...new Set(fields.filter((one) => one.atClosing === fate).map((one) => one.topic))];
  // Who works here is told by the back office, and cannot close an account while they do.
  return { erased: of('erased').filter((one) => one !== 'staff'), kept: of('kept').filter((one) => one !== 'staff') };
}
