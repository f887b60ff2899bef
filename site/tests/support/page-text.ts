/** A piece of text somebody sees or hears, and the language the page says it is in. */
export interface PageText {
  text: string;
  lang: string;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const SILENT = /^(?:script|style|template)$/;
const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/?([a-z][\w:-]*)([^>]*)>|[^<]+/gi;
/** Attributes that are read out or shown. */
const SPOKEN = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g;

interface Open {
  name: string;
  lang: string;
  isSilent: boolean;
}

/** Every text of a page in order: text nodes and spoken attributes, without what is hidden. */
export function readTexts(html: string): PageText[] {
  const texts: PageText[] = [];
  const open: Open[] = [{ name: '', lang: '', isSilent: false }];
  const say = (text: string, { lang, isSilent }: Open) => {
    const told = decode(text).replace(/\s+/g, ' ').trim();
    if (!isSilent && told !== '') texts.push({ text: told, lang });
  };
  for (const [token, tag, attributes = ''] of html.matchAll(TOKEN)) {
    const inside = open.at(-1) ?? { name: '', lang: '', isSilent: false };
    if (tag === undefined) {
      if (!token.startsWith('<')) say(token, inside);
      continue;
    }
    const name = tag.toLowerCase();
    if (token.startsWith('</')) {
      while (open.length > 1 && open.pop()?.name !== name);
      continue;
    }
    const element = opened(name, attributes, inside);
    for (const [, spoken = ''] of attributes.matchAll(SPOKEN)) say(spoken, element);
    if (!VOID.test(name) && !attributes.endsWith('/')) open.push(element);
  }
  return texts;
}

function opened(name: string, attributes: string, inside: Open): Open {
  const isHidden = SILENT.test(name) || /\shidden(?:[\s=]|$)/.test(attributes);
  const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? inside.lang;
  return { name, lang, isSilent: inside.isSilent || isHidden };
}

/** The levels of a page's headings in order. */
export function headingLevels(html: string): number[] {
  return [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
