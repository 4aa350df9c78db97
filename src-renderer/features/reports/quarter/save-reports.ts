import type { TaizhangClient } from '../../../api/client.ts';

type QuarterReports = Parameters<TaizhangClient['progress']['reportQuarter']>[0];
type Reported = Awaited<ReturnType<TaizhangClient['progress']['reportQuarter']>>;

/** Rows that the application takes as one change. */
const mostAtOnce = 5000;

/** Records the reports of a quarter, as one change up to 5,000 rows; `onStored` tells the rows of each change that is done. */
export async function saveReports(
  client: TaizhangClient,
  { rows, ...facts }: QuarterReports,
  onStored: (rows: QuarterReports['rows']) => void,
): Promise<Reported[]> {
  const answers: Reported[] = [];
  for (let first = 0; first < rows.length; first += mostAtOnce) {
    const part = rows.slice(first, first + mostAtOnce);
    answers.push(await client.progress.reportQuarter({ ...facts, rows: part }));
    onStored(part);
  }
  return answers;
}
