import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { lookBackResults } from '../../../../src-main/contract/codes.ts';
import type { LookBackResult } from '../../../../src-main/contract/codes.ts';
import { lookBackResultLabels } from '../../../../src-main/contract/text/labels.ts';

const options = lookBackResults.map((value, index) => ({ value, label: `${index + 1} ${lookBackResultLabels[value]}` }));

/** The three findings with the digits that set them in the table; null while none is chosen. */
export function ResultChoice(props: { value: LookBackResult | null; onChange: (result: LookBackResult) => void }): ReactNode {
  return (
    <Radio.Group
      aria-label="结论"
      optionType="button"
      buttonStyle="solid"
      value={props.value}
      options={options}
      onChange={(event) => props.onChange(event.target.value as LookBackResult)}
    />
  );
}
