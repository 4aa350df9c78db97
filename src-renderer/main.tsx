import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/base.css';
import { ApiProvider } from './api/api-provider.tsx';
import { createPortClient } from './api/client.ts';
import { openPort } from './api/port-handover.ts';
import { shellOfWindow } from './api/shell.ts';
import { App } from './app/app.tsx';

dayjs.locale('zh-cn');

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with the id root');
createRoot(container).render(
  <StrictMode>
    <ApiProvider client={createPortClient(openPort())} shell={shellOfWindow()}>
      <App />
    </ApiProvider>
  </StrictMode>,
);
