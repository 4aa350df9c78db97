import type { UnitState } from '../codes.ts';

/** The office's words out of which answers are made. */
export interface AnswerWords {
  readonly states: Readonly<Record<UnitState, string>>;
  readonly yes: string;
  readonly no: string;
  readonly listed: (items: readonly string[]) => string;
  /** A paragraph with the units that say it. */
  readonly saidBy: (unitNames: readonly string[], text: string) => string;
  readonly personAndPhone: (name: string, phone: string) => string;
}
