import type { ProcedureDocumentKind } from '@gongshen/shared/document';
import type { Paper } from '../../../kernel/documents/paper.js';
import type { PaperFacts } from '../paper-facts.js';
import { approval, refusal } from './decisions.js';
import { jointAcceptance } from './joint-acceptance.js';
import { acceptance, correction, extension, nonAcceptance, specialProcedure } from './notices.js';
import { intakeReceipt, submissionReceipt } from './receipts.js';
import { delivery, type PaperPictures, payment, transfer } from './slips.js';

type Template<K extends ProcedureDocumentKind> = (facts: PaperFacts<K>, pictures: PaperPictures) => Paper;

/**
 * How each kind is drawn, by version; the last is what new papers are issued with. A paper keeps the version it was issued with, so
 * that it can be drawn again to the same bytes: a wording that changes is a version more, never another text of an old one.
 */
const templates: { readonly [K in ProcedureDocumentKind]: readonly [Template<K>, ...Template<K>[]] } = {
  submissionReceipt: [submissionReceipt],
  intakeReceipt: [intakeReceipt],
  acceptance: [acceptance],
  correction: [correction],
  nonAcceptance: [nonAcceptance],
  specialProcedure: [specialProcedure],
  extension: [extension],
  approval: [approval],
  refusal: [refusal],
  payment: [payment],
  delivery: [delivery],
  transfer: [transfer],
  jointAcceptance: [jointAcceptance],
};

/** The version new papers of a kind are issued with; they count from 1. */
export function currentTemplate(kind: ProcedureDocumentKind): number {
  return templates[kind].length;
}

/** The paper of stored facts, by the version it was issued with. Throws for a version that was never there. */
export function paperOf(
  kind: ProcedureDocumentKind,
  version: number,
  facts: PaperFacts,
  pictures: PaperPictures = { signature: null },
): Paper {
  const template = templates[kind][version - 1] as Template<ProcedureDocumentKind> | undefined;
  if (template === undefined) throw new Error(`${kind} has no template ${version}`);
  return template(facts, pictures);
}
