import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  acceptInvitation,
  callAcceptance,
  conclude,
  concludeAcceptance,
  openSession,
  recheck,
  recordMinutes,
  reportPutRight,
} from './journey/acceptance.js';
import {
  agreeToSupplement,
  askForDays,
  askForSupplement,
  expectInterruption,
  explain,
  extendedUntil,
  grantDays,
} from './journey/deadlines.js';
import { acceptCase, attachAcceptance, attachResult, decide, giveOpinion, openCase } from './journey/department.js';
import { itemForApplicant, items, office, openReview } from './journey/office.js';
import { applicantSignsIn, staffSignsIn } from './journey/people.js';
import { answerList, openProcedure, passProcedure, tellPoints } from './journey/procedures.js';
import { beginAgain, readDeemedAtWindow, readDeemedReceipt } from './journey/silence.js';
import { handOut } from './journey/window.js';

/**
 * The completion acceptance of an office building: ten items with eight departments, two special procedures, an extension, an
 * opinion that goes out of date, one acceptance by all at once, and what became of two applications nobody answered.
 */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const pages = new Map<string, Page>();
const once = async (loginName: string, signIn: () => Promise<{ page: Page }>) => {
  const known = pages.get(loginName);
  if (known) return known;
  const { page } = await signIn();
  pages.set(loginName, page);
  return page;
};
const staff = (browser: Browser, loginName: string) => once(loginName, () => staffSignsIn(browser, loginName));
const applicant = (browser: Browser, loginName: string) => once(loginName, () => applicantSignsIn(browser, loginName));

test.afterAll(async () => {
  for (const page of pages.values()) await page.context().close();
  pages.clear();
});

test('two special procedures, one passed at once, one after putting right', async ({ browser }) => {
  const fire = await staff(browser, 'zjj-jb');
  await openReview(fire, items.fire);
  await openProcedure(fire, { kind: '现场评定', days: 3, reason: '按规定对建筑防火和消防设施进行现场抽样测试。' });
  const owner = await applicant(browser, 'liwei');
  const told = await itemForApplicant(owner, items.fire);
  await expect(told.getByText('特别程序：现场评定')).toBeVisible();
  await expect(told.getByText(/承诺 3 个工作日内完成。期间审批时限暂停计算/)).toBeVisible();
  await told.getByRole('link', { name: /查看详情.*现场评定/ }).click();
  await expect(owner.getByText('特别程序期间，这个事项的审批时限暂停计算；结束后继续计算。')).toBeVisible();
  await passProcedure(fire, '现场抽样测试合格，消防设施运行正常。');
  await owner.reload();
  await expect(owner.getByText('特别程序已通过，审批时限继续计算。')).toBeVisible();

  const weather = await staff(browser, 'qxj-jb');
  await openReview(weather, items.lightning);
  await openProcedure(weather, { kind: '检验检测', days: 5, reason: '对屋面接闪器和接地装置进行现场检测。' });
  await tellPoints(weather, '屋面接闪带两处断开，检测报告漏测一组接地电阻。', [
    { text: '屋面东南角接闪带断开两处，须焊接并作防腐处理。' },
    { about: '雷电防护装置检测报告', text: '补测配电房接地电阻，重新出具检测报告。' },
  ]);
  await answerList(owner, {
    duty: '整改并报告',
    label: '整改情况',
    send: '报告整改完成',
    answers: ['已焊接并刷防锈漆，照片附在检测报告后。', '已补测，配电房接地电阻 3.2 欧姆，检测报告已更换。'],
    replacement: '雷电防护装置检测报告（补测）.pdf',
  });
  await expect(owner.getByText(/整改情况已报告，等待部门复核/)).toBeVisible();
  await weather.reload();
  await expect(weather.getByText('已补测，配电房接地电阻 3.2 欧姆，检测报告已更换。')).toBeVisible();
  await passProcedure(weather, '复核合格。', true);
  await weather.getByRole('link', { name: /^办件 / }).click();
  await expect(weather.getByRole('heading', { level: 1 })).toContainText('审查中');
});

