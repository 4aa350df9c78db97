import type { draftTextFields } from '../../../../src-main/contract/extraction.ts';

/** A field of a draft that holds words of the document. */
export type DraftTextField = (typeof draftTextFields)[number];

/** The fields that a selection can become, each by the digit of its place, counted from 1. */
export const digitFields = [
  'title',
  'requirement',
  'leadUnits',
  'responsibleUnits',
  'supportingUnits',
  'deadlines',
] as const satisfies readonly DraftTextField[];
