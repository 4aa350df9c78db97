import type { PrintedFormerName } from './former-names.ts';
import type { PrintedUnitPerson } from './unit-table-people.ts';

/** A unit as a table or a list prints it. */
export interface UnitRow {
  /** Row of the sheet or line of the text, from 1. */
  row: number;
  name: string;
  shortName: string | null;
  /** Class as printed in its column or in the heading above; null where there is none. */
  className: string | null;
  /** True for a class that stands in the row itself, in a merged cell over it or in a heading, not only in a cell further up. */
  classPrinted: boolean;
  aliases: string[];
  formerNames: PrintedFormerName[];
  people: PrintedUnitPerson[];
}
