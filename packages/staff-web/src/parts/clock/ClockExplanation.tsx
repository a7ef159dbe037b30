import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClockExplanationFieldsFragment,
  ExplainCaseClockDocument,
  ExplainCheckClockDocument,
  ExplainDeliveryClockDocument,
  ExplainLegalClockDocument,
  ExplainProcedureClockDocument,
  ExplainStageClockDocument,
} from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Loaded } from '../loaded/Loaded.js';
import { ClockDays } from './ClockDays.js';

export interface ClockSubject {
  kind: 'case' | 'legal' | 'delivery' | 'procedure' | 'check' | 'stage';
  /** Id of the item case, of the special procedure, or of the application for its check and its stage. */
  id: string;
}

interface Props {
  title: string;
  subject: ClockSubject;
  onClose: () => void;
}

/** 时限说明: what happened to the clock, what each interruption meant, each day counted or not, and why. */
export function ClockExplanation({ title, subject, onClose }: Props) {
  const { t } = useTranslation('parts');
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('clock.explainTitle', { title })}
      size={Math.min(680, window.innerWidth)}
      destroyOnHidden
    >
      {explained[subject.kind](subject.id)}
    </Drawer>
  );
}

const explained: Record<ClockSubject['kind'], (id: string) => ReactNode> = {
  case: (id) => <Explained id={id} document={ExplainCaseClockDocument} clockOf={(data) => data.itemCase.clock} />,
  legal: (id) => (
    <Explained id={id} document={ExplainLegalClockDocument} clockOf={(data) => data.itemCase.legalClock} />
  ),
  delivery: (id) => (
    <Explained id={id} document={ExplainDeliveryClockDocument} clockOf={(data) => data.itemCase.deliveryClock} />
  ),
  procedure: (id) => (
    <Explained id={id} document={ExplainProcedureClockDocument} clockOf={(data) => data.procedure.clock} />
  ),
  check: (id) => (
    <Explained id={id} document={ExplainCheckClockDocument} clockOf={(data) => data.application.checkClock} />
  ),
  stage: (id) => (
    <Explained id={id} document={ExplainStageClockDocument} clockOf={(data) => data.application.stageClock} />
  ),
};

function Explained<TData>({
  id,
  document,
  clockOf,
}: {
  id: string;
  document: TypedDocumentNode<TData, { id: string }>;
  clockOf: (data: TData) => ClockExplanationFieldsFragment | null | undefined;
}) {
  const { t } = useTranslation('parts');
  const { data, error, refetch } = useQuery<TData, { id: string }>(document, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  return (
    <Loaded query={{ data: data as TData | undefined, error, refetch }}>
      {(read) => {
        const clock = clockOf(read);
        return clock ? <ClockDays clock={clock} /> : <EmptyState text={t('clock.none')} />;
      }}
    </Loaded>
  );
}
