import { z } from 'zod';

/** What it takes to enqueue the extension of terms; what it does stands in the room's job. */
export const extendJob = {
  name: 'incidents.extend',
  maxAttempts: 25,
  schema: z.object({ incidentId: z.string(), award: z.number().int() }),
} as const;
