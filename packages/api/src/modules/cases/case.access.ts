import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { notFound } from '../../kernel/errors.js';
import { Application, unitsWithPart } from '../applications/index.js';
import { mayReadCase } from './case.policy.js';
import { ItemCaseRow } from './item-case.entity.js';
import { subjectOf } from './take-case.js';

/** The case, when this person may read it; else null. */
export async function mayReadCaseRow(read: Reader, actor: Actor, caseId: string): Promise<ItemCaseRow | null> {
  const itemCase = await read.find(ItemCaseRow, { id: caseId });
  if (itemCase === null) return null;
  const application = await read.get(Application, { id: itemCase.applicationId });
  const unitIds = await unitsWithPart(read, actor.acting, itemCase.projectId);
  return mayReadCase(actor.acting, subjectOf(itemCase, application), unitIds) ? itemCase : null;
}

/** The case, when this person may read it. "Not yours" and "not there" answer alike: NOT_FOUND. */
export async function getReadableCase(read: Reader, actor: Actor, caseId: string): Promise<ItemCaseRow> {
  const itemCase = await mayReadCaseRow(read, actor, caseId);
  if (itemCase === null) throw notFound();
  return itemCase;
}
