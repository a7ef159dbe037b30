import type { Lamp } from '@gongshen/shared/clock';
import type { DutiesFieldsFragment } from '../../../generated/graphql.js';

/** Something the applicant himself has to do while the departments wait for it. */
export interface Duty {
  id: string;
  kind: 'correction' | 'supplement' | 'putRight' | 'owed' | 'rectification' | 'reply';
  to: string;
  about: string;
  dueOn: string | null;
  dueOnProvisional: boolean;
  lamp: Lamp;
}

type Application = DutiesFieldsFragment['applications'][number];

function ofApplication(application: Application): Duty[] {
  const { id, stage, openNotice, openSupplementNotice: supplement } = application;
  const duties: Duty[] = [];
  const mayCorrect =
    application.availableActions.includes('answerCorrection') || application.availableActions.includes('resubmit');
  if (openNotice && mayCorrect) {
    duties.push({
      id: openNotice.id,
      kind: 'correction',
      to: `/applications/${id}/correction`,
      about: stage.name,
      dueOn: openNotice.answerBy,
      dueOnProvisional: openNotice.answerByProvisional,
      lamp: openNotice.answerClock?.lamp ?? 'grey',
    });
  }
  if (supplement?.mayAnswer) {
    duties.push({
      id: supplement.id,
      kind: 'supplement',
      to: `/applications/${id}/supplement`,
      about: stage.name,
      dueOn: supplement.answerBy,
      dueOnProvisional: supplement.answerByProvisional,
      lamp: supplement.clock.lamp,
    });
  }
  for (const { item, procedures } of application.cases) {
    for (const procedure of procedures.filter((each) => each.availableActions.includes('reportPutRight'))) {
      duties.push({
        id: procedure.id,
        kind: 'putRight',
        to: `/procedures/${procedure.id}`,
        about: `${item.name} · ${procedure.kindName}`,
        dueOn: procedure.putRightBy,
        dueOnProvisional: procedure.putRightByProvisional,
        lamp: procedure.putRightClock?.lamp ?? 'grey',
      });
    }
  }
  for (const opinion of application.opinions.filter((each) => each.availableActions.includes('reply'))) {
    duties.push({
      id: opinion.id,
      kind: 'reply',
      to: `/opinions/${opinion.id}/reply`,
      about: opinion.item.name,
      dueOn: opinion.reply?.dueOn ?? null,
      dueOnProvisional: opinion.reply?.dueOnProvisional ?? false,
      lamp: opinion.reply?.lamp ?? 'grey',
    });
  }
  return duties;
}

/** Everything of a project that waits for the applicant, what is due first coming first. */
export function dutiesOf(project: Pick<DutiesFieldsFragment, 'applications' | 'owed' | 'sessions'>): Duty[] {
  const duties = project.applications.flatMap(ofApplication);
  for (const owed of project.owed.filter((each) => each.availableActions.includes('deliver'))) {
    duties.push({
      id: owed.id,
      kind: 'owed',
      to: `/owed/${owed.id}`,
      about: owed.text,
      dueOn: owed.dueOn,
      dueOnProvisional: owed.dueOnProvisional,
      lamp: owed.clock.lamp,
    });
  }
  for (const session of project.sessions) {
    for (const each of session.rectifications.filter((own) => own.availableActions.includes('report'))) {
      duties.push({
        id: each.id,
        kind: 'rectification',
        to: `/sessions/${session.id}`,
        about: each.text,
        dueOn: each.dueOn,
        dueOnProvisional: each.dueOnProvisional,
        lamp: each.lamp,
      });
    }
  }
  // A duty without a day comes last.
  return duties.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
}
