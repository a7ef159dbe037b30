import type { Actor } from '../../../kernel/actor.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { getApplication } from '../../applications/index.js';
import { Organisation } from '../../identity/index.js';
import { HeldDocument, recordShared, type SharingOutcome } from '../../materials/index.js';
import { Project } from '../../projects/index.js';
import type { ConfirmSharingInput } from '../library.input.js';
import { libraryOf } from '../library.queries.js';
import { SharingUnavailable } from '../library.results.js';

/** 重新核验, from an application: whoever may read it may ask its source again (珠 6, 沪 10). Answers what was said, in words. */
export async function confirmSharing(
  services: Services,
  actor: Actor,
  input: ConfirmSharingInput,
): Promise<Outcome<string, IllegalTransition | InvalidInput | SharingUnavailable>> {
  const { read } = services.db;
  const application = await getApplication(read, actor, input.applicationId);
  const project = await read.get(Project, { id: application.projectId });
  const material = services.catalogue
    .get(application.catalogueId)
    .document.materials.find(({ code }) => code === input.requirementCode);
  if (material === undefined) {
    const message = '材料清单中没有这一项，请刷新页面。';
    return refuse(new InvalidInput([{ field: 'requirementCode', reason: 'unknown', message }]));
  }
  return askAgain(services, actor, application.organisationId, project.code, material.code);
}

/** The same from the library, for one document that sharing returned. Answers the id of its entry now. */
export async function confirmDocument(
  services: Services,
  actor: Actor,
  entryId: string,
): Promise<Outcome<string, IllegalTransition | SharingUnavailable>> {
  const { read } = services.db;
  const organisationId = libraryOf(actor);
  if (!entryId.startsWith('held:')) throw notFound();
  const document = await read.get(HeldDocument, { id: entryId.slice('held:'.length), organisationId });
  if (document.source !== 'sharing') {
    return refuse(new IllegalTransition('own', '只有数据共享取得的文件可以重新核验。'));
  }
  const asked = await askAgain(services, actor, organisationId, document.projectCode ?? '', document.materialCode);
  if (!asked.ok) return asked;
  const current = await read.find(HeldDocument, { seriesId: document.seriesId, replacedAt: null });
  return done(`held:${(current ?? document).id}`);
}

async function askAgain(
  services: Services,
  actor: Actor,
  organisationId: string,
  projectCode: string,
  materialCode: string,
): Promise<Outcome<string, SharingUnavailable>> {
  const { creditCode } = await services.db.read.get(Organisation, { id: organisationId });
  const query = { organisationId, creditCode, projectCode, materialCodes: [materialCode] };
  try {
    return done(said(await recordShared(services, actor, query)));
  } catch (error) {
    services.log.warn({ err: error, organisationId, materialCode }, 'data sharing did not answer');
    return refuse(new SharingUnavailable());
  }
}

function said({ fresh, changed, confirmed, gone }: SharingOutcome): string {
  const parts = [
    confirmed > 0 ? `核验一致 ${confirmed} 份` : '',
    changed > 0 ? `来源已更新 ${changed} 份` : '',
    fresh > 0 ? `新取得 ${fresh} 份` : '',
    gone > 0 ? `来源已查不到 ${gone} 份` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join('，')}。` : '数据共享没有查到这项材料。';
}
