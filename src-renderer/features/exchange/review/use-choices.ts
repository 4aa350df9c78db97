import { useState } from 'react';
import { readStoredValue, writeStoredValue } from '../../../app/stored-value.ts';
import { isChoices } from './review-choices.ts';
import type { Choices } from './review-choices.ts';

const key = 'draft:exchange-choices';
const none: Choices = {};

/** What the clerk has chosen of returned rows; it survives closing the program. */
export function useChoices(): [Choices, (choices: Choices) => void] {
  const [choices, setChoices] = useState<Choices>(() => readStoredValue(key, isChoices) ?? none);
  const change = (after: Choices): void => {
    setChoices(after);
    writeStoredValue(key, Object.keys(after).length === 0 ? null : after);
  };
  return [choices, change];
}
