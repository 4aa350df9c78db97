import { Button, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useApi } from '../../api/api-provider.tsx';
import { useChange } from '../../api/change-hooks.ts';
import { useOffice } from '../../api/office-hooks.ts';
import type { Office } from '../../../src-main/contract/workspace.ts';
import { useStoredValue } from '../../app/stored-value.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './settings-screen.module.css';

const draftSchema = z
  .object({ countyName: z.string(), officeName: z.string(), clerkName: z.string(), year: z.number() })
  .partial();

function isOfficeDraft(value: unknown): value is Partial<Office> {
  return draftSchema.safeParse(value).success;
}

/** Names of county, office and clerk, and the year that the screens show; what was typed survives a restart. */
export function OfficeForm(): ReactNode {
  const { client } = useApi();
  const { today: _today, ...saved } = useOffice();
  const { run, running, error } = useChange();
  const [stored, setTyped] = useStoredValue(`draft:office:${saved.officeName}`, isOfficeDraft);
  const typed = stored ?? {};
  const office: Office = { ...saved, ...typed };
  const change = (part: Partial<Office>): void => setTyped({ ...typed, ...part });
  const dirty = JSON.stringify(office) !== JSON.stringify(saved);
  const save = async (): Promise<void> => {
    if (await run(() => client.workspace.updateOffice(office), '已保存单位信息')) setTyped(null);
  };
  return (
    <>
      <div className={styles.fields}>
        <Field label="县（市、区）名称" required>
          <Input
            aria-label="县（市、区）名称"
            maxLength={200}
            value={office.countyName}
            onChange={(event) => change({ countyName: event.target.value })}
          />
        </Field>
        <Field label="本单位名称" required>
          <Input
            aria-label="本单位名称"
            maxLength={200}
            value={office.officeName}
            onChange={(event) => change({ officeName: event.target.value })}
          />
        </Field>
        <Field label="经办人" hint="操作历史里的改动记在经办人名下。">
          <Input
            aria-label="经办人"
            maxLength={50}
            value={office.clerkName}
            onChange={(event) => change({ clerkName: event.target.value })}
          />
        </Field>
        <Field label="年度" required hint="台账、单位和评分显示这一年的任务。">
          <InputNumber
            aria-label="年度"
            min={2000}
            max={2100}
            value={office.year}
            onChange={(year) => change({ year: year ?? office.year })}
          />
        </Field>
      </div>
      <ErrorNotice error={error} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          loading={running}
          disabled={!dirty || office.countyName.trim() === '' || office.officeName.trim() === ''}
          onClick={() => void save()}
        >
          保存
        </Button>
        {dirty ? <Button onClick={() => setTyped(null)}>放弃</Button> : null}
      </div>
    </>
  );
}
