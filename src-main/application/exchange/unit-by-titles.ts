import type { ReturnedSheet } from '../../domain/exchange/returned-sheet.ts';
import type { ApplicationContext } from '../context.ts';
import { matchReturn } from './match-return.ts';
import { readReturnPlaces, type ReturnPlaces } from './return-places.ts';

/** Finds the unit of a return that names none by its rows: the only one whose parts they are. The year's parts are read when they are first needed. */
export function unitByTitles(context: ApplicationContext, year: number, namesOf: (unitId: string) => readonly string[]): (sheet: ReturnedSheet) => string | null {
  let places: ReturnPlaces | null = null;
  return (sheet) => {
    places ??= readReturnPlaces(context, { year, workbookIds: [], namesOf });
    const matched = matchReturn({ workbookId: null, unitId: null, sheet, placements: {} }, places);
    const [only, ...others] = new Set(matched.flatMap(({ place }) => place?.unitId ?? []));
    return others.length === 0 ? (only ?? null) : null;
  };
}
