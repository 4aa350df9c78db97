import { normaliseUnitName } from './normalise-unit-name.ts';

/** Words that mean the same class of units; a class and its printed name both hold one of a group. */
const classWords = [
  /乡镇|镇街|街道|镇乡/,
  /垂直|垂管|驻县/,
  /企事业|企业|公用事业/,
  /群团|人民团体|群众团体/,
  /[县市区州]委(?!员)|党委|党群/,
  /直属/,
  /政府.*部门|[县市区州]直(?:部门|单位|机关)|委办局/,
] as const;
const townshipName = /(?:[镇乡]|街道)(?:人民政府|政府|办事处|办)?$/;

const keyOf = (name: string): string => normaliseUnitName(name).replace(/[()、,/]/g, '');

/**
 * The class that a printed name of a class means: the same words, words that contain each other, or words of the same
 * meaning; without a class that fits, units called 镇, 乡 or 街道 belong to the towns' class. Null where none or several fit.
 */
export function classOfUnit(className: string | null, unitName: string, classes: readonly { code: string; name: string }[]): string | null {
  return (className === null ? null : classByName(className, classes)) ?? (townshipName.test(unitName) ? onlyCode(classes, ({ name }) => classWords[0].test(name)) : null);
}

function classByName(printed: string, classes: readonly { code: string; name: string }[]): string | null {
  const key = keyOf(printed);
  if (key === '') return null;
  const words = classWords.find((group) => group.test(key));
  return (
    onlyCode(classes, ({ name }) => keyOf(name) === key) ??
    onlyCode(classes, ({ name }) => keyOf(name).includes(key) || key.includes(keyOf(name))) ??
    (words === undefined ? null : onlyCode(classes, ({ name }) => classWords.find((group) => group.test(keyOf(name))) === words))
  );
}

function onlyCode(classes: readonly { code: string; name: string }[], fits: (unitClass: { name: string }) => boolean): string | null {
  const found = classes.filter(fits);
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}
