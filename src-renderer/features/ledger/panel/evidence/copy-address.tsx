import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../../../api/api-provider.tsx';

/** Copies the address of a page: this computer has no network, so it is opened elsewhere. */
export function CopyAddress({ url }: { url: string }): ReactNode {
  const { notices } = useApi();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    notices.set({ sentence: '已复制网址，请在能上网的电脑上打开', changeSetIds: [], problem: false });
  };
  return (
    <Button size="small" title={url} onClick={() => void copy()}>
      复制网址
    </Button>
  );
}
