import { ask, type Park, succeed } from '../kit/filing.js';
import type { TestSession } from '../kit/test-app.js';
import type { Objects } from './rights-cast.js';

type Made = Pick<Objects, 'receiptPaperId' | 'correctionPaperId' | 'innerPaperId' | 'paymentId'>;

/** The receipt of the received application, the notice of the correcting one, a paper between authorities, and something to be paid. */
export async function documentsOf(
  park: Park,
  people: Record<string, TestSession | null>,
  { received, correcting, caseId }: { received: string; correcting: string; caseId: string },
): Promise<Made> {
  const { app } = park;
  const handler = people['handler of the case'] as TestSession;
  const papers = async (as: TestSession, id: string): Promise<{ id: string; kind: string }[]> =>
    (await ask(app, as, 'query ($id: ID!) { application(id: $id) { documents { id kind } } }', { id })).application
      .documents;
  const { itemCase } = await ask(app, handler, 'query ($id: ID!) { itemCase(id: $id) { version } }', { id: caseId });
  const lines = [{ name: '技术评价费', basis: '协议', amount: 100 }];
  const { payment } = await succeed(
    app,
    handler,
    'requestPayment',
    { caseId, expectedVersion: itemCase.version, lines, method: 'counter', payTo: '窗口', dueOn: '2099-01-05' },
    '... on PaymentSuccess { payment { id } }',
  );
  const ofReceived = await papers(handler, received);
  const ofKind = (kind: string) => ofReceived.find((each) => each.kind === kind)?.id as string;
  const [notice] = (await papers(park.applicant, correcting)).filter(({ kind }) => kind === 'correction');
  return {
    receiptPaperId: ofKind('intakeReceipt'),
    innerPaperId: ofKind('transfer'),
    correctionPaperId: notice?.id as string,
    paymentId: payment.id,
  };
}
