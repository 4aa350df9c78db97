import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProfileHead } from '../../../../src-main/contract/profiles.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormPopover } from '../../../ui/form-popover.tsx';
import { yearsOf } from '../choice/export-choice.ts';
import type { ExportChoiceState } from '../choice/use-export-choice.ts';
import { SaveOutcome } from '../../../ui/save-outcome.tsx';
import { CopyForm, profileYearOptions, yearChoice } from './copy-form.tsx';
import { useProfileFile } from './profile-files.tsx';
import { copyName } from './profile-words.ts';
import { SavedText } from './saved-input.tsx';
import { useProfileEdits } from './use-profile-edits.ts';
import styles from './profiles.module.css';

/** Name and year of a profile, and what can be done with it as a whole. */
export function ProfileHeader(props: {
  head: ProfileHead;
  profiles: readonly ProfileHead[];
  state: ExportChoiceState;
  onShow: (profileId: string | null) => void;
}): ReactNode {
  const { head, profiles, state, onShow } = props;
  const { profileId, name } = head;
  const { client } = useApi();
  const copying = useChange();
  const { run, running, error, clearError } = useChange();
  const save = useProfileEdits(profileId);
  const [yearError, setYearError] = useState<unknown>(null);
  const file = useProfileFile(head);
  const year = state.profileYear;
  const years = yearsOf(state.facts);
  const isOwn = head.origin === 'own';
  const copy = async (copied: string, copiedYear: number | null, close: () => void): Promise<void> => {
    const done = await copying.run(() => client.profiles.copy({ profileId, name: copied, year: copiedYear }), `已复制为“${copied}”`);
    if (done === null) return;
    close();
    onShow(done.profileId);
  };
  const choose = (): void => void run(() => client.profiles.choose({ profileId, year }), `${year} 年度使用“${name}”`);
  const archive = async (): Promise<void> => {
    if (await run(() => client.profiles.archive({ profileId }), `已删除版式“${name}”`)) onShow(null);
  };
  return (
    <div className={styles.head}>
      {isOwn ? (
        <div className={styles.naming}>
          <SavedText
            label="版式名称" storedKey={`${profileId}:name`} saved={name} maxLength={100} disabled={false}
            onSave={(next) => save(() => ({ name: next }), `版式已改名为“${next}”`)}
          />
          <Select
            aria-label="用于的年度" className={styles.year ?? ''} value={yearChoice.of(head.year)} options={profileYearOptions(years)}
            onChange={(chosen) => void save(() => ({ year: yearChoice.year(chosen) }), '已修改版式的年度').then(setYearError)}
          />
        </div>
      ) : (
        <div className={styles.preset}>
          <strong>{name}</strong>
          <span className={styles.note}>程序自带的版式不能改动</span>
        </div>
      )}
      <div className={styles.actions}>
        <FormPopover
          button={{ size: 'small', type: isOwn ? 'default' : 'primary', children: isOwn ? '复制一份…' : '先复制一份再改…' }}
          renderForm={(close) => (
            <CopyForm
              name={copyName(name, profiles.map((profile) => profile.name))}
              years={years}
              change={copying}
              onCopy={(copied, copiedYear) => void copy(copied, copiedYear, close)}
              onClose={close}
            />
          )}
        />
        {head.inForce ? null : (
          <Button size="small" disabled={running} onClick={choose}>
            {`设为 ${year} 年度使用`}
          </Button>
        )}
        <Button size="small" loading={file.running} title="存成文件，其他单位可以“从文件添加”" onClick={file.start}>
          存为文件…
        </Button>
        {isOwn ? (
          <Button size="small" danger icon={<DeleteOutlined />} aria-label="删除" title="删除这个版式" disabled={running} onClick={() => void archive()} />
        ) : null}
      </div>
      <SaveOutcome run={{ ...file, job: null }} sentence={({ fileName }) => `已存为“${fileName}”`} />
      <ErrorNotice error={error} onClose={clearError} />
      <ErrorNotice error={yearError} onClose={() => setYearError(null)} />
    </div>
  );
}
