import { caseDayLabels } from '../../../../src-main/contract/text/labels.ts';
import { failureOf } from '../../../api/failure.ts';
import type { CaseForm } from './case-draft.ts';

/** A field of the form with what the service found wrong with its days. */
export interface ReversedDays {
  field: keyof CaseForm;
  problem: string;
}

const forms: Readonly<Record<string, keyof CaseForm>> = {
  extension: 'extension',
  correction: 'correction',
  consultation: 'consultations',
  answeredOn: 'answeredOn',
};

/** Where days contradict each other, read from the service's refusal (DAYS_REVERSED); null for any other error. */
export function reversedDays(error: unknown): ReversedDays | null {
  const failure = failureOf(error);
  if (failure?.code !== 'DAYS_REVERSED') return null;
  const [earlier = '', later = ''] = failure.data.name.split('至');
  const place = Object.entries(caseDayLabels).find(([, label]) => label === later)?.[0] ?? '';
  const field = forms[place.split('.')[0] ?? ''];
  return field === undefined ? null : { field, problem: `${later}早于${earlier}` };
}
