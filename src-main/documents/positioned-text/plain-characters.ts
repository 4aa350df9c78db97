/** Shapes that fonts of PDFs give in place of characters: radicals, compatibility forms, punctuation for text written downwards. */
const shapes = /[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f]/gu;

/** Radicals that Unicode's own folding does not turn into the character that they look like. */
const radicals = new Map(Array.from(
  '\u2ea0民\u2ec4西\u2ec5见\u2ec6角\u2ec9贝\u2ecb车\u2ed3长\u2ed4门\u2ed8青\u2ed9韦\u2eda页\u2edb风\u2edc飞\u2edd食\u2ee2马\u2ee3骨\u2ee4鬼\u2ee5鱼\u2ee6鸟\u2ee8麦\u2ee9黄\u2eec齐\u2eee齿\u2ef0龙\u2ef3龟'.matchAll(/(.)(.)/gu),
  ([, radical = '', character = '']) => [radical, character] as const,
));

/** The text with ordinary characters where only their shapes were given, so that 县⺠政局 is found as 县民政局. */
export function plainCharacters(text: string): string {
  return text.replaceAll(shapes, (shape) => radicals.get(shape) ?? shape.normalize('NFKC'));
}
