import { parseCertificateIdentifier } from '@gongshen/shared/certificate';
import { extractText } from 'unpdf';
import { CertificateRow } from '../../src/modules/certificates/certificate.entity.js';
import { ResultDocumentRow } from '../../src/modules/certificates/result-document.entity.js';
import { anotherProject } from '../kit/another-project.js';
import {
  actOn,
  certificateFields,
  checkCode,
  checkFile,
  decideOn,
  draft,
  fileOf,
  type Issuer,
  makeIssuer,
  readCertificate,
  seal,
} from '../kit/certificates.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  accept,
  ask,
  checkAll,
  completeDraft,
  handOut,
  issueReceipt,
  longSessions,
  makePark,
  makeStaff,
  type Park,
  readApplication,
  receivedApplication,
  submit,
  succeed,
} from '../kit/filing.js';
import { arrange } from '../kit/people.js';
import { confirm } from '../kit/seals.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp, type TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const lightning = 'zh-fljs';
const items = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', lightning, 'zh-sgxk', 'zh-psxk'];

/** 珠 6, 17; 许可法 38, 69: certificates in force: handed out, checked, changed, suspended, revoked. */
describeOnBothDatabases('certificates', (database) => {
  let app: TestApp;
  let park: Park;
  let weather: Issuer;
  let second: TestSession & { accountId: string };
  let id: string;
  let projects = 0;

  beforeAll(async () => {
    app = await startTestApp({ database, config: { ...longSessions, publicUrl: 'https://gongshen.test' } });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    weather = await makeIssuer(app, 'zh-qxj');
    second = await makeStaff(app, 'qxj-second', 'departmentApprover', 'zh-qxj');
    id = await receivedApplication(park, items);
  }, 120_000);
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  /** A case of 气象局 in a project of its own, in review. */
  const anotherCase = async (): Promise<{ park: Park; id: string }> => {
    projects += 1;
    const other = await anotherProject(park, `2601-440402-04-01-${String(400_000 + projects)}`);
    const application = await receivedApplication(other, items);
    await accept(other, weather.handler, application, lightning);
    return { park: other, id: application };
  };
  const issued = async () => {
    const made = await anotherCase();
    await seal(weather, await draft(weather, made.park, made.id, lightning));
    return { ...made, certificate: await decideOn(weather, made.park, made.id, lightning) };
  };
  const propose = (as: TestSession, certificate: Answer, what: string) =>
    actOn(app, as, 'proposeRevision', {
      ...{ certificateId: certificate.id, expectedVersion: certificate.version, act: what },
      ...{ reason: '现场情况与申报材料不符。', basis: '《中华人民共和国行政许可法》第六十九条' },
    });
  const settle = (as: TestSession, proposal: Answer, action: string, reason?: string) =>
    actOn(app, as, 'settleProposal', { proposalId: proposal.id, expectedVersion: proposal.version, action, reason });
  const rowOf = (certificateId: string) => app.services.db.read.get(CertificateRow, { id: certificateId });

  describe('in force', () => {
    let made: { park: Park; id: string; certificate: Answer };
    let bytes: Buffer;

    it('from the decision on; the holder sees it once it was handed out', async () => {
      made = await issued();
      const { certificate } = made;
      expect(certificate).toMatchObject({ state: 'inForce', standing: 'valid', number: '市气象局准〔2026〕1号' });
      expect(certificate.history.map(({ step }: Answer) => step)).toEqual(['seal', 'takeEffect']);
      const mine = '{ certificates { edges { node { id } } } }';
      const before = await ask(app, park.applicant, mine);
      expect(before.certificates.edges).toEqual([]);
      await expect(readCertificate(app, park.applicant, certificate.id)).rejects.toThrow('NOT_FOUND');
      await handOut(made.park, made.id, lightning);
      const after = await ask(app, park.applicant, mine);
      expect(after.certificates.edges).toEqual([{ node: { id: certificate.id } }]);
      bytes = await fileOf(app, park.applicant, certificate.file.id);
      const seen = await readCertificate(app, park.applicant, certificate.id);
      expect(seen.history.map(({ actorName }: Answer) => actorName)).toEqual([null, null]);
      expect(seen.availableActions).toEqual([]);
      expect(seen.proposals).toEqual([]);
    });

    it('is found by its code, however it is written, and by its file (S53)', async () => {
      const { checkCode: code, number } = made.certificate;
      const told = await checkCode(app, ` ${code.toLowerCase().match(/.{4}/g).join('-')} `);
      expect(told).toMatchObject({
        verdict: 'valid',
        paper: { number, holder: '珠海凤凰智造产业园有限公司', issuer: '珠海市气象局' },
      });
      expect(told.compare).toContain(number);
      const { holderName, holderCode } = await rowOf(made.certificate.id);
      const holder = (...named: [string, string]) =>
        arrange(app.services, (tx) =>
          tx.execute('UPDATE certificate SET holder_name = ?, holder_code = ? WHERE id = ?', [
            ...named,
            made.certificate.id,
          ]),
        );
      await holder('张三丰', '11010519491231002X');
      expect((await checkCode(app, code)).paper.holder).toBe('张**');
      await holder(holderName, holderCode);
      expect(await checkFile(app, bytes)).toMatchObject({ status: 200, verdict: 'valid', paper: { number } });
      const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
      expect(text.replace(/\s/g, '')).toContain(code.match(/.{4}/g).join('-'));
    });

    it('one changed byte is caught, wherever it lies (S53)', async () => {
      for (const place of [0, 200, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 40]) {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] as number) ^ 1;
        const told = await checkFile(app, changed);
        expect([place, told.verdict]).toEqual([place, 'altered']);
      }
      const added = await checkFile(app, Buffer.concat([bytes, Buffer.from('\n% 附加的内容\n')]));
      expect(added).toMatchObject({ verdict: 'altered', paper: { number: made.certificate.number } });
    });

    it('a file without our seal that says it is ours is forged; a stranger is unknown', async () => {
      const { identifier, checkCode: code } = made.certificate;
      const claimed = Buffer.from(`%PDF-1.7\n% ${identifier}\n%%EOF\n`);
      // An identifier follows from day and running number: who writes one into a file learns nothing by it (S58).
      expect(await checkFile(app, claimed)).toMatchObject({ verdict: 'forged', paper: null });
      const marked = Buffer.from(`%PDF-1.7\n% gongshen-certificate ${code} ${'0'.repeat(64)}\n%%EOF\n`);
      expect(await checkFile(app, marked)).toMatchObject({ verdict: 'forged', paper: { identifier } });
      expect(await checkFile(app, Buffer.from('%PDF-1.7\n%%EOF\n'))).toMatchObject({ verdict: 'unknown', paper: null });
    });

    it('the QR code of another certificate on it is told apart', async () => {
      const other = await issued();
      app.clock.advance(61_000);
      const told = await checkFile(app, bytes, other.certificate.checkCode);
      expect(told).toMatchObject({
        verdict: 'valid',
        paper: { number: made.certificate.number },
        otherCode: { number: other.certificate.number },
      });
      expect(told.reason).toContain('不是同一份');
    });

    it('a code that is not there answers always the same, and guessing is slowed down (S58)', async () => {
      const unknown = await checkCode(app, '0000-0000-0000-0000');
      expect(await checkCode(app, 'ABCD')).toEqual(unknown);
      expect(await checkCode(app, 'x'.repeat(5000))).toEqual(unknown);
      expect(unknown).toMatchObject({ verdict: 'unknown', paper: null, compare: null });
      let refused = 0;
      for (let times = 0; times < 70; times += 1) {
        const { errors } = await app.graphql('{ check(code: "0000-0000-0000-0000") { verdict } }');
        if (errors?.[0]?.extensions.code === 'TOO_MANY_REQUESTS') refused += 1;
      }
      expect(refused).toBeGreaterThan(0);
      app.clock.set('2026-03-03');
      expect((await checkCode(app, '0000-0000-0000-0000')).verdict).toBe('unknown');
    });

    it('is suspended and resumed: proposed by one, confirmed by another, told to the holder', async () => {
      const proposed = await propose(weather.handler, made.certificate, 'suspend');
      const [proposal] = proposed.certificate.proposals;
      expect(proposal).toMatchObject({ act: 'suspend', state: 'open', availableActions: ['withdraw'] });
      expect((await propose(second, proposed.certificate, 'revoke')).__typename).toBe('IllegalTransition');
      expect((await settle(weather.handler, proposal, 'confirm')).__typename).toBe('NotAllowed');
      expect((await settle(weather.head, proposal, 'confirm')).__typename).toBe('FreshSignInRequired');
      const list = await ask(app, weather.head, '{ certificateProposals { id } }');
      expect(list.certificateProposals).toEqual([{ id: proposal.id }]);
      await confirm(app, weather.head);
      const suspended = await settle(weather.head, proposal, 'confirm');
      expect(suspended.certificate).toMatchObject({ state: 'suspended', standing: 'suspended' });
      expect(await checkFile(app, bytes)).toMatchObject({ verdict: 'suspended' });
      const { notifications } = await ask(
        app,
        park.applicant,
        '{ notifications(first: 20) { edges { node { title link } } } }',
      );
      expect(notifications.edges.map(({ node }: Answer) => node)).toContainEqual({
        title: '证照已暂停',
        link: `/certificates/${made.certificate.id}`,
      });
      const back = await propose(weather.approver, suspended.certificate, 'resume');
      // A proposal of one's own is not confirmed by oneself, approver or not.
      await confirm(app, weather.approver);
      expect((await settle(weather.approver, back.certificate.proposals[0], 'confirm')).__typename).toBe('NotAllowed');
      await confirm(app, second);
      const resumed = await settle(second, back.certificate.proposals[0], 'confirm');
      expect(resumed.certificate).toMatchObject({ state: 'inForce', standing: 'valid' });
      expect((await checkCode(app, made.certificate.checkCode)).paper.history.map(({ text }: Answer) => text)).toEqual([
        '编号盖章',
        '作出决定，生效',
        '暂停使用',
        '恢复使用',
      ]);
    });

    it('a proposal is declined with a reason, or withdrawn by whoever made it', async () => {
      const current = await readCertificate(app, weather.handler, made.certificate.id);
      const proposed = await propose(weather.handler, current, 'revoke');
      const [proposal] = proposed.certificate.proposals;
      const none = await settle(second, proposal, 'decline');
      expect(none.problems).toMatchObject([{ field: 'reason', reason: 'required' }]);
      const declined = await settle(second, proposal, 'decline', '证据不足。');
      expect(declined.certificate.proposals[0]).toMatchObject({ state: 'declined' });
      const anew = await propose(weather.handler, declined.certificate, 'revoke');
      // Withdrawn and declined at once: one of them, and the other is told (S65).
      const answers = await Promise.all([
        settle(weather.handler, anew.certificate.proposals[0], 'withdraw'),
        settle(second, anew.certificate.proposals[0], 'decline', '仍然证据不足。'),
      ]);
      const [withdrawn, ...more] = answers.filter(({ __typename }: Answer) => __typename === 'CertificateSuccess');
      expect(more).toEqual([]);
      expect(withdrawn.certificate).toMatchObject({ state: 'inForce' });
      expect((await settle(second, anew.certificate.proposals[0], 'confirm')).__typename).toBe('IllegalTransition');
    });

    it('a change is the next version of the same certificate; the earlier one is superseded', async () => {
      const query = `query ($id: ID!) { project(id: $id) { changeableResults { id itemCode } } }`;
      const { project } = await ask(app, park.applicant, query, { id: made.park.projectId });
      const { id: resultId } = project.changeableResults.find((each: Answer) => each.itemCode === lightning);
      const opened = await succeed(app, park.applicant, 'openStage', {
        ...{ projectId: made.park.projectId, stageCode: 'zh-s3', circumstance: 'change' },
        ...{ itemCodes: [lightning], changes: [{ itemCode: lightning, resultId }] },
      });
      const change = opened.application.id;
      await completeDraft(made.park, change);
      await submit(made.park, change);
      await checkAll(made.park, change);
      await issueReceipt(made.park, change);
      await accept(made.park, weather.handler, change, lightning);
      const sealed = await seal(weather, await draft(weather, made.park, change, lightning));
      expect(sealed).toMatchObject({
        number: made.certificate.number,
        versionNumber: 2,
        changes: { id: made.certificate.id },
      });
      const [first, next] = [made.certificate.identifier, sealed.identifier].map(parseCertificateIdentifier);
      expect(next).toMatchObject({ ok: true, versionNumber: 2, serial: (first as Answer).serial });
      expect((await rowOf(made.certificate.id)).state).toBe('inForce');
      const later = await decideOn(weather, made.park, change, lightning);
      const earlier = await readCertificate(app, weather.handler, made.certificate.id);
      expect(earlier).toMatchObject({
        state: 'superseded',
        standing: 'superseded',
        replacedBy: { id: later.id, versionNumber: 2 },
      });
      // Superseded and forged are not the same (S53).
      const told = await checkFile(app, bytes);
      expect(told).toMatchObject({ verdict: 'superseded', paper: { newer: { issuedOn: '2026-03-03' } } });
      expect(told.paper.newer.number).toContain('第 2 版');
      expect(await checkCode(app, later.checkCode)).toMatchObject({ verdict: 'valid' });
      const revoking = await propose(weather.handler, later, 'revoke');
      await confirm(app, second);
      const revoked = await settle(second, revoking.certificate.proposals[0], 'confirm');
      expect(revoked.certificate).toMatchObject({ state: 'revoked', standing: 'revoked' });
      expect(await checkCode(app, later.checkCode)).toMatchObject({ verdict: 'revoked' });
      // The change was taken back: what it had changed stands again.
      expect(await readCertificate(app, weather.handler, made.certificate.id)).toMatchObject({
        state: 'inForce',
        replacedBy: null,
      });
      expect(await checkFile(app, bytes)).toMatchObject({ verdict: 'valid' });
      const result = await app.services.db.read.get(ResultDocumentRow, {
        id: (await rowOf(later.id)).resultId as string,
      });
      expect(result.revokedAt).not.toBeNull();
    });

    it('ends with its last day, is told of thirty days before and once when it has ended', async () => {
      const { certificate, park: own } = await issued();
      await arrange(app.services, (tx) =>
        tx.updateWhere(CertificateRow, { id: certificate.id }, { validUntil: '2026-05-01' }),
      );
      const run = async () => {
        for (const job of app.services.jobs.all()) if (job.name === 'certificates.watchDays') await job.run();
      };
      const titles = async () => {
        const { notifications } = await ask(
          app,
          own.applicant,
          '{ notifications(first: 50) { edges { node { title } } } }',
        );
        return notifications.edges
          .map(({ node }: Answer) => node.title)
          .filter((title: string) => title.includes('期满'));
      };
      app.clock.set('2026-03-31');
      await run();
      expect(await titles()).toEqual([]);
      app.clock.set('2026-04-01');
      await run();
      await run();
      expect(await titles()).toEqual(['证照即将期满']);
      app.clock.set('2026-05-01');
      expect((await checkCode(app, certificate.checkCode)).verdict).toBe('valid');
      app.clock.set('2026-05-02');
      expect((await checkCode(app, certificate.checkCode)).verdict).toBe('expired');
      await run();
      await run();
      expect((await titles()).toSorted()).toEqual(['证照即将期满', '证照已期满'].toSorted());
    });
  });

  it('two approvers at once seal it once, and no number is lost or given twice (S65)', async () => {
    const made = await anotherCase();
    const { id: certificateId, version } = await draft(weather, made.park, made.id, lightning);
    const command = { certificateId, expectedVersion: version };
    await confirm(app, weather.approver);
    await confirm(app, second);
    const answers = await Promise.all(
      [weather.approver, second].map((as) => actOn(app, as, 'sealCertificate', command)),
    );
    const types = answers.map(({ __typename }) => __typename);
    expect(types.filter((type) => type === 'CertificateSuccess')).toHaveLength(1);
    expect(types.filter((type) => type === 'IllegalTransition' || type === 'StaleVersion')).toHaveLength(1);
    const rows = await app.services.db.read.list(CertificateRow, { unitId: weather.unitId, versionNumber: 1 });
    const numbers = rows.flatMap(({ number }) => (number === null ? [] : [Number(/(\d+)号$/.exec(number)?.[1])]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('one page of certificates costs a constant number of statements', async () => {
    const document = `{ certificates(first: 50) { edges { node { ${certificateFields.replaceAll('\n', ' ')} } } } }`;
    const statements = await statementsOf(app, () => ask(app, weather.approver, document));
    expect(statements.length).toBeLessThan(20);
    expect(await readApplication(park, id)).toBeTruthy();
  });
});
