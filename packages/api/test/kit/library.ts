import { firstVersion, HeldDocument } from '../../src/modules/materials/index.js';
import { act, ask, freshKey, type Park } from './filing.js';
import { arrange } from './people.js';
import { makeFileRow } from './projects.js';
import type { TestSession } from './test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const entryFields = `id source standing name kindName materialCode reference issuer issuedOn validUntil projectCode versionNumber
  endedReason confirmedAt availableActions versions { id number validUntil } uses { applicationId requirementName }`;
const problems = '... on InvalidInput { problems { field reason } }';

/** Keeps a document in the library of the park's organisation; refused or not. */
export async function keep(park: Park, document: object, as = park.applicant): Promise<Answer> {
  const fileId = await makeFileRow(park.app.services, park.owner, '资料.pdf');
  const input = { materialCode: 'm-sght', name: '施工合同', fileId, ...document };
  return act(park.app, as, 'keepDocument', input, `... on LibrarySuccess { entry { ${entryFields} } } ${problems}`);
}

export async function replace(park: Park, entry: { id: string; versionNumber: number }, document: object = {}) {
  const fileId = await makeFileRow(park.app.services, park.owner, '新版.pdf');
  const input = { entryId: entry.id, expectedNumber: entry.versionNumber, name: '施工合同', fileId, ...document };
  const fields = `... on LibrarySuccess { entry { ${entryFields} } } ${problems}`;
  return act(park.app, park.applicant, 'replaceDocument', input, fields);
}

export async function end(park: Park, entryId: string, reason = '合同已解除', as = park.applicant): Promise<Answer> {
  const fields = `... on LibrarySuccess { entry { ${entryFields} } } ${problems}`;
  return act(park.app, as, 'endDocument', { entryId, reason, idempotencyKey: freshKey() }, fields);
}

export async function library(park: Park, filter: object = {}, as: TestSession = park.applicant): Promise<Answer> {
  const query = `query ($filter: LibraryFilterInput) { library(filter: $filter, first: 100) { totalCount
    counts { standing count } edges { node { ${entryFields} } } } }`;
  return (await ask(park.app, as, query, { filter })).library;
}

/** A document that sharing answers to, for every project of the park's organisation. */
export async function shared(park: Park, more: Partial<HeldDocument> & { materialCode: string }): Promise<string> {
  return arrange(park.app.services, async (tx) => {
    const document = firstVersion(
      { id: tx.ids.next(), at: tx.now },
      {
        organisationId: park.owner.organisationId,
        projectCode: null,
        name: '电子证照',
        source: 'sharing',
        sourceName: '广东省电子证照系统',
        reference: 'E-1',
        issuedOn: '2025-01-01',
        validUntil: null,
        fileId: null,
        ...more,
      },
      { confirmedAt: tx.now, verification: 'confirmed' },
    );
    await tx.insert(HeldDocument, document);
    return document.id;
  });
}
