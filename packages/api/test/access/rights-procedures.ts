import { act, ask, type Park, readCase, succeed } from '../kit/filing.js';
import { makeFileRow } from '../kit/projects.js';
import type { TestSession } from '../kit/test-app.js';
import type { Objects } from './rights-cast.js';

type Made = Pick<Objects, 'procedureId' | 'supplementRequestId' | 'supplementNoticeId' | 'extensionId'>;

/** What 气象局 asked for on its case and nobody decided; a notice about 水务局's; a special procedure of 气象局's case. */
export async function proceduresOf(
  park: Park,
  people: Record<string, TestSession | null>,
  received: string,
  caseId: string,
): Promise<Made> {
  const { app } = park;
  const approver = people['approver of the case'] as TestSession;
  const water = people['approver with another case'] as TestSession;
  const versionOf = async (as: TestSession, id: string): Promise<number> =>
    (await ask(app, as, 'query ($id: ID!) { itemCase(id: $id) { version } }', { id })).itemCase.version;
  const reading = 'query ($id: ID!) { itemCase(id: $id) { supplements { id notice { id } } extensions { id } } }';
  const ofCase = async (as: TestSession, id: string) => (await ask(app, as, reading, { id })).itemCase;
  const points = [{ text: '请补充说明。' }];
  const asked = { reason: '缺少计算过程。', points };

  const other = await readCase(park, water, received, 'zh-psxk');
  if (other.status === 'assigned') {
    await succeed(app, water, 'acceptCase', { caseId: other.id, expectedVersion: other.version });
  }
  const ofWater = { caseId: other.id, expectedVersion: await versionOf(water, other.id), ...asked };
  await succeed(app, water, 'requestSupplement', ofWater);
  const [agreed] = (await ofCase(water, other.id)).supplements;
  const decision = { applicationId: received, agreed: [agreed.id], rejected: [] };
  await succeed(app, people['lead unit'] as TestSession, 'decideSupplements', decision);

  const onCase = async () => ({ caseId, expectedVersion: await versionOf(approver, caseId) });
  await succeed(app, approver, 'requestSupplement', { ...(await onCase()), ...asked });
  await succeed(app, approver, 'requestExtension', { ...(await onCase()), days: 2, reason: '情况复杂，需要核实。' });
  const [paper] = await app.services.db.read.query<{ accountId: string }>(
    'SELECT handler_id AS accountId FROM item_case WHERE id = ?',
    [caseId],
  );
  const fileId = await makeFileRow(app.services, { ...park.owner, accountId: paper?.accountId as string });
  const opened = await act(
    app,
    approver,
    'openProcedure',
    { ...(await onCase()), kindCode: 'WTPG', reason: '需委托技术评价。', promisedDays: 5, fileId },
    '... on ProcedureSuccess { procedure { id } }',
  );
  const mine = await ofCase(approver, caseId);
  return {
    procedureId: opened.procedure.id,
    supplementRequestId: mine.supplements[0].id,
    supplementNoticeId: (await ofCase(water, other.id)).supplements[0].notice.id,
    extensionId: mine.extensions[0].id,
  };
}
