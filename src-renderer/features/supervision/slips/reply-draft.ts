import { z } from 'zod';

const draftSchema = z.object({ repliedOn: z.string().nullable(), person: z.string(), text: z.string() });

/** A reply that is being typed; the day is null while it is today. */
export type ReplyDraft = z.infer<typeof draftSchema>;

/** True for a stored draft of this program version. */
export function isReplyDraft(value: unknown): value is ReplyDraft {
  return draftSchema.safeParse(value).success;
}

/** Before anything is typed. */
export const emptyReply: ReplyDraft = { repliedOn: null, person: '', text: '' };

/** What keeps a reply of the day `repliedOn` from being noted, as a sentence; null when it is complete. */
export function missingOfReply({ text }: ReplyDraft, repliedOn: string, issuedOn: string): string | null {
  if (repliedOn < issuedOn) return `回复日期早于发出日期 ${issuedOn}。`;
  return text.trim() === '' ? '请填写回复内容。' : null;
}
