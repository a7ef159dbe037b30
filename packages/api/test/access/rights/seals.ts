import { list, mutation, outdated, type Row } from '../rights-row.js';

/** 珠 23: the administrator of the department itself; what is another unit's is not there. */
const administrator = 'U FF FFF FFFFFF FF FFF F+F';
const change = ({ sealId }: { sealId: string }) => ({ sealId, expectedVersion: outdated, reason: '' });
const changeOfAnother = ({ otherSealId }: { otherSealId: string }) => ({
  ...{ sealId: otherSealId, expectedVersion: outdated, reason: '' },
});
const nothingOfAnother = 'U FF FFF FFFFFF FF FFF F0F';

export const sealRights: readonly Row[] = [
  // Refused for the password; who is signed in may try the own one
  {
    operation: 'confirmPassword',
    rights: 'U ++ +++ ++++++ ++ +++ +++',
    document: 'mutation { confirmPassword(password: "not it") { __typename } }',
  },
  list('sealDesk', administrator, 'sealDesk { seals { id } }', ({ sealId }) => sealId),
  {
    operation: 'sealUses',
    rights: administrator,
    document: 'query ($id: ID!) { sealUses(sealId: $id) { totalCount } }',
    variables: ({ sealId }) => ({ id: sealId }),
  },
  {
    operation: 'sealUses:another unit',
    rights: nothingOfAnother,
    document: 'query ($id: ID!) { sealUses(sealId: $id) { totalCount } }',
    variables: ({ otherSealId }) => ({ id: otherSealId }),
  },
  // Refused for want of the password
  mutation('createSeal', administrator, 'CreateSealInput', () => ({ purpose: 'official' })),
  mutation('importSealCertificate', administrator, 'ImportSealCertificateInput', ({ sealId }) => ({
    ...{ sealId, expectedVersion: outdated, certificate: '' },
  })),
  mutation('suspendSeal', administrator, 'ChangeSealInput', change),
  mutation('suspendSeal:another unit', nothingOfAnother, 'ChangeSealInput', changeOfAnother),
  mutation('resumeSeal', administrator, 'ChangeSealInput', change),
  mutation('retireSeal', administrator, 'ChangeSealInput', change),
  mutation('retireSeal:another unit', nothingOfAnother, 'ChangeSealInput', changeOfAnother),
];
