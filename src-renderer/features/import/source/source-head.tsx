import { ExportOutlined } from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import styles from './source-pane.module.css';

/** Name of the file, whether its cleaned text is shown too, and a way to open a copy of the original. */
export function SourceHead(props: {
  importId: string;
  fileName: string;
  cleanedCount: number;
  showCleaned: boolean;
  onShowCleaned: (show: boolean) => void;
}): ReactNode {
  const { client, shell } = useApi();
  const [error, setError] = useState<unknown>(null);
  const openOriginal = async (): Promise<void> => {
    setError(null);
    try {
      const { fileToken } = await client.imports.original({ importId: props.importId });
      await shell.openFile(fileToken);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <div className={styles.head}>
        <span className={styles.file} title={props.fileName}>
          {props.fileName}
        </span>
        {props.cleanedCount > 0 ? (
          <Segmented<'original' | 'cleaned'>
            size="small"
            aria-label="原文怎样显示"
            disabled={false}
            value={props.showCleaned ? 'cleaned' : 'original'}
            options={[
              { value: 'original', label: '原文' },
              { value: 'cleaned', label: `对照清理后 ${props.cleanedCount}` },
            ]}
            onChange={(value) => props.onShowCleaned(value === 'cleaned')}
          />
        ) : null}
        <Tooltip title="用电脑上的程序打开原件的副本">
          <Button size="small" type="text" icon={<ExportOutlined />} disabled={false} onClick={() => void openOriginal()}>
            打开原件
          </Button>
        </Tooltip>
      </div>
      <ErrorNotice error={error} onClose={() => setError(null)} />
    </>
  );
}
