import type { LifeAct } from '@gongshen/shared/certificate';
import { creditCodeCheckDigit, parseCreditCode } from '@gongshen/shared/project';
import { systemActor } from '../kernel/actor.js';
import { done } from '../kernel/result.js';
import { openStage } from '../modules/applications/index.js';
import { decideCase, ItemCaseRow } from '../modules/cases/index.js';
import {
  CertificateIssuer,
  CertificateRow,
  draftCertificate,
  proposeRevision,
  saveCertificate,
  sealCertificate,
  settleProposal,
} from '../modules/certificates/index.js';
import { Account, Unit } from '../modules/identity/index.js';
import { demoAccounts } from './demo-accounts.js';
import { accept, departmentOf, handOut, send, write } from './demo-deciding.js';
import { check, completeAndSubmit, type DemoProject, prepare, readApplication, receive } from './demo-filing.js';
import type { DemoWorld } from './demo-world.js';

const clerk = 'chuangkou1';

/** Two certificates of which one was suspended and one revoked. */
export const secondWarehouse: DemoProject = {
  applicant: 'liwei',
  clerk,
  code: '2410-440402-04-01-65417',
  name: '海逸物流二号高标仓',
  address: '珠海市香洲区洪湾片区环港东路南侧',
  totalInvestment: 9600,
  landArea: 14200,
  floorArea: 19800,
  answers: { lightning: 'false', civilAir: 'false', fireSpecial: 'false', height: '21' },
  broughtIn: { 'zh-ydgh': '0088', 'zh-sjfa': '0088', 'zh-gcgh': '0088' },
};

/** Synthetic credit codes of the departments that seal: the real ones come with the installation (identifiers.md §2). */
export async function recordIssuers(world: DemoWorld): Promise<void> {
  const units = [
    ...new Set(demoAccounts.filter(({ role }) => role === 'departmentApprover').map(({ unitCode }) => unitCode)),
  ];
  const { services } = world;
  const { id: recordedBy } = await services.db.read.get(Account, { loginName: 'zjj-gly' });
  const command = { name: 'demo.issuers', idempotencyKey: null, input: null, audited: false };
  await services.uow.run(systemActor('演示数据'), command, async (tx) => {
    for (const [index, code] of units.entries()) {
      const unit = await tx.get(Unit, { code: code ?? '' });
      const creditCode = syntheticCode(index + 1);
      await tx.insert(CertificateIssuer, { id: unit.id, creditCode, recordedAt: tx.now, recordedBy });
    }
    return done(null);
  });
}

function syntheticCode(index: number): string {
  for (const inner of '0123456789X') {
    const start = `1144040000001${String(index).padStart(3, '0')}${inner}`;
    const code = start + creditCodeCheckDigit(start);
    if (parseCreditCode(code).ok) return code;
  }
  throw new Error(`No credit code of number ${index}`);
}

/** A certificate that its handler has begun to write. */
export async function begin(world: DemoWorld, applicationId: string, itemCode: string): Promise<void> {
  const { services } = world;
  const { id: caseId, version } = await services.db.read.get(ItemCaseRow, { applicationId, itemCode });
  const drafting = { idempotencyKey: world.key(), caseId, expectedVersion: version };
  await world.must(draftCertificate(services, await world.actor(`${departmentOf(itemCode)}-jb`), drafting));
}

/** Opinion, certificate by template and decision: drafted by the handler, sealed by the approver. */
export async function decideByCertificate(
  world: DemoWorld,
  applicationId: string,
  itemCode: string,
  { opinion, written }: { opinion: string; written: Readonly<Record<string, string>> },
): Promise<void> {
  const { services } = world;
  const department = departmentOf(itemCode);
  const caseOf = () => services.db.read.get(ItemCaseRow, { applicationId, itemCode });
  await write(world, applicationId, itemCode, { stance: 'agree', text: opinion, given: true });
  const handler = await world.actor(`${department}-jb`);
  const before = await caseOf();
  const key = () => ({ idempotencyKey: world.key() });
  const drafting = { ...key(), caseId: before.id, expectedVersion: before.version };
  const certificateId = await world.must(draftCertificate(services, handler, drafting));
  const draft = await services.db.read.get(CertificateRow, { id: certificateId });
  await world.must(
    saveCertificate(services, handler, {
      ...key(),
      certificateId,
      expectedVersion: draft.version,
      fields: Object.entries(written).map(([code, value]) => ({ code, value })),
      validFrom: draft.validFrom,
      validUntil: draft.validUntil,
      conditions: draft.conditions,
    }),
  );
  const approver = await world.confirmed(`${department}-sp`);
  const sealing = { ...key(), certificateId, expectedVersion: draft.version + 1 };
  await world.must(sealCertificate(services, approver, sealing));
  const { id: caseId, version } = await caseOf();
  await world.must(decideCase(services, approver, { ...key(), caseId, expectedVersion: version, decision: 'approve' }));
  await send(world);
}

