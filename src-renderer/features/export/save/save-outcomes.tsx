import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ExportTable } from '../../../../src-main/contract/export-questions.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { exportedSentence } from '../../../ui/export-words.ts';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { SaveOutcome } from '../../../ui/save-outcome.tsx';
import type { TablePrinting } from '../print/use-print-table.ts';
import { rareCharacterSentence } from './rare-characters.ts';
import type { SavedPdf, TableSaving } from './use-save-table.ts';
import styles from './save-outcomes.module.css';

/** 已生成“….pdf”：12 页. */
export function pdfSentence({ fileName, pages }: Pick<SavedPdf, 'fileName' | 'pages'>): string {
  return `已生成“${fileName}”：${pages.toLocaleString('zh-CN')} 页，与预览一致。`;
}

/** How the pages of the shown table are laid out for a printer or a PDF, how it is saved and where its file is, and what may go wrong when it is printed. */
export function SaveOutcomes(props: { printing: TablePrinting; saving: TableSaving; table: ExportTable }): ReactNode {
  const { job, error } = props.printing;
  return (
    <>
      <div className={styles.outcome}>
        {job ? <JobProgressBar job={job} /> : null}
        <ErrorNotice error={error} />
      </div>
      <SavedTable saving={props.saving} table={props.table} />
    </>
  );
}

/** The file that the shown table was saved in last. */
function SavedTable({ saving, table }: { saving: TableSaving; table: ExportTable }): ReactNode {
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
