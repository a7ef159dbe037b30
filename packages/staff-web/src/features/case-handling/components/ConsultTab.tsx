import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseConsultationsDocument, type OpenCaseFragment } from '../../../generated/graphql.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { OpinionRequestList } from '../../../parts/opinion-requests/OpinionRequestList.js';
import { ConsultDialog } from './ConsultDialog.js';
import { type OutsideLink, OutsideLinks } from './OutsideLinks.js';

interface Props {
  itemCase: OpenCaseFragment;
  refetch: () => Promise<unknown>;
}

/** 征求意见: departments of any stage, and outside bodies by a link of their own (domain §4). */
export function ConsultTab({ itemCase, refetch }: Props) {
  const { t } = useTranslation('cases');
  const [asking, setAsking] = useState(false);
  const [links, setLinks] = useState<readonly OutsideLink[]>([]);
  const query = useQuery(CaseConsultationsDocument, {
    variables: { id: itemCase.id },
    fetchPolicy: 'cache-and-network',
  });
  const both = () => Promise.all([refetch(), query.refetch()]);
  return (
    <>
      <div className="gs-panel-head">
        <p className="gs-note">{t('consult.intro')}</p>
        {itemCase.availableActions.includes('consult') && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('consult.ask')}
          </Button>
        )}
      </div>
      <OutsideLinks links={links} onClose={() => setLinks([])} />
      <Loaded query={query}>
        {(data) => (
          <OpinionRequestList
            requests={data.itemCase.opinionRequests}
            label={t('consult.list')}
            empty={t('consult.none')}
            refetch={both}
          />
        )}
      </Loaded>
      {asking && (
        <ConsultDialog itemCase={itemCase} refetch={both} onLinks={setLinks} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
