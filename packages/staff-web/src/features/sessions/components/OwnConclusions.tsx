import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionConclusionsFragment } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { verdictTone } from '../../../parts/tags/tone.logic.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { ConclusionForm } from './ConclusionForm.js';
import { conclusionSubjects } from './session.logic.js';

interface Props {
  session: SessionConclusionsFragment;
  refetch: () => Promise<unknown>;
}

/** The own department's conclusion, for each of its cases (珠 16). A later one supersedes an earlier one. */
export function OwnConclusions({ session, refetch }: Props) {
  const { t } = useTranslation('sessions');
  const { capacity } = useViewer();
  const unitId = capacity.unit?.id;
  if (!unitId || !session.availableActions.includes('giveConclusion')) return null;
  return (
    <section className="gs-panel" aria-label={t('own.title')}>
      <h2>{t('own.title')}</h2>
      {conclusionSubjects(session.cases, unitId).map((subject) => (
        <OwnConclusion
          key={subject?.id ?? 'matter'}
          session={session}
          caseId={subject?.id ?? null}
          name={subject?.item.name ?? t('own.matter')}
          given={session.conclusions.find(
            ({ unit, case: about }) => unit.id === unitId && (about?.id ?? null) === (subject?.id ?? null),
          )}
          refetch={refetch}
        />
      ))}
    </section>
  );
}

interface OneProps extends Props {
  caseId: string | null;
  name: string;
  given: SessionConclusionsFragment['conclusions'][number] | undefined;
}

function OwnConclusion({ session, caseId, name, given, refetch }: OneProps) {
  const { t } = useTranslation('sessions');
  const [writing, setWriting] = useState(false);
  const asked = session.rectifications.filter(
    ({ unit, case: about }) => unit.id === given?.unit.id && (about?.id ?? null) === caseId,
  ).length;
  return (
    <section className="gs-own-conclusion" aria-label={name}>
      <h3 className="gs-subtitle">{name}</h3>
      {given && !writing && (
        <>
          <StatusTag tone={verdictTone[given.verdict]}>{labels().sessionVerdict[given.verdict]}</StatusTag>
          <p className="gs-prewrap">{given.text}</p>
          <Button onClick={() => setWriting(true)}>{t('own.again')}</Button>
        </>
      )}
      {(!given || writing) && (
        <ConclusionForm
          sessionId={session.id}
          caseId={caseId}
          name={name}
          asked={asked}
          refetch={refetch}
          onClose={given ? () => setWriting(false) : null}
        />
      )}
    </section>
  );
}
