import type { Decision } from '@gongshen/shared/graphql';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCaseFragment } from '../../../generated/graphql.js';
import { labels } from '../../../parts/labels/labels.js';
import { ResultFacts } from '../../../parts/results/ResultFacts.js';
import { AttachResultDialog } from './AttachResultDialog.js';
import { BlockerList } from './BlockerList.js';
import { CertificatePanel } from './CertificatePanel.js';
import { DecisionDialog } from './DecisionDialog.js';
import { decisionsOpen } from './decision.logic.js';

interface Props {
  itemCase: OpenCaseFragment;
  onReload: () => void;
}

/** Result document and decision of the own department. */
export function DecisionPanel({ itemCase, onReload }: Props) {
  const { t } = useTranslation('cases');
  const [attaching, setAttaching] = useState(false);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const mayAttach = itemCase.availableActions.includes('attachResult');
  const decisions = decisionsOpen(itemCase.availableActions);
  if (!mayAttach && decisions.length === 0 && !itemCase.pendingResult) return null;
  return (
    <section className="gs-panel" aria-label={t('decision.panel')}>
      <h2>{t('decision.panel')}</h2>
      {itemCase.pendingResult ? (
        <ResultFacts result={itemCase.pendingResult} note={t('result.pending')} />
      ) : (
        <p className="gs-note">{t('result.none', { name: itemCase.item.resultName })}</p>
      )}
      <CertificatePanel itemCase={itemCase} onReload={onReload} />
      {mayAttach && (
        <Button onClick={() => setAttaching(true)}>
          {itemCase.pendingResult ? t('result.replace') : t('result.attach')}
        </Button>
      )}
      <BlockerList blockers={itemCase.blockers} />
      {decisions.length > 0 && (
        <Space wrap className="gs-form-actions">
          {decisions.map((decision) => (
            <Button
              key={decision}
              type={decision === 'approve' ? 'primary' : 'default'}
              danger={decision === 'refuse'}
              onClick={() => setDeciding(decision)}
            >
              {labels().decision[decision]}
            </Button>
          ))}
        </Space>
      )}
      {attaching && <AttachResultDialog itemCase={itemCase} onReload={onReload} onClose={() => setAttaching(false)} />}
      {deciding && (
        <DecisionDialog itemCase={itemCase} decision={deciding} onReload={onReload} onClose={() => setDeciding(null)} />
      )}
    </section>
  );
}
