import type { ApplicationAction } from '@gongshen/shared/application';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import type { Services } from '../../kernel/services.js';
import { Application } from '../applications/index.js';
import { addableItems } from './added/addable-items.js';
import { availableCaseActions, leads } from './case.policy.js';
import { ItemCaseRow } from './item-case.entity.js';
import { subjectOf } from './take-case.js';

/** Some case is decided and its result not handed out yet (珠 17, 18), nor taken back before it was. Over the alias `a` of `application`. */
export const toIssueCondition = {
  sql: `EXISTS (SELECT 1 FROM item_case c WHERE c.application_id = a.id
    AND c.status IN ('approved', 'approvedWithConditions', 'refused') AND c.revoked_at IS NULL)`,
  params: [],
};

/** Some decision is still open: until the last one the applicant may withdraw (domain §2). */
export const openWorkCondition = {
  sql: 'EXISTS (SELECT 1 FROM item_case c WHERE c.application_id = a.id AND c.stopped_on IS NULL)',
  params: [],
};

/** What may be done to applications through their cases (`urge`, `handOut`), from the policy of cases. Two statements. */
export async function applicationActions(
  read: Reader,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicationAction[]>> {
  const role = actor.acting.role;
  if (role === 'applicant' || role === 'departmentHandler' || role === 'departmentApprover') return new Map();
  const applications = await read.list(Application, { id: [...applicationIds] });
  const cases = await read.list(ItemCaseRow, { applicationId: [...applicationIds] });
  return new Map(
    applications.map((application) => {
      const own = cases.filter((row) => row.applicationId === application.id);
      const actions = own.flatMap((row) => availableCaseActions(actor.acting, subjectOf(row, application)));
      const found: ApplicationAction[] = [];
      if (actions.includes('urge')) found.push('urge');
      if (actions.includes('handOut')) found.push('handOut');
      return [application.id, found];
    }),
  );
}

/** `addItem`, for those who lead the stage, where there is an item to add (珠 15). */
export async function addItemActions(
  read: Reader,
  services: Services,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicationAction[]>> {
  if (actor.acting.role !== 'leadCoordinator') return new Map();
  const applications = await read.list(Application, { id: [...applicationIds] });
  const led = applications.filter((application) => leads(actor.acting, application));
  const addable = await addableItems(read, services, led);
  return new Map([...addable].map(([id, items]) => [id, items.length > 0 ? ['addItem'] : []]));
}
