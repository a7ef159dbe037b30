import { useTranslation } from 'react-i18next';
import type { ProjectFactsFieldsFragment } from '../../../generated/graphql.js';
import { useLabels } from '../../../parts/labels.js';
import { readDate, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Facts } from '../../../ui/Page.js';

const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

export function ProjectFacts({ project }: { project: ProjectFactsFieldsFragment }) {
  const { t } = useTranslation('progress');
  const { codeFormat } = useLabels();
  return (
    <Card title={t('facts.title')}>
      {project.codeWarnings.length > 0 && (
        <Notice tone="warn">
          {project.codeWarnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <Facts
        rows={[
          [t('facts.code'), `${project.code}（${codeFormat[project.codeFormat]}）`],
          [t('facts.organisation'), project.organisation.name],
          [t('facts.type'), project.projectType.name],
          [t('facts.district'), project.district.name],
          [t('facts.address'), project.address],
          [t('facts.investment'), t('facts.wanYuan', { amount: figures.format(project.totalInvestment) })],
          [t('facts.land'), t('facts.squareMetres', { area: figures.format(project.landArea) })],
          [t('facts.floor'), t('facts.squareMetres', { area: figures.format(project.floorArea) })],
          [t('facts.start'), project.plannedStartOn && readDate(project.plannedStartOn)],
          [t('facts.finish'), project.plannedFinishOn && readDate(project.plannedFinishOn)],
          [t('facts.registered'), readInstant(project.createdAt)],
          [t('facts.catalogue'), t('facts.catalogueVersion', project.catalogue)],
        ]}
      />
      {project.description && <p>{project.description}</p>}
      <details className="more">
        <summary>{t('facts.answers')}</summary>
        <Facts rows={project.answers.map((answer) => [answer.title, answer.text] as const)} />
      </details>
    </Card>
  );
}
