import { formatCheckCode } from '@gongshen/shared/certificate';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../parts/labels.js';
import { readDate } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Facts } from '../../../ui/Page.js';
import { type Checked, type CheckedPaper, toneOf } from './check.logic.js';

/** What the check says, why, and what the register says of the paper. */
export function Verdict({ checked, of }: { checked: Checked; of: 'code' | 'file' }) {
  const { t } = useTranslation('certificates');
  const { checkVerdict } = useLabels();
  const { verdict, reason, compare, paper, otherCode } = checked;
  const word = { verdict: checkVerdict[verdict] };
  const title = otherCode ? t('verdict.otherCode') : of === 'code' ? t('verdict.code', word) : t('verdict.file', word);
  return (
    <div className="stack" data-verdict={verdict}>
      <Notice tone={toneOf(checked)} title={title} live>
        <p>{reason}</p>
        {compare && (
          <p>
            <strong>{compare}</strong>
          </p>
        )}
      </Notice>
      {paper && <Registered paper={paper} claimed={verdict === 'altered' || verdict === 'forged'} />}
    </div>
  );
}

function Registered({ paper, claimed }: { paper: CheckedPaper; claimed: boolean }) {
  const { t } = useTranslation('certificates');
  const { newer } = paper;
  return (
    <Card title={claimed ? t('paper.claimed') : t('paper.title')}>
      {claimed && <p className="small soft">{t('paper.claimedNote')}</p>}
      <Facts
        rows={[
          [t('paper.name'), paper.title],
          [t('paper.number'), paper.number],
          [t('paper.identifier'), paper.identifier],
          [t('paper.holder'), paper.holder],
          [t('paper.issuer'), paper.issuer],
          [t('paper.project'), paper.projectName],
          [t('paper.issuedOn'), readDate(paper.issuedOn)],
          [t('paper.validFrom'), paper.validFrom && readDate(paper.validFrom)],
          [t('paper.validUntil'), paper.validUntil && readDate(paper.validUntil)],
          [t('paper.newer'), newer && t('paper.newerNamed', { number: newer.number, day: readDate(newer.issuedOn) })],
          [t('paper.code'), formatCheckCode(paper.code)],
        ]}
      />
      {paper.history.length > 0 && (
        <div className="stack-tight">
          <h3>{t('history')}</h3>
          <ol className="bullets">
            {paper.history.map(({ on, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may happen twice on a day, and nothing is ever put between
              <li key={index}>
                {readDate(on)}：{text}
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}
