import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useWorkspaceStatus } from '../api/office-hooks.ts';
import { FirstStartScreen } from '../features/first-start/first-start-screen.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AppFrame } from './app-frame.tsx';
import { NavigationProvider } from './navigation-provider.tsx';
import { useLargeFont } from './preferences.ts';
import { themeOf } from './theme.ts';

function Start(): ReactNode {
  const status = useWorkspaceStatus();
  if (status.error && !status.data) return <div className="starting"><ErrorNotice error={status.error} /></div>;
  if (!status.data) return <p className="starting">正在打开…</p>;
  if (!status.data.office) return <FirstStartScreen today={status.data.today} />;
  return (
    <NavigationProvider start={status.data.counts.plans > 0 ? 'ledger' : 'import'}>
      <AppFrame />
    </NavigationProvider>
  );
}

/** The whole window; needs an `ApiProvider` above it. */
export function App(): ReactNode {
  const [largeFont] = useLargeFont();
  useEffect(() => {
    document.documentElement.dataset['font'] = largeFont ? 'large' : 'normal';
  }, [largeFont]);
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(largeFont)} button={{ autoInsertSpace: false }}>
      <Start />
    </ConfigProvider>
  );
}
