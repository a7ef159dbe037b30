import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  attach,
  checkAll,
  completeDraft,
  giveOpinion,
  longSessions,
  makePark,
  makeStaff,
  openStage,
  type Park,
  readApplication,
  readCase,
  submit,
  succeed,
} from '../kit/filing.js';
import { makeApplicant, makeClerk, makeFileRow, register } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

type Staff = TestSession & { accountId: string };
interface Answered {
  __typename: string;
}
const kinds = (answers: Answered[]) => answers.map(({ __typename }) => __typename).sort();

/** Two people at once: one effect, and the other is told (S65). What was judged is what the transaction finds. */
describeOnBothDatabases('two at once', (database) => {
  let app: TestApp;
  let park: Park;
  let secondClerk: TestSession;
  let id: string;
  let handler: Staff;
  let approver: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    park = await makePark(app);
    secondClerk = await makeClerk(app, 'second-clerk');
    handler = await makeStaff(app, 'handler', 'departmentHandler', 'zh-qxj');
    approver = await makeStaff(app, 'approver', 'departmentApprover', 'zh-qxj');
  }, 60_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const count = async (sql: string, params: string[] = []): Promise<number> => {
    const [row] = await app.services.db.read.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, params);
    return Number(row?.n);
  };

  it('register one project code for two organisations: it is the first one’s', async () => {
    const rival = { name: '珠海另一家有限公司', creditCode: '91440402MA5EDM018W' };
    const other = (await makeApplicant(app, 'rival', rival)).session;
    const changes = { code: '2502-440402-04-01-123457', acceptCodeWarning: true };
    const answers = await Promise.all([park.applicant, other].map((who) => register(app, who, changes)));
    expect(kinds(answers)).toEqual(['DuplicateProjectCode', 'ProjectSuccess']);
    const refused = answers.find(({ __typename }) => __typename === 'DuplicateProjectCode');
    expect(refused).toMatchObject({ projectId: null });
  });

  it('bring in, confirm, reject and withdraw one paper: each only once', async () => {
    const registered = await register(app, park.applicant, {
      code: '2503-440402-04-01-123456',
      acceptCodeWarning: true,
    });
    const projectId = registered.project.id;
    const bring = async () => {
      const fileId = await makeFileRow(app.services, park.owner);
      return act(app, park.applicant, 'bringInResult', { projectId, ...factoryPark.broughtIn[0], fileId });
    };
    expect(kinds(await Promise.all([bring(), bring(), bring()]))).toEqual([
      'AlreadyHeld',
      'AlreadyHeld',
      'PriorResultSuccess',
    ]);
    expect(await count('prior_result WHERE project_id = ?', [projectId])).toBe(1);
    const [paper] = await app.services.db.read.query<{ id: string }>(
      'SELECT id FROM prior_result WHERE project_id = ?',
      [projectId],
    );
    const check = { priorResultId: paper?.id, expectedVersion: 1 };
    const looked = await Promise.all([
      act(app, park.clerk, 'checkPriorResult', { ...check, confirmed: true }),
      act(app, secondClerk, 'checkPriorResult', { ...check, confirmed: false, remark: '不清晰' }),
      act(app, park.applicant, 'withdrawPriorResult', check).catch(() => ({ __typename: 'gone' })),
    ]).catch(() => []);
    const events = await count(
      "domain_event WHERE subject_id = ? AND outcome = 'done' AND type IN ('priorResult.confirmed', 'priorResult.rejected', 'priorResult.withdrawn')",
      [String(paper?.id)],
    );
    expect(events).toBe(1);
    expect(looked.filter(({ __typename }) => __typename === 'PriorResultSuccess').length).toBeLessThanOrEqual(1);
  });

  it('submit and take a required material away: never both', async () => {
    id = await openStage(park, factoryPark.stageItems);
    const complete = await completeDraft(park, id);
    const required = complete.requirements.find((each: { materials: object[] }) => each.materials.length === 1);
    const [submitted, removed] = await Promise.all([
      act(app, park.applicant, 'submitApplication', { applicationId: id, expectedVersion: complete.version }),
      act(app, park.applicant, 'removeMaterial', { materialId: required.materials[0].id }),
    ]);
    expect([submitted.__typename, removed.__typename].filter((kind) => kind.endsWith('Success'))).toHaveLength(1);
    if (submitted.__typename !== 'ApplicationSuccess') {
      await completeDraft(park, id);
      await submit(park, id);
    }
    const unsent = `material m JOIN material_version v ON v.material_id = m.id
      WHERE m.application_id = ? AND m.removed_at IS NULL AND v.submitted_in_round IS NULL`;
    expect(await count(unsent, [id])).toBe(0);
  });

  it('issue the receipt and find fault with a material: no receipt over a failed material', async () => {
    await checkAll(park, id);
    const { version, requirements } = await readApplication(park, id, park.clerk);
    const checked = requirements.find((each: { check: object | null }) => each.check !== null);
    const fault = { present: true, legible: false, matches: true, remark: '印章不清晰' };
    const [issued, faulted] = await Promise.all([
      act(app, park.clerk, 'issueReceipt', { applicationId: id, expectedVersion: version }),
      act(app, secondClerk, 'recordCheck', { applicationId: id, requirementCode: checked.code, ...fault }),
    ]);
    const won = [issued.__typename, faulted.__typename].filter((kind) => kind.endsWith('Success'));
    expect(won).toHaveLength(1);
    if (issued.__typename !== 'ApplicationSuccess') {
      await checkAll(park, id);
      const again = await readApplication(park, id, park.clerk);
      await succeed(app, park.clerk, 'issueReceipt', { applicationId: id, expectedVersion: again.version });
    }
    expect(await count('material_check WHERE application_id = ? AND passed = 0', [id])).toBe(0);
    expect(await count('receipt WHERE application_id = ?', [id])).toBe(1);
  });

  it('write the first draft of an opinion, and give it: one draft, one opinion', async () => {
    await accept(park, approver, id, 'zh-fljs');
    const { id: caseId } = await readCase(park, approver, id, 'zh-fljs');
    const draft = { caseId, kind: 'final', stance: 'agree', text: '经审查，符合规定。' };
    const written = await Promise.all([handler, approver].map((who) => act(app, who, 'saveOpinion', draft)));
    expect(kinds(written)).toEqual(['OpinionSuccess', 'StaleVersion']);
    const { opinion } = written.find(({ __typename }) => __typename === 'OpinionSuccess');
    const give = { opinionId: opinion.id, expectedVersion: opinion.version };
    const given = await Promise.all([handler, approver].map((who) => act(app, who, 'giveOpinion', give)));
    expect(given.filter(({ __typename }) => __typename === 'OpinionSuccess')).toHaveLength(1);
    expect(await count("opinion WHERE case_id = ? AND state = 'given'", [caseId])).toBe(1);
  });

  it('decide and attach another document: what is decided on is what the approver saw', async () => {
    await attach(park, approver, id, 'zh-fljs', 'approval');
    const { id: caseId, version } = await readCase(park, approver, id, 'zh-fljs');
    const fileId = await makeFileRow(app.services, { ...park.owner, accountId: handler.accountId });
    const document = { kind: 'approval', number: '另一份', title: '另一份', issuedOn: '2026-03-02', fileId };
    const answers = await Promise.all([
      act(app, approver, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' }),
      act(app, handler, 'attachResult', { caseId, expectedVersion: version, ...document }),
    ]);
    expect(answers.filter(({ __typename }) => __typename === 'CaseSuccess')).toHaveLength(1);
    const effective = await count('result_document WHERE case_id = ? AND effective = 1', [caseId]);
    expect(effective).toBe(answers[0].__typename === 'CaseSuccess' ? 1 : 0);
  });

  it('decide and withdraw: a case is decided or terminated, never both', async () => {
    const water = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj');
    await accept(park, water, id, 'zh-psxk');
    const { id: caseId } = await readCase(park, water, id, 'zh-psxk');
    await giveOpinion(park, water, caseId);
    await attach(park, water, id, 'zh-psxk', 'approval');
    const { version } = await readCase(park, water, id, 'zh-psxk');
    const application = await readApplication(park, id);
    await Promise.all([
      act(app, water, 'decideCase', { caseId, expectedVersion: version, decision: 'approve' }),
      act(app, park.applicant, 'withdrawApplication', {
        applicationId: id,
        expectedVersion: application.version,
        reason: '项目停建',
      }),
    ]);
    const ends = "domain_event WHERE case_id = ? AND type IN ('case.decided', 'case.terminated') AND outcome = 'done'";
    expect(await count(ends, [caseId])).toBe(1);
    expect(await count('item_case WHERE application_id = ? AND stopped_on IS NULL', [id])).toBe(0);
    const stops = "clock_event WHERE subject_type = 'case' AND subject_id = ? AND kind = 'stop'";
    expect(await count(stops, [caseId])).toBe(1);
  });
});
