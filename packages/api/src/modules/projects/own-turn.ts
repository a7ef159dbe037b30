import { PriorResultState } from '@gongshen/shared/certificate';
import type { Project } from './project.entity.js';
import { priorResultsOf } from './project.loaders.js';
import type { Turn, TurnProvider } from './project-turns.js';

/** Nobody else is awaited: the applicant chooses what to file next. */
export function ownTurn(project: Project): Turn {
  return {
    projectId: project.id,
    who: '申请人',
    what: '选择要办理的阶段并申报',
    since: null,
    applicationId: null,
    caseId: null,
    lamp: 'grey',
    dueOn: null,
  };
}

/** Papers that wait for the window. */
export const priorResultTurns: TurnProvider = async (context, projects) => {
  const rows = await priorResultsOf(context, projects);
  return projects.flatMap((project): Turn[] => {
    const waiting = rows.filter((row) => row.projectId === project.id && row.state === PriorResultState.submitted);
    const [oldest] = waiting;
    if (!oldest) return [];
    return [
      {
        projectId: project.id,
        who: '综合窗口',
        what: `核验登记的 ${waiting.length} 份以往结果`,
        since: oldest.submittedAt,
        applicationId: null,
        caseId: null,
        lamp: 'grey',
        dueOn: null,
      },
    ];
  });
};
