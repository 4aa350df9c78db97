import { eq } from 'drizzle-orm';
import type { CaseFields } from '../../contract/cases.ts';
import { newId } from '../../database/new-id.ts';
import { requestCases } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireUnitInUse } from '../units/unit-register.ts';
import { caseColumns, requireCase } from './case-rows.ts';

/** Enters a request; DAYS_REVERSED, or NOT_FOUND and UNIT_DISSOLVED for its unit. */
export function addCase(context: ApplicationContext, fields: CaseFields): { changeSetId: string | null; caseId: string } {
  const columns = caseColumns(fields);
  const { changeSetId, value } = recordUseCase(context, 'cases.add', { subject: fields.subject }, (tx) => {
    requireUnitInUse(tx, fields.unitId);
    const id = newId();
    tx.insert(requestCases).values({ ...columns, id, createdAt: context.now().toISOString() }).run();
    return id;
  });
  return { changeSetId, caseId: value };
}

/** Changes a request; ROW_CHANGED when the caller saw an older row. It may stay with a unit that was dissolved, but go to none. */
export function updateCase(
  context: ApplicationContext,
  { caseId, rowVersion, ...fields }: CaseFields & { caseId: string; rowVersion: number },
): { changeSetId: string | null } {
  const columns = caseColumns(fields);
  const { changeSetId } = recordUseCase(context, 'cases.update', { subject: fields.subject }, (tx) => {
    const stored = requireCase(tx, caseId, rowVersion);
    if (stored.unitId !== fields.unitId) requireUnitInUse(tx, fields.unitId);
    tx.update(requestCases).set(columns).where(eq(requestCases.id, caseId)).run();
  });
  return { changeSetId };
}

/** Puts a request away or brings it back; an event for scoring that was made of it stays. */
export function archiveCase(
  context: ApplicationContext,
  { caseId, rowVersion, archived }: { caseId: string; rowVersion: number; archived: boolean },
): { changeSetId: string | null } {
  const { subject, archivedAt } = requireCase(context.db, caseId);
  const { changeSetId } = recordUseCase(context, archived ? 'cases.archive' : 'cases.restore', { subject }, (tx) => {
    requireCase(tx, caseId, rowVersion);
    const since = archived ? (archivedAt ?? context.now().toISOString()) : null;
    tx.update(requestCases).set({ archivedAt: since }).where(eq(requestCases.id, caseId)).run();
  });
  return { changeSetId };
}