/** Proposed by the handler, confirmed by the approver. */
async function revise(
  world: DemoWorld,
  applicationId: string,
  itemCode: string,
  act: LifeAct,
  said: { reason: string; basis: string },
): Promise<void> {
  const { services } = world;
  const { read } = services.db;
  const { id: caseId } = await read.get(ItemCaseRow, { applicationId, itemCode });
  const { id: certificateId, version } = await read.get(CertificateRow, { caseId, state: 'inForce' });
  const handler = await world.actor(`${departmentOf(itemCode)}-jb`);
  const proposing = { idempotencyKey: world.key(), certificateId, expectedVersion: version, act, ...said };
  await world.must(proposeRevision(services, handler, proposing));
  const [proposal] = await read.query<{ id: string; version: number }>(
    "SELECT id, version FROM certificate_proposal WHERE certificate_id = ? AND state = 'open'",
    [certificateId],
  );
  if (proposal === undefined) throw new Error('The demonstration has no proposal to confirm');
  const approver = await world.confirmed(`${departmentOf(itemCode)}-sp`);
  const settling = { idempotencyKey: world.key(), proposalId: proposal.id, expectedVersion: proposal.version };
  await world.must(settleProposal(services, approver, { ...settling, action: 'confirm' }));
}

/** The construction permit of a project is changed: the second version takes the place of the first. */
export async function changePermit(world: DemoWorld, project: DemoProject, applicationId: string): Promise<void> {
  const { services } = world;
  const { projectId } = await readApplication(world, applicationId);
  const permit = await services.db.read.get(ItemCaseRow, { applicationId, itemCode: 'zh-sgxk' });
  const { resultId } = await services.db.read.get(CertificateRow, { caseId: permit.id, state: 'inForce' });
  world.at(16, '09:20');
  const change = await world.must(
    openStage(services, await world.actor(project.applicant), {
      ...{ idempotencyKey: world.key(), projectId, stageCode: 'zh-s3', itemCodes: ['zh-sgxk'], circumstance: 'change' },
      changes: [{ itemCode: 'zh-sgxk', resultId: resultId as string }],
    }),
  );
  world.at(15, '10:30');
  await completeAndSubmit(world, project, change);
  world.at(14, '09:40');
  await check(world, project, change);
  await receive(world, project, change);
  world.at(13, '14:10');
  await accept(world, change, ['zh-sgxk']);
  world.at(12, '15:20');
  await decideByCertificate(world, change, 'zh-sgxk', {
    opinion: '施工单位项目负责人变更材料齐全，同意变更。',
    written: { worksCategory: '01', constructionManager: '黄永健' },
  });
  world.at(11, '09:50');
  await handOut(world, clerk, change, ['zh-sgxk'], '李伟');
}

/** One certificate suspended, another revoked. */
export async function makeCertificates(world: DemoWorld): Promise<void> {
  const items = ['zh-sgtsc', 'zh-sgxk', 'zh-psxk'];
  const id = await prepare(world, secondWarehouse, 30, items);
  world.at(26, '09:30');
  await completeAndSubmit(world, secondWarehouse, id);
  world.at(25, '10:20');
  await check(world, secondWarehouse, id);
  await receive(world, secondWarehouse, id);
  world.at(24, '09:10');
  await accept(world, id, items);
  world.at(22, '11:00');
  await decideByCertificate(world, id, 'zh-sgtsc', {
    opinion: '施工图设计文件符合工程建设强制性标准，审查合格。',
    written: { content: '施工图设计文件（含消防、防雷技术审查）审查合格，可以使用。' },
  });
  world.at(21, '15:30');
  await decideByCertificate(world, id, 'zh-psxk', {
    opinion: '排水量与管网容量匹配，同意接入。',
    written: { content: '准予向环港东路污水管排放经预处理的污水，日排水量不超过 80 立方米。' },
  });
  world.at(21, '16:30');
  await decideByCertificate(world, id, 'zh-sgxk', {
    opinion: '施工许可条件齐备，同意核发。',
    written: { worksCategory: '01' },
  });
  world.at(20, '09:30');
  await handOut(world, clerk, id, items, '李伟');
  world.at(8, '10:10');
  await revise(world, id, 'zh-sgtsc', 'suspend', {
    reason: '复查发现基坑支护图纸与勘察报告不一致，整改期间暂停使用。',
    basis: '《房屋建筑和市政基础设施工程施工图设计文件审查管理办法》第二十六条',
  });
  world.at(6, '16:00');
  await revise(world, id, 'zh-psxk', 'revoke', {
    reason: '申报的预处理设施未建成，许可条件不具备。',
    basis: '《中华人民共和国行政许可法》第六十九条',
  });
}
