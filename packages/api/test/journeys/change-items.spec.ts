import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import {
  act,
  addMaterial,
  ask,
  completeDraft,
  makePark,
  openStage,
  type Park,
  submit,
  succeed,
} from '../kit/filing.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

const withDrainage: readonly string[] = factoryPark.stageItems;
const withoutDrainage = withDrainage.filter((code) => code !== 'zh-psxk');
/** Drawings of the drainage connection: only zh-psxk asks for them. */
const drawings = 'm-pstz';

/** 珠 14: the one form and the one set of materials follow the chosen items; nothing typed or uploaded is lost on the way. */
describeOnBothDatabases('changing the items of a draft', (database) => {
  let app: TestApp;
  let park: Park;
  let id: string;

  const read = async (): Promise<Answer> => {
    const query = `query ($id: ID!) { application(id: $id) { version items { code } fields { code value }
      requirements { code materials { id } } } }`;
    return (await ask(app, park.applicant, query, { id })).application;
  };
  const choose = async (itemCodes: readonly string[]) =>
    act(
      app,
      park.applicant,
      'saveDraft',
      { applicationId: id, expectedVersion: (await read()).version, itemCodes },
      '... on ApplicationSuccess { application { items { code } } } ... on InvalidInput { problems { field reason } }',
    );
  const codesOf = (list: { code: string }[]) => list.map(({ code }) => code);

  beforeAll(async () => {
    app = await startTestApp({ database });
    app.clock.set('2026-03-02');
    park = await makePark(app);
    id = await openStage(park, withDrainage);
    const { version } = await read();
    const fields = [{ code: 'drainPoint', value: '屏东二路 W-37 污水井' }];
    await succeed(app, park.applicant, 'saveDraft', { applicationId: id, expectedVersion: version, fields });
    await addMaterial(park, id, drawings);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  it('asks no longer for what only the item left out needs, and keeps it for when it is chosen again', async () => {
    expect(codesOf((await choose(withoutDrainage)).application.items)).toEqual(withoutDrainage);
    const without = await read();
    expect(codesOf(without.fields)).not.toContain('drainPoint');
    expect(codesOf(without.requirements)).not.toContain(drawings);

    await choose(withDrainage);
    const again = await read();
    expect(again.fields.find(({ code }: Answer) => code === 'drainPoint').value).toBe('屏东二路 W-37 污水井');
    expect(again.requirements.find(({ code }: Answer) => code === drawings).materials).toHaveLength(1);
  });

  it('refuses to leave out what has to be filed together, and changes nothing then', async () => {
    const refused = await choose(['zh-sgxk', 'zh-psxk']);
    expect(refused.problems).toContainEqual({ field: 'itemCodes.zh-sgtsc', reason: 'mandatory' });
    expect(codesOf((await read()).items)).toEqual(withDrainage);
  });

  it('hands in only what the items chosen in the end ask for', async () => {
    await choose(withoutDrainage);
    await completeDraft(park, id);
    await submit(park, id);
    const rows = await app.services.db.read.query<{ code: string; removed: string | null; round: number | null }>(
      `SELECT m.requirement_code AS code, m.removed_at AS removed, v.submitted_in_round AS round
       FROM material m JOIN material_version v ON v.id = m.current_version_id WHERE m.application_id = ?`,
      [id],
    );
    const left = rows.filter(({ round }) => round === null);
    expect(left.map(({ code, removed }) => [code, removed !== null])).toEqual([[drawings, true]]);
  });
});
