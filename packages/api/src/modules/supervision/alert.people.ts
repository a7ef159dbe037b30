import { departmentRoles, Role } from '@gongshen/shared/identity';
import type { Tx } from '../../kernel/database/tx.js';
import { ItemCaseRow } from '../cases/index.js';
import { findRecipients, type Recipient, Unit } from '../identity/index.js';
import { type TurnedLamp, turnOf } from './alert.rules.js';

/** Who is told of a lamp: those whose turn it is, and when it is red those above them. Each person once. */
export interface AlertPeople {
  turn: Recipient[];
  above: Recipient[];
}

/** 珠 20: 办理人员及有关负责人; a red lamp goes up to the head of the unit and to those who lead the stage (珠 15). */
export async function alertPeople(
  tx: Tx,
  lamp: TurnedLamp,
  leadUnitId: string | null,
  caseId: string | null,
): Promise<AlertPeople> {
  const turn = await peopleInTurn(tx, lamp, caseId);
  if (lamp.lamp !== 'red' || lamp.forApplicant) return { turn, above: [] };
  const { districtCode } = lamp;
  const heads = await headsOf(tx, lamp);
  const lead = leadUnitId
    ? await findRecipients(tx, { roles: [Role.leadCoordinator], unitId: leadUnitId, districtCode })
    : [];
  const told = new Set(turn.map(({ accountId }) => accountId));
  const above = [...new Map([...heads, ...lead].map((person) => [person.accountId, person])).values()];
  return { turn, above: above.filter(({ accountId }) => !told.has(accountId)) };
}

async function peopleInTurn(tx: Tx, lamp: TurnedLamp, caseId: string | null): Promise<Recipient[]> {
  const { districtCode, unitId } = lamp;
  switch (turnOf(lamp)) {
    // What the applicant owes is told to the organisation, not to a list of people.
    case 'applicant':
      return [];
    case 'window':
      return findRecipients(tx, { roles: [Role.windowClerk], districtCode });
    case 'coordinators':
      return findRecipients(tx, { roles: [Role.leadCoordinator], unitId: unitId ?? '', districtCode });
    case 'department':
      return departmentPeople(tx, unitId ?? '', districtCode, caseId);
  }
}

/** Whoever has the case in hand, and the approvers who answer for it; everybody of the unit as long as nobody has. */
async function departmentPeople(
  tx: Tx,
  unitId: string,
  districtCode: string,
  caseId: string | null,
): Promise<Recipient[]> {
  const people = await findRecipients(tx, { roles: departmentRoles, unitId, districtCode });
  const itemCase = caseId === null ? null : await tx.find(ItemCaseRow, { id: caseId });
  if (!itemCase || itemCase.unitId !== unitId || itemCase.handlerId === null) return people;
  const { handlerId } = itemCase;
  // Whoever had it and has left the unit is told nothing; then it is everybody's again.
  if (!people.some(({ accountId }) => accountId === handlerId)) return people;
  const approvers = await findRecipients(tx, { roles: [Role.departmentApprover], unitId, districtCode });
  const responsible = new Set([handlerId, ...approvers.map(({ accountId }) => accountId)]);
  return people.filter(({ accountId }) => responsible.has(accountId));
}

async function headsOf(tx: Tx, { unitId, districtCode }: TurnedLamp): Promise<Recipient[]> {
  const windows = unitId === null ? await tx.list(Unit, { kind: 'window' }, { id: 'asc' }) : [];
  const units = unitId === null ? windows.map(({ id }) => id) : [unitId];
  const heads = [];
  for (const id of units) {
    heads.push(...(await findRecipients(tx, { roles: [Role.departmentHead], unitId: id, districtCode })));
  }
  return heads;
}
