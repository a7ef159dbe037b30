import type { Caller } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { ErrorCode, notFound } from '../../kernel/errors.js';
import type { CanReadFile } from '../../kernel/files/file-policy.js';
import type { Services } from '../../kernel/services.js';
import { getApplication } from '../applications/index.js';
import { mayReadDocument } from './document.policy.js';
import { ProcedureDocument } from './procedure-document.entity.js';

/** The paper, when the caller may read it and its application. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableDocument(read: Reader, caller: Caller, id: string): Promise<ProcedureDocument> {
  if (caller.kind !== 'person') throw notFound();
  const document = await read.get(ProcedureDocument, { id });
  await getApplication(read, caller, document.applicationId);
  if (!mayReadDocument(caller.acting, document)) throw notFound();
  return document;
}

/** The archived file of a paper, for whoever may read the paper. */
export function documentFiles({ db }: Pick<Services, 'db'>): CanReadFile {
  return async (caller, fileId) => {
    const document = await db.read.find(ProcedureDocument, { fileId });
    if (document === null) return false;
    try {
      await getReadableDocument(db.read, caller, document.id);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  };
}

function isNotFound(error: unknown): boolean {
  return (error as { extensions?: { code?: string } }).extensions?.code === ErrorCode.NOT_FOUND;
}
