/** Kinds of staff; what each may do is the back office's table. An administrator may do everything. */
export const staffRoles = ['administrator', 'manager', 'accountant', 'lawyer', 'data-officer'] as const;
export type StaffRole = (typeof staffRoles)[number];
