import { extractText } from 'unpdf';
import { drawDocument } from '../../src/modules/documents/archive-document.js';
import { ProcedureDocument } from '../../src/modules/documents/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, completeDraft, longSessions, openStage, readApplication, submit, succeed } from '../kit/filing.js';
import { acceptedCase, comes, makeReview, paperOf, type Review, standingOf } from '../kit/review.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** The papers of what interrupts, lengthens or never begins a case, and of originals on their way. */
describeOnBothDatabases('documents while a case is looked at', (database) => {
  let app: TestApp;
  let review: Review;

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    review = await makeReview(app, '2026-03-02');
  }, 60_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const documentsOf = async (id: string, as: TestSession = review.park.applicant): Promise<Answer[]> => {
    const query = 'query ($id: ID!) { application(id: $id) { documents { id kind readableNumber unit { code } } } }';
    return (await ask(app, as, query, { id })).application.documents;
  };
  /** The text of the newest paper of a kind, drawn from what is stored. */
  const textOf = async (applicationId: string, kind: ProcedureDocument['kind']): Promise<string> => {
    const rows = await app.services.db.read.list(ProcedureDocument, { applicationId, kind }, { seq: 'desc' }, 1);
    const { text } = await extractText(new Uint8Array(await drawDocument(app.services, rows[0] as ProcedureDocument)));
    return text.join('').replace(/\s/g, '');
  };
  const says = async (applicationId: string, kind: ProcedureDocument['kind'], said: readonly string[]) => {
    const text = await textOf(applicationId, kind);
    for (const each of said) expect(text).toContain(each);
  };

  it('特别程序告知书: kind, promised time, what to make ready (珠 12)', async () => {
    const { id, caseId } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-04');
    const { version } = await standingOf(review, review.handler, caseId);
    const fileId = await paperOf(review, review.handler);
    const wish = {
      caseId,
      expectedVersion: version,
      kindCode: 'WTPG',
      reason: '需委托技术服务机构评价。',
      promisedDays: 5,
      fileId,
    };
    await succeed(app, review.handler, 'openProcedure', wish, '... on ProcedureSuccess { procedure { id } }');
    await says(id, 'specialProcedure', [
      '技术评价',
      '5个工作日（不计入审批时限）',
      '2026年3月4日',
      '2026年3月11日',
      '需委托技术服务机构评价',
      '第四十五条',
      '申请人须准备事项',
    ]);
  });

  it('延长办理期限通知书: old day, new day, reason, who approved (许可法 42)', async () => {
    const { id, caseId } = await acceptedCase(review, '2026-03-02');
    app.clock.set('2026-03-04');
    const asked = { caseId, expectedVersion: (await standingOf(review, review.handler, caseId)).version, days: 4 };
    const extension = '... on ExtensionSuccess { extension { id version } }';
    const requested = await succeed(
      app,
      review.handler,
      'requestExtension',
      { ...asked, reason: '需要现场核实。' },
      extension,
    );
    expect((await documentsOf(id)).map(({ kind }) => kind)).not.toContain('extension');
    const { id: extensionId, version } = requested.extension;
    await succeed(
      app,
      review.head,
      'decideExtension',
      { extensionId, expectedVersion: version, approve: true, reason: '情况属实。' },
      extension,
    );
    await says(id, 'extension', [
      '5个工作日',
      '2026年3月9日',
      '4个工作日',
      '2026年3月13日',
      '需要现场核实',
      '批准人',
      '第四十二条',
    ]);
  });

  it('补齐补正通知书 of the lead unit: what departments asked for after the receipt (珠 15)', async () => {
    const { id, caseId } = await acceptedCase(review, '2026-03-02');
    const { version } = await standingOf(review, review.handler, caseId);
    const points = [{ text: '请补充接地计算书。' }];
    const request = { caseId, expectedVersion: version, reason: '缺少接地计算过程。', points };
    await succeed(app, review.handler, 'requestSupplement', request, '... on SupplementSuccess { application { id } }');
    const [open] = (await standingOf(review, review.handler, caseId)).supplements;
    const decision = { applicationId: id, agreed: [open.id], rejected: [] };
    await succeed(app, review.lead, 'decideSupplements', decision, '... on SupplementSuccess { application { id } }');
    const notice = (await documentsOf(id)).find(({ kind }) => kind === 'correction');
    expect(notice).toMatchObject({ unit: { code: 'zh-zjj' }, readableNumber: '珠建补〔2026〕1号' });
    await says(id, 'correction', ['请补充接地计算书', '暂停计算', '第十五条', '逾期不答复']);
  });

  it('收件回执 by silence says that nobody issued it (许可法 32)', async () => {
    app.clock.set('2026-03-09');
    const park = review.park;
    const id = await openStage(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    await completeDraft(park, id);
    await submit(park, id);
    await comes(review, '2026-03-17');
    const receipt = (await documentsOf(id)).find(({ kind }) => kind === 'intakeReceipt');
    expect(receipt).toMatchObject({ unit: { code: 'zh-ck-xz' } });
    await says(id, 'intakeReceipt', ['视为收件', '2026年3月9日', '系统自动出具', '第三十二条']);
  });

  it('物料流转凭证 is the authorities’ until it goes to the applicant (珠 13)', async () => {
    const { id, caseId, park } = await acceptedCase(review, '2026-03-16');
    const move = (direction: string, transferId: string) =>
      app.services.uow.run(
        { kind: 'system', name: '试验' },
        { name: 'original.transfer', idempotencyKey: null, input: null },
        async (tx) => {
          const after = {
            ...{
              transferId,
              direction,
              fromName: '香洲区政务服务中心综合窗口',
              toName: '珠海市气象局',
              handedBy: '林窗口',
            },
            ...{ receivedBy: null, carrier: '中国邮政 EMS', trackingNumber: '1234567890123' },
            items: [{ name: '防雷设计图（蓝图）', copies: 2, pages: 36 }],
          };
          const about = { projectId: park.projectId, applicationId: id, caseId };
          await tx.event({
            type: 'original.transferred',
            subject: { type: 'original', id: transferId },
            ...about,
            after,
            text: '移交原件。',
          });
          return { ok: true, value: null };
        },
      );
    await move('toDepartment', 'transfer-1');
    await says(id, 'transfer', ['珠海市气象局', '防雷设计图（蓝图）', '1234567890123', '待签收']);
    expect((await documentsOf(id)).map(({ kind }) => kind)).not.toContain('transfer');
    expect((await documentsOf(id, review.handler)).map(({ kind }) => kind)).toContain('transfer');
    await move('toApplicant', 'transfer-2');
    expect((await documentsOf(id)).filter(({ kind }) => kind === 'transfer')).toHaveLength(1);
  });

  it('不予受理决定书 of the window: whose it is (许可法 32)', async () => {
    app.clock.set('2026-03-18');
    const park = review.park;
    const { id } = await withdrawn(park);
    const { version } = await readApplication(park, id, park.clerk);
    const input = {
      applicationId: id,
      expectedVersion: version,
      reason: '属省级审批权限。',
      properAuthority: '广东省住房和城乡建设厅',
    };
    expect((await act(app, park.clerk, 'returnApplication', input)).__typename).toBe('ApplicationSuccess');
    await says(id, 'nonAcceptance', [
      '属省级审批权限',
      '广东省住房和城乡建设厅',
      '■不属于本机关职权范围',
      '六十日',
      '珠海市人民政府',
    ]);
  });

  /** A submitted application of a stage that is free again: the one before was withdrawn. */
  const withdrawn = async (park: Review['park']): Promise<{ id: string }> => {
    const query = 'query ($id: ID!) { project(id: $id) { applications { id version status } } }';
    const { project } = await ask(app, park.applicant, query, { id: park.projectId });
    for (const each of project.applications) {
      await act(app, park.applicant, 'withdrawApplication', {
        applicationId: each.id,
        expectedVersion: each.version,
        reason: '设计调整',
      });
    }
    const id = await openStage(park, ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk']);
    await completeDraft(park, id);
    await submit(park, id);
    return { id };
  };

  it('a list of documents costs the same, however many there are', async () => {
    const led = (fields: string) => `{ ledApplications { edges { node { id ${fields} } } } }`;
    const without = await statementsOf(app, () => ask(app, review.lead, led('')));
    const listed = await statementsOf(app, () =>
      ask(app, review.lead, led('documents { id unit { name } url released }')),
    );
    expect(listed.length - without.length).toBeLessThanOrEqual(2);
    const { ledApplications } = await ask(app, review.lead, led('documents { id }'));
    const counts = ledApplications.edges.map(({ node }: Answer) => node.documents.length);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBeGreaterThan(8);
  });
});
