/** Whose sessions a calendar shows, of those that concern the own unit, organisation or district. */
export const SessionsOf = { all: 'all', unit: 'unit', mine: 'mine' } as const;
export type SessionsOf = keyof typeof SessionsOf;
