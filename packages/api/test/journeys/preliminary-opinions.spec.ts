import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { askedFields as asked, type Consulting, startConsulting } from '../kit/consulting.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { accept, act, ask, makeStaff, type Park, succeed } from '../kit/filing.js';
import type { TestApp, TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** 珠 15, 16 */
describeOnBothDatabases('preliminary opinions, by a day the lead unit sets', (database) => {
  let stage: Consulting;
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  let handler: TestSession & { accountId: string };
  let lead: TestSession;

  beforeAll(async () => {
    stage = await startConsulting(database);
    ({ app, park, id, caseId, handler, lead } = stage);
  });
  afterAll(async () => {
    expect(stage.app.logged).toEqual([]);
    await stage.app.close();
  });

  const preliminary = (more: object = {}) => ({ applicationId: id, caseIds: [caseId], dueOn: '2026-03-05', ...more });
  let requestId: string;

  it('only the lead unit of the stage sets it, for open cases of the application, once at a time', async () => {
    const actions = async (as: TestSession) =>
      (await ask(app, as, 'query ($id: ID!) { application(id: $id) { availableActions } }', { id })).application
        .availableActions;
    expect(await actions(lead)).toContain('requestOpinions');
    expect(await actions(handler)).not.toContain('requestOpinions');
    await expect(act(app, handler, 'requestPreliminary', preliminary())).rejects.toThrow('FORBIDDEN');
    const other = await makeStaff(app, 'other-lead', 'leadCoordinator', 'zh-zrzy');
    await expect(act(app, other, 'requestPreliminary', preliminary())).rejects.toThrow('NOT_FOUND');
    const wrong: [object, string][] = [
      [{ caseIds: [] }, 'caseIds unknown'],
      [{ caseIds: [caseId, 'nothing'] }, 'caseIds unknown'],
      [{ dueOn: '2026-03-01' }, 'dueOn past'],
      [{ dueOn: '2027-03-01' }, 'dueOn tooFar'],
      [{ question: '问'.repeat(1001) }, 'question tooLong'],
    ];
    for (const [more, expected] of wrong) {
      const { problems } = await act(app, lead, 'requestPreliminary', preliminary(more), asked);
      expect(problems.map(({ field, reason }: Answer) => `${field} ${reason}`)).toEqual([expected]);
    }
    const keyed = preliminary({ idempotencyKey: 'preliminary once' });
    const first = await succeed(app, lead, 'requestPreliminary', keyed, asked);
    expect(await succeed(app, lead, 'requestPreliminary', keyed, asked)).toEqual(first);
    expect(first.application.opinionRequests).toHaveLength(1);
    requestId = first.application.opinionRequests[0].id;
    const again = await act(app, lead, 'requestPreliminary', preliminary(), asked);
    expect(again.problems).toEqual([{ field: 'caseIds', reason: 'asked' }]);
  });

  it('is told, watched, and shows who is asked by when; the applicant is not told what', async () => {
    expect(await stage.told(handler)).toContain(`请出具意见 /consultations/${requestId}`);
    const watched = await app.services.db.read.get(DeadlineRow, {
      subjectType: 'opinionRequest',
      subjectId: requestId,
    });
    expect(watched).toMatchObject({ unitId: stage.unit('zh-qxj'), dueOn: '2026-03-05', forApplicant: false, caseId });
    expect(await stage.request(lead, requestId)).toMatchObject({
      ...{ kind: 'preliminary', state: 'open', dueOn: '2026-03-05', lamp: 'green', question: '请出具初步审查意见。' },
      ...{ askedBy: { displayName: 'lead' }, askedByUnit: { code: 'zh-zjj' }, mayCancel: true, mayAnswer: false },
    });
    expect(await stage.request(park.applicant, requestId)).toMatchObject({
      ...{ question: '', dueOn: '2026-03-05', unit: { code: 'zh-qxj' }, mayCancel: false, mayAnswer: false },
    });
  });

  it('is answered once the department has the case in hand, by any opinion of that kind on it, late ones too', async () => {
    const written = { caseId, requestId, kind: 'preliminary', stance: 'agree', text: '初步审查未见问题。' };
    expect((await act(app, handler, 'saveOpinion', written)).__typename).toBe('IllegalTransition');
    await accept(park, handler, id, 'zh-fljs');
    expect((await stage.request(handler, requestId)).mayAnswer).toBe(true);
    expect((await act(app, handler, 'saveOpinion', { ...written, kind: 'final' }, '')).__typename).toBe('InvalidInput');
    app.clock.set('2026-03-06');
    expect((await stage.request(handler, requestId)).lamp).toBe('red');
    const { opinion } = await succeed(app, handler, 'saveOpinion', { ...written, requestId: null });
    await succeed(app, handler, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
    app.clock.set('2026-03-02');
    const answered = await stage.request(lead, requestId);
    expect(answered).toMatchObject({
      state: 'answered',
      lamp: 'red',
      opinion: { id: opinion.id, author: { id: handler.accountId } },
    });
    expect(await stage.told(lead)).toContain(`意见已出具 /parallel-review/${id}`);
    expect(await app.services.db.read.count(DeadlineRow, { subjectType: 'opinionRequest', subjectId: requestId })).toBe(
      0,
    );
    // Nothing is known to the applicant of what it says.
    expect((await stage.request(park.applicant, requestId)).opinion).toBeNull();
  });
});
