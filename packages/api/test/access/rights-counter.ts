import { visitor } from '../kit/counter.js';
import { ask, succeed } from '../kit/filing.js';
import type { TestApp, TestSession } from '../kit/test-app.js';

/** A visit that has ended, and an original of the received application that 气象局 says did not arrive. */
export async function counterOf(app: TestApp, clerk: TestSession, handler: TestSession, received: string) {
  const begun = await succeed(
    app,
    clerk,
    'receiveVisitor',
    visitor({ organisationName: null }),
    '... on VisitSuccess { visit { id } }',
  );
  const visitId = begun.visit.id;
  await succeed(app, clerk, 'endVisit', { visitId });
  const originals = [{ name: '营业执照', copies: 1, pages: 1, condition: 'intact' }];
  const shown = '... on OriginalsSuccess { application { originals { id } } }';
  const taken = await succeed(
    app,
    clerk,
    'recordOriginals',
    { applicationId: received, receivedFrom: '陈晓明', originals },
    shown,
  );
  const originalId = taken.application.originals[0].id;
  const [unit] = await app.services.db.read.query<{ id: string }>("SELECT id FROM unit WHERE code = 'zh-qxj'");
  const sent = { originalIds: [originalId], unitId: unit?.id, carriage: 'byHand', receivedBy: '王强' };
  await succeed(app, clerk, 'sendOriginals', sent);
  await succeed(app, handler, 'reportOriginalsMissing', { originalIds: [originalId], reason: '没有收到' });
  const way = '{ originals(lane: missing) { edges { node { movements { transfer { id } } } } } }';
  const transferId = (await ask(app, clerk, way)).originals.edges[0].node.movements[0].transfer.id;
  return { visitId, originalId, transferId };
}
