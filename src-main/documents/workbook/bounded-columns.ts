/** Columns of a sheet of Excel, and those that a part may describe, several sheets and overlaps included. */
const mostColumns = 16_384;
const mostDescribed = 10 * mostColumns;
/** `<col min="1" max="3" hidden="1"/>` of an .xlsx, `<Column ss:Index="1" ss:Span="2" ss:Hidden="1"/>` of a workbook saved as XML. */
const columnTag = /<(?:\w*:)?col(?:umn)?(?=[\s/>])[^<>]*>/giu;

/** XML of a workbook that describes no more columns than there are: the library makes an object for each, be there a thousand million. */
export function withBoundedColumns(xml: string): string {
  let described = 0;
  return xml.replaceAll(columnTag, (tag) => {
    const [first = attribute(tag, 'Index') ?? 1, last] = [attribute(tag, 'min'), attribute(tag, 'max')];
    const count = last === undefined ? 1 + (attribute(tag, 'Span') ?? 0) : Math.min(last, mostColumns) - first + 1;
    described += Math.max(count, 1);
    if (!(first >= 1 && first <= mostColumns && count >= 1) || described > mostDescribed) return '';
    return last !== undefined && last > mostColumns ? tag.replace(/(\smax\s*=\s*["'])[^"']*/iu, `$1${mostColumns}`) : tag;
  });
}

/** A number of a tag by its name without prefix, undefined where it has none. */
function attribute(tag: string, name: string): number | undefined {
  const value = new RegExp(`[\\s:]${name}\\s*=\\s*["']([^"']*)`, 'iu').exec(tag)?.[1];
  return value === undefined ? undefined : Number(value);
}
