import { useTranslation } from 'react-i18next';
import {
  type AnswerMaterialsFragment,
  type PutRightFieldsFragment,
  type PutRightPointFieldsFragment,
  ReportPutRightDocument,
} from '../../../generated/graphql.js';
import { AnswerForm } from '../../../parts/answering/AnswerForm.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { readDue } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card } from '../../../ui/Page.js';
import { earlierRounds, pointsOfRound } from './put-right.logic.js';

interface PutRightProps {
  procedure: PutRightFieldsFragment;
  materials: AnswerMaterialsFragment;
  /** Reads the page anew; false when that failed. */
  latest: () => Promise<boolean>;
}

/** 整改: the one complete list, answered point by point, reported once (珠 12). */
export function PutRight({ procedure, materials, latest }: PutRightProps) {
  const { t } = useTranslation('duties');
  const report = useCommand(ReportPutRightDocument);
  return (
    <>
      <Notice tone="warn" title={t('putRight.title')}>
        {procedure.conclusion && <p className="pre-line">{t('putRight.conclusion', { text: procedure.conclusion })}</p>}
        <p>
          {t('putRight.lead')}
          {procedure.putRightBy && (
            <strong>
              {t('putRight.by', { date: readDue(procedure.putRightBy, procedure.putRightByProvisional) })}
            </strong>
          )}
        </p>
        {procedure.putRightClock && <ClockLine clock={procedure.putRightClock} />}
        <p>{t('putRight.clock')}</p>
        <p>{t('putRight.lapse')}</p>
        {procedure.repeatReason && <p>{t('putRight.repeated', { reason: procedure.repeatReason })}</p>}
      </Notice>
      <AnswerForm
        keep={`put-right:${procedure.id}:${procedure.round}`}
        groups={[{ id: procedure.id, title: null, points: pointsOfRound(procedure) }]}
        materials={materials}
        words={{
          answer: t('putRight.answerLabel'),
          hint: t('putRight.hint'),
          noMaterial: t('putRight.noMaterial'),
          send: t('putRight.send'),
          confirmTitle: t('putRight.confirmTitle'),
          confirmText: t('putRight.confirmText'),
        }}
        send={async (answers) => {
          const data = await report.run({ procedureId: procedure.id, expectedVersion: procedure.version, answers });
          const result = data?.reportPutRight;
          if (!result) return null;
          return result.__typename === 'ProcedureSuccess' ? 'taken' : refusalOf(result);
        }}
        failure={report.failure}
        pending={report.pending}
        latest={latest}
      />
    </>
  );
}

/** Lists that were answered: the one of this round while it is looked at again, and those before it. */
export function PutRightHistory({ procedure, all }: { procedure: PutRightFieldsFragment; all: boolean }) {
  const { t } = useTranslation('duties');
  const rounds = earlierRounds(procedure, all);
  if (rounds.length === 0) return null;
  return (
    <Card title={t('putRight.history')}>
      {rounds.map(({ round, points }) => (
        <section key={round} className="stack-tight" aria-label={t('putRight.round', { round })}>
          <h3>{t('putRight.round', { round })}</h3>
          <ul className="divided">
            {points.map((point) => (
              <AnsweredPoint key={point.id} point={point} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function AnsweredPoint({ point }: { point: PutRightPointFieldsFragment }) {
  const { t } = useTranslation('duties');
  return (
    <li className="stack-tight">
      <div className="row-between">
        <strong className="pre-line">{point.text}</strong>
        {point.settled && <Badge tone="ok">{t('putRight.settled')}</Badge>}
      </div>
      {point.requirementName && <p className="small soft">{t('putRight.material', { name: point.requirementName })}</p>}
      <p className="pre-line">{point.answer ? t('putRight.answer', { text: point.answer }) : t('putRight.noAnswer')}</p>
    </li>
  );
}
