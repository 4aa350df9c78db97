import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useExport } from '../../api/use-export.ts';
import { exportedSentence } from '../../ui/export-words.ts';
import { SaveOutcome } from '../../ui/save-outcome.tsx';
import styles from './units-screen.module.css';

/** 导出单位名录: the register as a table that can be read back, and where it was saved. */
export function ListExport(): ReactNode {
  const run = useExport('正在导出单位名录');
  const start = (): void => void run.start({ table: 'unitList' });
  return (
    <>
      <Button loading={run.running} onClick={start}>
        导出单位名录
      </Button>
      <SaveOutcome run={run} sentence={exportedSentence} className={styles.exported} />
    </>
  );
}
