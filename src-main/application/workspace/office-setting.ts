import { eq } from 'drizzle-orm';
import { type Office, officeSchema } from '../../contract/workspace.ts';
import type { Database } from '../../database/database.ts';
import { settings } from '../../database/schema/index.ts';

const officeKey = 'office';

/** The office of this workspace, null until the first start has been answered. */
export function readOffice(db: Database): Office | null {
  const row = db.select().from(settings).where(eq(settings.key, officeKey)).get();
  return row ? officeSchema.parse(row.value) : null;
}

/** Stores the office inside an open change set. */
export function writeOffice(tx: Database, office: Office): void {
  tx.insert(settings)
    .values({ key: officeKey, value: office })
    .onConflictDoUpdate({ target: settings.key, set: { value: office } })
    .run();
}
