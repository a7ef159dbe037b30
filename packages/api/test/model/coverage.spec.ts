import { isObjectType } from 'graphql';
import { modules } from '../../src/app/modules.js';
import { schemaOf } from '../kit/schemas.js';
import { filing } from './moves/filing.js';
import { moves } from './moves/index.js';
import { wholeLives } from './whole-lives.js';

/** Acts that are in no model, each group with its reason. A new act is put into a model, or here by hand, after thought. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'People, their accounts and capacities, what they are told: nothing of a case.': [
    ...['login', 'logout', 'confirmPassword', 'switchCapacity', 'markNotificationsRead', 'retryMessage'],
    ...['changePassword', 'requestPhoneChange', 'confirmPhone', 'endOwnSession'],
  ],
  'Calendar, seals, who issues: settings of the city and of units, with tests of their own.': [
    ...['importCalendarYear', 'createSeal', 'suspendSeal', 'resumeSeal', 'retireSeal', 'importSealCertificate'],
    'recordIssuer',
  ],
  'The project and what it brings from before: the ground a history stands on, made before it begins.': [
    ...['registerProject', 'bringInResult', 'checkPriorResult', 'withdrawPriorResult'],
  ],
  'The library of an organisation: no application knows more of it than what it finds held.': [
    ...['keepDocument', 'replaceDocument', 'endDocument', 'confirmDocument'],
  ],
  'Where something held is taken from: a choice among equals that moves nothing (held-evidence.spec).': [
    ...['chooseEvidence', 'confirmSharing'],
  ],
  'Remarks: words of reviewers beside a page; no state of a case, no time, no event anybody but the log hears.': [
    ...['addRemark', 'answerRemark', 'resolveRemark', 'removeRemark'],
  ],
  'Paper originals and visits: their life is one table of their own (shared/original), beside the case.': [
    ...['recordOriginals', 'sendOriginals', 'confirmOriginals', 'returnOriginals', 'keepOriginals', 'postOriginals'],
    ...['postCameBack', 'reportOriginalsMissing', 'foundOriginals', 'handOverOriginals'],
    ...['receiveVisitor', 'endVisit', 'revealVisitor'],
  ],
  'Certificates by template: a table of their own (shared/certificate); sealing asks for the password each time (certificates.spec).':
    [
      ...['draftCertificate', 'saveCertificate', 'discardCertificate', 'sealCertificate'],
      ...['proposeRevision', 'settleProposal'],
    ],
  'What is noted beside the handing over, wished for it, or looked at: no state of case or delivery (delivery.spec).': [
    ...['chooseDelivery', 'recordTold', 'recordResultArrival', 'revealDeliveryAddress'],
  ],
  'What the public reads of decisions (published-decisions.spec).': ['discloseDecision', 'withholdDecision'],
};

it('every act is in a model, or left out for a reason', async () => {
  const schema = await schemaOf(modules);
  const mutation = schema.getMutationType();
  if (!isObjectType(mutation)) throw new Error('There are no mutations');
  const modelled = Object.values({ ...moves, ...filing }).flatMap((move) => move.mutations);
  const known = [...modelled, ...Object.values(elsewhere).flat()];
  expect([...new Set(known)].sort()).toEqual(Object.keys(mutation.getFields()).sort());
  expect(
    Object.values(elsewhere)
      .flat()
      .filter((name) => modelled.includes(name)),
  ).toEqual([]);
});

it('everything a case knows is done at least once in the histories that are written down', () => {
  const done = new Set(wholeLives.flat().map(({ kind }) => kind));
  expect([...done].sort()).toEqual(Object.keys(moves).sort());
});