test('an extension: asked for, granted by the head, told with its new day', async ({ browser }) => {
  const handler = await staff(browser, 'zrzy-jb');
  await openReview(handler, items.planning);
  await askForDays(handler, 3, '需现场复测容积率，测绘单位排期在下周。');
  await grantDays(await staff(browser, 'zrzy-fz'), items.planning);
  await handler.reload();
  const dueOn = await extendedUntil(handler);
  await expect(handler.getByRole('region', { name: '承诺时限' }).getByText(dueOn)).toBeVisible();
  const told = await itemForApplicant(await applicant(browser, 'liwei'), items.planning);
  await expect(told.getByText('审批时限延长 3 个工作日')).toBeVisible();
  await expect(told.getByText(new RegExp(`新的截止日期：${dueOn}`))).toBeVisible();
});

test('an opinion goes out of date with a material, and only its department is asked again', async ({ browser }) => {
  const planning = await staff(browser, 'zrzy-jb');
  await openReview(planning, items.planning);
  await giveOpinion(planning, '同意', '建筑面积与规划许可一致。');
  const archive = await staff(browser, 'daj-jb');
  await openReview(archive, items.archive);
  await giveOpinion(archive, '同意', '竣工档案齐全。');

  const civilAir = await staff(browser, 'rfb-jb');
  await openReview(civilAir, items.civilAir);
  await askForSupplement(civilAir, {
    reason: '测绘成果缺地下室人防分区面积，无法核定人防工程面积。',
    about: '联合测绘（多测合一）成果报告',
    text: '补充地下室人防分区面积测绘成果。',
  });
  await agreeToSupplement(await staff(browser, 'zjj-qt'), items.civilAir);
  const owner = await applicant(browser, 'liwei');
  await answerList(owner, {
    duty: '答复补件通知',
    label: '答复',
    send: '提交补件',
    answers: ['测绘单位已补测地下室人防分区面积，成果报告已更换。'],
    replacement: '联合测绘成果报告（补充人防分区）.pdf',
  });
  await expect(owner.getByText('补件已提交，涉及的事项继续办理、继续计时。')).toBeVisible();

  await openReview(planning, items.planning);
  const askedAgain = (page: Page) =>
    page
      .getByRole('region', { name: '本部门意见' })
      .getByRole('alert')
      .getByText(/所依据的材料已更换，请重新出具审查意见/);
  await expect(askedAgain(planning)).toBeVisible();
  await planning.getByRole('tab', { name: /各部门意见与进展/ }).click();
  await expect(planning.getByText('依据已更新')).toHaveCount(1);
  await expect(planning.getByText('出具后，所依据的材料已更换：联合测绘（多测合一）成果报告。')).toBeVisible();
  // The archive's opinion rests on other materials: nobody asks it again.
  await openReview(archive, items.archive);
  await archive.reload();
  await expect(archive.getByRole('tab', { name: /^征求意见/ })).toBeVisible();
  await expect(askedAgain(archive)).toHaveCount(0);
  await giveOpinion(planning, '同意', '补测后建筑面积仍与规划许可一致。');
  await expect(askedAgain(planning)).toHaveCount(0);
});

/** Who speaks for which items at the acceptance. */
const departments: readonly { by: string; attendees: string; items: readonly string[] }[] = [
  { by: 'zrzy-sp', attendees: '潘山、叶青', items: [items.planning] },
  { by: 'zjj-sp', attendees: '郑国栋', items: [items.fire, items.joint, items.filing] },
  { by: 'rfb-sp', attendees: '曹敏', items: [items.civilAir] },
  { by: 'qxj-sp', attendees: '蒋云', items: [items.lightning] },
  { by: 'daj-sp', attendees: '姚远', items: [items.archive] },
  { by: 'txj-sp', attendees: '方宁', items: [items.telecom] },
  { by: 'swj-sp', attendees: '苏河', items: [items.soil] },
  { by: 'bdcz-sp', attendees: '任洁', items: [items.registration] },
];
const toMend = '三层弱电间光缆标签缺失，须补齐并核对端口。';

