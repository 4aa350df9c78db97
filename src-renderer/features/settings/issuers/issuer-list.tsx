import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { rememberedWords } from './issuer-words.ts';
import tables from '../../../ui/plain-table.module.css';
import styles from './issuer-list.module.css';

/** 来文单位的记忆: what corrections of earlier imports are used again for each issuer, and to forget them. */
export function IssuerList(): ReactNode {
  const { client, queries } = useApi();
  const { run, running, error, clearError } = useChange();
  const issuers = useQuery(queries.imports.issuers.queryOptions());
  const forget = (issuer: string): void =>
    void run(() => client.imports.forgetIssuer({ issuer }), `已清除“${issuer}”的记忆`);
  if (issuers.error) return <ErrorNotice error={issuers.error} />;
  if (issuers.data?.length === 0) {
    return (
      <p className={styles.about}>
        还没有记住的来文单位。核对导入时更正的表格栏目和单位名称，入库后记在来文单位名下，下次导入它的来文时自动沿用。
      </p>
    );
  }
  return (
    <>
      <p className={styles.about}>导入这些单位的来文时，自动沿用以前核对时的更正。清除后按文件本身重新识别，已入库的计划不变。</p>
      <ErrorNotice error={error} onClose={clearError} />
      <table className={`${tables.table} ${styles.issuers}`}>
        <thead>
          <tr>
            <th>来文单位</th>
            <th>记住的更正</th>
            <th className={styles.at}>最近更正</th>
            <th className={styles.action} />
          </tr>
        </thead>
        <tbody>
          {(issuers.data ?? []).map(({ issuer, rememberedAt, ...counts }) => (
            <tr key={issuer}>
              <td title={issuer}>{issuer}</td>
              <td>{rememberedWords(counts)}</td>
              <td>{dayjs(rememberedAt).format('YYYY-MM-DD')}</td>
              <td className={styles.action}>
                <Button
                  type="link" size="small" aria-label={`清除“${issuer}”的记忆`} disabled={running}
                  onClick={() => forget(issuer)}
                >
                  清除
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
