import { and, between, desc, eq, isNull } from 'drizzle-orm';
import type { CaseView } from '../../contract/cases.ts';
import { caseFaultSentence } from '../../contract/text/case-sentences.ts';
import type { CaseState } from '../../domain/cases/case-limits.ts';
import { caseClock } from '../../domain/cases/case-limits.ts';
import { requestCases } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { searchUnits, unitNames } from '../units/list-units.ts';
import { type CaseRow, eventsOfCases, requestCaseOf } from './case-rows.ts';

interface CaseFilter {
  /** Year of receipt. */
  year?: number | undefined;
  unitId?: string | undefined;
  states?: readonly CaseState[] | undefined;
  search?: string | undefined;
  /** Day on which the clocks are read; today where it is left out. */
  asOf?: string | undefined;
  includeArchived?: boolean | undefined;
}

/** The requests with their clocks, the last received first; `search` looks in number, subject, applicant and the unit's names, also by pinyin initials. */
export async function listCases(context: ApplicationContext, filter: CaseFilter): Promise<CaseView[]> {
  const rows = await casesMatching(context, caseRows(context, filter), filter.search ?? '');
  const asOf = filter.asOf === undefined ? context.today() : checkedDay(filter.asOf);
  const names = unitNames(context.db);
  const events = eventsOfCases(context.db);
  const calendar = context.workingCalendar();
  return rows.flatMap(({ id, createdAt: _createdAt, archivedAt, ...row }): CaseView[] => {
    const clock = caseClock(requestCaseOf(row), calendar, asOf);
    if (filter.states !== undefined && !filter.states.includes(clock.state)) return [];
    return [
      {
        ...row,
        caseId: id,
        unitName: names.get(row.unitId) ?? '',
        clock: { ...clock, faults: clock.faults.map(caseFaultSentence) },
        eventId: events.get(id) ?? null,
        archived: archivedAt !== null,
      },
    ];
  });
}

function caseRows({ db }: ApplicationContext, { year, unitId, includeArchived }: CaseFilter): CaseRow[] {
  return db
    .select()
    .from(requestCases)
    .where(
      and(
        year === undefined ? undefined : between(requestCases.receivedOn, `${year}-01-01`, `${year}-12-31`),
        unitId === undefined ? undefined : eq(requestCases.unitId, unitId),
        includeArchived ? undefined : isNull(requestCases.archivedAt),
      ),
    )
    .orderBy(desc(requestCases.receivedOn), desc(requestCases.createdAt))
    .all();
}

async function casesMatching(context: ApplicationContext, rows: CaseRow[], typed: string): Promise<CaseRow[]> {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return rows;
  const { units } = await searchUnits(context, { includeArchived: true, search: wanted });
  const unitIds = new Set(units.map(({ id }) => id));
  return rows.filter(
    ({ unitId, number, subject, applicant }) =>
      unitIds.has(unitId) || [number, subject, applicant].some((text) => text?.toLowerCase().includes(wanted)),
  );
}
