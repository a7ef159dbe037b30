import { labels } from '@gongshen/shared/labels';
import { mayOriginal, type OriginalAction, type OriginalState, originalTransitions } from '@gongshen/shared/original';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { notFound } from '../../../kernel/errors.js';
import { IllegalTransition, InvalidInput, NotAllowed } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import { Application, getApplication } from '../../applications/index.js';
import { partyOf } from './original.policy.js';
import { PaperOriginal } from './paper-original.entity.js';

export interface TakenOriginals {
  originals: PaperOriginal[];
  application: Application;
  /** Where the act leads. */
  state: OriginalState;
  /** 《项目建议书》、… for sentences. */
  names: string;
}

/** More at once is no parcel but a slip. */
const atMost = 100;

/**
 * The originals a person is about to act on, all of one application, all theirs to act on, all in a state that allows it. One that is
 * not refuses the whole act (S06): a slip names what was handed on, and nothing else.
 */
export async function takeOriginals(
  tx: Tx,
  actor: Actor,
  action: OriginalAction,
  originalIds: readonly string[],
): Promise<Outcome<TakenOriginals, NotAllowed | IllegalTransition | InvalidInput>> {
  const ids = [...new Set(originalIds)];
  if (ids.length === 0) return refuse(invalid('empty', '请至少选择一件原件。'));
  if (ids.length > atMost) return refuse(invalid('tooMany', `一次最多办理 ${atMost} 件原件。`));
  const originals = await tx.list(PaperOriginal, { id: ids }, { number: 'asc' });
  if (originals.length !== ids.length) throw notFound();
  const { by, to } = originalTransitions[action];
  const foreign = originals.find((original) => partyOf(actor.acting, original) !== by);
  if (foreign) {
    for (const { applicationId } of originals) await getApplication(tx, actor, applicationId);
    return refuse(new NotAllowed(`您当前的身份不能对原件 ${foreign.number} 进行“${actionName(action)}”。`));
  }
  const [first] = originals;
  const applicationId = first?.applicationId ?? '';
  if (originals.some((original) => original.applicationId !== applicationId)) {
    return refuse(invalid('several', '一次只能办理同一份申请的原件，请分开办理。'));
  }
  const wrong = originals.find(({ state }) => !mayOriginal(state, action));
  if (wrong) {
    const now = labels('zh-CN').originalState[wrong.state];
    const message = `原件 ${wrong.number}“${wrong.name}”当前为“${now}”，不能进行“${actionName(action)}”。请刷新后再看。`;
    return refuse(new IllegalTransition(wrong.state, message));
  }
  const application = await tx.get(Application, { id: applicationId });
  const names = originals.map(({ name }) => `《${name}》`).join('、');
  return done({ originals, application, state: to, names });
}

const actionName = (action: OriginalAction) => labels('zh-CN').originalAction[action];
const invalid = (reason: string, message: string) =>
  new InvalidInput([{ field: 'originalIds', reason, message }], message);

/** Puts them all where the act leads, each on the version that was read: of two acts at once the second is refused. */
export async function moveOriginals(
  tx: Tx,
  { originals, state }: Pick<TakenOriginals, 'originals' | 'state'>,
  more: Partial<PaperOriginal> = {},
): Promise<void> {
  for (const { id, version } of originals) {
    await tx.update(PaperOriginal, id, version, { state, sinceAt: tx.now, lateToldAt: null, ...more });
  }
}

/** What happened to originals, for audit, timeline, notices and papers. */
export function originalEvent(
  tx: Tx,
  application: Pick<Application, 'id' | 'projectId'>,
  about: { type: string; text: string; after: object; before?: object; subject?: { type: string; id: string } },
): Promise<void> {
  const { subject = { type: 'original', id: application.id }, ...rest } = about;
  return tx.event({ ...rest, subject, projectId: application.projectId, applicationId: application.id });
}
