import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import { paperPdf } from '../../src/kernel/documents/paper-pdf.js';
import type { AcceptanceContent } from '../../src/modules/sessions/acceptance-content.js';
import { acceptancePaper } from '../../src/modules/sessions/acceptance-paper.js';
import { SessionResult } from '../../src/modules/sessions/joint-session.entity.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { accept, act, ask, freshKey, longSessions, makeStaff, type Park, readCase, succeed } from '../kit/filing.js';
import { actOn, completionItems, completionUnits, makeCompletion, must, type Staff } from '../kit/sessions.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
const plain = (text: string) => text.replace(/\s/g, '');

/** 沪 15: one acceptance of the whole works, all departments on one date, one result document. */
describeOnBothDatabases('a completion acceptance', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let departments: Record<string, Staff>;
  let lead: Staff;
  let cases: { id: string; unit: { code: string }; itemName: string }[];
  let session: Answer;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    ({ park, applicationId: id, departments } = await makeCompletion(app));
    lead = await makeStaff(app, 'lead', 'leadCoordinator', 'zh-zjj');
    const query = 'query ($id: ID!) { application(id: $id) { cases { id unit { code } item { name } } } }';
    const { application } = await ask(app, lead, query, { id });
    cases = application.cases.map(({ item, ...row }: Answer) => ({ ...row, itemName: item.name }));
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const call = (more: object = {}) => ({
    applicationId: id,
    kind: 'completionAcceptance',
    title: '海逸物流总部商务楼综合竣工验收',
    caseIds: cases.map((row) => row.id),
    unitIds: [],
    guests: [],
    startsAt: day(7, '01:00'),
    endsAt: day(7, '04:00'),
    place: '项目现场',
    agenda: '一、现场查验；二、各部门意见；三、总体结论',
    fileIds: [],
    ...more,
  });
  const day = (ahead: number, time: string) =>
    `${new Date(Date.parse(app.services.clock.now()) + ahead * 86_400_000).toISOString().slice(0, 10)}T${time}:00.000Z`;
  const ofUnit = (code: string) => cases.filter(({ unit }) => unit.code === `zh-${code}`);
  const conclude = (as: TestSession, caseId: string, more: object = {}) =>
    actOn(app, as, 'giveConclusion', {
      sessionId: session.id,
      caseId,
      verdict: 'pass',
      text: '现场与批准文件一致，资料齐全，同意通过。',
      rectifications: [],
      ...more,
    });
  const see = async (as: TestSession): Promise<Answer> =>
    (
      await ask(
        app,
        as,
        'query ($id: ID!) { session(id: $id) { version state resultNumber rectifications { id version } } }',
        {
          id: session.id,
        },
      )
    ).session;

  it('is one of all open items of the acceptance stage', async () => {
    expect(new Set(cases.map(({ unit }) => unit.code.slice(3)))).toEqual(new Set(completionUnits));
    expect(cases).toHaveLength(completionItems.length);
    const part = await actOn(app, lead, 'callSession', call({ caseIds: cases.slice(1).map((row) => row.id) }));
    expect(part.problems).toEqual([{ field: 'caseIds', reason: 'incomplete' }]);
  });

  it('is called once, also when it is called twice at the same time', async () => {
    const answers = await Promise.all([
      actOn(app, lead, 'callSession', call()),
      actOn(app, lead, 'callSession', call()),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'SessionSuccess']);
    session = answers.find(({ __typename }) => __typename === 'SessionSuccess').session;
    expect(answers.find(({ __typename }) => __typename === 'InvalidInput').problems).toEqual([
      { field: 'kind', reason: 'exists' },
    ]);
    expect(session.invitations.map(({ unit }: Answer) => unit.code.slice(3)).sort()).toEqual(
      [...completionUnits].sort(),
    );
  });

  it('waits for every department, those who stayed away as well', async () => {
    app.clock.set(day(7, '05:00'));
    const attended = session.invitations.filter(({ unit }: Answer) => unit.code !== 'zh-bdcz');
    session = await must(app, lead, 'recordMinutes', {
      sessionId: session.id,
      expectedVersion: session.version,
      minutes: '各部门到场查验，资料齐全。',
      attendedUnitIds: attended.map(({ unit }: Answer) => unit.id),
      attendedGuestIds: [],
    });
    expect(session.state).toBe('held');
    const early = await actOn(app, lead, 'concludeSession', {
      ...{ sessionId: session.id, expectedVersion: session.version },
      ...{ verdict: 'pass', text: '通过' },
    });
    expect(early).toMatchObject({ __typename: 'SessionUnfinished', openRectifications: 0 });
    expect(early.missingUnits).toHaveLength(8);
    expect(early.message).toContain('不动产');
  });

  it('takes the departments’ conclusions beside each other, each one an opinion on its case', async () => {
    await accept(park, departments.zjj as Staff, id, 'zh-lhys');
    const [first, second] = [ofUnit('qxj')[0]?.id as string, ofUnit('swj')[0]?.id as string];
    const dueOn = (await ask(app, lead, '{ today }')).today;
    const [rectified, passed] = await Promise.all([
      conclude(departments.qxj as Staff, first, {
        verdict: 'passWithRectification',
        text: '屋面接闪带个别支架间距偏大，整改后通过。'.repeat(12),
        rectifications: [{ text: '调整屋面接闪带支架间距', dueOn: nextWorkday(dueOn) }],
      }),
      conclude(departments.swj as Staff, second),
    ]);
    expect([rectified.__typename, passed.__typename]).toEqual(['SessionSuccess', 'SessionSuccess']);
    for (const code of completionUnits.filter((each) => each !== 'qxj' && each !== 'swj')) {
      for (const row of ofUnit(code))
        expect(await conclude(departments[code] as Staff, row.id)).toMatchObject({ __typename: 'SessionSuccess' });
    }
    const query = 'query ($id: ID!) { itemCase(id: $id) { opinions { kind stance state unit { code } } } }';
    const { itemCase } = await ask(app, lead, query, { id: first });
    expect(itemCase.opinions).toEqual([
      { kind: 'jointReview', stance: 'agreeWithConditions', state: 'given', unit: { code: 'zh-qxj' } },
    ]);
  });

  const nextWorkday = (from: string) => {
    const { calendar } = app.services;
    return calendar.current().addWorkingDays(from as never, 3);
  };

  it('is no pass while something is to be put right; the applicant reports, the department looks again', async () => {
    const before = await see(lead);
    const conclusion = {
      sessionId: session.id,
      expectedVersion: before.version,
      verdict: 'pass',
      text: '同意通过验收。',
    };
    expect(await actOn(app, lead, 'concludeSession', conclusion)).toMatchObject({
      __typename: 'SessionUnfinished',
      missingUnits: [],
      openRectifications: 1,
    });
    const [{ id: rectificationId, version }] = before.rectifications;
    const reported = await must(app, park.applicant, 'reportRectification', {
      ...{ rectificationId, expectedVersion: version },
      report: '已按规范调整。',
    });
    const settled = await must(app, departments.qxj as Staff, 'recheckRectification', {
      ...{ rectificationId, expectedVersion: reported.version },
      ...{ passed: true, text: '复查合格' },
    });
    expect(settled).toMatchObject({ state: 'settled', passed: true, lamp: 'grey' });
  });

  it('ends with one document that names every department, once however often it is sent', async () => {
    const { version } = await see(lead);
    const input = {
      ...{ idempotencyKey: freshKey(), sessionId: session.id, expectedVersion: version },
      ...{ verdict: 'pass', text: '各部门意见一致，同意通过综合竣工验收。' },
    };
    const [once, again] = await Promise.all([
      must(app, lead, 'concludeSession', input),
      must(app, lead, 'concludeSession', input),
    ]);
    expect(again.resultFile).toEqual(once.resultFile);
    expect(once.resultNumber).toBe(`珠建联验〔${app.services.clock.now().slice(0, 4)}〕1号`);
    session = once;
    const response = await fetch(`${app.address}/files/${session.resultFile.id}`, {
      headers: { cookie: park.applicant.cookie },
    });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pdf = new Uint8Array(await response.arrayBuffer());
    const { text, totalPages } = await extractText(new Uint8Array(pdf));
    const whole = plain(text.join(''));
    expect(totalPages).toBeGreaterThan(1);
    for (const row of cases) expect(whole).toContain(row.itemName);
    const query = 'query ($id: ID!) { session(id: $id) { invitations { unit { name } } project { name code } } }';
    const seen = (await ask(app, lead, query, { id: session.id })).session;
    for (const { unit } of seen.invitations) expect(whole).toContain(unit.name);
    for (const said of [
      seen.project.name,
      seen.project.code,
      session.resultNumber,
      '未到场',
      '复查通过',
      '同意通过综合竣工验收',
    ]) {
      expect(whole).toContain(plain(said));
    }
    for (const label of ['建筑面积', '勘察单位', '设计单位', '施工单位', '监理单位']) expect(whole).toContain(label);
    // It is one of the documents of the application, in the same series and archive.
    const filed = 'query ($id: ID!) { application(id: $id) { documents { kind readableNumber sha256 number } } }';
    const { application } = await ask(app, park.applicant, filed, { id });
    expect(application.documents).toContainEqual({
      kind: 'jointAcceptance',
      readableNumber: session.resultNumber,
      sha256: session.resultFile.sha256,
      number: `440400ZJJ${app.services.clock.now().slice(0, 4)}YS000001`,
    });
    // From what is stored it can be made again, byte for byte.
    const stored = await app.services.db.read.get(SessionResult, { sessionId: session.id });
    const made = await paperPdf(acceptancePaper(stored.content as AcceptanceContent));
    expect(createHash('sha256').update(made).digest('hex')).toBe(session.resultFile.sha256);
    expect(made.equals(Buffer.from(pdf))).toBe(true);
  });

  it('gives the lead unit the result of its own case, and no other department', async () => {
    const before = await readCase(park, departments.zjj as Staff, id, 'zh-lhys');
    const document = {
      kind: 'approval',
      number: session.resultNumber,
      title: '综合竣工验收意见书',
      fileId: session.resultFile.id,
    };
    const issuedOn = (await ask(app, lead, '{ today }')).today;
    const attached = { ...document, issuedOn, caseId: before.id, expectedVersion: before.version };
    const done = await succeed(app, departments.zjj as Staff, 'attachResult', attached);
    expect(done.itemCase.id).toBe(before.id);
    await accept(park, departments.qxj as Staff, id, 'zh-flys');
    const other = await readCase(park, departments.qxj as Staff, id, 'zh-flys');
    const refused = await act(app, departments.qxj as Staff, 'attachResult', {
      ...attached,
      ...{ caseId: other.id, expectedVersion: other.version },
    });
    expect(refused).toMatchObject({ __typename: 'InvalidInput' });
  });
});
