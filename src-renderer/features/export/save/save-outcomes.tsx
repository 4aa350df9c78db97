import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ExportTable } from '../../../../src-main/contract/export-questions.ts';
import { exportedSentence } from '../../../ui/export-words.ts';
import { SaveOutcome } from '../../../ui/save-outcome.tsx';
import { rareCharacterSentence } from './rare-characters.ts';
import type { SavedPdf, TableSaving } from './use-save-table.ts';
import styles from './save-outcomes.module.css';

/** 已生成“….pdf”：12 页. */
export function pdfSentence({ fileName, pages }: Pick<SavedPdf, 'fileName' | 'pages'>): string {
  return `已生成“${fileName}”：${pages.toLocaleString('zh-CN')} 页，与预览一致。`;
}

/** How the saving of the shown table goes, where its file is, and what may go wrong when it is printed. */
export function SaveOutcomes({ saving, table }: { saving: TableSaving; table: ExportTable }): ReactNode {
  const { excel, pdf, last } = saving;
  if (last?.table !== table) return null;
  if (last.as === 'pdf') return <SaveOutcome className={styles.outcome} run={{ ...pdf, job: null }} sentence={pdfSentence} />;
  const rare = rareCharacterSentence(excel.written?.rareCharacters ?? []);
  return (
    <>
      <SaveOutcome className={styles.outcome} run={excel} sentence={exportedSentence} />
      {rare === null ? null : (
        <Alert key={excel.written?.fileToken} className={styles.outcome ?? ''} type="warning" showIcon closable={{ 'aria-label': '收起' }} title={rare} />
      )}
    </>
  );
}
