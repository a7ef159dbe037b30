import { useTranslation } from 'react-i18next';
import {
  type AnswerMaterialsFragment,
  AnswerSupplementDocument,
  type SupplementNoticeFieldsFragment,
} from '../../../generated/graphql.js';
import { AnswerForm } from '../../../parts/answering/AnswerForm.js';
import { groupPoints } from '../../../parts/answering/answers.logic.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { refusalOf } from '../../../parts/commands/refusal.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useLabels } from '../../../parts/labels.js';
import { readDue, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge, Card } from '../../../ui/Page.js';

interface SupplementFormProps {
  notice: SupplementNoticeFieldsFragment;
  materials: AnswerMaterialsFragment;
  latest: () => Promise<boolean>;
}

/** One notice for everything the departments asked for and the lead unit agreed to, answered once (珠 15). */
export function SupplementForm({ notice, materials, latest }: SupplementFormProps) {
  const { t } = useTranslation('duties');
  const answer = useCommand(AnswerSupplementDocument);
  const groups = groupPoints(notice.points, (point) => ({ id: point.caseId, title: point.itemName }));
  return (
    <>
      <Notice tone="warn" title={t('supplement.noticeTitle', { number: notice.number })}>
        <p>
          {t('supplement.issued', { at: readInstant(notice.issuedAt) })}
          <strong>{t('supplement.answerBy', { date: readDue(notice.answerBy, notice.answerByProvisional) })}</strong>
        </p>
        <ClockLine clock={notice.clock} />
        <p>{t('supplement.clock')}</p>
      </Notice>
      <AnswerForm
        keep={`supplement:${notice.id}`}
        groups={groups}
        materials={materials}
        words={{
          answer: t('supplement.answerLabel'),
          hint: t('supplement.hint'),
          noMaterial: t('supplement.noMaterial'),
          send: t('supplement.send'),
          confirmTitle: t('supplement.confirmTitle'),
          confirmText: t('supplement.confirmText', { count: notice.points.length }),
        }}
        send={async (answers) => {
          const data = await answer.run({ noticeId: notice.id, expectedVersion: notice.version, answers });
          const result = data?.answerSupplement;
          if (!result) return null;
          return result.__typename === 'SupplementSuccess' ? 'taken' : refusalOf(result);
        }}
        failure={answer.failure}
        pending={answer.pending}
        latest={latest}
      />
    </>
  );
}

/** Notices that need no answer any more. */
export function SupplementHistory({ notices }: { notices: readonly SupplementNoticeFieldsFragment[] }) {
  const { t } = useTranslation('duties');
  const { supplementNoticeState } = useLabels();
  return notices.map((notice) => (
    <Card
      key={notice.id}
      title={t('supplement.noticeTitle', { number: notice.number })}
      aside={<Badge tone={notice.state === 'answered' ? 'ok' : undefined}>{supplementNoticeState[notice.state]}</Badge>}
    >
      <p className="small soft">
        {t('supplement.issued', { at: readInstant(notice.issuedAt) })}
        {notice.answeredAt && t('supplement.answeredAt', { at: readInstant(notice.answeredAt) })}
        {notice.state === 'lapsed' &&
          t('supplement.lapsed', { date: readDue(notice.answerBy, notice.answerByProvisional) })}
      </p>
      <ul className="divided">
        {notice.points.map((point) => (
          <li key={point.id} className="stack-tight">
            <p className="small soft">
              {[point.itemName, point.requirementName].filter(Boolean).join(' · ')}
              {point.replaced && t('supplement.replaced')}
            </p>
            <p className="pre-line">{point.text}</p>
            {point.answer && <p className="pre-line">{t('putRight.answer', { text: point.answer })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  ));
}
