import { factoryPark } from '../../src/demo/factory-park.js';
import { OutboxWorker } from '../../src/kernel/outbox/outbox-worker.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  addMaterial,
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
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** domain §4: when a material is replaced, the opinions that read the old version are out of date, and only those are asked for again. */
describeOnBothDatabases('opinions on materials that were replaced', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let lightning: Staff;
  let approver: Staff;
  let water: Staff;
  let culture: Staff;
  let lead: Staff;
  let caseId: string;
  let waterCase: string;
  let units: Record<string, string>;
  /** What the applicant may bring after the receipt, as a department's supplement would open it. */
  const open = new Set<string>();

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.services.applicationExtensions.addOpenRequirements(async (_read, applicationIds) =>
      applicationIds.flatMap((applicationId) =>
        [...open].map((requirementCode) => ({ applicationId, requirementCode, because: '部门要求补充' })),
      ),
    );
    park = await makePark(app);
    id = await receivedApplication(park, factoryPark.stageItems);
    lightning = await makeStaff(app, 'lightning', 'departmentHandler', 'zh-qxj');
    approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-qxj');
    water = await makeStaff(app, 'water', 'departmentHandler', 'zh-swj');
    culture = await makeStaff(app, 'culture', 'departmentHandler', 'zh-wtj');
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
    const rows = await app.services.db.read.query<{ id: string; code: string }>('SELECT id, code FROM unit');
    units = Object.fromEntries(rows.map((unit) => [unit.code, unit.id]));
    await accept(park, lightning, id, 'zh-fljs');
    await accept(park, water, id, 'zh-psxk');
    caseId = (await readCase(park, lightning, id, 'zh-fljs')).id;
    waterCase = (await readCase(park, water, id, 'zh-psxk')).id;
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const give = async (as: TestSession, about: object): Promise<void> => {
    const written = { caseId, kind: 'final', stance: 'agree', text: '经审查，符合规定。', ...about };
    const { opinion } = await succeed(app, as, 'saveOpinion', written);
    await succeed(app, as, 'giveOpinion', { opinionId: opinion.id, expectedVersion: opinion.version });
  };
  const board = `query ($id: ID!) { application(id: $id) {
    opinions { state kind stale staleMaterials giverName outsideBody unit { code } }
    opinionRequests { id state kind becauseReplaced dueOn question requirementCodes unit { code } outsideBody askedBy { id }
      askedByUnit { code } }
    contradictions { topic opinions { stance giverName } } } }`;
  const seen = async (as: TestSession = lead): Promise<Answer> => (await ask(app, as, board, { id })).application;
  const who = ({ unit, outsideBody }: Answer) => unit?.code ?? outsideBody;
  const stale = async () =>
    (await seen()).opinions
      .filter((each: Answer) => each.stale)
      .map((each: Answer) => `${who(each)} ${each.kind}: ${each.staleMaterials.join('、')}`);
  const anew = async () =>
    (await seen()).opinionRequests
      .filter((each: Answer) => each.becauseReplaced && each.state === 'open')
      .map((each: Answer) => `${who(each)} ${each.kind}`)
      .sort();
  const replace = async (requirementCode: string): Promise<void> => {
    const query = 'query ($id: ID!) { application(id: $id) { requirements { code materials { id } } } }';
    const { application } = await ask(app, park.applicant, query, { id });
    const { materials } = application.requirements.find((each: Answer) => each.code === requirementCode);
    open.add(requirementCode);
    await addMaterial(park, id, requirementCode, materials[0].id);
    open.delete(requirementCode);
  };
  /** The fewest of three: two lists that come back at the same moment have their units read together, others one after the other. */
  const statements = async () => {
    const counts: number[] = [];
    for (let time = 0; time < 3; time += 1) counts.push((await statementsOf(app, () => seen())).length);
    return Math.min(...counts);
  };
  let statementsOfFive: number;

  it('stand as long as nothing is replaced', async () => {
    await give(lightning, { kind: 'preliminary' });
    await give(water, { caseId: waterCase, kind: 'preliminary', stance: 'needMaterial' });
    const outside = { name: '防雷检测中心', phone: '13800000009' };
    const consultation = { caseId, question: '接地是否满足？', dueOn: '2026-03-06', unitIds: [units['zh-wtj']] };
    const links = '... on OpinionRequestSuccess { links { url } application { opinionRequests { id unit { code } } } }';
    const asked = await succeed(
      app,
      lightning,
      'requestConsultation',
      { ...consultation, outsideBodies: [outside], requirementCodes: ['m-flsj'] },
      links,
    );
    const token = asked.links[0].url.split('/').at(-1);
    const answer = { token, idempotencyKey: 'k', giverName: '林工', stance: 'agree', text: '满足。' };
    await app.graphql('mutation ($i: AnswerOutsideInput!) { answerOutside(input: $i) { __typename } }', { i: answer });
    const requestId = asked.application.opinionRequests.find((each: Answer) => each.unit)?.id;
    await give(culture, { requestId, kind: 'consultation', stance: 'disagree', text: '遮挡文物视廊。' });
    await give(lightning, { kind: 'final' });
    const { opinions } = await seen();
    expect(opinions.map((each: Answer) => [who(each), each.kind, each.stale])).toEqual([
      ['zh-qxj', 'preliminary', false],
      ['zh-swj', 'preliminary', false],
      ['防雷检测中心', 'consultation', false],
      ['zh-wtj', 'consultation', false],
      ['zh-qxj', 'final', false],
    ]);
  });

  it('contradict each other side by side: about one case, on a material both have read', async () => {
    const { contradictions } = await seen();
    expect(contradictions).toEqual([
      {
        topic: '雷电防护装置设计审核',
        opinions: [
          { stance: 'agree', giverName: '林工' },
          { stance: 'disagree', giverName: 'culture' },
          { stance: 'agree', giverName: 'lightning' },
        ],
      },
    ]);
    expect((await seen(park.applicant)).contradictions).toEqual([]);
  });

  it('are out of date when one of their materials is replaced; only those who had read it are asked again', async () => {
    expect(await anew()).toEqual([]);
    await replace('m-pstz');
    expect(await stale()).toEqual(['zh-swj preliminary: 排水接驳图纸及预处理设施说明']);
    expect(await anew()).toEqual(['zh-swj preliminary']);
    await replace('m-flsj');
    const read = await app.services.db.read.query<{ name: string }>(
      "SELECT name FROM material WHERE requirement_code = 'm-flsj'",
    );
    expect(read).toHaveLength(1);
    expect((await stale()).map((each: string) => each.split(':')[0])).toEqual([
      'zh-qxj preliminary',
      'zh-swj preliminary',
      '防雷检测中心 consultation',
      'zh-wtj consultation',
      'zh-qxj final',
    ]);
    expect(await anew()).toEqual([
      ...[
        'zh-qxj final',
        'zh-qxj preliminary',
        'zh-swj preliminary',
        'zh-wtj consultation',
        '防雷检测中心 consultation',
      ],
    ]);
    statementsOfFive = await statements();
  });

  it('the new requests are due in three working days, ask the same, are told and, to an outside body, sent', async () => {
    const { opinionRequests } = await seen();
    const again = opinionRequests.filter((each: Answer) => each.becauseReplaced);
    expect(new Set(again.map(({ dueOn }: Answer) => dueOn))).toEqual(new Set(['2026-03-05']));
    expect(again.every(({ askedBy }: Answer) => askedBy === null)).toBe(true);
    const outside = again.find((each: Answer) => each.outsideBody !== null);
    expect(outside).toMatchObject({
      question: '接地是否满足？',
      requirementCodes: ['m-flsj'],
      askedByUnit: { code: 'zh-qxj' },
    });
    const notices = await ask(app, culture, '{ notifications(first: 50) { edges { node { title } } } }');
    const titles = notices.notifications.edges.map(({ node }: Answer) => node.title);
    expect(titles.filter((title: string) => title === '材料已更换，请重新出具意见')).toHaveLength(1);
    await new OutboxWorker(app.services, 'test').deliverDue();
    const sms = await app.services.db.read.query("SELECT id FROM sms_record WHERE phone = '13800000009'");
    // The first request was answered before the worker came: nothing is sent for it any more.
    expect(sms).toHaveLength(1);
  });

  it('replaced once more while they are asked, nobody is asked twice', async () => {
    const before = (await seen()).opinionRequests.length;
    await replace('m-flsj');
    expect((await seen()).opinionRequests).toHaveLength(before);
  });

  it('a decision does not rest on an opinion that is out of date, and does on the one given anew', async () => {
    await attach(park, approver, id, 'zh-fljs', 'approval');
    const decide = async () => {
      const { version } = await readCase(park, approver, id, 'zh-fljs');
      return act(app, approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' });
    };
    const blocked = await decide();
    expect(blocked.__typename).toBe('DecisionBlocked');
    expect(blocked.blockers.map(({ kind }: Answer) => kind)).toEqual(['ownOpinion']);
    await give(lightning, { kind: 'final' });
    await give(lightning, { kind: 'preliminary' });
    expect((await stale()).map((each: string) => each.split(':')[0])).toEqual([
      'zh-swj preliminary',
      '防雷检测中心 consultation',
      'zh-wtj consultation',
    ]);
    expect(await anew()).toEqual(['zh-swj preliminary', 'zh-wtj consultation', '防雷检测中心 consultation']);
    expect((await decide()).__typename).toBe('CaseSuccess');
    // Nobody is awaited any more on the decided case; the other department still is on its own.
    expect(await anew()).toEqual(['zh-swj preliminary']);
  });

  it('are read at a number of statements that does not grow with them', async () => {
    const { opinions, opinionRequests } = await seen();
    expect([opinions.length, opinionRequests.length]).toEqual([7, 7]);
    expect(await statements()).toBeLessThanOrEqual(statementsOfFive);
  });

  it('on a decided case nobody is asked again', async () => {
    await replace('m-flsj');
    expect(await anew()).toEqual(['zh-swj preliminary']);
  });
});
