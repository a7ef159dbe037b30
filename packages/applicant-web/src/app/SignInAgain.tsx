import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ViewerDocument, type ViewerFieldsFragment } from '../generated/graphql.js';
import { forgetEverythingKept } from '../parts/commands/useKept.js';
import { LoginForm } from '../parts/session/LoginForm.js';
import { answerSignIn } from '../parts/session/sign-in-again.js';
import { startOver } from '../parts/session/start-over.js';
import { useViewer } from '../parts/session/useViewer.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';

/** Over the page whose session ended. The page stays as it is underneath, with everything typed. */
export function SignInAgain() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const before = useRef(viewer ?? null);

  const signedIn = (now: ViewerFieldsFragment) => {
    const earlier = before.current;
    if (earlier && (earlier.person.id !== now.person.id || earlier.capacity.id !== now.capacity.id)) {
      // Somebody else, or the same person acting for another organisation: nothing of the old page may be sent as theirs.
      answerSignIn(false);
      forgetEverythingKept();
      void Promise.resolve(navigate('/projects')).then(() => startOver(client));
      return;
    }
    client.writeQuery({ query: ViewerDocument, data: { me: now } });
    answerSignIn(true);
  };

  const leave = () => {
    answerSignIn(false);
    client.writeQuery({ query: ViewerDocument, data: { me: null } });
  };

  return (
    <Dialog open title={t('signInAgain.title')}>
      <p>{t('signInAgain.text', { name: before.current?.person.displayName ?? t('signInAgain.someone') })}</p>
      <LoginForm onSignedIn={signedIn} />
      <Button look="quiet" onPress={leave}>
        {t('signInAgain.leave')}
      </Button>
    </Dialog>
  );
}
