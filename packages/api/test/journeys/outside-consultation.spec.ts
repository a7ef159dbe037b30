import { OutboxWorker } from '../../src/kernel/outbox/outbox-worker.js';
import { type Consulting, startConsulting } from '../kit/consulting.js';
import { describeOnBothDatabases } from '../kit/databases.js';
import { accept, type Park, succeed } from '../kit/filing.js';
import type { TestApp, TestSession } from '../kit/test-app.js';

// biome-ignore lint/suspicious/noExplicitAny: what a document asks for is known to the test alone
type Answer = any;

/** domain §4 */
describeOnBothDatabases('consultation of outside bodies, by a link', (database) => {
  let stage: Consulting;
  let app: TestApp;
  let park: Park;
  let id: string;
  let handler: TestSession;

  beforeAll(async () => {
    stage = await startConsulting(database);
    ({ app, park, id, handler } = stage);
    await accept(park, handler, id, 'zh-fljs');
  });
  afterAll(async () => {
    expect(stage.app.logged).toEqual([]);
    await stage.app.close();
  });

  const body = { name: '珠海供电局香洲分局', phone: '0756-2233445' };
  let named: string;
  let token: string;
  let requestId: string;
  const shown = `bodyName projectName itemName askedByUnitName question dueOn dueOnProvisional state closedBecause stance text givenAt materials { fileName url }`;
  const behind = (with_: string) =>
    app.graphql(`query ($t: String!) { outsideConsultation(token: $t) { ${shown} } }`, { t: with_ });
  const answer = async (with_: string, more: object = {}): Promise<Answer> => {
    const input = {
      ...{ token: with_, idempotencyKey: 'answer', giverName: '林工', stance: 'agree', text: '负荷满足。' },
      ...more,
    };
    const document = `mutation ($input: AnswerOutsideInput!) { answerOutside(input: $input) { __typename
      ... on DomainError { code } ... on InvalidInput { problems { field } } ... on OutsideSuccess { consultation { ${shown} } } } }`;
    return app.graphql(document, { input });
  };

  it('is asked by a link that is shown once, and of which only the hash is kept', async () => {
    named = 'm-flsj';
    const input = { idempotencyKey: 'link', outsideBodies: [body], requirementCodes: [named] };
    const { links, requests } = await stage.consult(input);
    requestId = requests.find((each: Answer) => each.outsideBody === body.name).id;
    expect(links).toEqual([
      {
        ...{ requestId, body: body.name, expiresAt: '2026-03-07T16:00:00.000Z' },
        url: expect.stringMatching(/^https:\/\/gs\.example\/consultations\/[\w-]{43}$/),
      },
    ]);
    expect((await stage.consult(input)).links).toEqual([]);
    token = links[0].url.split('/').at(-1);
    expect(await stage.request(handler, requestId)).toMatchObject({
      linkExpiresAt: links[0].expiresAt,
      mayAnswer: false,
    });
    expect(await stage.request(park.applicant, requestId)).toMatchObject({
      linkExpiresAt: null,
      outsideBody: body.name,
    });
  });

  it('gets the link by SMS; no table holds it before or after', async () => {
    await new OutboxWorker(app.services, 'test').deliverDue();
    const [sms] = await app.services.db.read.query<{ body: string }>(
      "SELECT body FROM sms_record WHERE phone = '07562233445'",
    );
    expect(sms?.body).toContain('凤凰智造产业园一期厂房项目');
    const sent = /https:\/\/gs\.example\/consultations\/([\w-]{43})/.exec(sms?.body ?? '')?.[1] as string;
    expect(sent).not.toBe(token);
    expect((await behind(sent)).data.outsideConsultation.bodyName).toBe(body.name);
    for (const table of [
      'outbox_message',
      'idempotency_key',
      'domain_event',
      'consultation_link',
      'opinion_request',
      'notification',
    ]) {
      const rows = JSON.stringify(await app.services.db.read.query(`SELECT * FROM ${table}`));
      expect(rows).not.toContain(token);
      expect(rows).not.toContain(sent);
    }
  });

  const closed = (state: string, closedBecause: string, bodyName = body.name) => ({
    ...{
      bodyName,
      askedByUnitName: '珠海市气象局',
      dueOn: '2026-03-06',
      dueOnProvisional: false,
      state,
      closedBecause,
    },
    ...{ projectName: '', itemName: '', question: '', stance: null, text: null, givenAt: null, materials: [] },
  });

  it('sees what it is asked and the files named, and nothing else', async () => {
    const { data } = await behind(token);
    const { materials, ...rest } = data.outsideConsultation;
    expect(rest).toEqual({
      ...{ bodyName: body.name, projectName: '凤凰智造产业园一期厂房项目', itemName: '雷电防护装置设计审核' },
      ...{ askedByUnitName: '珠海市气象局', question: '是否影响文物保护？', dueOn: '2026-03-06', state: 'open' },
      ...{ dueOnProvisional: false, closedBecause: null, stance: null, text: null, givenAt: null },
    });
    expect(materials).toHaveLength(1);
    const at = (path: string) => fetch(`${app.address}${path}`, { method: 'HEAD' }).then(({ status }) => status);
    const path = materials[0].url as string;
    expect(path).toContain(`?consultation=${token}`);
    expect(await at(path)).toBe(200);
    expect(await at(path.split('?')[0] as string)).toBe(401);
    expect(await at(path.replace(token, 'x'.repeat(43)))).toBe(404);
    const others = await app.services.db.read.query<{ fileId: string }>(
      `SELECT v.file_id AS fileId FROM material_version v JOIN material m ON m.id = v.material_id
       WHERE m.application_id = ? AND m.requirement_code <> ?`,
      [id, named],
    );
    for (const other of others) expect(await at(`/files/${other.fileId}?consultation=${token}`)).toBe(404);
  });

  it('answers once, with a name and a text; a wrong link is no link', async () => {
    for (const wrong of ['', 'x', 'x'.repeat(43), token.toLowerCase(), token.slice(1), `${token}A`]) {
      if (wrong === token) continue;
      expect((await behind(wrong)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await answer(wrong)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    for (const [field, more] of Object.entries({ giverName: { giverName: ' ' }, text: { text: ' ' } })) {
      const { data } = await answer(token, { ...more, idempotencyKey: `without ${field}` });
      expect(data.answerOutside).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
    }
    const [first, other] = await Promise.all([
      answer(token),
      answer(token, { idempotencyKey: 'other', text: '另一个回答' }),
    ]);
    const names = [first, other].map(({ data }) => data.answerOutside.__typename).sort();
    expect(names).toEqual(['IllegalTransition', 'OutsideSuccess']);
    // Told once to whoever answered; afterwards the link tells that it is closed, whom to ask, and nothing of the project.
    const success = [first, other].find((each) => each.data.answerOutside.__typename === 'OutsideSuccess');
    expect(success.data.answerOutside.consultation).toMatchObject({ closedBecause: 'answered', stance: 'agree' });
    expect((await behind(token)).data.outsideConsultation).toEqual(closed('answered', 'answered'));
    const { data: late } = await answer(token, { idempotencyKey: 'third' });
    expect(late.answerOutside.__typename).toBe('IllegalTransition');
    const { opinion } = await stage.request(handler, requestId);
    expect(opinion).toMatchObject({ unit: null, author: null, giverName: '林工', outsideBody: body.name });
    const read = await app.services.db.read.query<{ code: string }>(
      `SELECT m.requirement_code AS code FROM opinion_material om JOIN material_version v ON v.id = om.material_version_id
         JOIN material m ON m.id = v.material_id WHERE om.opinion_id = ?`,
      [opinion.id],
    );
    expect(read).toEqual([{ code: named }]);
    const [event] = await app.services.db.read.query<{ actorName: string }>(
      "SELECT actor_name AS actorName FROM domain_event WHERE type = 'opinion.given' AND unit_id IS NULL AND actor_account_id IS NULL",
    );
    expect(event?.actorName).toBe(`${body.name} 林工`);
  });

  it('finds behind its link that it has expired, or was cancelled, and whom to ask; nothing else', async () => {
    const { links, requests } = await stage.consult({
      outsideBodies: [{ name: '珠海燃气有限公司', phone: '13800000001' }],
    });
    const other = links[0].url.split('/').at(-1);
    const open = requests.find((each: Answer) => each.outsideBody === '珠海燃气有限公司');
    app.clock.set('2026-03-07T15:59:59.000Z');
    expect((await behind(other)).data.outsideConsultation.state).toBe('open');
    app.clock.set('2026-03-07T16:00:00.000Z');
    expect((await behind(other)).data.outsideConsultation).toEqual(closed('open', 'expired', '珠海燃气有限公司'));
    expect((await answer(other)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    app.clock.set('2026-03-02');
    const { version } = await stage.request(handler, open.id);
    await succeed(app, handler, 'cancelOpinionRequest', { requestId: open.id, expectedVersion: version });
    expect((await behind(other)).data.outsideConsultation).toEqual(
      closed('cancelled', 'cancelled', '珠海燃气有限公司'),
    );
    expect((await answer(other)).data.answerOutside.__typename).toBe('IllegalTransition');
  });

  it('is not tried at random: so many a minute from one address', async () => {
    app.clock.set('2026-03-03');
    const code = async (): Promise<string> => (await behind('x'.repeat(43))).errors?.[0]?.extensions.code as string;
    const codes: string[] = [];
    for (let times = 0; times < 61; times += 1) codes.push(await code());
    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['NOT_FOUND']));
    expect(codes[60]).toBe('TOO_MANY_REQUESTS');
    expect((await answer('x'.repeat(43))).errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    app.clock.set('2026-03-03T02:00:00.000Z');
    expect(await code()).toBe('NOT_FOUND');
  });
});
