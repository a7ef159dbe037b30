import { useTranslation } from 'react-i18next';
import type { DraftFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { readDate } from '../../../ui/dates.js';
import { Badge, Card, Facts } from '../../../ui/Page.js';

type Field = DraftFieldsFragment['fields'][number];

/** What was submitted, to be read. */
export function FiledContent({ application }: { application: DraftFieldsFragment }) {
  const { t } = useTranslation('filing');
  const { requirementState } = useLabels();
  return (
    <>
      <Card title={t('form.items')}>
        <ul className="bullets">
          {application.items.map((item) => (
            <li key={item.code}>{item.name}</li>
          ))}
        </ul>
      </Card>
      <Card title={t('form.form')}>
        <Facts rows={application.fields.map((field) => [field.label, readValue(field)] as const)} />
      </Card>
      <Card title={t('view.materials')}>
        <ul className="divided">
          {application.requirements.map((requirement) => (
            <li key={requirement.code} className="stack-tight">
              <div className="row-between">
                <h3>{requirement.name}</h3>
                <Badge tone={requirement.state === 'satisfied' ? 'ok' : undefined}>
                  {requirementState[requirement.state]}
                </Badge>
              </div>
              {requirement.held && requirement.held.source !== 'upload' && (
                <p className="small">
                  {t('view.held', { source: requirement.held.sourceName })}{' '}
                  {requirement.held.file && <FileLink file={requirement.held.file} />}
                </p>
              )}
              {requirement.materials.map((material) => (
                <p key={material.id} className="small">
                  <FileLink file={material.current.file} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function readValue(field: Field): string {
  const value = field.value ?? '';
  if (field.kind === 'date') return readDate(value);
  const label = field.options.find((option) => option.value === value)?.label ?? value;
  return field.unit && label ? `${label} ${field.unit}` : label;
}
