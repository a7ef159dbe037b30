import 'dayjs/locale/zh-cn';
import './ui/styles.css';
import './ui/frame.css';
import './ui/bench.css';
import './ui/reader.css';
import './ui/case.css';
import './ui/certificates.css';
import './ui/coordination.css';
import './ui/sessions.css';
import './ui/calendar.css';
import './ui/narrow.css';
import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { startMessages } from './app/i18n.js';

dayjs.locale('zh-cn');

async function start() {
  await startMessages();
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no #root');
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
