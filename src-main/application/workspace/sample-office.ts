import { sampleOfficeNames } from '../../contract/text/sample.ts';
import type { Office } from '../../contract/workspace.ts';

/** The office of the sample county. */
export const sampleOffice: Office = { ...sampleOfficeNames, year: 2026 };
