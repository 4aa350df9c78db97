/** A page on the web or a document by its number, as a unit has typed it. */
export type EvidenceReference = { kind: 'link'; title: string; url: string } | { kind: 'document'; title: string; documentNumber: string };

const address = /https?:\/\/[^\s，。；、,;（）()“”"<>]+|www\.[^\s，。；、,;（）()“”"<>]+/iu;
/** 云政公开〔2026〕3号 */
const documentNumber = /[\p{L}\p{N}]{1,20}[〔[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*第?\s*\d{1,5}\s*号/u;
const [longestTitle, longestAddress, longestNumber] = [500, 2000, 100];

function wordsAround(line: string, found: string): string {
  return line.replace(found, ' ').replaceAll(/^[\s\d、.．:：()（）]+|[\s:：,，。;；()（）]+$/gu, '').trim();
}

function isAddress(text: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*[\w-]+(?::\d+)?(?:[/?#]|$)/iu.test(text);
}

function referenceOf(line: string): EvidenceReference | null {
  const [page] = address.exec(line) ?? [];
  if (page !== undefined && page.length <= longestAddress) {
    const url = /^www\./iu.test(page) ? `http://${page}` : page;
    if (isAddress(url)) return { kind: 'link', title: (wordsAround(line, page) || url).slice(0, longestTitle), url };
  }
  const [number] = documentNumber.exec(line) ?? [];
  const title = line.slice(0, longestTitle);
  return line === '' ? null : { kind: 'document', title, documentNumber: (number?.replaceAll(/\s/gu, '') ?? line).slice(0, longestNumber) };
}

/**
 * The pages and documents that a cell of evidence names, one a line or between semicolons: what is no address is a document,
 * by its number (某政发〔2026〕3号) or, where it shows none, by its words.
 */
export function evidenceReferences(text: string | null): EvidenceReference[] {
  const lines = (text ?? '').split(/[\n；;]|(?<=https?:\/\/\S+)\s+(?=.*https?:\/\/)/u).map((line) => line.trim());
  const found = lines.flatMap((line) => referenceOf(line) ?? []);
  const keyOf = (one: EvidenceReference): string => (one.kind === 'link' ? one.url : one.documentNumber);
  return found.filter((one, at) => found.findIndex((other) => other.kind === one.kind && keyOf(other) === keyOf(one)) === at);
}
