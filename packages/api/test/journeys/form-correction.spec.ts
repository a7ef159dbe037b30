import { factoryPark } from '../../src/demo/factory-park.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { act, ask, checkAll, completeDraft, makePark, openStage, type Park, submit, succeed } from '../kit/filing.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

/** 珠 11: the online form is a material like others: it may be named by a notice, and is then put right in place. */
describeOnBothDatabases('a correction of the form', (database) => {
  let app: TestApp;
  let park: Park;
  beforeAll(async () => {
    app = await startTestApp({ database });
    park = await makePark(app);
  });
  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  const read = async (id: string) => {
    const query = `query ($id: ID!) { application(id: $id) { version status availableActions
      fields { code value } requirements { code openPoint { id resolved } } } }`;
    return (await ask(app, park.applicant, query, { id })).application;
  };
  const change = async (id: string, more: object = {}) => {
    const { version } = await read(id);
    const fields = [{ code: 'floorsAbove', value: '7' }];
    return act(app, park.applicant, 'saveDraft', { applicationId: id, expectedVersion: version, fields, ...more });
  };
  const correcting = async (failing: string): Promise<string> => {
    const id = await openStage(park, factoryPark.stageItems);
    await completeDraft(park, id);
    await submit(park, id);
    await checkAll(park, id, [failing]);
    const { version } = await read(id);
    await succeed(app, park.clerk, 'issueCorrection', { applicationId: id, expectedVersion: version });
    return id;
  };

  it('is offered and taken when the notice names it, and changes the form alone', async () => {
    const id = await correcting('m-sqb');
    expect((await read(id)).availableActions).toEqual(['answerCorrection', 'correctForm', 'resubmit', 'withdraw']);
    expect((await change(id, { itemCodes: ['zh-sgtsc'] })).__typename).toBe('InvalidInput');
    expect((await change(id)).__typename).toBe('ApplicationSuccess');
    const changed = await read(id);
    expect(changed.fields.find(({ code }: { code: string }) => code === 'floorsAbove').value).toBe('7');
    const { version } = changed;
    await succeed(app, park.applicant, 'resubmitApplication', { applicationId: id, expectedVersion: version });
    expect((await read(id)).availableActions).toEqual(['withdraw']);
    expect((await change(id)).__typename).toBe('IllegalTransition');
    const withdrawn = { applicationId: id, expectedVersion: (await read(id)).version, reason: '改期' };
    await succeed(app, park.applicant, 'withdrawApplication', withdrawn);
  });

  it('is neither offered nor taken when the notice names something else', async () => {
    const id = await correcting('m-sght');
    expect((await read(id)).availableActions).toEqual(['answerCorrection', 'resubmit', 'withdraw']);
    expect((await change(id)).__typename).toBe('IllegalTransition');
  });
});
