import { useState } from 'react';
import type { ExportQuestion, ExportTable } from '../../../../src-main/contract/export-questions.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { savePdf } from '../../../api/save-pdf.ts';
import { useExport } from '../../../api/use-export.ts';
import type { ExportRun } from '../../../api/use-export.ts';
import { useSavedFile } from '../../../api/use-saved-file.ts';
import type { SavedFile, WrittenFile } from '../../../api/use-saved-file.ts';
import type { PrintableTable, TablePrinting } from '../print/use-print-table.ts';

/** A PDF that was written, with its number of pages. */
export interface SavedPdf extends WrittenFile {
  pages: number;
}

export interface TableSaving {
  excel: Omit<ExportRun, 'start'>;
  pdf: Omit<SavedFile<SavedPdf>, 'save'>;
  /** What was saved last, which alone is told of; null before that. */
  last: { table: ExportTable; as: 'excel' | 'pdf' } | null;
  saveExcel: (question: ExportQuestion, profileId: string | null) => void;
  savePdf: (table: PrintableTable) => void;
}

/** Saves a table as Excel, by a job that can be cancelled, and as PDF, by the window's own printing. */
export function useSaveTable(label: string, { withPages }: TablePrinting): TableSaving {
  const { client, shell } = useApi();
  const { start, ...excel } = useExport(`正在导出${label}`);
  const { save, ...pdf } = useSavedFile<SavedPdf>();
  const [last, setLast] = useState<TableSaving['last']>(null);
  return {
    excel,
    pdf,
    last,
    saveExcel: (question, profileId) => {
      setLast({ table: question.table, as: 'excel' });
      void start(question, profileId);
    },
    savePdf: (table) => {
      const { question } = table;
      setLast({ table: question.table, as: 'pdf' });
      void save({
        suggestName: () => client.exports.suggestName({ kind: 'table', question, ending: 'pdf' }),
        write: (saveToken) => withPages(table, 'pdf', async (pages) => ({ ...(await savePdf(shell, saveToken)), pages })),
      });
    },
  };
}
