import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../../../../src-main/contract/cases.ts';
import type { UnitPartView } from '../../../../../src-main/contract/progress.ts';
import type { UnitScoreView } from '../../../../../src-main/contract/scoring.ts';
import type { PhoneCallView, SlipView } from '../../../../../src-main/contract/supervision.ts';
import type { WebsiteColumnView } from '../../../../../src-main/contract/website.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useOffice } from '../../../../api/office-hooks.ts';
import { usualScoreDay } from '../../../../api/score-day.ts';

/** What the office's year was for one unit; a part is undefined until it has been read. */
export interface UnitYear {
  year: number;
  parts: readonly UnitPartView[] | undefined;
  slips: readonly SlipView[] | undefined;
  calls: readonly PhoneCallView[] | undefined;
  cases: readonly CaseView[] | undefined;
  columns: readonly WebsiteColumnView[] | undefined;
  /** Null for a unit that is not scored, as one that is no more in use. */
  score: UnitScoreView | null | undefined;
  error: unknown;
}

/** Reads the year of a unit, each part by a question of its own. */
export function useUnitYear(unitId: string): UnitYear {
  const { queries } = useApi();
  const { year, today } = useOffice();
  const input = { year, unitId };
  const parts = useQuery(queries.progress.ofUnit.queryOptions({ input }));
  const slips = useQuery(queries.supervision.slips.queryOptions({ input }));
  const calls = useQuery(queries.supervision.calls.queryOptions({ input }));
  const cases = useQuery(queries.cases.list.queryOptions({ input }));
  const columns = useQuery(queries.website.list.queryOptions({ input: { unitId } }));
  const schemes = useQuery(queries.scoring.schemes.queryOptions());
  const schemeId = schemes.data?.[0]?.id;
  const scores = useQuery({
    ...queries.scoring.compute.queryOptions({ input: { schemeId: schemeId ?? '', year, asOf: usualScoreDay(year, today) } }),
    enabled: schemeId !== undefined,
  });
  const read = [parts, slips, calls, cases, columns, schemes, scores];
  return {
    year,
    parts: parts.data,
    slips: slips.data,
    calls: calls.data,
    cases: cases.data,
    columns: columns.data,
    score: scores.data && (scores.data.units.find((score) => score.unitId === unitId) ?? null),
    error: read.find(({ error }) => error !== null)?.error ?? null,
  };
}
