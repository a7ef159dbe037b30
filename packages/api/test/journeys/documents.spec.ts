import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import { archiveDue, drawDocument } from '../../src/modules/documents/archive-document.js';
import { ProcedureDocument } from '../../src/modules/documents/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  act,
  addMaterial,
  ask,
  checkAll,
  completeDraft,
  decide,
  handOut,
  issueReceipt,
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
import { arrange } from '../kit/people.js';
import { makeApplicant } from '../kit/projects.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;
type Staff = TestSession & { accountId: string };

const fields =
  'id kind title number readableNumber issuedOn checkCode sha256 url released voidedAt unit { name } case { id }';
const plain = (text: string) => text.replace(/\s/g, '');
const drainage = 'zh-psxk';
const lightning = 'zh-fljs';

/** 文书: issued with what they tell, numbered without gaps, archived, and made again from what is stored. */
describeOnBothDatabases('documents of the procedure', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;
  let water: Staff;
  let weather: Staff;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    water = await makeStaff(app, 'water', 'departmentApprover', 'zh-swj');
    weather = await makeStaff(app, 'weather', 'departmentApprover', 'zh-qxj');
    id = await openStage(park, ['zh-sgxk', 'zh-sgtsc', 'zh-xfsj', 'zh-rfbj', drainage, lightning]);
    await completeDraft(park, id);
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const documents = async (as: TestSession = park.applicant): Promise<Answer[]> =>
    (await ask(app, as, `query ($id: ID!) { application(id: $id) { documents { ${fields} } } }`, { id })).application
      .documents;
  const newest = async (kind: string, as?: TestSession): Promise<Answer> =>
    (await documents(as)).find((each) => each.kind === kind);
  const download = (as: TestSession, url: string) => fetch(`${app.address}${url}`, { headers: { cookie: as.cookie } });
  const read = async (document: Answer, as: TestSession = park.applicant): Promise<string> => {
    const response = await download(as, document.url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()));
    return plain(text.join(''));
  };
  const standsOn = async (document: Answer, said: readonly string[], as?: TestSession) => {
    const text = await read(document, as);
    for (const each of [document.title, document.number, document.readableNumber, ...said]) {
      expect(text).toContain(plain(each));
    }
  };
  const project = async (): Promise<Answer> =>
    (
      await ask(
        app,
        park.applicant,
        'query ($id: ID!) { project(id: $id) { name code organisation { name creditCode } } }',
        { id: park.projectId },
      )
    ).project;

  it('提交申请回执: when it was filed, with every material', async () => {
    await submit(park, id);
    const [receipt, ...others] = await documents();
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({
      kind: 'submissionReceipt',
      title: '提交申请回执',
      number: '440402CKXZ2026SQ000001',
      readableNumber: '珠香政务申〔2026〕1号',
      issuedOn: '2026-03-02',
      released: true,
      unit: { name: '香洲区政务服务中心综合窗口' },
    });
    const { name, code, organisation } = await project();
    const { requirements } = await readApplication(park, id);
    const handedIn = requirements.filter((each: Answer) => each.state === 'satisfied').length;
    await standsOn(receipt, [
      name,
      code,
      organisation.name,
      organisation.creditCode,
      '2026年3月2日',
      '材料清单',
      `${handedIn}`,
    ]);
    await standsOn(receipt, ['查询方式', '5个工作日内（2026年3月9日前）', '联系人', '份数', '电子件1份']);
  });

  it('补齐补正通知书: everything at once, by when, and what happens otherwise', async () => {
    app.clock.set('2026-03-03');
    const { requirements } = await readApplication(park, id, park.clerk);
    const failing = requirements.find((each: Answer) => each.materials.length > 0).code;
    await checkAll(park, id, [failing]);
    const { version } = await readApplication(park, id, park.clerk);
    await succeed(app, park.clerk, 'issueCorrection', { applicationId: id, expectedVersion: version });
    const notice = await newest('correction');
    expect(notice.number).toBe('440400CK2026BZ000001');
    await standsOn(notice, [
      '单位名称与营业执照不一致',
      '补正期限',
      '截止日期',
      '逾期不补正',
      '咨询联系人',
      '12345',
      '一次性告知',
    ]);

    const corrected = (await readApplication(park, id)).requirements.find((each: Answer) => each.code === failing);
    await succeed(app, park.applicant, 'answerPoint', { pointId: corrected.openPoint.id, answer: '已更换。' });
    await addMaterial(park, id, failing, corrected.materials[0].id);
    const again = await readApplication(park, id);
    await succeed(app, park.applicant, 'resubmitApplication', { applicationId: id, expectedVersion: again.version });
    const receipt = await newest('submissionReceipt');
    expect(receipt.readableNumber).toBe('珠香政务申〔2026〕2号');
    await standsOn(receipt, ['第2次提交']);
  });

  it('收件回执: by the clerk, with receipt number and the promise to say whether it is accepted', async () => {
    app.clock.set('2026-03-05');
    await checkAll(park, id);
    await issueReceipt(park, id);
    const receipt = await newest('intakeReceipt');
    await standsOn(receipt, [
      'HZ-440402-2026-00001',
      '2026年3月5日',
      '5个工作日内（2026年3月12日前）作出是否受理',
      '经办人',
      '收取材料清单',
    ]);
    expect(await read(receipt)).not.toContain('视为收件');
  });

  it('受理通知书 and 不予受理决定书 of a department', async () => {
    app.clock.set('2026-03-06');
    await accept(park, water, id, drainage);
    const notice = await newest('acceptance');
    expect(notice).toMatchObject({ number: '440400SWJ2026SL000001', readableNumber: '珠水受〔2026〕1号' });
    await standsOn(notice, [
      '第三十二条',
      '2026年3月6日',
      '承诺时限',
      '预计办结日',
      '不计入办理时限',
      '领取方式',
      '受理材料清单',
      '珠海市水务局',
    ]);

    const drawings = await makeStaff(app, 'drawings', 'departmentApprover', 'zh-stjg');
    const item = await readCase(park, drawings, id, 'zh-sgtsc');
    const declined = {
      caseId: item.id,
      expectedVersion: item.version,
      reason: '属省管水利工程。',
      ground: 'outOfScope',
    };
    expect(await act(app, drawings, 'declineCase', declined)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'properAuthority', reason: 'required' }],
    });
    await succeed(app, drawings, 'declineCase', { ...declined, properAuthority: '广东省水利厅' });
    const refused = await newest('nonAcceptance');
    await standsOn(refused, ['■不属于本机关职权范围', '□其他', '属省管水利工程', '广东省水利厅']);
  });

  it('缴费通知书: asked for by the department, told, paid against a receipt', async () => {
    const { id: caseId, version } = await readCase(park, water, id, drainage);
    const payment =
      '... on PaymentSuccess { payment { id version state total availableActions document { id kind voidedAt } } } ... on InvalidInput { problems { field reason } } ... on IllegalTransition { state }';
    const wish = {
      ...{
        caseId,
        expectedVersion: version,
        method: 'bankTransfer',
        payTo: '珠海市财政局非税专户',
        dueOn: '2026-03-20',
      },
      lines: [{ name: '城镇污水处理设施配套费', basis: '粤价〔2008〕1号', amount: 12345.6 }],
      exemptions: '小微企业减半',
    };
    const wrong = await act(app, water, 'requestPayment', { ...wish, lines: [] }, payment);
    expect(wrong).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'lines', reason: 'required' }] });
    const asked = (await succeed(app, water, 'requestPayment', wish, payment)).payment;
    expect(asked).toMatchObject({
      state: 'open',
      total: 12345.6,
      availableActions: ['recordPayment', 'cancelPayment'],
    });
    await standsOn(await newest('payment'), [
      '城镇污水处理设施配套费',
      '粤价〔2008〕1号',
      '12,345.60',
      '壹万贰仟叁佰肆拾伍元陆角整',
      '银行转账',
      '2026年3月20日',
      '小微企业减半',
    ]);
    const told = await ask(app, park.applicant, '{ notifications { edges { node { title } } } }');
    expect(told.notifications.edges[0].node.title).toBe('需要缴费');
    const seen = await ask(
      app,
      park.applicant,
      'query ($id: ID!) { itemCase(id: $id) { mayRequestPayment payments { state total availableActions document { url } } } }',
      { id: caseId },
    );
    expect(seen.itemCase).toMatchObject({
      mayRequestPayment: false,
      payments: [{ state: 'open', availableActions: [] }],
    });

    const receipt = {
      paymentId: asked.id,
      expectedVersion: asked.version,
      paidOn: '2026-03-06',
      receiptNumber: '粤税 0001',
    };
    const paid = (await succeed(app, water, 'recordPayment', receipt, payment)).payment;
    expect(paid).toMatchObject({ state: 'paid', availableActions: [] });
    expect(
      await act(
        app,
        water,
        'cancelPayment',
        { paymentId: asked.id, expectedVersion: paid.version, reason: '误开' },
        payment,
      ),
    ).toMatchObject({ __typename: 'IllegalTransition', state: 'paid' });
    const other = (await succeed(app, water, 'requestPayment', { ...wish, expectedVersion: version }, payment)).payment;
    const cancelled = await succeed(
      app,
      water,
      'cancelPayment',
      { paymentId: other.id, expectedVersion: other.version, reason: '误开' },
      payment,
    );
    expect(cancelled.payment).toMatchObject({ state: 'cancelled', document: { voidedAt: expect.any(String) } });
    expect((await newest('payment')).readableNumber).toBe('珠水缴〔2026〕2号');
  });

  it('不予行政许可决定书: reasons, authority and court; read by the applicant once it is handed out', async () => {
    app.clock.set('2026-03-10');
    await decide(park, water, id, drainage, {
      decision: 'refuse',
      reason: '排水口位置与市政管网不衔接。',
      remedies:
        '如对本决定不服，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。',
    });
    expect(await newest('refusal')).toBeUndefined();
    const decision = await newest('refusal', water);
    expect(decision).toMatchObject({ released: false, title: '不予行政许可决定书' });
    expect((await download(park.applicant, decision.url)).status).toBe(404);
    await handOut(park, id, drainage);
    await standsOn(await newest('refusal'), [
      '排水口位置与市政管网不衔接',
      '第三十八条',
      '六十日内向珠海市人民政府申请行政复议',
      '六个月内向珠海市金湾区人民法院提起行政诉讼',
      '退回材料',
    ]);
    const slip = await newest('delivery');
    await standsOn(slip, ['受送达人', '陈晓明', '送达方式', '珠水不许〔2026〕1号', '结果文书', '2026年3月10日']);
  });

  it('准予行政许可决定书 with what is owed', async () => {
    await accept(park, weather, id, lightning);
    await decide(park, weather, id, lightning, {
      decision: 'approveWithConditions',
      conditions: '接地装置按检测结果调整。',
      owed: [{ text: '接地电阻检测报告', dueOn: '2026-04-30' }],
    });
    await handOut(park, id, lightning);
    await standsOn(await newest('approval'), [
      '接地电阻检测报告',
      '2026年4月30日前',
      '证照编号',
      '文书〔2026〕zh-fljs',
      '有效期',
      '第三十八条',
    ]);
  });

  it('送达回证 is void when the handing out is taken back, and the decision waits again (珠 17, 18)', async () => {
    const { id: caseId, version } = await readCase(park, park.clerk, id, lightning);
    const input = { caseId, expectedVersion: version, reason: '发错了结果' };
    await succeed(app, park.clerk, 'takeBackDelivery', input, '... on CaseSuccess { itemCase { id } }');
    expect(await newest('approval')).toBeUndefined();
    const slip = (await documents()).find((each) => each.kind === 'delivery' && each.case.id === caseId);
    expect(slip.voidedAt).not.toBeNull();
    await handOut(park, id, lightning);
    expect(await newest('approval')).toBeDefined();
    const slips = (await documents()).filter((each) => each.kind === 'delivery' && each.case.id === caseId);
    expect(slips.map(({ voidedAt }) => voidedAt === null)).toEqual([true, false]);
  });

  it('is drawn by the job as well, and again to the same bytes', async () => {
    while ((await archiveDue(app.services)) > 0);
    const rows = await app.services.db.read.list(ProcedureDocument, { applicationId: id });
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set([
        'submissionReceipt',
        'correction',
        'intakeReceipt',
        'acceptance',
        'nonAcceptance',
        'payment',
        'refusal',
        'approval',
        'delivery',
      ]),
    );
    for (const row of rows) {
      expect(row.fileId).not.toBeNull();
      const bytes = await drawDocument(app.services, row);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    }
  }, 120_000);

  it('is read by its own organisation, never by another', async () => {
    const stranger = await makeApplicant(app, 'stranger', { name: '另一家公司', creditCode: '91310115MA1DEM0158' });
    const document = await newest('intakeReceipt');
    const query = 'query ($id: ID!) { document(id: $id) { id } }';
    expect((await app.graphql(query, { id: document.id }, stranger.session)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await download(stranger.session, document.url)).status).toBe(404);
    expect((await fetch(`${app.address}${document.url}`)).status).toBe(401);
    const { fileId } = await app.services.db.read.get(ProcedureDocument, { id: document.id });
    expect((await download(stranger.session, `/files/${fileId}`)).status).toBe(404);
    expect((await download(park.applicant, `/files/${fileId}`)).status).toBe(200);
  });

  it('is confirmed by its check code and by its file', async () => {
    const { checkables, db } = app.services;
    const document = await newest('intakeReceipt');
    const found = await checkables.find(db.read, document.checkCode, '2026-03-10');
    expect(found).toMatchObject({ verdict: 'valid', title: '收件回执', number: document.readableNumber });
    expect(await checkables.findByFile(db.read, document.sha256, '2026-03-10')).toMatchObject({
      code: document.checkCode,
    });
    const [void_] = await db.read.list(ProcedureDocument, { applicationId: id, kind: 'payment' }, { seq: 'desc' });
    expect(await checkables.find(db.read, void_?.checkCode as string, '2026-03-10')).toMatchObject({
      verdict: 'revoked',
    });
    // 许可法 40, S58: neither what was written of it, which may name persons, nor a natural person's name.
    const told = await checkables.find(db.read, void_?.checkCode as string, '2026-03-10');
    expect(told?.reason).not.toContain(void_?.voidedReason);
    expect(void_?.voidedReason).not.toBe('');
    const facts = void_?.facts as { head: object };
    const applicant = { name: '张三丰', creditCode: '11010519491231002X', contact: '张三丰', phone: '13800000000' };
    await arrange(app.services, (tx) =>
      tx.updateWhere(
        ProcedureDocument,
        { id: void_?.id as string },
        { facts: { ...facts, head: { ...facts.head, applicant } } },
      ),
    );
    expect(await checkables.find(db.read, void_?.checkCode as string, '2026-03-10')).toMatchObject({ holder: '张**' });
  });
});
