import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRectificationFragment } from '../../../generated/graphql.js';
import { LampMark } from '../../../parts/clock/LampMark.js';
import { readDue, readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { FileButton } from '../../../parts/material-reader/FileButton.js';
import { rectificationTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { RecheckDialog } from './RecheckDialog.js';

interface Props {
  rectifications: readonly SessionRectificationFragment[];
  refetch: () => Promise<unknown>;
}

/** What is to be put right: asked for by a department, reported by the applicant, looked at again by the same department. */
export function Rectifications({ rectifications, refetch }: Props) {
  const { t } = useTranslation('sessions');
  const [rechecked, setRechecked] = useState<SessionRectificationFragment | null>(null);
  if (rectifications.length === 0) return null;
  const settled = rectifications.filter(({ state }) => state === 'settled').length;
  return (
    <section className="gs-panel" aria-label={t('rectify.title')}>
      <h2>{t('rectify.title')}</h2>
      <p className="gs-note">{t('rectify.count', { settled, total: rectifications.length })}</p>
      <ol className="gs-lines">
        {rectifications.map((each) => (
          <li key={each.id}>
            <div>
              <strong>{each.unit.shortName}</strong>{' '}
              <StatusTag tone={rectificationTone[each.state]}>{labels().rectificationState[each.state]}</StatusTag>{' '}
              {each.state === 'open' && <LampMark lamp={each.lamp} />}
            </div>
            <div className="gs-prewrap">{each.text}</div>
            <div className="gs-note">
              {each.case && `${each.case.item.name} · `}
              {t('rectify.due', { date: readDue(each.dueOn, each.dueOnProvisional) })}
              {each.round > 1 && ` · ${t('rectify.round', { count: each.round })}`}
            </div>
            {each.report && (
              <div className="gs-answer">
                {each.report}
                <div className="gs-note">{t('rectify.reportedAt', { when: readInstant(each.reportedAt) })}</div>
                {each.reportFile && (
                  <FileButton file={each.reportFile} label={each.reportFile.fileName} name={each.reportFile.fileName} />
                )}
              </div>
            )}
            {each.recheckText && (
              <div>
                {t(each.passed ? 'rectify.passed' : 'rectify.notPassed', { text: each.recheckText })}
                <div className="gs-note">
                  {each.recheckedBy?.displayName} · {readInstant(each.recheckedAt)}
                </div>
              </div>
            )}
            {each.availableActions.includes('recheck') && (
              <Button
                type="primary"
                size="small"
                onClick={() => setRechecked(each)}
                aria-label={t('recheck.named', { text: each.text })}
              >
                {t('recheck.button')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rechecked && <RecheckDialog rectification={rechecked} refetch={refetch} onClose={() => setRechecked(null)} />}
    </section>
  );
}
