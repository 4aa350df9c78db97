import { quarterName } from './quarter-names.ts';

/** Words of the year calendar. */
export const calendarTitles = {
  task: (first: string, count: number): string => (count === 1 ? first : `${first}等 ${count} 项任务到期`),
  case: (first: string, count: number): string => (count === 1 ? `答复期限：${first}` : `${count} 件依申请公开、信箱、热线答复期限`),
  slip: (number: string, count: number): string => (count === 1 ? `${number}应回复` : `${number}等 ${count} 份单据应回复`),
  quarterEnd: (quarter: number): string => `${quarterName(quarter)}末`,
};
