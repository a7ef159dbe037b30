import { factoryPark } from '../../src/demo/factory-park.js';
import { tellExpiring } from '../../src/modules/library/index.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, completeDraft, longSessions, makePark, openStage, type Park, submit } from '../kit/filing.js';
import { end, keep, library, replace, shared } from '../kit/library.js';
import { makeApplicant } from '../kit/projects.js';
import { statementsOf } from '../kit/statements.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** 珠 6, 14, 沪 10: what an organisation has lies in one library, is not asked for again, and is never overwritten. */
describeOnBothDatabases('the library of an organisation', (database) => {
  let app: TestApp;
  let park: Park;
  let draft: string;

  const requirement = async (code: string, fields: string): Promise<Answer> => {
    const query = `query ($id: ID!) { application(id: $id) { requirements { code ${fields} } missing { ref reason message } } }`;
    const { application } = await ask(app, park.applicant, query, { id: draft });
    const found = application.requirements.find((each: Answer) => each.code === code);
    return { ...found, missing: application.missing.filter(({ ref }: Answer) => ref === code) };
  };

  beforeAll(async () => {
    app = await startTestApp({ database, config: longSessions });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    draft = await openStage(park, factoryPark.stageItems);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('keeps a document once, and refuses what is no document of a library', async () => {
    const bad = await keep(park, { name: ' ', issuedOn: '2026-03-03', materialCode: 'm-gcgh', fileId: null });
    expect(bad.problems.map(({ field, reason }: Answer) => `${field} ${reason}`)).toEqual([
      'name required',
      'materialCode notKept',
      'fileId required',
    ]);
    const { entry } = await keep(park, { reference: 'HT-1', issuedOn: '2026-01-05', validUntil: '2026-03-10' });
    expect(entry).toMatchObject({
      source: 'own',
      standing: 'expiring',
      issuer: '单位资料库',
      projectCode: null,
      availableActions: ['replace', 'end'],
      uses: [],
    });
    expect((await library(park, { search: 'HT-1' })).totalCount).toBe(1);
    expect((await library(park, { standing: 'expiring' })).edges).toHaveLength(1);
    expect((await library(park, { standing: 'expired' })).totalCount).toBe(0);
  });

  it('satisfies the requirement, says from where, and that it runs out before the stage is decided', async () => {
    const fields = 'state newerWelcome held { source sourceName reference validUntil runsOut file { id } }';
    expect(await requirement('m-sght', fields)).toMatchObject({
      state: 'satisfied',
      newerWelcome: true,
      held: {
        source: 'library',
        reference: 'HT-1',
        validUntil: '2026-03-10',
        runsOut: true,
        file: { id: expect.any(String) },
      },
      missing: [],
    });
  });

  it('says that what has run out does not count', async () => {
    app.clock.set('2026-03-11');
    const found = await requirement('m-sght', 'state held { source } expired { reference validUntil }');
    expect(found).toMatchObject({
      state: 'missing',
      held: null,
      expired: { reference: 'HT-1', validUntil: '2026-03-10' },
    });
    expect(found.missing).toEqual([
      expect.objectContaining({ reason: 'expired', message: expect.stringContaining('2026年3月10日') }),
    ]);
    app.clock.set('2026-03-02');
  });

  it('is replaced by a newer version, ended with a reason, and nothing is overwritten', async () => {
    const [{ node: first }] = (await library(park, { search: 'HT-1' })).edges;
    const { entry } = await replace(park, first, { reference: 'HT-1B', validUntil: '2028-12-31' });
    expect(entry).toMatchObject({ standing: 'valid', versionNumber: 2, versions: [{ number: 1 }, { number: 2 }] });
    expect(entry.versions[0].validUntil).toBe('2026-03-10');
    expect((await replace(park, first)).__typename).toBe('IllegalTransition');
    expect((await library(park, { search: 'HT-1' })).totalCount).toBe(1);

    // Replaced by two at once, or replaced while it is ended: one of them, and the other is told (S65).
    const { entry: raced } = await keep(park, { name: '补充协议', reference: 'HT-9', projectId: park.projectId });
    const replaced = await Promise.all([replace(park, raced), replace(park, raced)]);
    expect(replaced.map(({ __typename }: Answer) => __typename).sort()).toEqual([
      'IllegalTransition',
      'LibrarySuccess',
    ]);
    const { entry: second } = replaced.find(({ entry: each }: Answer) => each);
    const [newer, gone] = await Promise.all([replace(park, second), end(park, second.id)]);
    expect([newer, gone].filter(({ __typename }: Answer) => __typename === 'LibrarySuccess')).toHaveLength(1);
    const versions = await app.services.db.read.query<{ n: number }>(
      `SELECT number AS n FROM held_document WHERE series_id = (SELECT series_id FROM held_document WHERE id = ?)`,
      [raced.id.slice('held:'.length)],
    );
    expect(versions).toHaveLength(newer.entry ? 3 : 2);
    if (newer.entry) await end(park, newer.entry.id);

    const { entry: other } = await keep(park, { name: '旧合同', reference: 'HT-0', projectId: park.projectId });
    expect((await end(park, other.id, ' ')).problems).toEqual([{ field: 'reason', reason: 'required' }]);
    expect((await end(park, other.id)).entry).toMatchObject({
      standing: 'ended',
      endedReason: '合同已解除',
      availableActions: [],
    });
    expect((await end(park, other.id)).__typename).toBe('IllegalTransition');
    const { options } = await requirement('m-sght', 'options { reference }');
    expect(options).toEqual([{ reference: 'HT-1B' }]);
  });

  it('lets the applicant choose among several, and bring a newer one in their place', async () => {
    await keep(park, { reference: 'HT-2', issuedOn: '2025-01-01', projectId: park.projectId });
    const { held, options } = await requirement('m-sght', 'held { reference } options { evidenceId reference }');
    expect(held.reference).toBe('HT-2');
    const choose = (evidenceId: string | null) =>
      act(
        app,
        park.applicant,
        'chooseEvidence',
        { applicationId: draft, requirementCode: 'm-sght', evidenceId },
        '... on ApplicationSuccess { application { id } } ... on InvalidInput { problems { reason } }',
      );
    const other = options.find(({ reference }: Answer) => reference === 'HT-1B');
    expect((await choose(other.evidenceId)).__typename).toBe('ApplicationSuccess');
    expect((await requirement('m-sght', 'held { reference }')).held.reference).toBe('HT-1B');
    expect((await choose('held:nothing')).problems).toEqual([{ reason: 'notAnOption' }]);
  });

  it('tells of what runs out soon, once', async () => {
    await keep(park, { reference: 'HT-3', validUntil: '2026-03-30' });
    expect(await tellExpiring(app.services)).toBe(1);
    expect(await tellExpiring(app.services)).toBe(0);
    const { notifications } = await ask(
      app,
      park.applicant,
      '{ notifications { edges { node { title body link } } } }',
    );
    const told = notifications.edges.filter(({ node }: Answer) => node.title === '资料库文件即将到期');
    expect(told).toHaveLength(1);
    expect(told[0].node.body).toContain('HT-3');
  });

  it('holds what was used with its hash: what becomes of the library later changes no submission', async () => {
    await completeDraft(park, draft);
    await submit(park, draft);
    const before = await requirement('m-sght', 'held { evidenceId reference file { id } }');
    const [{ node }] = (await library(park, { search: 'HT-1B' })).edges;
    expect(node.uses).toEqual(
      [{ applicationId: draft, requirementName: '建设工程施工合同' }].map((use) => ({
        ...use,
        requirementName: expect.any(String),
      })),
    );
    await replace(park, node, { reference: 'HT-9' });
    const [{ node: newer }] = (await library(park, { search: 'HT-9' })).edges;
    await end(park, newer.id);
    expect(await requirement('m-sght', 'held { evidenceId reference file { id } }')).toEqual(before);
    const [use] = await app.services.db.read.query<{ sha: string; fileSha: string }>(
      `SELECT u.file_sha256 AS sha, f.sha256 AS fileSha FROM application_held_use u JOIN stored_file f ON f.id = u.file_id
       WHERE u.application_id = ? AND u.requirement_code = 'm-sght'`,
      [draft],
    );
    expect(use?.sha).toBe(use?.fileSha);
    // The window reads the file it was submitted with although it is neither current nor serves this project alone.
    const clerk = await ask(
      app,
      park.clerk,
      'query ($id: ID!) { application(id: $id) { requirements { code held { reference } } } }',
      { id: draft },
    );
    expect(clerk.application.requirements.find(({ code }: Answer) => code === 'm-sght').held.reference).toBe('HT-1B');
  });

  it('holds what was handed in and what was brought in, for the project; another organisation sees nothing of it', async () => {
    const own = await library(park, { projectId: park.projectId });
    const sources = new Set(own.edges.map(({ node }: Answer) => node.source));
    expect(sources).toEqual(new Set(['own', 'handedIn', 'broughtIn']));
    const stranger = await makeApplicant(app, 'stranger', {
      name: '珠海别家有限公司',
      creditCode: '91440402MA5EDM0695',
    });
    expect((await library(park, {}, stranger.session)).totalCount).toBe(0);
    const id = own.edges.find(({ node }: Answer) => node.source === 'own').node.id;
    const query = 'query ($id: ID!) { libraryEntry(id: $id) { id } }';
    await expect(ask(app, stranger.session, query, { id })).rejects.toThrow('NOT_FOUND');
    await expect(end(park, id, '不是我的', stranger.session)).rejects.toThrow('NOT_FOUND');
    await expect(ask(app, park.clerk, query, { id })).rejects.toThrow('FORBIDDEN');
  });

  it('keeps what was handed in for later, and costs the same statements however much it holds', async () => {
    const [{ node: handed }] = (await library(park, { source: 'handedIn' })).edges;
    const { materialId } = (
      await ask(app, park.applicant, 'query ($id: ID!) { libraryEntry(id: $id) { materialId } }', { id: handed.id })
    ).libraryEntry;
    const kept = await keep(park, {
      fileId: null,
      fromMaterialId: materialId,
      materialCode: handed.materialCode,
      name: '留存',
    });
    expect(kept.entry).toMatchObject({ source: 'own', name: '留存' });
    const few = await statementsOf(app, () => library(park));
    for (let index = 0; index < 8; index += 1) await keep(park, { reference: `多-${index}` });
    const many = await statementsOf(app, () => library(park));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThan(10);
  });

  it('asks sharing again: confirmed, changed, or answered to no longer', async () => {
    const id = await shared(park, { materialCode: 'm-yyzz', validUntil: '2027-01-01' });
    const confirm = async (entryId: string) =>
      (
        await ask(
          app,
          park.applicant,
          `mutation ($id: ID!) { confirmDocument(entryId: $id) { __typename ... on DomainError { message }
            ... on LibrarySuccess { entry { id standing confirmedAt validUntil versions { number } availableActions } } } }`,
          { id: entryId },
        )
      ).confirmDocument;
    app.clock.set('2026-03-04');
    const now = (await confirm(`held:${id}`)).entry;
    expect(now).toMatchObject({ standing: 'valid', availableActions: ['confirm'] });
    expect(now.confirmedAt.slice(0, 10)).toBe('2026-03-04');

    const { sharing } = app.services;
    const answer = { materialCode: 'm-yyzz', name: '电子证照', sourceName: '广东省电子证照系统', reference: 'E-1' };
    const found = { ...answer, issuedOn: '2025-01-01', validUntil: '2029-01-01', projectCode: null, fileId: null };
    app.services.sharing = { find: async () => [found] };
    const changed = (await confirm(`held:${id}`)).entry;
    expect(changed).toMatchObject({ validUntil: '2029-01-01', versions: [{ number: 1 }, { number: 2 }] });
    app.services.sharing = { find: async () => [] };
    expect((await confirm(changed.id)).entry.standing).toBe('notConfirmed');
    app.services.sharing = { find: () => Promise.reject(new Error('no answer')) };
    expect(await confirm(changed.id)).toMatchObject({ __typename: 'SharingUnavailable' });
    app.services.sharing = sharing;
    app.logged.splice(0);
  });
});
