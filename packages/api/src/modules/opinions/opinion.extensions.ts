import { type ApplicationAction, mayApplication } from '@gongshen/shared/application';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { Application } from '../applications/index.js';
import { ItemCaseRow, leads, subjectOf } from '../cases/index.js';
import { mayRequestPreliminary } from './opinion-request.policy.js';

/** `requestOpinions` on the applications whose stage the coordinator's unit leads, while a decision is awaited. Two statements. */
export async function opinionActions(
  read: Reader,
  actor: Actor,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicationAction[]>> {
  if (actor.acting.role !== 'leadCoordinator') return new Map();
  const applications = await read.list(Application, { id: [...applicationIds] });
  const led = applications.filter((row) => leads(actor.acting, row) && mayApplication(row.status, 'requestOpinions'));
  if (led.length === 0) return new Map();
  const cases = await read.list(ItemCaseRow, { applicationId: led.map(({ id }) => id) });
  return new Map(
    led.flatMap((application): [string, ApplicationAction[]][] => {
      const open = cases.some(
        (row) =>
          row.applicationId === application.id && mayRequestPreliminary(actor.acting, subjectOf(row, application)),
      );
      return open ? [[application.id, ['requestOpinions']]] : [];
    }),
  );
}
