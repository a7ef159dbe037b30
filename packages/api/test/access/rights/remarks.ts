import { mutation, outdated, type Row } from '../rights-row.js';

/** 批注 are written by the window and by the departments that read the material; read by every authority that does, never by the applicant. */
const writes = 'U FF +0+ +0++0F FF FFF FFF';

export const remarkRights: readonly Row[] = [
  {
    operation: 'remarks',
    rights: 'U FF +0+ +0++0+ +0 +0+ +FF',
    document: 'query ($id: ID!) { remarks(materialId: $id) { id } }',
    variables: ({ remarkedMaterialId }) => ({ id: remarkedMaterialId }),
    finds: ({ remarkId }) => remarkId,
  },
  mutation('addRemark', writes, 'AddRemarkInput', ({ remarkedVersionId }) => ({
    ...{ materialVersionId: remarkedVersionId, page: 1, x: 0.5, y: 0.5, text: '' },
  })),
  mutation('answerRemark', writes, 'AnswerRemarkInput', ({ remarkId }) => ({ remarkId, text: '' })),
  // Of 气象局: to its own it is one of theirs, to the others it is not
  mutation('resolveRemark', 'U FF N0N +0+N0F FF FFF FFF', 'RemarkCommandInput', ({ remarkId }) => ({
    ...{ remarkId, expectedVersion: outdated },
  })),
  // Its author is the approver of the case
  mutation('removeRemark', 'U FF N0N N0+N0F FF FFF FFF', 'RemarkCommandInput', ({ remarkId }) => ({
    ...{ remarkId, expectedVersion: outdated },
  })),
  // What was not handed in is nobody's to write on
  mutation('addRemark:draft', 'U FF 000 00000F FF FFF FFF', 'AddRemarkInput', ({ unsentVersionId }) => ({
    ...{ materialVersionId: unsentVersionId, page: 1, x: 0.5, y: 0.5, text: '' },
  })),
];
