import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementFieldsFragment } from '../../generated/graphql.js';
import type { RequirementGroup } from './requirement-groups.logic.js';

interface Props<R extends RequirementFieldsFragment> {
  groups: readonly RequirementGroup<R>[];
  itemName: (code: string) => string;
  selected: string | null;
  onSelect: (code: string) => void;
  /** A mark beside the name, with words for those who do not see it. */
  mark?: (requirement: R) => ReactNode;
  /** At the head of a group, such as how far its check has come. */
  groupNote?: (group: RequirementGroup<R>) => ReactNode;
}

/** The one set of materials: shared ones first, then each item's own. */
export function RequirementTree<R extends RequirementFieldsFragment>(props: Props<R>) {
  const { t } = useTranslation('parts');
  return (
    <nav aria-label={t('requirements.label')} className="gs-tree">
      {props.groups.map((group) => {
        const name = group.itemCode === null ? t('requirements.shared') : props.itemName(group.itemCode);
        return (
          <section key={group.itemCode ?? 'shared'} aria-label={name}>
            <h2 className="gs-tree-group">
              <span>{name}</span>
              {props.groupNote?.(group)}
            </h2>
            <ul>
              {group.requirements.map((requirement) => (
                <li key={requirement.code}>
                  <button
                    type="button"
                    className="gs-tree-entry"
                    aria-current={requirement.code === props.selected ? 'true' : undefined}
                    onClick={() => props.onSelect(requirement.code)}
                  >
                    <span className="gs-tree-name">
                      {requirement.name}
                      {group.itemCode === null && (
                        <span className="gs-tree-serves">
                          {t('requirements.serves', { names: requirement.itemNames.join('、') })}
                        </span>
                      )}
                      <span className="gs-tree-serves">{describe(requirement)}</span>
                    </span>
                    {props.mark?.(requirement)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );

  function describe(requirement: R): string {
    const files = requirement.materials.length;
    if (requirement.state === 'notApplicable') return t('requirements.notApplicable');
    if (files > 0) return t('requirements.files', { count: files });
    if (requirement.held) return t('requirements.heldAt', { name: requirement.held.sourceName });
    return t(`requirements.without.${requirement.state}`);
  }
}
