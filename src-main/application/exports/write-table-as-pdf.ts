import type { Exported } from '../../contract/exports.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { convertByLibreOffice, findLibreOffice } from '../files/libre-office.ts';
import type { JobControl } from '../stream-job.ts';
import { saveBytes } from './save-bytes.ts';
import type { AskedTable } from './workbook-of-question.ts';
import { renderTable } from './write-table.ts';

type ExportedPdf = Pick<Exported, 'fileToken' | 'fileName' | 'sheets' | 'rows'>;

/**
 * Writes any table as PDF by an installed LibreOffice in the place that the token was given for. PDF_CONVERTER_MISSING
 * where there is none; what `renderTable`, `convertByLibreOffice` and `saveBytes` throw.
 */
export async function writeTableAsPdf(
  context: ApplicationContext,
  { saveToken, ...asked }: AskedTable & { saveToken: string },
  control: JobControl,
): Promise<ExportedPdf> {
  // Refused before the work is done.
  context.files.writable(saveToken);
  if (findLibreOffice() === null) throw new AppError('PDF_CONVERTER_MISSING', {});
  const { bytes, checked } = await renderTable(context, asked, control);
  const { signal } = control;
  const pdf = await convertByLibreOffice({ bytes, from: 'xlsx', to: 'pdf', signal });
  if (pdf === null) throw new AppError('PDF_CONVERTER_MISSING', {});
  const saved = await saveBytes(context, { useCase: 'exports.writePdf', saveToken, bytes: pdf });
  return { ...saved, sheets: checked.sheets, rows: checked.rows };
}
