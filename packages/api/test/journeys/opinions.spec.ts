import { factoryPark } from '../../src/demo/factory-park.js';
import { MaterialVersion } from '../../src/modules/materials/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  attach,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

describeOnBothDatabases('opinions', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  let handler: Staff;
  let approver: Staff;
  let water: Staff;
  let supervisor: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    id = await receivedApplication(park, factoryPark.stageItems);
    handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
    approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-qxj');
    water = await makeStaff(app, 'water', 'departmentHandler', 'zh-swj');
    supervisor = await makeStaff(app, 'supervisor', 'supervisor', null);
    caseId = (await readCase(park, handler, id, 'zh-fljs')).id;
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const draft = (more: object = {}) => ({
    caseId,
    kind: 'final',
    stance: 'agree',
    text: '初步审查未见问题。',
    ...more,
  });
  const seen = async (as: TestSession): Promise<Answer> => {
    const query = `query ($id: ID!) { itemCase(id: $id) { ownDraft { id version text author { displayName } }
      opinions { id state kind text stance unit { code } materialVersions { id number } } application { opinions { id state } } } }`;
    return (await ask(app, as, query, { id: caseId })).itemCase;
  };

  it('are written once the case is in hand, and only by its department', async () => {
    expect((await act(app, handler, 'saveOpinion', draft())).__typename).toBe('IllegalTransition');
    await accept(park, handler, id, 'zh-fljs');
    await expect(act(app, water, 'saveOpinion', draft())).rejects.toThrow('NOT_FOUND');
    await expect(act(app, supervisor, 'saveOpinion', draft())).rejects.toThrow('FORBIDDEN');
  });

  it('begin as one draft of the unit, private to it, and never overwritten unseen', async () => {
    const answers = await Promise.all([
      act(app, handler, 'saveOpinion', draft()),
      act(app, approver, 'saveOpinion', draft({ text: '另一份草稿' })),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['OpinionSuccess', 'StaleVersion']);
    const { ownDraft } = await seen(approver);
    const stale = await act(app, handler, 'saveOpinion', draft({ expectedVersion: ownDraft.version + 1 }));
    expect(stale).toMatchObject({ __typename: 'StaleVersion', currentVersion: ownDraft.version });
    const saved = await succeed(app, handler, 'saveOpinion', draft({ text: '', expectedVersion: ownDraft.version }));
    expect(saved.opinion).toMatchObject({ id: ownDraft.id, version: ownDraft.version + 1, state: 'draft' });
    for (const other of [water, supervisor, park.applicant, park.clerk]) {
      expect(await seen(other)).toMatchObject({ ownDraft: null, opinions: [], application: { opinions: [] } });
    }
    expect((await seen(handler)).application.opinions).toEqual([{ id: ownDraft.id, state: 'draft' }]);
  });

  it('are given with a text, then locked, with the exact material versions read', async () => {
    const { ownDraft } = await seen(handler);
    const empty = await act(app, handler, 'giveOpinion', { opinionId: ownDraft.id, expectedVersion: ownDraft.version });
    expect(empty).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'text', reason: 'required' }] });
    const { opinion } = await succeed(app, handler, 'saveOpinion', draft({ expectedVersion: ownDraft.version }));
    const give = { opinionId: opinion.id, expectedVersion: opinion.version };
    await expect(act(app, water, 'giveOpinion', give)).rejects.toThrow('NOT_FOUND');
    expect((await act(app, handler, 'giveOpinion', { ...give, expectedVersion: 1 })).__typename).toBe('StaleVersion');
    const twice = { ...give, idempotencyKey: 'give once' };
    const [first, second] = [
      await succeed(app, handler, 'giveOpinion', twice),
      await succeed(app, handler, 'giveOpinion', twice),
    ];
    expect(second).toEqual(first);
    const locked = await act(app, approver, 'giveOpinion', { ...give, expectedVersion: first.opinion.version });
    expect(locked.__typename).toBe('IllegalTransition');
    const { opinions, ownDraft: none } = await seen(water);
    expect(none).toBeNull();
    expect(opinions).toHaveLength(1);
    expect(opinions[0]).toMatchObject({ state: 'given', text: '初步审查未见问题。', unit: { code: 'zh-qxj' } });
    const requirements =
      'query ($id: ID!) { itemCase(id: $id) { requirements { itemCodes materials { current { id } } } } }';
    const { itemCase } = await ask(app, handler, requirements, { id: caseId });
    expect(itemCase.requirements.every(({ itemCodes }: Answer) => itemCodes.includes('zh-fljs'))).toBe(true);
    const current = itemCase.requirements.flatMap((each: Answer) =>
      each.materials.map(({ current: version }: Answer) => version.id),
    );
    expect(opinions[0].materialVersions.map((version: Answer) => version.id).sort()).toEqual(
      [...new Set(current)].sort(),
    );
    expect(await app.services.db.read.count(MaterialVersion, { id: opinions[0].materialVersions[0].id })).toBe(1);
  });

  it('stay when a later one of the same kind supersedes them', async () => {
    const { opinion } = await succeed(
      app,
      approver,
      'saveOpinion',
      draft({ stance: 'agreeWithConditions', text: '补充条件。' }),
    );
    await succeed(app, approver, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
    const { opinions } = await seen(supervisor);
    expect(opinions.map(({ state, stance }: Answer) => [state, stance])).toEqual([
      ['superseded', 'agree'],
      ['given', 'agreeWithConditions'],
    ]);
  });

  it('are read by the applicant once the case is decided, and no earlier', async () => {
    expect((await seen(park.applicant)).opinions).toEqual([]);
    await attach(park, approver, id, 'zh-fljs', 'approval');
    const { version } = await readCase(park, approver, id, 'zh-fljs');
    await succeed(app, approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' });
    const { opinions, application } = await seen(park.applicant);
    expect(opinions.map(({ state, text }: Answer) => [state, text])).toEqual([['given', '补充条件。']]);
    expect(application.opinions).toHaveLength(1);
    expect((await act(app, approver, 'saveOpinion', draft())).__typename).toBe('IllegalTransition');
  });
});
