import { quarterOptions } from '../../../api/quarters.ts';
import { noQuarter } from './plan-choices.ts';

/** The quarters, and that a table asks for none of them. */
export const quarterChoices = [...quarterOptions, { value: noQuarter, label: '不分季度' }];
