import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import type { ChangeRunner } from '../../../api/change-hooks.ts';
import { useUnitPresets } from '../../../api/preset-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { chosenUnitCount } from './chosen-unit-count.ts';
import styles from './presets.module.css';

/** 导入预置名录: which list, and which of its classes; units that are there already are passed over. */
export function PresetDialog(props: { change: ChangeRunner; open: boolean; onClose: () => void }): ReactNode {
  const { client } = useApi();
  const { run, running, error, clearError } = props.change;
  const presets = useUnitPresets();
  const [chosenName, setChosenName] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const preset = presets.find(({ name }) => name === chosenName) ?? presets[0];
  const codes = (preset?.classes ?? []).map(({ code }) => code);
  const chosen = codes.filter((code) => !left.includes(code));
  const add = async (name: string): Promise<void> => {
    const classCodes = chosen.length === codes.length ? {} : { classCodes: chosen };
    const added = await run(
      () => client.units.importPreset({ preset: name, ...classCodes }),
      (answer) => `已导入 ${answer.added} 家单位${answer.skipped > 0 ? `，${answer.skipped} 家已有` : ''}`,
    );
    if (added) props.onClose();
  };
  return (
    <Modal
      open={props.open}
      title="导入预置名录"
      destroyOnHidden
      okText={`导入${preset ? ` ${chosenUnitCount(preset.classes, chosen)} 家` : ''}`}
      cancelText="取消"
      okButtonProps={{ autoFocus: true, disabled: chosen.length === 0, loading: running }}
      onOk={() => {
        if (preset) void add(preset.name);
      }}
      onCancel={() => {
        clearError();
        props.onClose();
      }}
    >
      {presets.length > 1 ? (
        <Field label="名录">
          <Select
            aria-label="名录"
            className={styles.full ?? ''}
            value={preset?.name ?? null}
            options={presets.map(({ name, title, unitCount }) => ({ value: name, label: `${title}（${unitCount} 家）` }))}
            onChange={(name: string | null) => {
              setChosenName(name);
              setLeft([]);
            }}
          />
        </Field>
      ) : (
        <p className={styles.title}>{preset?.title}</p>
      )}
      <Field label="类别" hint="名称已在名录里的单位跳过。导入后可以逐个改名、停用。">
        <div className={styles.classes}>
          {(preset?.classes ?? []).map(({ code, name, unitCount }) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onChange={(event) => setLeft(event.target.checked ? left.filter((one) => one !== code) : [...left, code])}
            >
              {name} <span className={styles.count}>{unitCount === 0 ? '只建类别' : `${unitCount} 家`}</span>
            </Checkbox>
          ))}
        </div>
      </Field>
      <ErrorNotice error={error} />
    </Modal>
  );
}
