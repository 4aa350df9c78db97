import type { UnitListData } from '../../workbooks/layouts/unit-list.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { listUnits } from '../units/list-units.ts';
import { readOffice } from '../workspace/office-setting.ts';

/** The units in use (单位名录) in the columns that `units.readFile` reads again; NOTHING_TO_EXPORT when there is none. */
export function unitListOf(context: ApplicationContext): UnitListData {
  const { units, classes } = listUnits(context);
  if (units.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const classNames = new Map(classes.map(({ code, name }) => [code, name]));
  return {
    countyName: readOffice(context.db)?.countyName ?? '',
    asOf: context.today(),
    units: units.map(({ name, shortName, classCode, aliases, formerNames, people }) => ({
      name,
      shortName,
      className: classNames.get(classCode) ?? '',
      aliases,
      formerNames: formerNames.map((former) => ({ name: former.name, usedUntil: checkedDayOrNull(former.usedUntil) })),
      people,
    })),
  };
}
