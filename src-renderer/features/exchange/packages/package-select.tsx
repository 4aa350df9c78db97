import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { FillInPackageView } from '../../../../src-main/contract/exchange.ts';
import { packageName, packageSize } from './package-words.ts';
import styles from '../exchange.module.css';

interface PackageOption {
  value: string;
  label: string;
  more: string;
}

function wholeOption({ label, more }: PackageOption): ReactNode {
  return (
    <>
      {label}
      <span className={styles.words}>（{more}）</span>
    </>
  );
}

/** Which distribution is shown, newest first; `planTitles` tells those that asked for one plan only. */
export function PackageSelect(props: {
  packages: readonly FillInPackageView[];
  planTitles: ReadonlyMap<string, string>;
  value: string;
  onChange: (packageId: string) => void;
}): ReactNode {
  const options = props.packages.map((given): PackageOption => {
    const plan = given.planId === null ? undefined : props.planTitles.get(given.planId);
    return { value: given.packageId, label: packageName(given), more: [packageSize(given), ...(plan === undefined ? [] : [`《${plan}》`])].join('，') };
  });
  return (
    <Select<string, PackageOption>
      aria-label="哪一次下发"
      className={styles.package ?? ''}
      popupMatchSelectWidth={false}
      value={props.value}
      options={options}
      optionRender={({ data }) => wholeOption(data)}
      onChange={props.onChange}
    />
  );
}
