import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { loadMessages } from './messages/index.js';
import { writeDatesIn } from './ui/dates.js';
import './ui/base.css';
import './ui/controls.css';
import './ui/surfaces.css';

writeDatesIn(await loadMessages());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
