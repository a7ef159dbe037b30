import { describeOnBothDatabases } from '../kit/databases.js';
import { act, completeDraft, makePark, openStage, type Park, readApplication, submit, succeed } from '../kit/filing.js';
import { startTestApp, type TestApp } from '../kit/test-app.js';

const mandatory = ['zh-sgtsc', 'zh-xfsj', 'zh-rfbj', 'zh-fljs', 'zh-sgxk'];

/** Applications that never come to a receipt. */
describeOnBothDatabases('an application that ends otherwise', (database) => {
  let app: TestApp;
  let park: Park;

  beforeAll(async () => {
    app = await startTestApp({ database });
    app.clock.set('2026-03-02');
    park = await makePark(app);
  });
  afterAll(() => app.close());

  const submitted = async () => {
    const id = await openStage(park, mandatory);
    await completeDraft(park, id);
    await submit(park, id);
    return id;
  };
  const commandOf = async (id: string) => {
    const { version } = await readApplication(park, id);
    return { applicationId: id, expectedVersion: version };
  };

  it('is opened once when two are asked for at once', async () => {
    const input = { projectId: park.projectId, stageCode: 'zh-s3', itemCodes: mandatory };
    const asked = await Promise.all(
      [1, 2].map(() =>
        act(app, park.applicant, 'openStage', input, '... on ApplicationSuccess { application { id version } }'),
      ),
    );
    const kinds = asked.map(({ __typename }) => __typename).sort();
    expect(kinds).toEqual(['ApplicationSuccess', 'IllegalTransition']);
    const { application } = asked.find(({ __typename }) => __typename === 'ApplicationSuccess');
    await succeed(
      app,
      park.applicant,
      'discardDraft',
      { applicationId: application.id, expectedVersion: application.version },
      '... on DiscardDraftSuccess { projectId }',
    );
  });

  it('is returned with a reason, and may be filed again', async () => {
    const id = await submitted();
    expect(
      (await act(app, park.clerk, 'returnApplication', { ...(await commandOf(id)), reason: ' ' })).__typename,
    ).toBe('InvalidInput');
    const returned = await succeed(
      app,
      park.clerk,
      'returnApplication',
      { ...(await commandOf(id)), reason: '应向省级部门申报' },
      '... on ApplicationSuccess { application { status returnedReason availableActions } }',
    );
    expect(returned.application).toEqual({
      status: 'returned',
      returnedReason: '应向省级部门申报',
      availableActions: [],
    });
  });

  it('is withdrawn by its applicant, with a reason, and another may be opened', async () => {
    const id = await submitted();
    const withdrawn = await succeed(
      app,
      park.applicant,
      'withdrawApplication',
      { ...(await commandOf(id)), reason: '设计调整' },
      '... on ApplicationSuccess { application { number status } }',
    );
    expect(withdrawn.application).toMatchObject({ number: '440402-2026-00002', status: 'withdrawn' });
    const check = await act(
      app,
      park.clerk,
      'startCheck',
      await commandOf(id),
      '... on IllegalTransition { state message }',
    );
    expect(check).toMatchObject({ __typename: 'IllegalTransition', state: 'withdrawn' });
    expect(await openStage(park, mandatory)).not.toBe(id);
  });
});
