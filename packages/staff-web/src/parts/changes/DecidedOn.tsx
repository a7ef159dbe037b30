import { useQuery } from '@apollo/client/react';
import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { DecidedOnDocument } from '../../generated/graphql.js';
import { Loaded } from '../loaded/Loaded.js';

/** The exact versions a decision was made on (domain §4). */
export function DecidedOn({ caseId }: { caseId: string }) {
  const { t } = useTranslation('parts');
  const query = useQuery(DecidedOnDocument, { variables: { id: caseId } });
  return (
    <Loaded query={query} rows={2}>
      {({ itemCase: { decidedOn } }) =>
        decidedOn.length > 0 && (
          <Collapse
            size="small"
            items={[
              {
                key: 'decidedOn',
                label: t('changes.decidedOn', { count: decidedOn.length }),
                children: (
                  <ul className="gs-plain-list">
                    {decidedOn.map(({ requirementCode, requirementName, text, sha256, file }, index) => (
                      <li key={`${requirementCode} ${sha256 ?? index}`}>
                        {requirementName}：
                        {file ? (
                          <a href={file.url} target="_blank" rel="noreferrer">
                            {text}
                          </a>
                        ) : (
                          text
                        )}
                        {sha256 && <div className="gs-note">{t('changes.digest', { sha: sha256.slice(0, 12) })}</div>}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
