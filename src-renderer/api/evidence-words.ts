import type { EvidenceView } from '../../src-main/contract/evidence.ts';
import { evidenceKindLabels } from '../../src-main/contract/text/labels.ts';

const kilobyte = 1024;

/** Size of a file as the desktop shows it: 812 字节, 36 KB, 2.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} 字节`;
  const kilobytes = Math.round(bytes / kilobyte);
  if (kilobytes < kilobyte) return `${kilobytes} KB`;
  return `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}

type Facts = Pick<EvidenceView, 'kind' | 'title' | 'fileName' | 'byteSize' | 'documentNumber' | 'publishedOn'>;

/** What a piece of evidence is, below its title: 通报.pdf · 36 KB · 2026-03-05 发布. */
export function evidenceFacts({ kind, fileName, byteSize, documentNumber, publishedOn }: Facts): string {
  return [
    fileName ?? evidenceKindLabels[kind],
    byteSize === null ? null : sizeWords(byteSize),
    documentNumber,
    publishedOn === null ? null : `${publishedOn} 发布`,
  ]
    .filter((words) => words !== null)
    .join(' · ');
}
