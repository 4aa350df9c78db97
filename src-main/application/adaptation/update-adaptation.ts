import { eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { planAdaptations } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type AdaptationRow, readDrafts, requireOpenAdaptation, writeDraft } from './adaptation-rows.ts';
import { proposerFor } from './propose-drafts.ts';

interface Fields {
  title?: string | undefined;
  year?: number | undefined;
  daysEarlier?: number | undefined;
}

/**
 * Changes title, year or the days by which the own deadlines are earlier; deadlines that the clerk has changed stay, and so
 * do the days in a requirement that he has changed.
 */
export function updateAdaptation(
  context: ApplicationContext,
  { adaptationId, rowVersion, fields }: { adaptationId: string; rowVersion: number; fields: Fields },
): { changeSetId: string | null } {
  const stored = requireOpenAdaptation(context.db, adaptationId, rowVersion);
  const changed: AdaptationRow = {
    ...stored,
    title: fields.title ?? stored.title,
    year: fields.year ?? stored.year,
    daysEarlier: fields.daysEarlier ?? stored.daysEarlier,
  };
  const { changeSetId } = recordUseCase(context, 'adaptation.update', { title: changed.title }, (tx) => {
    const { title, year, daysEarlier } = changed;
    tx.update(planAdaptations).set({ title, year, daysEarlier }).where(eq(planAdaptations.id, adaptationId)).run();
    if (daysEarlier !== stored.daysEarlier) proposeDeadlines(tx, context, changed);
  });
  return { changeSetId };
}

function proposeDeadlines(tx: Database, context: ApplicationContext, adaptation: AdaptationRow): void {
  const { propose } = proposerFor(context, adaptation);
  for (const { id, body } of readDrafts(tx, adaptation.id)) {
    if (body.edited.includes('deadlines')) continue;
    const { deadlines, requirement, wording } = propose(body.sourceTaskIds);
    const text = body.edited.includes('requirement')
      ? {}
      : { requirement, wording: { ...body.wording, requirement: wording.requirement } };
    writeDraft(tx, id, { ...body, deadlines, ...text });
  }
}
