import type { AppFailure } from '../../contract/errors.ts';
import type { ApplicationContext } from '../context.ts';
import { translateError } from '../translate-error.ts';
import type { ErrorLog } from '../translate-error.ts';
import { saveBytes } from './save-bytes.ts';

/** Where a printed page was saved, or why it was not, as the contract names failures. */
export type SavedPrint = { saved: { fileToken: string; fileName: string } } | { failure: AppFailure };

/** Saves the PDF that `print` makes; whatever fails of either is told, never thrown, since it goes to the window by the shell. */
export async function savePrinted(context: ApplicationContext, log: ErrorLog, saveToken: string, print: () => Promise<Uint8Array>): Promise<SavedPrint> {
  try {
    // Refused before the work is done.
    context.files.writable(saveToken);
    return { saved: await saveBytes(context, { useCase: 'exports.printed', saveToken, bytes: await print() }) };
  } catch (error) {
    const { code, data } = translateError(error, log);
    return { failure: { code, data } as AppFailure };
  }
}
