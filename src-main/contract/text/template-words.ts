import type { UnitState } from '../../domain/codes.ts';
import type { AnswerWords } from '../../domain/templates/answer-words.ts';
import { unitStateLabels } from './labels.ts';

/** States as a superior's table calls them: that the office has yet to look at the evidence is no matter of the superior's. */
const statesForSuperior: Record<UnitState, string> = { ...unitStateLabels, doneUnchecked: '已完成' };

/** Words of the answers that are written into a superior's table. */
export const answerWords: AnswerWords = {
  states: statesForSuperior,
  yes: '是',
  no: '否',
  listed: (items) => items.join('、'),
  saidBy: (unitNames, text) => `${unitNames.join('、')}：${text}`,
  personAndPhone: (name, phone) => `${name} ${phone}`,
};

/** A piece of evidence in one line: its title with what finds it. */
export function evidenceLine({ title, documentNumber, url }: { title: string; documentNumber: string | null; url: string | null }): string {
  const numbered = documentNumber === null || title.includes(documentNumber) ? title : `${title}（${documentNumber}）`;
  if (url === null) return numbered;
  return numbered === url ? url : `${numbered}：${url}`;
}
