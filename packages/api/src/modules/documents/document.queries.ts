import type { Caller } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { ErrorCode, notFound } from '../../kernel/errors.js';
import type { CanReadFile } from '../../kernel/files/file-policy.js';
import type { Services } from '../../kernel/services.js';
import { Application, getApplication } from '../applications/index.js';
import { ItemCaseRow } from '../cases/index.js';
import { mayReadDocument } from './document.policy.js';
import { DocumentTrouble } from './document-trouble.entity.js';
import { namesRecipient, readsWhole } from './masked-facts.js';
import { ProcedureDocument } from './procedure-document.entity.js';

/** The paper, when the caller may read it and its application. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableDocument(read: Reader, caller: Caller, id: string): Promise<ProcedureDocument> {
  if (caller.kind !== 'person') throw notFound();
  const document = await read.get(ProcedureDocument, { id });
  await getApplication(read, caller, document.applicationId);
  if (!mayReadDocument(caller.acting, document)) throw notFound();
  return document;
}

/** The archived file of a paper, for whoever may read the paper as it is. */
export function documentFiles({ db }: Pick<Services, 'db'>): CanReadFile {
  return async (caller, fileId) => {
    const document = await db.read.find(ProcedureDocument, { fileId });
    if (document === null) return false;
    try {
      await getReadableDocument(db.read, caller, document.id);
      return await readsWholeDocument(db.read, caller, document);
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  };
}

function isNotFound(error: unknown): boolean {
  return (error as { extensions?: { code?: string } }).extensions?.code === ErrorCode.NOT_FOUND;
}

/** Whether the person reads a paper as it is, or a copy without whom and where it was served to. */
export async function readsWholeDocument(read: Reader, caller: Caller, document: ProcedureDocument): Promise<boolean> {
  if (!namesRecipient(document.kind)) return true;
  if (caller.kind !== 'person') return false;
  const { organisationId, districtCode } = await read.get(Application, { id: document.applicationId });
  const itemCase = document.caseId === null ? null : await read.find(ItemCaseRow, { id: document.caseId });
  const unitIds = [document.unitId, itemCase?.unitId ?? null];
  return readsWhole(caller.acting, { unitIds, organisationId, districtCode });
}

export interface ShownTrouble extends DocumentTrouble {
  title: string;
  readableNumber: string;
}

/** Papers that could not be drawn, those that wait longest first. */
export async function listTroubles(read: Reader): Promise<ShownTrouble[]> {
  const troubles = await read.list(DocumentTrouble, {}, { firstAt: 'asc', id: 'asc' }, 100);
  const documents = await read.byKeys(
    ProcedureDocument,
    troubles.map(({ documentId }) => documentId),
  );
  return troubles.flatMap((trouble, index) => {
    const document = documents[index];
    return document ? [{ ...trouble, title: document.title, readableNumber: document.readableNumber }] : [];
  });
}
