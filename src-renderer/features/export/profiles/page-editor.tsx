import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { type PaperSize, paperSizes } from '../../../../src-main/contract/codes.ts';
import type { ProfileTypesetting, ProfileView } from '../../../../src-main/contract/profiles.ts';
import { Field } from '../../../ui/field.tsx';
import { sizeWords, usualFonts } from './font-sizes.ts';
import { placesSentence } from './place-words.ts';
import { changePaper, editTable, editTypesetting } from './profile-edits.ts';
import { SavedChoice, SavedNumber, SavedText } from './saved-input.tsx';
import type { ActOnProfile, SaveProfile } from './use-profile-edits.ts';
import styles from './profiles.module.css';

type Fonts = ProfileTypesetting['fonts'];
type Sizes = ProfileTypesetting['sizes'];
type Margins = ProfileTypesetting['margins'];

/** A kind of text with its font and its size; several kinds share one of them. */
interface TextKind {
  label: string;
  font: ((fonts: Fonts) => string) | null;
  withFont?: (fonts: Fonts, font: string) => Fonts;
  size: keyof Sizes | null;
}

function section(place: 0 | 1 | 2): Pick<TextKind, 'font' | 'withFont'> {
  return {
    font: ({ sections }) => sections[place],
    withFont: (fonts, font) => ({ ...fonts, sections: fonts.sections.with(place, font) as Fonts['sections'] }),
  };
}

function own(key: 'title' | 'header' | 'body'): Pick<TextKind, 'font' | 'withFont'> {
  return { font: (fonts) => fonts[key], withFont: (fonts, font) => ({ ...fonts, [key]: font }) };
}

const textKinds: readonly TextKind[] = [
  { label: '标题', ...own('title'), size: 'title' },
  { label: '长标题', font: null, size: 'smallTitle' },
  { label: '副标题', font: null, size: 'subtitle' },
  { label: '表头', ...own('header'), size: 'header' },
  { label: '一级章节', ...section(0), size: 'section' },
  { label: '二级章节', ...section(1), size: null },
  { label: '三级章节', ...section(2), size: null },
  { label: '正文', ...own('body'), size: 'body' },
  { label: '小字', font: null, size: 'small' },
];

const marginLabels: Readonly<Record<keyof Margins, string>> = { top: '上', bottom: '下', left: '左', right: '右', header: '页眉', footer: '页脚' };
const marginSides = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

interface PageEditorProps {
  profile: ProfileView;
  table: ProfileView['tables'][number];
  save: SaveProfile;
  act: ActOnProfile;
}

function FontTable({ profile, save }: PageEditorProps): ReactNode {
  const { profileId, typesetting } = profile;
  const disabled = profile.origin === 'preset';
  return textKinds.map(({ label, font, withFont, size }) => (
    <div key={label} className={styles.textKind}>
      <span className={styles.kindName}>{label}</span>
      {font && withFont ? (
        <SavedChoice
          label={`${label}的字体`} storedKey={`${profileId}:font:${label}`} saved={font(typesetting.fonts)} usual={usualFonts} disabled={disabled}
          onSave={(name) => save(editTypesetting((now) => ({ ...now, fonts: withFont(now.fonts, name) })), `已修改${label}的字体`)}
        />
      ) : (
        <span />
      )}
      {size === null ? (
        <span />
      ) : (
        <SavedNumber
          label={`${label}的字号`} storedKey={`${profileId}:size:${size}`} saved={typesetting.sizes[size]} bounds={[6, 36]} step={0.5} disabled={disabled}
          onSave={(points) => save(editTypesetting((now) => ({ ...now, sizes: { ...now.sizes, [size]: points } })), `已修改${label}的字号`)}
        />
      )}
      <span className={styles.unit}>{size === null ? '' : sizeWords(typesetting.sizes[size])}</span>
    </div>
  ));
}

/** Paper of the table, and fonts, sizes, margins and footer of all tables of the profile. */
export function PageEditor(props: PageEditorProps): ReactNode {
  const { profile, table, save, act } = props;
  const { profileId, typesetting } = profile;
  const disabled = profile.origin === 'preset';
  return (
    <>
      <Field label="这张表的纸张">
        <div className={styles.paper}>
          <Segmented<PaperSize>
            aria-label="纸张大小" disabled={disabled} value={table.paper} options={[...paperSizes]}
            onChange={(paper) => act(editTable(table.table, changePaper({ paper })), `已改用 ${paper} 纸`)}
          />
          <Segmented<PageEditorProps['table']['orientation']>
            aria-label="纸张方向" disabled={disabled} value={table.orientation}
            options={[{ value: 'landscape', label: '横向' }, { value: 'portrait', label: '纵向' }]}
            onChange={(orientation) => act(editTable(table.table, changePaper({ orientation })), '已调整纸张方向')}
          />
        </div>
      </Field>
      <h3 className={styles.part}>以下各项用于这个版式的所有表</h3>
      <Field label="字体和字号">
        <FontTable {...props} />
      </Field>
      <Field label="页边距（毫米）">
        <div className={styles.margins}>
          {marginSides.map((side) => (
            <label key={side} className={styles.margin}>
              <span>{marginLabels[side]}</span>
              <SavedNumber
                label={`${marginLabels[side]}边距`} storedKey={`${profileId}:margin:${side}`} saved={typesetting.margins[side]} bounds={[0, 60]} step={1} disabled={disabled}
                onSave={(length) => save(editTypesetting((now) => ({ ...now, margins: { ...now.margins, [side]: length } })), '已调整页边距')}
              />
            </label>
          ))}
        </div>
      </Field>
      <Field label="页脚" hint={placesSentence(['page', 'pages'])}>
        <SavedText
          label="页脚" storedKey={`${profileId}:footer`} saved={typesetting.footer} maxLength={200} disabled={disabled}
          onSave={(footer) => save(editTypesetting((now) => ({ ...now, footer })), '已修改页脚')}
        />
      </Field>
    </>
  );
}
