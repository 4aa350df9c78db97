import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { slipReplies, slips } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';

interface ReplyInput {
  slipId: string;
  repliedOn: string;
  person: string | null;
  text: string;
}

/** Enters what a unit answered; the slip counts as replied. NOT_FOUND, or DAYS_REVERSED for an answer before the slip went out. */
export function replyToSlip(context: ApplicationContext, input: ReplyInput): { changeSetId: string | null; replyId: string } {
  const { number, issuedOn } = requireSlip(context.db, input.slipId);
  if (input.repliedOn < issuedOn) throw new AppError('DAYS_REVERSED', { name: number });
  const { changeSetId, value } = recordUseCase(context, 'supervision.reply', { number }, (tx) => {
    const id = newId();
    tx.insert(slipReplies).values({ ...input, id, createdAt: context.now().toISOString() }).run();
    tx.update(slips).set({ state: 'replied' }).where(eq(slips.id, input.slipId)).run();
    return id;
  });
  return { changeSetId, replyId: value };
}

/** Closes a slip without waiting for a reply, or opens it again, also one whose reply is not enough. NOT_FOUND, ROW_CHANGED. */
export function closeSlip(
  context: ApplicationContext,
  { slipId, rowVersion, closed }: { slipId: string; rowVersion: number; closed: boolean },
): { changeSetId: string | null } {
  const { number } = requireSlip(context.db, slipId);
  const useCase = closed ? 'supervision.close' : 'supervision.reopen';
  const { changeSetId } = recordUseCase(context, useCase, { number }, (tx) => {
    requireRowVersion(tx, slips, slipId, rowVersion);
    tx.update(slips).set({ state: closed ? 'closed' : 'open' }).where(eq(slips.id, slipId)).run();
  });
  return { changeSetId };
}

function requireSlip(db: Database, slipId: string): typeof slips.$inferSelect {
  const slip = db.select().from(slips).where(eq(slips.id, slipId)).get();
  if (!slip) throw notFound('slip', slipId);
  return slip;
}
