import { LibrarySource, LibraryStanding } from '@gongshen/shared/library';

/** What the list is filtered by, as it stands in the address. */
export interface LibraryChoice {
  search: string;
  source: string;
  standing: string;
  kind: string;
  project: string;
}

const names = ['search', 'source', 'standing', 'kind', 'project'] as const satisfies readonly (keyof LibraryChoice)[];

export function readChoice(params: URLSearchParams): LibraryChoice {
  const read = (name: keyof LibraryChoice) => params.get(name)?.trim() ?? '';
  const known = (value: string, values: object) => (value in values ? value : '');
  return {
    search: read('search'),
    source: known(read('source'), LibrarySource),
    standing: known(read('standing'), LibraryStanding),
    kind: read('kind'),
    project: read('project'),
  };
}

/** Only what is chosen stands in the address. */
export function choiceParams(choice: LibraryChoice): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (choice[name] === '' ? [] : [[name, choice[name]]])));
}

export function filterOf({ search, source, standing, kind, project }: LibraryChoice) {
  return {
    search: search || null,
    source: (source || null) as LibrarySource | null,
    standing: (standing || null) as LibraryStanding | null,
    materialCode: kind || null,
    projectId: project || null,
  };
}

export function isFiltered(choice: LibraryChoice): boolean {
  return names.some((name) => choice[name] !== '');
}

export function standingTone(standing: LibraryStanding): 'ok' | 'warn' | 'bad' | undefined {
  if (standing === 'valid') return 'ok';
  if (standing === 'expiring') return 'warn';
  return standing === 'ended' || standing === 'superseded' ? undefined : 'bad';
}
