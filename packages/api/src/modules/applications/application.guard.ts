import type { ApplicationStatus } from '@gongshen/shared/application';
import { dayInWords } from '@gongshen/shared/clock';
import { labels } from '@gongshen/shared/labels';
import type { Actor } from '../../kernel/actor.js';
import { StaleObject, type Tx } from '../../kernel/database/tx.js';
import { notFound } from '../../kernel/errors.js';
import { IllegalTransition, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../kernel/result.js';
import { Application } from './application.entity.js';
import { mayBringLater, mayDo, mayRead, type OwnAction, type PolicySubject } from './application.policy.js';
import { unitsWithPart } from './part.queries.js';

const statusName = (status: ApplicationStatus) => labels('zh-CN').applicationStatus[status];

/** What the person wanted, told when the application's state does not allow it. */
const wanted: Record<OwnAction, string> = {
  editDraft: '修改草稿',
  discardDraft: '删除草稿',
  submit: '提交',
  withdraw: '撤回',
  startCheck: '开始核对',
  recordCheck: '登记核对结果',
  issueReceipt: '出具收件回执',
  issueCorrection: '出具补齐补正通知',
  returnOutOfScope: '退件',
  answerCorrection: '答复补正',
  correctForm: '修改申请表',
  resubmit: '重新提交',
};

/** The refusal of an action that the application's state does not allow. */
export function illegal(status: ApplicationStatus, action: OwnAction): IllegalTransition {
  return new IllegalTransition(
    status,
    `申请当前状态为“${statusName(status)}”，不能${wanted[action]}。请刷新页面后再看。`,
  );
}

/** What the window says within its limit, or not at all. */
const inTime: readonly OwnAction[] = ['issueReceipt', 'issueCorrection', 'returnOutOfScope'];

/**
 * 许可法 32: when the window's last day has passed without a word, the application is received as of its submission, whether or not the
 * system has said so yet. A later receipt would begin the cases' time anew, a later notice would stop it.
 */
function tooLate({ status, checkDueOn }: Application, action: OwnAction, today: string): IllegalTransition | null {
  if (!inTime.includes(action) || checkDueOn === null || today <= checkDueOn) return null;
  const message = `初步核对期限${dayInWords(checkDueOn)}已过，申请依法自提交之日起视为收件，由系统出具回执，不能再${wanted[action]}。`;
  return new IllegalTransition(status, message);
}

/**
 * The application a person is about to act on, after the policy has agreed.
 * The state is judged before the version: whoever comes second learns what has become of the application.
 * Throws NOT_FOUND for an application that does not exist to this person, StaleObject for an outdated version.
 * @param expectedVersion null for acts that people may do beside each other (uploads, checks of different materials)
 */
export async function takeApplication(
  tx: Tx,
  actor: Actor,
  action: OwnAction,
  applicationId: string,
  expectedVersion: number | null,
  more: Pick<PolicySubject, 'formNamed'> = {},
): Promise<Outcome<Application, NotAllowed | IllegalTransition>> {
  const application = await tx.get(Application, { id: applicationId });
  const answer = mayDo(actor.acting, action, { ...application, ...more });
  if (!answer.allowed) {
    await demandReadable(tx, actor, application);
    return answer.because === 'capacity'
      ? refuse(new NotAllowed(`您当前的身份不能对这份申请${wanted[action]}。`))
      : refuse(illegal(application.status, action));
  }
  const late = tooLate(application, action, tx.today);
  if (late !== null) return refuse(late);
  if (expectedVersion !== null && application.version !== expectedVersion) {
    throw new StaleObject('application', application.version);
  }
  return done(application);
}

/** The received application its organisation is about to bring something for (珠 12, 15); what, is for the caller to judge. */
export async function takeReceived(
  tx: Tx,
  actor: Actor,
  applicationId: string,
): Promise<Outcome<Application, NotAllowed | IllegalTransition>> {
  const application = await tx.get(Application, { id: applicationId });
  const answer = mayBringLater(actor.acting, application);
  if (answer.allowed) return done(application);
  await demandReadable(tx, actor, application);
  if (answer.because === 'capacity') return refuse(new NotAllowed('只有申请人可以补充材料。'));
  const state = statusName(application.status);
  return refuse(
    new IllegalTransition(application.status, `申请当前状态为“${state}”，不能补充材料。请刷新页面后再看。`),
  );
}

/** "Not yours" and "not there" answer alike. */
async function demandReadable(tx: Tx, actor: Actor, application: Application): Promise<void> {
  const unitIds = await unitsWithPart(tx, actor.acting, application.projectId);
  if (!mayRead(actor.acting, application, unitIds)) throw notFound();
}

/**
 * Holds the application's row in its status until the unit of work ends, without touching its version: for acts that change what
 * hangs on it. Throws StaleObject when another act moved it on meanwhile.
 */
export async function holdStatus(tx: Tx, application: Application): Promise<void> {
  const held = await tx.execute('UPDATE application SET status = ? WHERE id = ? AND status = ?', [
    application.status,
    application.id,
    application.status,
  ]);
  if (held !== 1) throw new StaleObject('application', null);
}
