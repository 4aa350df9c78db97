import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../ui/field.tsx';
import { mostLevels } from './column-draft.ts';
import styles from './column-panel.module.css';

const numerals = ['一', '二', '三', '四', '五', '六'];

/** The levels of a column's path, the outermost first; blank ones are left out when it is saved. */
export function PathField(props: {
  path: readonly string[];
  autoFocus: boolean;
  problem: string | null;
  onChange: (path: string[]) => void;
}): ReactNode {
  const { path, onChange } = props;
  return (
    <Field label="栏目路径" required problem={props.problem} hint="从一级栏目到本栏目，最后一级是要更新的栏目。">
      <div className={styles.levels}>
        {path.map((name, level) => (
          <div key={level} className={styles.level}>
            <Input
              aria-label={`${numerals[level] ?? ''}级栏目`}
              placeholder={`${numerals[level] ?? ''}级栏目`}
              autoFocus={props.autoFocus && level === 0}
              maxLength={100}
              value={name}
              onChange={(event) => onChange(path.map((one, at) => (at === level ? event.target.value : one)))}
            />
            {path.length > 1 ? (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={`去掉${numerals[level] ?? ''}级栏目`}
                onClick={() => onChange(path.toSpliced(level, 1))}
              />
            ) : null}
          </div>
        ))}
        {path.length < mostLevels ? (
          <Button type="link" size="small" icon={<PlusOutlined />} onClick={() => onChange([...path, ''])}>
            加一级
          </Button>
        ) : null}
      </div>
    </Field>
  );
}