test('one acceptance by eight departments, from the call to the one document', async ({ browser }) => {
  const lead = await staff(browser, 'zjj-qt');
  await callAcceptance(lead);
  for (const { by, attendees } of departments) await acceptInvitation(await staff(browser, by), attendees);
  await recordMinutes(lead, '各部门现场查验并查阅资料，除通信配套一处标签缺失外，未发现其他问题。');
  for (const { by, items: own } of departments) {
    const page = await staff(browser, by);
    await page.reload();
    const mends = by === 'txj-sp';
    await conclude(
      page,
      own.map((item) => ({
        item,
        verdict: mends ? '整改后通过' : '通过',
        text: mends ? '光纤到户端口齐全，标签须补齐。' : '现场与资料一致，同意通过。',
        ...(mends ? { putRight: toMend } : {}),
      })),
    );
  }
  // No pass while something is to be put right.
  await openSession(lead);
  await expect(lead.getByText('还有 1 项整改没有完成，总体结论不能为“通过”。')).toBeVisible();
  const owner = await applicant(browser, 'liwei');
  await reportPutRight(owner, '已补齐三层弱电间全部光缆标签，端口逐一核对。');
  await recheck(await staff(browser, 'txj-sp'), '标签齐全，端口与图纸一致。');
  await concludeAcceptance(lead, '各部门一致同意，本项目综合竣工验收通过。');

  await owner.reload();
  await expect(owner.getByText('总体结论：通过')).toBeVisible();
  const results = owner.getByRole('region', { name: '各部门结论' });
  await expect(results.getByRole('listitem')).toHaveCount(10);
  const href = await owner.getByRole('link', { name: /下载结果文书/ }).getAttribute('href');
  const paper = await owner.request.get(href ?? '');
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the clocks explain themselves: what was used, what is left, and what each interruption meant', async ({
  browser,
}) => {
  const owner = await applicant(browser, 'liwei');
  const planning = await explain(owner, items.planning);
  expect(planning.limit).toBe(7 + 3);
  expect(planning.used + planning.remaining).toBe(planning.limit);
  await expectInterruption(owner, /延长期限 3 日/);

  const civilAir = await explain(owner, items.civilAir);
  expect(civilAir.limit).toBe(5);
  expect(civilAir.used + civilAir.remaining).toBe(civilAir.limit);
  await expectInterruption(owner, /补件通知 .+ 出具，自当日起不计时/);

  const fire = await explain(owner, items.fire);
  expect(fire.used + fire.remaining).toBe(8);
  await expectInterruption(owner, /现场评定/);
});

test('what waited is decided after what it waited for, and handed out', async ({ browser }) => {
  const joint = await staff(browser, 'zjj-sp');
  await openReview(joint, items.joint);
  await expect(joint.getByText('暂不能办结').first()).toBeVisible();
  const before: readonly { by: string; item: string; number: string; opinion?: string }[] = [
    { by: 'zrzy-sp', item: items.planning, number: '珠自然资核〔2026〕61号' },
    { by: 'zjj-sp', item: items.fire, number: '珠建消验〔2026〕41号', opinion: '消防验收合格。' },
    { by: 'rfb-sp', item: items.civilAir, number: '珠人防验〔2026〕8号', opinion: '人防工程符合备案条件。' },
    { by: 'qxj-sp', item: items.lightning, number: '珠气防验〔2026〕36号', opinion: '整改复核合格。' },
    { by: 'daj-sp', item: items.archive, number: '珠建档认〔2026〕19号' },
  ];
  for (const { by, item, number, opinion } of before) {
    const page = await staff(browser, by);
    await openReview(page, item);
    if (opinion) await giveOpinion(page, '同意', opinion);
    await attachResult(page, '批文', number);
    await decide(page, '通过');
  }
  await openReview(joint, items.joint);
  await giveOpinion(joint, '同意', '各专项验收均已通过。');
  await attachAcceptance(joint);
  await decide(joint, '通过');

  // 竣工验收备案 waited for the joint acceptance: it is done on the spot now, and the registration can begin.
  await openCase(joint, '待受理', items.filing, office);
  await acceptCase(joint);
  await giveOpinion(joint, '同意', '备案资料齐全。');
  await attachResult(joint, '批文', '珠建竣备〔2026〕52号');
  await decide(joint, '通过');
  const registry = await staff(browser, 'bdcz-sp');
  await openCase(registry, '待受理', items.registration, office);
  await acceptCase(registry);

  await handOut(await staff(browser, 'chuangkou1'), office, items.joint, '李伟');
  const told = await itemForApplicant(await applicant(browser, 'liwei'), items.joint);
  await expect(told.getByText(/综合竣工验收意见书/).first()).toBeVisible();
  await expect(told.getByText(/已发放，李伟/)).toBeVisible();
});

test('what silence did: one application is over and begun again, one counts as received', async ({ browser }) => {
  await beginAgain(await applicant(browser, 'zhouting'));
  await readDeemedReceipt(await applicant(browser, 'hezhiyuan'));
  await readDeemedAtWindow(await staff(browser, 'chuangkou1'));
});
