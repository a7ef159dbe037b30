import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LoginForm } from '../../features/account/components/LoginForm.js';
import { MeDocument, SwitchCapacityDocument, type ViewerFieldsFragment } from '../../generated/graphql.js';
import type { SessionGate } from './session-gate.js';

/** Over the page as it is: after signing in again the held requests go out, and nothing that was typed is lost. */
export function SessionEndedDialog({ gate }: { gate: SessionGate }) {
  const { t } = useTranslation('app');
  const client = useApolloClient();
  const [switchCapacity] = useMutation(SwitchCapacityDocument);
  const ended = useSyncExternalStore(gate.subscribe, gate.isEnded);

  const leave = () => {
    gate.settle(false);
    window.location.assign(`${import.meta.env.BASE_URL}login`);
  };
  const goOn = async (viewer: ViewerFieldsFragment) => {
    const before = client.readQuery({ query: MeDocument })?.me;
    if (before && before.person.id !== viewer.person.id) {
      // Someone else sat down: the page belongs to the person before.
      gate.settle(false);
      window.location.assign(import.meta.env.BASE_URL);
      return;
    }
    if (before && before.capacity.id !== viewer.capacity.id) {
      await switchCapacity({ variables: { capacityId: before.capacity.id } });
    }
    gate.settle(true);
  };

  return (
    <Modal
      open={ended}
      title={t('session.endedTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      footer={<Button onClick={leave}>{t('session.leave')}</Button>}
      zIndex={2000}
    >
      <p>{t('session.endedText')}</p>
      <LoginForm onSignedIn={goOn} />
    </Modal>
  );
}
