import type { TemplateFormat } from '../../domain/codes.ts';
import { AppError } from '../app-error.ts';
import { convertByLibreOffice } from '../files/libre-office.ts';

/** The stream that every .doc and .wps has, as the directory of the file names it. */
const textStream = Buffer.from('WordDocument', 'utf16le');

/**
 * An .xls, .et, .doc or .wps as .xlsx or .docx by an installed LibreOffice; WPS has no command line.
 * TEMPLATE_FORMAT_UNSUPPORTED where none is installed: the clerk saves the file himself. FILE_DAMAGED, FILE_READ_TIMEOUT.
 */
export async function convertOldFile({ bytes, fileName }: { bytes: Uint8Array; fileName: string }, signal: AbortSignal): Promise<{ bytes: Uint8Array; ending: TemplateFormat }> {
  const isText = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(textStream);
  const ending = isText ? 'docx' : 'xlsx';
  const converted = await convertByLibreOffice({ bytes, from: isText ? 'doc' : 'xls', to: ending, signal });
  if (converted === null) throw new AppError('TEMPLATE_FORMAT_UNSUPPORTED', { fileName, isOld: true });
  return { bytes: converted, ending };
}
