import { Alert, Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RequestConsultationMutation } from '../../../generated/graphql.js';
import { readInstant } from '../../../parts/date/date.logic.js';

export type OutsideLink = Extract<
  RequestConsultationMutation['requestConsultation'],
  { __typename: 'OpinionRequestSuccess' }
>['links'][number];

interface Props {
  links: readonly OutsideLink[];
  onClose: () => void;
}

/** The links of outside bodies, shown this once: the system keeps only their hash. */
export function OutsideLinks({ links, onClose }: Props) {
  const { t } = useTranslation('cases');
  if (links.length === 0) return null;
  return (
    <Modal
      open
      width={680}
      title={t('links.title')}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('links.done')}
        </Button>
      }
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <Alert type="warning" showIcon title={t('links.once')} className="gs-block" />
      <ul className="gs-lines">
        {links.map((link) => (
          <li key={link.requestId}>
            <strong>{link.body}</strong>
            <Typography.Text
              code
              copyable={{ text: wholeAddress(link.url), tooltips: [t('links.copy'), t('links.copied')] }}
            >
              {wholeAddress(link.url)}
            </Typography.Text>
            <span className="gs-note">{t('links.until', { when: readInstant(link.expiresAt) })}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** Where the system does not know its public address, a link begins at this one's. */
function wholeAddress(url: string): string {
  return new URL(url, window.location.origin).href;
}
