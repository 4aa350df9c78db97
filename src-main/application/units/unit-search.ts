import { pinyin } from 'pinyin-pro';
import type { UnitView } from '../../contract/units.ts';

/** Whether a unit fits what was typed: part of a name, short name or alias, or the first letters of their pinyin. */
export function unitMatchesSearch(unit: Pick<UnitView, 'name' | 'shortName' | 'aliases'>, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  const names = [unit.name, unit.shortName ?? '', ...unit.aliases];
  return names.some(
    (name) => name.toLowerCase().includes(wanted) || (/^[a-z]+$/.test(wanted) && initialsOf(name).includes(wanted)),
  );
}

function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
