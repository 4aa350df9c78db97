import type { ReactNode } from 'react';
import styles from './import-screen.module.css';

type ImportStep = 'file' | 'check' | 'commit';

const steps: { step: ImportStep; words: string }[] = [
  { step: 'file', words: '1 选择文件' },
  { step: 'check', words: '2 核对' },
  { step: 'commit', words: '3 入库' },
];

/** The three steps on one line, the present one marked. */
export function StepWords(props: { current: ImportStep }): ReactNode {
  return (
    <ol className={styles.steps}>
      {steps.map(({ step, words }) => (
        <li key={step} aria-current={step === props.current ? 'step' : undefined}>
          {words}
        </li>
      ))}
    </ol>
  );
}
