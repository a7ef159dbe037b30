import { formatFileSize } from '@gongshen/shared/material';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubmissionChangesFieldsFragment } from '../../generated/graphql.js';
import { labels } from '../labels/labels.js';

type Changes = SubmissionChangesFieldsFragment;
type Evidence = Changes['evidence'][number]['before'];

interface Line {
  key: string;
  name: string;
  kind: string;
  before: React.ReactNode;
  after: React.ReactNode;
}

/** What differs between two submissions: materials first, then the form, each as it was and as it is. */
export function ChangeList({ changes }: { changes: Changes }) {
  const { t } = useTranslation('parts');
  const kinds = labels().submissionChange;
  const lines: Line[] = [
    ...changes.evidence.map((change, index) => ({
      key: `${change.requirementCode} ${index}`,
      name: change.requirementName,
      kind: change.sameContent ? `${kinds[change.kind]}（${t('changes.sameContent')}）` : kinds[change.kind],
      before: <Piece evidence={change.before} />,
      after: <Piece evidence={change.after} />,
    })),
    ...changes.fields.map(({ code, label, before, after }) => ({
      key: `field ${code}`,
      name: label,
      kind: t('changes.form'),
      before: before ?? t('changes.nothing'),
      after: after ?? t('changes.nothing'),
    })),
  ];
  if (lines.length === 0) return <p className="gs-note">{t('changes.none')}</p>;
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={lines}
      columns={[
        { title: t('changes.what'), dataIndex: 'name' },
        { title: t('changes.kind'), dataIndex: 'kind' },
        { title: t('changes.before'), dataIndex: 'before' },
        { title: t('changes.after'), dataIndex: 'after' },
      ]}
    />
  );
}

function Piece({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation('parts');
  if (!evidence) return <>{t('changes.nothing')}</>;
  const { text, number, size, sha256, file } = evidence;
  const notes = [
    number === null ? '' : t('changes.version', { number }),
    size === null ? '' : formatFileSize(size),
    sha256 ? t('changes.digest', { sha: sha256.slice(0, 12) }) : '',
  ];
  return (
    <>
      {file ? (
        <a href={file.url} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
      <div className="gs-note">{notes.filter(Boolean).join(' · ')}</div>
    </>
  );
}
