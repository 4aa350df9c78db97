import type { Database } from '../../database/database.ts';
import { readOffice } from '../workspace/office-setting.ts';

/** What stands for `{county}`, `{office}` and `{clerk}` in the words of letters; empty while it is not known. */
export function officeWords(db: Database): { county: string; office: string; clerk: string } {
  const office = readOffice(db);
  return { county: office?.countyName ?? '', office: office?.officeName ?? '', clerk: office?.clerkName ?? '' };
}
