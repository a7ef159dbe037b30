import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExtensionsToDecideDocument } from '../../../generated/graphql.js';
import { ClockLine } from '../../../parts/clock/ClockLine.js';
import { DecideExtension } from '../../../parts/extensions/DecideExtension.js';
import { ExtensionFacts } from '../../../parts/extensions/ExtensionFacts.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { useViewer } from '../../../parts/viewer/viewer-context.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';

/** 延期审批: what waits for the head of the department (许可法 42). */
export function ExtensionsPage() {
  const { t } = useTranslation('extensions');
  const { capacity } = useViewer();
  const query = useQuery(ExtensionsToDecideDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  return (
    <div className="gs-page">
      <PageHeader title={t('title')} documentTitle={t('title')} subtitle={capacity.unit?.name} />
      <Loaded query={query}>
        {({ extensionsToDecide }) =>
          extensionsToDecide.length === 0 ? (
            <EmptyState text={t('empty')} />
          ) : (
            <>
              <p className="gs-note">{t('count', { count: extensionsToDecide.length })}</p>
              <ul className="gs-results" aria-label={t('title')}>
                {extensionsToDecide.map((extension) => {
                  const { item, number, project, clock, id } = extension.case;
                  return (
                    <li key={extension.id} className="gs-card">
                      <div className="gs-card-head">
                        <Link to={paths.itemCase(id)}>{item.name}</Link>
                      </div>
                      <div className="gs-note">
                        {number} · <Link to={paths.project(project.id)}>{project.name}</Link>
                      </div>
                      <ClockLine clock={clock} />
                      <ExtensionFacts extension={extension} />
                      <DecideExtension
                        extension={extension}
                        caseName={`${item.name} ${number}`}
                        refetch={() => query.refetch()}
                      />
                    </li>
                  );
                })}
              </ul>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
