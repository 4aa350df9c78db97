import { daysInMonth } from '../../calendar-day.ts';
import type { FoundAssessmentDay } from '../enclosed-content.ts';
import type { PlanText, TextRange } from '../plan-text.ts';
import { spanOfRange, textOf } from '../plan-text.ts';

const printedDay = /(?<!\d)(\d{1,2})月(?:(\d{1,2})日|底|末)/;
/** What is done on a day of the assessment. */
const assessmentWords = /自查|自评|报送|上报|报县|报市|报区|报省|报镇|提交|考评|考核|评分|测评|评议|通报|公布|排名/;
/** Any year that is no leap year: 2月底 is the 28th. */
const commonYear = 2001;

/** The day of the assessment that a sentence sets (每年1月10日前); null where it sets none. */
export function assessmentDayIn(plan: PlanText, sentence: TextRange): FoundAssessmentDay | null {
  const text = plan.text.slice(sentence.start, sentence.end);
  const match = printedDay.exec(text);
  if (!match || !assessmentWords.test(text)) return null;
  const month = Number(match[1]);
  if (month < 1 || month > 12) return null;
  const day = match[2] === undefined ? daysInMonth(commonYear, month) : Number(match[2]);
  // 29 February exists in some years.
  if (day < 1 || day > Math.max(daysInMonth(commonYear, month), month === 2 ? 29 : 0)) return null;
  return { text: textOf(plan, sentence), month, day, span: spanOfRange(plan, sentence) };
}
