import { and, eq } from 'drizzle-orm';
import type { TemplateRole } from '../../domain/templates/column-roles.ts';
import type { TemplateChoice } from '../../domain/templates/find-table.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { templateMappings } from '../../database/schema/index.ts';
import { issuerKey } from '../imports/issuer-memory.ts';

/** What the columns of an issuer's tables mean, as the clerk confirmed it last. */
export function rememberedColumns(db: Database, issuer: string): TemplateChoice[] {
  return db
    .select({ signature: templateMappings.signature, roles: templateMappings.roles })
    .from(templateMappings)
    .where(eq(templateMappings.issuer, issuerKey(issuer)))
    .all();
}

/** Keeps, inside an open change set, what the columns of an issuer's table mean. */
export function rememberColumns(tx: Database, issuer: string, signature: string, roles: readonly TemplateRole[], now: Date): void {
  const key = issuerKey(issuer);
  const known = tx
    .select()
    .from(templateMappings)
    .where(and(eq(templateMappings.issuer, key), eq(templateMappings.signature, signature)))
    .get();
  if (known === undefined) {
    tx.insert(templateMappings).values({ id: newId(), issuer: key, signature, roles: [...roles], rememberedAt: now.toISOString() }).run();
  } else if (known.roles.join() !== roles.join()) {
    tx.update(templateMappings).set({ roles: [...roles], rememberedAt: now.toISOString() }).where(eq(templateMappings.id, known.id)).run();
  }
}
