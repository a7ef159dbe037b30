import { createHash } from 'node:crypto';
import { ProcedureDocumentKind } from '@gongshen/shared/document';
import { sampleFacts } from '../testing/sample-papers.js';
import { currentTemplate, paperOf } from './index.js';

/**
 * What every version that was ever issued says of the sample facts, by its beginning of a hash. A line here never changes: papers of
 * that version would be drawn to other bytes. Another wording is another version, and another line.
 */
const issued: Record<ProcedureDocumentKind, readonly string[]> = {
  submissionReceipt: ['d746109f884d5f21'],
  intakeReceipt: ['41c3c4207ac1c609'],
  acceptance: ['8670bf2e85da2396'],
  correction: ['273d10059ff8b0ac'],
  nonAcceptance: ['03eac3023b00cbe6'],
  specialProcedure: ['92dcd21053fb121f'],
  extension: ['fe96c7083ecb11c2'],
  approval: ['0a43bfc7379dd1e6'],
  refusal: ['8084c71d6aad4a20'],
  payment: ['5700a2f982e5efd9'],
  delivery: ['2581a0a8c07c8971'],
  transfer: ['11706574a6363eed'],
  jointAcceptance: ['519d54ac682aceb4'],
};

test.each(Object.keys(ProcedureDocumentKind) as ProcedureDocumentKind[])('%s', (kind) => {
  expect(issued[kind]).toHaveLength(currentTemplate(kind));
  issued[kind].forEach((known, index) => {
    const paper = paperOf(kind, index + 1, sampleFacts(kind, kind));
    expect(createHash('sha256').update(JSON.stringify(paper)).digest('hex').slice(0, 16)).toBe(known);
  });
});
