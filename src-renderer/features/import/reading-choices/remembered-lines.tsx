import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { diagnosticSentence } from '../../../../src-main/contract/text/diagnostic-sentences.ts';
import styles from './reading-choices.module.css';

/** What was remembered of the issuer's earlier plans and used here, and what becomes of the choices made here. */
export function RememberedLines(props: { view: ImportView }): ReactNode {
  const { diagnostics, header, state } = props.view;
  const used = diagnostics.filter(({ code }) => code === 'REMEMBERED_READING' || code === 'REMEMBERED_NAMES');
  const issuer = header.issuer?.trim() ?? '';
  return (
    <div className={styles.remembered}>
      {used.map(({ diagnosticId, code, values }) => (
        <p key={diagnosticId} className={styles.used}>
          {diagnosticSentence(code, values)}
        </p>
      ))}
      {state === 'open' ? (
        <p className={styles.quiet}>
          {issuer === ''
            ? '还没有填写发文单位，这里的更正入库后记不住；请在上方“计划信息”里填写。'
            : `这里的更正在入库时记在“${issuer}”名下，下次导入它的来文时自动沿用；可在“设置”里清除。`}
        </p>
      ) : null}
    </div>
  );
}
