import { applicantActs, list, mutation, query, type Row } from '../rights-row.js';

const ownLibrary = 'U +0 FFF FFFFFF FF FFF FFF';
const entryId = ({ libraryId }: { libraryId: string }) => libraryId;

/** 资料库: the organisation's own, of nobody else's there is anything; what was used is read with the application (珠 14). */
export const libraryRights: readonly Row[] = [
  list('library', 'U +- FFF FFFFFF FF FFF FFF', 'library(first: 100) { edges { node { id } } }', entryId),
  query('libraryEntry', 'libraryEntry', ownLibrary, entryId),
  list('materialKinds', 'U ++ FFF FFFFFF FF FFF FFF', 'materialKinds { code }'),
  mutation('keepDocument', 'U ++ FFF FFFFFF FF FFF FFF', 'KeepDocumentInput', () => ({
    materialCode: 'none',
    name: '',
  })),
  mutation('replaceDocument', ownLibrary, 'ReplaceDocumentInput', (objects) => ({
    ...{ entryId: entryId(objects), expectedNumber: -1, name: '', fileId: 'none' },
  })),
  mutation('endDocument', ownLibrary, 'EndDocumentInput', (objects) => ({ entryId: entryId(objects), reason: '' })),
  {
    operation: 'confirmDocument',
    rights: ownLibrary,
    document: 'mutation ($id: ID!) { confirmDocument(entryId: $id) { __typename } }',
    variables: (objects) => ({ id: entryId(objects) }),
  },
  // Whoever reads the application may have its sources asked again.
  mutation(
    'confirmSharing:received',
    'U +0 +0+ +0++0+ +0 +0+ +FF',
    'ConfirmSharingInput',
    ({ received }) => ({ applicationId: received, requirementCode: 'none' }),
    false,
  ),
  mutation(
    'confirmSharing:draft',
    'U +0 000 000000 00 000 0FF',
    'ConfirmSharingInput',
    ({ draft }) => ({ applicationId: draft, requirementCode: 'none' }),
    false,
  ),
  mutation('chooseEvidence', applicantActs, 'ChooseEvidenceInput', ({ draft }) => ({
    ...{ applicationId: draft, requirementCode: 'none', evidenceId: 'held:none' },
  })),
];
