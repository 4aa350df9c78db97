import { DocumentError } from '../document-error.ts';
import { decodeText } from '../plain-text/decode-text.ts';

/** Parts inside parts, as mail programs nest them. */
const deepest = 5;

interface Part {
  headers: ReadonlyMap<string, string>;
  /** Bytes as Latin-1 characters. */
  body: string;
}

/** Says of the beginning of a text that it is a web archive (MIME, RFC 2557): header lines with a web page or parts in it. */
export function isWebArchive(start: string): boolean {
  const head = start.replace(/^\s+/u, '').split(/\r?\n\r?\n/u, 1)[0] ?? '';
  return /^[A-Za-z][\w-]{2,40}:/u.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/imu.test(head);
}

/** The page of a web archive (.mht, .mhtml, .eml), decoded; pictures and style sheets in it are not touched. Throws `DocumentError`. */
export function pageOfArchive(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/^\s+/u, '');
  const pages = findPages(readPart(text), 0).flatMap((part) => decodeText(decodeBody(part))?.text ?? []);
  const [fullest] = pages.toSorted((one, other) => countHan(other) - countHan(one));
  if (fullest === undefined) throw new DocumentError('FILE_DAMAGED', { format: 'mht' });
  return fullest;
}

/** A page of frames stands in an archive beside the pages that it frames; the one that says most is the document. */
function countHan(page: string): number {
  return page.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function readPart(text: string): Part {
  const blank = /\r?\n\r?\n/u.exec(text);
  const head = blank === null ? text : text.slice(0, blank.index);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: blank === null ? '' : text.slice(blank.index + blank[0].length) };
}

function findPages(part: Part, depth: number): Part[] {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^text\/html/iu.test(type)) return [part];
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined || depth >= deepest) return [];
  const pieces = part.body.split(`--${mark}`).slice(1);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  return pieces.slice(0, end < 0 ? pieces.length : end).flatMap((piece) => findPages(readPart(piece.replace(/^\s+/u, '')), depth + 1));
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  return new Uint8Array(Buffer.from(encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body, 'latin1'));
}

function fromQuotedPrintable(body: string): string {
  return body.replaceAll(/=[ \t]*\r?\n/gu, '').replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
