import { systemActor } from '../kernel/actor.js';
import { done } from '../kernel/result.js';
import { Account, hashPassword, Organisation, RoleAssignment, Unit } from '../modules/identity/index.js';
import { firstVersion, HeldDocument, type HeldOrigin } from '../modules/materials/index.js';
import { demoAccounts, demoPassword, organisations } from './demo-accounts.js';
import type { DemoWorld } from './demo-world.js';

type OrganisationKey = keyof typeof organisations;

/** Accounts, organisations and capacities. There is no screen for them yet that could be used instead. */
export async function makePeople(world: DemoWorld): Promise<void> {
  const { services } = world;
  const passwordHash = await hashPassword(demoPassword);
  const unitIds = new Map((await services.db.read.list(Unit, {})).map(({ code, id }) => [code, id]));
  const command = { name: 'demo.people', idempotencyKey: null, input: null };
  await services.uow.run(systemActor('演示数据'), command, async (tx) => {
    const organisationIds = new Map<string, string>();
    for (const [key, organisation] of Object.entries(organisations)) {
      const id = tx.ids.next();
      organisationIds.set(key, id);
      await tx.insert(Organisation, { id, ...organisation });
    }
    for (const { loginName, displayName, phone, role, secondRole, ...held } of demoAccounts) {
      const { organisation, unitCode, districtCode } = held;
      const accountId = tx.ids.next();
      await tx.insert(Account, {
        id: accountId,
        loginName,
        passwordHash,
        displayName,
        phone,
        disabledAt: null,
        version: 1,
      });
      for (const each of secondRole === undefined ? [role] : [role, secondRole]) {
        await tx.insert(RoleAssignment, {
          id: tx.ids.next(),
          accountId,
          role: each,
          unitId: unitCode === undefined ? null : known(unitIds, unitCode),
          districtCode: districtCode ?? null,
          organisationId: organisation === undefined ? null : known(organisationIds, organisation),
          revokedAt: null,
        });
      }
    }
    await tx.event({
      type: 'demo.loaded',
      subject: { type: 'demo', id: 'people' },
      text: `装入 ${demoAccounts.length} 个演示账号`,
      audience: 'audit',
    });
    return done(null);
  });
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration names ${key}, which is not there`);
  return id;
}

interface HeldPlan {
  materialCode: string;
  name: string;
  source: HeldOrigin;
  sourceName: string;
  reference: string;
  issuedOn: string;
  validUntil?: string;
}

/** What sharing knows of every organisation. */
const ofOrganisation: readonly HeldPlan[] = [
  {
    materialCode: 'm-yyzz',
    name: '营业执照',
    source: 'sharing',
    sourceName: '广东省电子证照系统',
    reference: '营业执照（电子证照）',
    issuedOn: '2022-06-15',
  },
  {
    materialCode: 'm-frid',
    name: '法定代表人身份证明',
    source: 'sharing',
    sourceName: '广东省电子证照系统',
    reference: '居民身份证（电子证照）',
    issuedOn: '2019-03-04',
    validUntil: '2039-03-04',
  },
];

/** What sharing and the organisation's library hold for one project. */
const ofProject: readonly HeldPlan[] = [
  {
    materialCode: 'm-baz',
    name: '广东省企业投资项目备案证',
    source: 'sharing',
    sourceName: '广东省投资项目在线审批监管平台',
    reference: '备案证',
    issuedOn: '2025-01-16',
  },
  {
    materialCode: 'm-tdqs',
    name: '不动产权证书（土地）',
    source: 'sharing',
    sourceName: '珠海市不动产登记中心',
    reference: '粤（2025）珠海市不动产权第0021873号',
    issuedOn: '2025-03-20',
  },
  {
    materialCode: 'm-zbtz',
    name: '施工、监理直接发包确认材料',
    source: 'sharing',
    sourceName: '珠海市公共资源交易中心',
    reference: '珠建发包〔2026〕第0135号',
    issuedOn: '2026-01-12',
  },
  {
    materialCode: 'm-ryzs',
    name: '项目负责人、总监及专职安全员资格信息',
    source: 'sharing',
    sourceName: '全国建筑市场监管公共服务平台',
    reference: '粤建安B（2024）0031925等5人',
    issuedOn: '2024-09-02',
    validUntil: '2029-09-01',
  },
  {
    materialCode: 'm-aqxk',
    name: '施工单位资质及安全生产许可证',
    source: 'sharing',
    sourceName: '广东省电子证照系统',
    reference: '（粤）JZ安许证字〔2024〕020418',
    issuedOn: '2024-05-28',
    validUntil: '2028-05-27',
  },
  {
    materialCode: 'm-kcbg',
    name: '岩土工程勘察报告',
    source: 'library',
    sourceName: '单位资料库',
    reference: '勘察报告 KC-2025-117',
    issuedOn: '2025-09-30',
  },
];

/** Records what is held, with a small PDF each. `loginName`: somebody of the organisation, in whose name the files lie. */
export async function recordHeld(
  world: DemoWorld,
  organisation: OrganisationKey,
  loginName: string,
  projectCodes: readonly string[],
): Promise<void> {
  const { services } = world;
  const actor = await world.actor(loginName);
  const { organisationId } = actor.acting;
  if (organisationId === null) throw new Error(`${loginName} acts for no organisation`);
  const plans: { plan: HeldPlan; projectCode: string | null }[] = [
    ...ofOrganisation.map((plan) => ({ plan, projectCode: null })),
    ...projectCodes.flatMap((projectCode) => ofProject.map((plan) => ({ plan, projectCode }))),
  ];
  const rows: HeldDocument[] = [];
  for (const { plan, projectCode } of plans) {
    const { creditCode } = organisations[organisation];
    const lines = [`Document: ${plan.materialCode}`, `Organisation: ${creditCode}`, `Project: ${projectCode ?? 'any'}`];
    const fileId = await world.pdf(actor, `${plan.name}.pdf`, lines);
    const content = { ...plan, organisationId, projectCode, validUntil: plan.validUntil ?? null, fileId };
    const at = services.clock.now();
    const kept =
      plan.source === 'sharing'
        ? { confirmedAt: at, verification: 'confirmed' as const }
        : { recordedBy: actor.accountId };
    rows.push(firstVersion({ id: services.ids.next(), at }, content, kept));
  }
  const command = { name: 'demo.held', idempotencyKey: null, input: null };
  await services.uow.run(systemActor('演示数据'), command, async (tx) => {
    await tx.insert(HeldDocument, rows);
    await tx.event({
      type: 'demo.loaded',
      subject: { type: 'organisation', id: organisationId },
      text: `装入 ${rows.length} 份共享和资料库文件`,
      audience: 'audit',
    });
    return done(null);
  });
}
