/** The sheet that is looked at: its place (from 0), and the name of the one that the clerk has chosen, which it keeps in another table. */
export interface SheetChoice {
  readonly place: number;
  /** Null for whichever stands first. */
  readonly name: string | null;
}

/** What is looked at before anything is chosen. */
export const firstSheet: SheetChoice = { place: 0, name: null };

/**
 * The choice in a table of these sheets (null while they are unknown): a sheet that stands elsewhere is followed there, and one
 * that is missing gives its place to the first. What cannot be had (`failed`) is asked for anew from the first sheet.
 */
export function heldSheet(chosen: SheetChoice, names: readonly string[] | null, failed: boolean): SheetChoice {
  if (failed) return chosen.place === 0 ? chosen : { ...chosen, place: 0 };
  if (names === null || chosen.name === null || names[chosen.place] === chosen.name) return chosen;
  const place = names.indexOf(chosen.name);
  return place < 0 ? firstSheet : { ...chosen, place };
}
