import { z } from 'zod';

/** What it takes to enqueue the giving back of attempts; what it does stands in the room's job. */
export const spareJob = {
  name: 'incidents.spare-attempts',
  maxAttempts: 25,
  schema: z.object({ incidentId: z.string() }),
} as const;
