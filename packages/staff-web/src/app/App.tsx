import { ApolloProvider } from '@apollo/client/react';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { FreshProvider } from '../parts/fresh/FreshProvider.js';
import { createClient } from './apollo-client.js';
import { createRouter } from './router.js';
import { SessionEndedDialog } from './session/SessionEndedDialog.js';
import { SessionGate } from './session/session-gate.js';
import { theme } from './theme.js';

/** Everything around the pages: theme, language, data, session. */
export function App() {
  const [gate] = useState(() => new SessionGate());
  const [client] = useState(() => createClient(gate));
  const [router] = useState(createRouter);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <ApolloProvider client={client}>
          <FreshProvider>
            <RouterProvider router={router} />
          </FreshProvider>
          <SessionEndedDialog gate={gate} />
        </ApolloProvider>
      </AntApp>
    </ConfigProvider>
  );
}
