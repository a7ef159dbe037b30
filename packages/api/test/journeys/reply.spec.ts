import { factoryPark } from '../../src/demo/factory-park.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
  succeed,
} from '../kit/filing.js';
import { arrange, makePerson } from '../kit/people.js';
import { makeApplicant } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const fields = `... on OpinionSuccess { opinion { id text reply { question text lamp dueOn repliedBy { displayName } } availableActions } }
  ... on InvalidInput { problems { field reason } } ... on IllegalTransition { state }`;

/** 珠 15: where the lead unit asks for it, the applicant answers an opinion. */
describeOnBothDatabases('what the applicant says to an opinion', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let caseId: string;
  let opinionId: string;
  let other: string;
  let handler: Staff;
  let lead: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    await arrange(app.services, (tx) =>
      tx.execute("UPDATE account SET phone = '13900000000' WHERE id = ?", [park.owner.accountId]),
    );
    id = await receivedApplication(park, factoryPark.stageItems);
    handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
    await accept(park, handler, id, 'zh-fljs');
    caseId = (await readCase(park, handler, id, 'zh-fljs')).id;
    opinionId = await give({ kind: 'preliminary', stance: 'disagree', text: '接闪器间距不足。' });
    other = await give({ kind: 'jointReview', stance: 'agree', text: '会审无意见。' });
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const give = async (about: object): Promise<string> => {
    const { opinion } = await succeed(app, handler, 'saveOpinion', { caseId, ...about });
    await succeed(app, handler, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
    return opinion.id;
  };
  const question = (more: object = {}) => ({
    opinionId,
    question: '请说明接闪器的布置。',
    dueOn: '2026-03-05',
    ...more,
  });
  const opinions = async (as: TestSession): Promise<Answer[]> => {
    const query = `query ($id: ID!) { application(id: $id) { opinions { id text state availableActions
      reply { question text lamp dueOn askedBy { displayName } } } } }`;
    return (await ask(app, as, query, { id })).application.opinions;
  };
  const told = async (as: TestSession): Promise<string[]> => {
    const query = '{ notifications(first: 50) { edges { node { title link } } } }';
    return (await ask(app, as, query)).notifications.edges.map(({ node }: Answer) => `${node.title} ${node.link}`);
  };

  it('is asked for by the lead unit alone', async () => {
    const offered = async (as: TestSession) =>
      (await opinions(as)).map(({ availableActions }) => availableActions.join());
    expect(await offered(lead)).toEqual(['askReply', 'askReply']);
    expect(await offered(handler)).toEqual(['', '']);
    await expect(act(app, handler, 'askReply', question())).rejects.toThrow('FORBIDDEN');
    await expect(act(app, park.applicant, 'askReply', question())).rejects.toThrow('FORBIDDEN');
    const elsewhere = await makeStaff(app, 'other-lead', 'leadCoordinator', 'zh-zrzy');
    await expect(act(app, elsewhere, 'askReply', question())).rejects.toThrow('NOT_FOUND');
    const sameProject = await makeStaff(app, 'water-lead', 'leadCoordinator', 'zh-swj');
    expect((await act(app, sameProject, 'askReply', question())).__typename).toBe('NotAllowed');
    expect(
      (await act(app, lead, 'askReply', question({ question: '', dueOn: '2026-03-01' }), fields)).problems,
    ).toEqual([
      { field: 'question', reason: 'required' },
      { field: 'dueOn', reason: 'past' },
    ]);
    await expect(act(app, park.applicant, 'replyToOpinion', { opinionId, text: '说明' })).rejects.toThrow('NOT_FOUND');
  });

  it('opens that one opinion to the applicant, who is told in the app and by SMS, and watched', async () => {
    expect(await opinions(park.applicant)).toEqual([]);
    const keyed = question({ idempotencyKey: 'ask once' });
    const first = await succeed(app, lead, 'askReply', keyed, fields);
    expect(await succeed(app, lead, 'askReply', keyed, fields)).toEqual(first);
    expect((await act(app, lead, 'askReply', question(), fields)).state).toBe('asked');
    expect(await opinions(park.applicant)).toEqual([
      {
        ...{ id: opinionId, text: '接闪器间距不足。', state: 'given', availableActions: ['reply'] },
        reply: {
          ...{ question: '请说明接闪器的布置。', text: null, lamp: 'green', dueOn: '2026-03-05' },
          askedBy: { displayName: 'lead' },
        },
      },
    ]);
    const cases = await ask(app, park.applicant, 'query ($id: ID!) { itemCase(id: $id) { opinions { id } } }', {
      id: caseId,
    });
    expect(cases.itemCase.opinions).toEqual([{ id: opinionId }]);
    expect(await told(park.applicant)).toContain(`请就审查意见作出说明 /opinions/${opinionId}/reply`);
    const sms = await app.services.db.read.query<{ body: string }>(
      "SELECT body FROM outbox_message WHERE recipient = '13900000000' AND dedupe_key LIKE '%reply:%'",
    );
    expect(sms).toHaveLength(1);
    const row = await app.services.db.read.get(DeadlineRow, { subjectType: 'reply', subjectId: opinionId });
    expect(row).toMatchObject({ forApplicant: true, dueOn: '2026-03-05', unitId: null });
  });

  it('stays readable when the opinion is superseded meanwhile, and nobody else of the public reads it', async () => {
    await give({ kind: 'preliminary', stance: 'needMaterial', text: '请补充计算书。' });
    expect((await opinions(park.applicant)).map(({ id: found, state }) => [found, state])).toEqual([
      [opinionId, 'superseded'],
    ]);
    const stranger = await makeApplicant(app, 'stranger', {
      name: '珠海另一家有限公司',
      creditCode: '91440402MA5EDM018W',
    });
    await expect(act(app, stranger.session, 'replyToOpinion', { opinionId, text: '说明' })).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(act(app, park.applicant, 'replyToOpinion', { opinionId: other, text: '说明' })).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('is given once, by whoever of the organisation is first; late is possible, and shown', async () => {
    expect((await act(app, park.applicant, 'replyToOpinion', { opinionId, text: ' ' }, fields)).problems).toEqual([
      { field: 'text', reason: 'required' },
    ]);
    await makePerson(app.services, {
      loginName: 'colleague',
      capacities: [{ role: 'applicant', organisationId: park.owner.organisationId }],
    });
    const colleague = await app.login('colleague');
    app.clock.set('2026-03-06');
    expect((await opinions(lead)).find((each) => each.id === opinionId)?.reply.lamp).toBe('red');
    const answers = await Promise.all([
      act(app, park.applicant, 'replyToOpinion', { opinionId, text: '间距已按规范复核。' }, fields),
      act(app, colleague, 'replyToOpinion', { opinionId, text: '图纸已改。' }, fields),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['IllegalTransition', 'OpinionSuccess']);
    const { opinion } = answers.find(({ __typename }) => __typename === 'OpinionSuccess');
    expect(opinion).toMatchObject({ reply: { lamp: 'red' }, availableActions: [] });
    app.clock.set('2026-03-02');
    expect((await opinions(handler)).find((each) => each.id === opinionId)?.reply.text).toBe(opinion.reply.text);
    expect(await told(lead)).toContain(`申请人已作出说明 /parallel-review/${id}`);
    expect(await told(handler)).toContain(`申请人已作出说明 /cases/${caseId}`);
    expect(await app.services.db.read.count(DeadlineRow, { subjectType: 'reply' })).toBe(0);
    expect((await act(app, lead, 'askReply', question(), fields)).state).toBe('asked');
  });

  it('is awaited no more once the case has ended', async () => {
    await succeed(app, lead, 'askReply', question({ opinionId: other }), fields);
    expect(await app.services.db.read.count(DeadlineRow, { subjectType: 'reply', subjectId: other })).toBe(1);
    const { version } = (
      await ask(app, park.applicant, 'query ($id: ID!) { application(id: $id) { version } }', { id })
    ).application;
    const withdraw = { applicationId: id, expectedVersion: version, reason: '方案调整' };
    await succeed(app, park.applicant, 'withdrawApplication', withdraw);
    expect(await app.services.db.read.count(DeadlineRow, { subjectType: 'reply', subjectId: other })).toBe(0);
    const late = await act(app, park.applicant, 'replyToOpinion', { opinionId: other, text: '说明' }, fields);
    expect(late.state).toBe('terminated');
  });
});
