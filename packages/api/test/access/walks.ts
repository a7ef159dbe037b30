import { cast, type Objects, type Who } from './rights-cast.js';
import { rightsTable } from './rights-table.js';

/** Those to whom part of it is shown, or nothing: everybody else reads the project whole. */
export const walkers: Who[] = [
  'own organisation',
  'other organisation',
  'window of another district',
  'approver of its unit elsewhere',
  'approver with another case',
  'approver without a case',
  'other lead unit',
  'supervisor of another district',
];

/** Where a walk begins: each object of the stage that has a query of its own, and the lists. */
export function waysIn(objects: Objects): [field: string, id: string | null][] {
  const singles = rightsTable.flatMap(({ document, finds, variables }) => {
    const field = /^query \(\$id: ID!\) \{ (\w+)\(id: \$id\)/.exec(document)?.[1];
    return field && finds && variables ? [[field, finds(objects)] as [string, string]] : [];
  });
  const lists = ['projects', 'ledApplications', 'opinionRequests', 'certificates', 'certificateProposals', 'alerts'];
  const more = [
    'notifications',
    'owedMaterials',
    'counterDrafts',
    'library',
    'publishedDecisions',
    'supplementsToDecide',
  ];
  return [...singles, ...[...lists, ...more].map((field): [string, null] => [field, null])];
}

/** By the table of rights: what is not there for somebody on the straight way is on none. */
export function hiddenFrom(who: Who, objects: Objects): Map<string, string> {
  const column = cast.indexOf(who);
  const rows = rightsTable.filter(({ document, finds, rights }) => {
    const sign = rights.replaceAll(' ', '')[column];
    return document.startsWith('query ($id: ID!)') && finds && (sign === '0' || sign === 'F');
  });
  const hidden = new Map(rows.map(({ operation, finds }) => [operation, (finds as (of: Objects) => string)(objects)]));
  if (who !== 'own organisation') hidden.set('a version that was not handed in', objects.unsentVersionId);
  else {
    hidden.set('a remark of a reviewer', objects.remarkId);
    hidden.set('what a department would like to have', objects.supplementRequestId);
    hidden.set('an extension nobody has approved', objects.extensionId);
  }
  return hidden;
}

/** How far a project has come is told to every authority of its district, with what it is about; that alone opens nothing. */
export const toldOutside = /^projects?(\.edges\.node)?\.(timeline\.edges\.node|currentTurn)\.(applicationId|caseId)$/;

/** Where in an answer something stands, in the words of the schema. */
export function placesOf(sought: string, answered: unknown, way = ''): string[] {
  if (typeof answered === 'string') return answered.includes(sought) ? [way] : [];
  if (answered === null || typeof answered !== 'object') return [];
  if (Array.isArray(answered)) return answered.flatMap((each) => placesOf(sought, each, way));
  return Object.entries(answered).flatMap(([name, inner]) =>
    placesOf(sought, inner, way === '' ? name : `${way}.${name}`),
  );
}
