/** Whose page this is. Every route of this door asks for a session before it is called. */
export function personOf(visit: { readonly session: { readonly accountId: string } | null }): string {
  if (!visit.session) throw new Error('a route of the classroom was opened without a session');
  return visit.session.accountId;
}
