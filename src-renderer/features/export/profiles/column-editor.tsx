import { DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ProfileColumn, ProfileView } from '../../../../src-main/contract/profiles.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useColumnDrag } from './column-drag.ts';
import { addColumn, changeColumn, editTable, placeColumn, removeColumn } from './profile-edits.ts';
import { SavedNumber, SavedText } from './saved-input.tsx';
import type { ActOnProfile, SaveProfile } from './use-profile-edits.ts';
import { usableWidth } from './usable-width.ts';
import styles from './profiles.module.css';

type TableOfProfile = ProfileView['tables'][number];

const alignments = [
  { value: 'left', label: '左' },
  { value: 'center', label: '中' },
] as const;

type ColumnChange = Partial<Omit<ProfileColumn, 'field'>>;

interface ColumnProps {
  storedKey: string;
  column: ProfileColumn;
  /** Why it can't be taken out; null when it can. */
  kept: string | null;
  disabled: boolean;
  onSave: (change: ColumnChange, sentence: string) => Promise<unknown>;
  onChange: (change: ColumnChange, sentence: string) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  drag: ReturnType<typeof useColumnDrag>;
}

function ColumnRow({ storedKey, column, kept, disabled, onSave, onChange, onMove, onRemove, drag }: ColumnProps): ReactNode {
  const { field, header, width, align } = column;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey || disabled || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <div
      className={drag.over === field ? `${styles.column} ${styles.over}` : styles.column}
      role="listitem"
      data-column={field}
      onKeyDownCapture={onKeyDown}
      {...drag.row(field)}
    >
      {disabled ? (
        <span />
      ) : (
        <span className={styles.handle} title="拖动调整顺序（Alt+↑ Alt+↓）" {...drag.handle(field)}>
          <HolderOutlined aria-hidden />
        </span>
      )}
      <SavedText
        label={`栏目名称 ${header}`} storedKey={`${storedKey}:header`} saved={header} maxLength={60} disabled={disabled}
        onSave={(text) => onSave({ header: text }, `栏目“${header}”已改名为“${text}”`)}
      />
      <SavedNumber
        label={`${header}的宽度`} storedKey={`${storedKey}:width`} saved={width} bounds={[2, 120]} step={1} disabled={disabled}
        onSave={(next) => onSave({ width: next }, `已调整“${header}”的宽度`)}
      />
      <Segmented<ProfileColumn['align']>
        aria-label={`${header}的对齐`} size="small" disabled={disabled} value={align} options={[...alignments]}
        onChange={(next) => onChange({ align: next }, `已调整“${header}”的对齐`)}
      />
      {disabled ? null : (
        <Button
          type="text" size="small" icon={<DeleteOutlined />} aria-label={`去掉“${header}”`} title={kept ?? `去掉“${header}”`}
          disabled={kept !== null} onClick={onRemove}
        />
      )}
    </div>
  );
}

/** The columns of a table: order, names, widths, alignment; further ones can be added, others taken out. */
export function ColumnEditor(props: { profile: ProfileView; table: TableOfProfile; save: SaveProfile; act: ActOnProfile }): ReactNode {
  const { profile, table, save, act } = props;
  const { columns, further, needed } = table;
  const disabled = profile.origin === 'preset';
  const place = (field: string, at: number): void => {
    const header = columns.find((column) => column.field === field)?.header ?? '';
    act(editTable(table.table, placeColumn(field, at)), `已调整“${header}”的位置`);
  };
  const drag = useColumnDrag((field, onto) => place(field, columns.findIndex((column) => column.field === onto)));
  if (columns.length === 0) return <p className={styles.note}>这张表的栏目由考核细则决定，不能增减；栏目名称在“文字”里修改。</p>;
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const room = usableWidth(table, profile.typesetting.margins);
  return (
    <>
      <div className={styles.columnHead} aria-hidden>
        <span />
        <span>名称</span>
        <span>宽度</span>
        <span>对齐</span>
        <span />
      </div>
      <div role="list" aria-label="栏目">
        {columns.map((column, at) => (
          <ColumnRow
            key={column.field}
            storedKey={`${profile.profileId}:${table.table}:${column.field}`}
            column={column}
            kept={needed.includes(column.field) ? '这一栏必须保留' : null}
            disabled={disabled}
            drag={drag}
            onSave={(change, sentence) => save(editTable(table.table, changeColumn(column.field, change)), sentence)}
            onChange={(change, sentence) => act(editTable(table.table, changeColumn(column.field, change)), sentence)}
            onMove={(by) => place(column.field, at + by)}
            onRemove={() => act(editTable(table.table, removeColumn(column.field)), `已去掉栏目“${column.header}”`)}
          />
        ))}
      </div>
      <div className={styles.columnFoot}>
        {disabled ? null : (
          <Select
            aria-label="加一栏"
            className={styles.adding ?? ''}
            placeholder={further.length === 0 ? '没有可以再加的' : '加一栏…'}
            disabled={further.length === 0}
            value={null}
            options={further.map(({ field, header }) => ({ value: field, label: header }))}
            onChange={(field: string | null) => {
              const column = further.find((one) => one.field === field);
              if (column) act(editTable(table.table, addColumn(column)), `已加栏目“${column.header}”`);
            }}
          />
        )}
        <span className={styles.sum}>
          {sum <= room ? `合计 ${sum}，页宽可容 ${room}` : `合计 ${sum}，超过页宽 ${room}，打印时按比例缩小`}
        </span>
      </div>
    </>
  );
}
