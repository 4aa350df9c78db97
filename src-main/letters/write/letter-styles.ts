import { LineRuleType } from 'docx';
import type { IParagraphStyleOptions, ISpacingProperties, IStylesOptions } from 'docx';
import { styleNames } from '../letter-words.ts';
import { looks, twips } from '../typesetting.ts';
import type { LetterFonts, LookName, TextLook } from '../typesetting.ts';

/** Word's own styles, which its navigation pane knows, for those looks that have one. */
const builtIn = { title: 'Title', heading1: 'Heading1', heading2: 'Heading2' } as const;

/** Id of the Word style for a look. */
export function styleId(name: LookName): string {
  return name in builtIn ? builtIn[name as keyof typeof builtIn] : name;
}

function runOf({ font, size, red }: TextLook, fonts: LetterFonts): NonNullable<IParagraphStyleOptions['run']> {
  const name = fonts[font];
  return {
    // All four, since quotation marks and digits are to look Chinese too.
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    size: size * 2,
    // Word breaks lines by the rules of this language.
    language: { eastAsia: 'zh-CN', value: 'en-US' },
    color: red ? 'FF0000' : '000000',
  };
}

/** 28 characters of 16 pt are 2 mm wider than the text block: each is moved closer by a quarter of a point (5 twips). */
const closer = { characterSpacing: -5 } as const;

/** Exact line height and spaces of a look, in twips. */
function spacingOf({ line, before, after }: TextLook): ISpacingProperties {
  return { line: twips(line), lineRule: LineRuleType.EXACT, before: twips(before), after: twips(after) };
}

/** Styles of a letter, so that the clerk can change all headings or all tables at once in Word or WPS. */
export function letterStyles(fonts: LetterFonts): IStylesOptions {
  const style = (name: LookName): { run: NonNullable<IParagraphStyleOptions['run']>; paragraph: NonNullable<IParagraphStyleOptions['paragraph']> } => ({
    run: { ...runOf(looks[name], fonts), ...(looks[name].size === looks.body.size ? closer : {}) },
    paragraph: { spacing: spacingOf(looks[name]) },
  });
  // What all styles inherit from; tables keep the distance of their characters.
  const common = { run: runOf(looks.body, fonts), paragraph: { spacing: spacingOf(looks.body) } };
  const names = (Object.keys(looks) as LookName[]).filter((name) => !(name in builtIn));
  return {
    default: {
      document: common,
      title: style('title'),
      heading1: style('heading1'),
      heading2: style('heading2'),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, ...common },
      ...names.map((name) => ({ id: styleId(name), name: styleNames[name], basedOn: 'Normal', quickFormat: true, ...style(name) })),
    ],
  };
}
