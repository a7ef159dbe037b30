interface Filing {
  applicationId: string;
  begunAt: string;
}

/** One line per application: that of the newest visit it was worked on. */
export function latestFilings<T extends Filing>(filings: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const filing of filings) {
    const known = newest.get(filing.applicationId);
    if (!known || known.begunAt < filing.begunAt) newest.set(filing.applicationId, filing);
  }
  return [...newest.values()];
}
