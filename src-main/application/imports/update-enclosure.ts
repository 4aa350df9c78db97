import { eq } from 'drizzle-orm';
import { requireRowVersion } from '../../database/row-version.ts';
import { importEnclosures } from '../../database/schema/index.ts';
import type { EnclosedBody } from '../../database/schema/import-findings.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireOpenImport } from './open-import.ts';

/** Says whether a thing beside the tasks is taken over, and corrects it; its kind can't change (INVALID_INPUT). */
export function updateEnclosure(
  context: ApplicationContext,
  input: { enclosureId: string; rowVersion: number; taken: boolean; body: EnclosedBody | null },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'imports.updateEnclosure', {}, (tx) => {
    const row = tx.select().from(importEnclosures).where(eq(importEnclosures.id, input.enclosureId)).get();
    if (!row) throw notFound('enclosure', input.enclosureId);
    requireOpenImport(tx, row.planImportId);
    requireRowVersion(tx, importEnclosures, row.id, input.rowVersion);
    if (input.body !== null && input.body.kind !== row.body.kind) throw new AppError('INVALID_INPUT', { fields: ['body'] });
    tx.update(importEnclosures)
      .set({ taken: input.taken, body: input.body ?? row.body })
      .where(eq(importEnclosures.id, row.id))
      .run();
  });
  return { changeSetId };
}
