import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  ask,
  decide,
  freshKey,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readCase,
  receivedApplication,
} from '../kit/filing.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
type Staff = TestSession & { accountId: string };

const reason = '建设内容调整，不再需要人防地下室。';
const basis = '《行政许可法》第六十九条';

/** domain §2: the matter fell away, and the department ends its case before a decision, with reason and legal basis. */
describeOnBothDatabases('terminating a case', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let defence: Staff;
  let handler: Staff;
  let housing: Staff;
  let drawings: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    id = await receivedApplication(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    defence = await makeStaff(app, 'defence', 'departmentApprover', 'zh-rfb');
    handler = await makeStaff(app, 'defence-handler', 'departmentHandler', 'zh-rfb');
    housing = await makeStaff(app, 'housing', 'departmentApprover', 'zh-zjj');
    drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const terminate = async (as: TestSession, itemCode = 'zh-rfbj', more: object = {}) => {
    const { id: caseId, version } = await readCase(park, defence, id, itemCode);
    return act(app, as, 'terminateCase', { caseId, expectedVersion: version, reason, basis, ...more });
  };

  it('is the approver’s alone, with reason and basis', async () => {
    await expect(terminate(handler)).rejects.toThrow('FORBIDDEN');
    await expect(terminate(park.applicant)).rejects.toThrow('FORBIDDEN');
    await expect(terminate(drawings)).rejects.toThrow('NOT_FOUND');
    const silent = await terminate(defence, 'zh-rfbj', { reason: ' ', basis: '' });
    expect(silent.problems).toMatchObject([
      { field: 'reason', reason: 'required' },
      { field: 'basis', reason: 'required' },
    ]);
    expect((await terminate(defence, 'zh-rfbj', { expectedVersion: 99 })).__typename).toBe('StaleVersion');
    expect((await readCase(park, defence, id, 'zh-rfbj')).availableActions).toContain('terminate');
  });

  const payments = async (as: TestSession): Promise<Answer> => {
    const { id: caseId } = await readCase(park, defence, id, 'zh-rfbj');
    const query = 'query ($id: ID!) { itemCase(id: $id) { payments { state document { voidedAt } } } }';
    return (await ask(app, as, query, { id: caseId })).itemCase.payments;
  };

  it('may be of one that is paid for: a fee is asked for', async () => {
    await accept(park, defence, id, 'zh-rfbj');
    const { id: caseId, version } = await readCase(park, defence, id, 'zh-rfbj');
    const wish = { caseId, expectedVersion: version, method: 'bankTransfer', payTo: '珠海市财政局非税专户' };
    const lines = [{ name: '防空地下室易地建设费', basis: '粤价〔2000〕1号', amount: 5000 }];
    const asked = { ...wish, dueOn: '2026-03-20', lines };
    await act(app, defence, 'requestPayment', asked, '... on PaymentSuccess { payment { id } }');
    expect(await payments(park.applicant)).toEqual([{ state: 'open', document: { voidedAt: null } }]);
  });

  it('ends the case once when two approvers press at once, and answers the same key with the same outcome', async () => {
    const colleague = await makeStaff(app, 'defence-second', 'departmentApprover', 'zh-rfb');
    const { id: caseId, version } = await readCase(park, defence, id, 'zh-rfbj');
    const input = { caseId, expectedVersion: version, reason, basis };
    const key = freshKey();
    const [own, other] = await Promise.all([
      act(app, defence, 'terminateCase', { ...input, idempotencyKey: key }),
      act(app, colleague, 'terminateCase', input),
    ]);
    expect([own.__typename, other.__typename].sort()).toEqual(['CaseSuccess', 'IllegalTransition']);
    if (own.__typename === 'CaseSuccess') {
      const again = await act(app, defence, 'terminateCase', { ...input, idempotencyKey: key });
      expect(again.itemCase.status).toBe('terminated');
    }
    const query = `query ($id: ID!) { itemCase(id: $id) { status terminationReason clock { state }
      events(first: 50) { edges { node { type } } } availableActions } }`;
    const { itemCase } = await ask(app, park.applicant, query, { id: caseId });
    expect(itemCase).toMatchObject({
      status: 'terminated',
      terminationReason: `${reason}（依据：${basis}）`,
      clock: { state: 'stopped' },
    });
    const ends = itemCase.events.edges.filter(({ node }: Answer) => node.type === 'case.terminated');
    expect(ends).toHaveLength(1);
  });

  it('tells the applicant, with the reason', async () => {
    const query = '{ notifications { edges { node { title body link } } } }';
    const { notifications } = await ask(app, park.applicant, query);
    const [told] = notifications.edges
      .map(({ node }: Answer) => node)
      .filter(({ title }: Answer) => title === '事项终止办理');
    expect(told.body).toContain(reason);
    expect(told.link).toBe(`/projects/${park.projectId}`);
  });

  it('leaves nothing to be paid: the notice is void, and the applicant told so once', async () => {
    expect(await payments(park.applicant)).toEqual([
      { state: 'cancelled', document: { voidedAt: expect.any(String) } },
    ]);
    const { notifications } = await ask(app, park.applicant, '{ notifications { edges { node { title body } } } }');
    const told = notifications.edges.filter(({ node }: Answer) => node.title === '缴费通知已撤销');
    expect(told).toHaveLength(1);
    expect(told[0].node.body).toContain('无须再缴纳');
  });

  it('fails what waits for it, as a withdrawal does: that case can then only be refused', async () => {
    const query = `query ($id: ID!) { application(id: $id) { cases { id item { code } prerequisites { itemCode failed met } } } }`;
    const { application } = await ask(app, housing, query, { id });
    const resting = application.cases.flatMap(({ prerequisites }: Answer) =>
      prerequisites.filter(({ itemCode }: Answer) => itemCode === 'zh-rfbj'),
    );
    expect(resting.length).toBeGreaterThan(0);
    expect(resting.every(({ failed, met }: Answer) => failed && !met)).toBe(true);
  });

  it('ends neither twice nor after the decision, and the item may be asked for again', async () => {
    expect((await terminate(defence)).__typename).toBe('IllegalTransition');
    const weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    await accept(park, weather, id, 'zh-fljs');
    await decide(park, weather, id, 'zh-fljs', { decision: 'approve' });
    const { id: caseId, version } = await readCase(park, weather, id, 'zh-fljs');
    const late = await act(app, weather, 'terminateCase', { caseId, expectedVersion: version, reason, basis });
    expect(late.__typename).toBe('IllegalTransition');
    const states = `query ($id: ID!) { project(id: $id) { stages { items { guided { item { code } } state } } } }`;
    const { project } = await ask(app, park.applicant, states, { id: park.projectId });
    const item = project.stages
      .flatMap(({ items }: Answer) => items)
      .find(({ guided }: Answer) => guided.item.code === 'zh-rfbj');
    expect(item.state).toBe('notFiled');
  });
});
