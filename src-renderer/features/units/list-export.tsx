import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useExport } from '../../api/use-export.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { exportedSentence } from '../../ui/export-words.ts';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { SavedFileNotice } from '../../ui/saved-file-notice.tsx';
import styles from './units-screen.module.css';

/** 导出单位名录: the register as a table that can be read back, and where it was saved. */
export function ListExport(): ReactNode {
  const { client } = useApi();
  const run = useExport('正在导出单位名录');
  const { written } = run;
  const [putAway, setPutAway] = useState<string | null>(null);
  const start = (): void =>
    void run.start({
      suggestName: () => client.exports.suggestName({ kind: 'unitList' }),
      write: (saveToken, signal) => client.exports.unitList({ saveToken }, { signal }),
    });
  return (
    <>
      <Button loading={run.running} onClick={start}>
        导出单位名录
      </Button>
      {run.job || run.error || (written && written.fileToken !== putAway) ? (
        <div className={styles.exported}>
          {run.job ? <JobProgressBar job={run.job} /> : null}
          <ErrorNotice error={run.error} />
          {written && written.fileToken !== putAway ? (
            <>
              <SavedFileNotice
                sentence={exportedSentence(written)}
                openFile={run.openFile}
                showInFolder={run.showInFolder}
              />
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label="收起"
                onClick={() => setPutAway(written.fileToken)}
              />
            </>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
