import { nextRectificationState } from '@gongshen/shared/session';
import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { findBroughtFile } from '../../../kernel/files/own-file.js';
import {
  type IllegalTransition,
  InvalidInput,
  type NotAllowed,
  type StaleVersion,
} from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { watchDeadline } from '../../deadlines/index.js';
import { type Problem, textProblems } from '../session.rules.js';
import { sessionName } from '../session.sms.js';
import { RectificationRow } from '../session-conclusion.entity.js';
import { sessionEvent } from '../session-event.js';
import { takeRectification } from '../take-session.js';
import { rectificationDeadline } from './give-conclusion.js';

export interface ReportRectificationCommand {
  idempotencyKey: string;
  rectificationId: string;
  expectedVersion: number;
  report: string;
  fileId?: string | null;
}

/** 报告整改情况: the applicant says what was done, with a file if there is one; the unit that asked looks again (沪 15). */
export function reportRectification(
  services: Services,
  actor: Actor,
  input: ReportRectificationCommand,
): Promise<Outcome<string, InvalidInput | IllegalTransition | NotAllowed | StaleVersion>> {
  const { idempotencyKey, rectificationId, expectedVersion } = input;
  const command = {
    name: 'rectification.report',
    permission: 'application.answer' as const,
    idempotencyKey,
    input,
    subject: { type: 'rectification', id: rectificationId },
  };
  return services.uow.run(actor, command, async (tx) => {
    const taken = await takeRectification(tx, actor, 'report', rectificationId, expectedVersion);
    if (!taken.ok) return taken;
    const { rectification, session } = taken.value;
    const problems = [
      ...textProblems('report', '整改情况', input.report, 4000),
      ...(await fileProblems(tx, actor, input)),
    ];
    if (problems.length > 0) return refuse(new InvalidInput(problems));
    const state = nextRectificationState(rectification.state, 'report') ?? rectification.state;
    const reported = {
      state,
      report: input.report.trim(),
      reportFileId: input.fileId ?? null,
      reportedAt: tx.now,
      passed: null,
    };
    await tx.update(RectificationRow, rectificationId, expectedVersion, reported);
    await watchDeadline(tx, rectificationDeadline(session, { ...rectification, state }));
    await sessionEvent(tx, session, {
      type: 'rectification.reported',
      before: { rectificationId, state: rectification.state },
      after: {
        rectificationId,
        state,
        round: rectification.round,
        report: reported.report,
        unitId: rectification.unitId,
        text: rectification.text,
      },
      text: `申请人报告了${sessionName(session)}中的一项整改：${rectification.text}`,
    });
    return done(rectificationId);
  });
}

async function fileProblems(tx: Tx, actor: Actor, { fileId }: ReportRectificationCommand): Promise<Problem[]> {
  if (fileId === undefined || fileId === null) return [];
  if ((await findBroughtFile(tx, actor, fileId)) !== null) return [];
  return [{ field: 'fileId', reason: 'unknown', message: '没有找到这个文件，请重新上传。' }];
}
