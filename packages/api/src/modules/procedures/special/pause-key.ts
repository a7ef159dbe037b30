/** Pairs the two ends of the pause a procedure puts into its case's time. */
export const pauseKey = (procedureId: string) => `procedure:${procedureId}`;
