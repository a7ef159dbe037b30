import { useTranslation } from 'react-i18next';
import type { ExtensionFieldsFragment } from '../../generated/graphql.js';
import { readDue, readInstant } from '../date/date.logic.js';

/** An extension as asked for and as decided: days, basis, reason, due day before and after (许可法 42). */
export function ExtensionFacts({ extension }: { extension: ExtensionFieldsFragment }) {
  const { t } = useTranslation('parts');
  const facts = [
    { key: 'days', value: t('extension.daysOf', { days: extension.days, most: extension.daysAtMost }) },
    { key: 'reason', value: extension.reason },
    { key: 'basis', value: extension.basis },
    {
      key: 'requested',
      value: `${extension.requestedBy.displayName} · ${readInstant(extension.requestedAt)}`,
    },
    {
      key: 'due',
      value: extension.dueBefore
        ? t(extension.dueAfter ? 'extension.dueMoves' : 'extension.dueNow', {
            before: readDue(extension.dueBefore, extension.dueBeforeProvisional),
            after: readDue(extension.dueAfter, extension.dueAfterProvisional),
          })
        : null,
    },
    {
      key: 'decided',
      value: extension.decidedAt
        ? [extension.decidedBy?.displayName, readInstant(extension.decidedAt), extension.decisionReason]
            .filter(Boolean)
            .join(' · ')
        : null,
    },
    { key: 'number', value: extension.number },
  ] as const;
  return (
    <dl className="gs-facts">
      {facts
        .filter(({ value }) => value)
        .map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`extension.fact.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
