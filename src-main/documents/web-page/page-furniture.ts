import { titleEnd } from '../clean/title-words.ts';
import type { HtmlElement } from './html-tree.ts';
import { contentOf } from './html-tree.ts';

const never = new Set([
  'head', 'script', 'style', 'title', 'noscript', 'iframe', 'object', 'svg', 'template', 'select', 'button', 'textarea', 'nav', 'footer', 'aside',
  'link', 'meta', 'audio', 'video', 'canvas', 'map',
]);
/** Words in a class or an identifier that name what stands around the text of a page. */
const aroundText = /(?:^|[-_\s])(?:top|nav|menu|breadcrumbs?|crumbs?|position|location|share|bdshare\w*|bshare\w*|foot|footer|copyright|toolbar|sidebar|related|qrcode|erweima|print|fontsize|banner|login|search|friendlinks?|links?|header|pages?turn|prevnext)(?:[-_\s\d]|$)|(?:nav|menu|share|foot|footer|header)$|^(?:nav|menu|share|foot)/iu;
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu;
const linkHolders = new Set(['div', 'ul', 'ol', 'dl', 'p', 'section', 'span', 'td', 'tr', 'table', 'center', 'li', 'header']);
/** A block with more text of its own than this, or with a full stop, is text whatever it is called. */
const shortText = 200;
/** A list of links with such words in them is one of tasks. */
const assignment = /(?:责任|牵头|配合|主办)(?:单位|部门|科室|处室)/u;
const lineAround = /^(?:[【[]?(?:打印|关闭|收藏|纠错|返回|分享)[^。；]{0,24}|(?:您?(?:现在|当前)?(?:所在)?的?位置|当前位置)\s*[:：].{0,120}|[【[]?字(?:体|号)\s*[:：].{0,24}|(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s*[:：]?\s*\d*\s*次?|(?:扫一扫|微信扫).{0,24}|(?:上|下)一(?:篇|条|页|个)\s*[:：]?.{0,60}|A[+-]|回到顶部|首页|无障碍(?:阅读|浏览)|版权所有.{0,60}|(?:责任编辑|责编)\s*[:：].{0,12}|相关(?:文件|解读|链接|信息|新闻|阅读|政策|稿件)|.{0,20}ICP备.{0,40}|.{0,20}公网安备.{0,40}|网站标识码.{0,40}|Copyright.{0,80}|网站地图|设为首页|加入收藏)$/u;

/** Says of an element that it is not text of the page: menus, bars, share buttons, footers, hidden parts, blocks of links. */
export function isFurniture(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  if (never.has(tag) || isHidden(element)) return true;
  const { own, links, linked, headings } = measure(element);
  const isShort = own.length < shortText && !/[。；]/u.test(own) && headings === 0;
  // A page's head may hold the title of what it shows.
  if (!isShort || (links === 0 && titleEnd.test(own))) return false;
  const names = ['class', 'id', 'role', 'title'].flatMap((name) => (attributes.get(name) ?? '').split(/\s+/u));
  if (tag === 'header' || names.some((name) => name !== '' && aroundText.test(name))) return true;
  const isLinkBlock = linkHolders.has(tag) && links >= 3 && linked * 2 > own.length + linked && linked / links < 40;
  return isLinkBlock && !assignment.test(contentOf(element));
}

/** Says of an element that the page does not show it. */
export function isHidden({ attributes }: HtmlElement): boolean {
  return attributes.has('hidden') || hidden.test(attributes.get('style') ?? '');
}

/** How many other pages a page shows in frames. */
export function countFrames({ tag, attributes, children }: HtmlElement): number {
  const source = (attributes.get('src') ?? '').trim();
  const own = (tag === 'frame' || tag === 'iframe') && source !== '' && !/^(?:about|javascript):/iu.test(source) ? 1 : 0;
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : countFrames(child)), own);
}

/** Says of a line that it is one of the page's tools: print, close, font size, where you are, next article. */
export function isFurnitureLine(line: string): boolean {
  return lineAround.test(line.trim());
}

interface Measured {
  /** Text outside links. */
  own: string;
  links: number;
  /** Characters inside links. */
  linked: number;
  headings: number;
}

const measured = new WeakMap<HtmlElement, Measured>();

function measure(element: HtmlElement): Measured {
  const known = measured.get(element);
  if (known !== undefined) return known;
  const sum: Measured = { own: '', links: 0, linked: 0, headings: /^h[1-3]$/u.test(element.tag) ? 1 : 0 };
  for (const child of element.children) {
    if (typeof child === 'string') {
      sum.own += sum.own.length < shortText ? child.trim() : '';
      continue;
    }
    if (never.has(child.tag)) continue;
    const part = measure(child);
    sum.links += part.links;
    sum.linked += part.linked;
    sum.headings += part.headings;
    if (sum.own.length < shortText) sum.own += part.own;
  }
  if (element.tag === 'a' && element.attributes.has('href')) {
    sum.links++;
    sum.linked += sum.own.length;
    sum.own = '';
  }
  measured.set(element, sum);
  return sum;
}
