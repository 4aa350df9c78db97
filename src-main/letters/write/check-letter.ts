import { strFromU8, unzipSync } from 'fflate';
import { LetterError } from '../letter-error.ts';

const textPart = 'word/document.xml';

/** Opens a written .docx again; throws `LETTER_DAMAGED` when it is no zip or holds no text. */
export function checkLetter(bytes: Uint8Array): void {
  const text = readText(bytes);
  if (text === null || !/<w:t[ >]/.test(text) || !text.trimEnd().endsWith('</w:document>')) {
    throw new LetterError('LETTER_DAMAGED', { byteSize: bytes.length });
  }
}

function readText(bytes: Uint8Array): string | null {
  try {
    const part = unzipSync(bytes, { filter: ({ name }) => name === textPart })[textPart];
    return part === undefined ? null : strFromU8(part);
  } catch {
    return null;
  }
}
