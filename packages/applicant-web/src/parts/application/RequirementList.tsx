import { useTranslation } from 'react-i18next';
import type { RequirementFieldsFragment } from '../../generated/graphql.js';
import { Card } from '../../ui/Page.js';
import { RequirementCard } from './RequirementCard.js';
import type { RequirementGroups } from './requirements.logic.js';
import type { Draft } from './useDraft.js';

interface RequirementListProps {
  applicationId: string;
  groups: RequirementGroups;
  items: readonly { code: string; name: string }[];
  draft: Draft;
  /** Requirement code → what the submission was refused for. */
  missing: ReadonlyMap<string, string>;
}

/** The one set of materials (珠 14): what to bring first, then what is already there. */
export function RequirementList({ applicationId, groups, items, draft, missing }: RequirementListProps) {
  const { t } = useTranslation('parts');
  const list = (requirements: readonly RequirementFieldsFragment[]) => (
    <ul className="divided">
      {requirements.map((requirement) => (
        <li key={requirement.code}>
          <RequirementCard
            applicationId={applicationId}
            requirement={requirement}
            items={items}
            draft={draft}
            problem={missing.get(requirement.code) ?? null}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {groups.asked.length > 0 && (
        <Card title={t('material.asked', { count: groups.asked.length })} id="materials-asked">
          {list(groups.asked)}
        </Card>
      )}
      {groups.held.length > 0 && (
        <Card title={t('material.heldTitle', { count: groups.held.length })} id="materials-held">
          <p className="small soft">{t('material.heldLead')}</p>
          {list(groups.held)}
        </Card>
      )}
      {groups.other.length > 0 && (
        <Card title={t('material.otherTitle', { count: groups.other.length })}>{list(groups.other)}</Card>
      )}
    </>
  );
}
