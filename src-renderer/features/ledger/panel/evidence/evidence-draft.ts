import { z } from 'zod';
import type { EvidenceFields, EvidenceView } from '../../../../../src-main/contract/evidence.ts';
import { evidenceKinds } from '../../../../../src-main/contract/codes.ts';

const draftSchema = z.object({
  kind: z.enum(evidenceKinds),
  title: z.string(),
  url: z.string(),
  documentNumber: z.string(),
  publishedOn: z.string().nullable(),
  note: z.string(),
});

/** A piece of evidence that is being typed. */
export type EvidenceDraft = z.infer<typeof draftSchema>;

/** True for a stored draft of this program version. */
export function isEvidenceDraft(value: unknown): value is EvidenceDraft {
  return draftSchema.safeParse(value).success;
}

/** A reference before anything is typed. */
export const emptyReference: EvidenceDraft = { kind: 'link', title: '', url: '', documentNumber: '', publishedOn: null, note: '' };

/** The draft that changes what is stored. */
export function draftOfEvidence({ kind, title, url, documentNumber, publishedOn, note }: EvidenceView): EvidenceDraft {
  return { kind, title, url: url ?? '', documentNumber: documentNumber ?? '', publishedOn, note: note ?? '' };
}

/** True for an address of a page on the web, as the contract takes it. */
function isWebAddress(url: string): boolean {
  return z.url({ protocol: /^https?$/ }).safeParse(url).success;
}

/** What still keeps the draft from being saved, as a sentence; null when it is complete. */
export function missingOfEvidence({ kind, title, url, documentNumber }: EvidenceDraft): string | null {
  if (kind === 'link' && url.trim() === '') return '请填写网址。';
  if (url.trim() !== '' && !isWebAddress(url.trim())) return '网址要以 http:// 或 https:// 开头。';
  if (kind === 'document' && documentNumber.trim() === '') return '请填写文号。';
  if (title.trim() === '') return '请填写标题。';
  return null;
}

/** The fields of a complete draft as they are saved: what is blank is none. */
export function fieldsOfEvidence({ title, url, documentNumber, publishedOn, note }: EvidenceDraft): EvidenceFields {
  return {
    title: title.trim(),
    url: url.trim() || null,
    documentNumber: documentNumber.trim() || null,
    publishedOn,
    note: note.trim() || null,
  };
}
