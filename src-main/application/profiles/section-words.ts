type Json = Readonly<Record<string, unknown>>;

/** The text at a path of a section, as `terms.both`; a list of texts is one text with a line for each. */
export function textAt(section: object, path: string): string {
  const value = path.split('.').reduce<unknown>((part, key) => (part as Json)[key], section);
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** The section with another text at a path; lines become a list again where there was one. */
export function withTextAt<Section extends object>(section: Section, path: string, text: string): Section {
  return changed(section, path.split('.'), text) as Section;
}

function changed(part: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return Array.isArray(part) ? text.split('\n').filter((line) => line.trim() !== '') : text;
  return { ...(part as Json), [key]: changed((part as Json)[key], rest, text) };
}
