import { isLocale, type Locale } from '@office/search';
import { catalogueAnswer, entries } from './entries.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';

/** Who had published something once. */
export const GONE_ORGANISER = 'kecmis-birlik';

interface Host {
  hostKey?: string;
  hostOrganisation?: string;
}

const hostOf = (shared: Record<string, unknown>): Host => shared['project'] ?? {};

/** Those who host projects, as the cms tells of them. */
export function answerOrganisers({ method, segments, query }: Call): Answer | null {
  const [room, key] = segments;
  if (method !== 'GET' || room !== 'organisers') return null;
  const keys = entries.flatMap(({ shared }) => hostOf(shared).hostKey ?? []);
  if (key === undefined) {
    return { status: 200, body: { organisers: [...new Set(keys)].map((one) => ({ key: one })) } };
  }
  const locale = query.get('locale');
  if (!isLocale(locale)) throw new Refusal(400, 'query.invalid');
  if (key === GONE_ORGANISER) throw new Refusal(410, 'resource.gone');
  const hosted = entries.filter(({ shared }) => hostOf(shared).hostKey === key);
  if (hosted.length === 0) throw new Refusal(404, 'resource.missing');
  const name = hostOf(hosted[0]?.shared ?? {}).hostOrganisation ?? '';
  return {
    status: 200,
    body: {
      key,
      names: { az: name, en: name, ru: name },
      institutionKey: key === 'yasil-gence' ? 'gnc-peshe' : null,
      entries: hosted.map(({ shared }) => describe(shared.documentId, locale)),
    },
  };
}

function describe(documentId: string, locale: Locale): Record<string, unknown> {
  const { kind, title, summary, regionKeys, institutionKey, level, deadline, ...more } =
    catalogueAnswer(documentId.slice(0, 10), locale) ?? {};
  const { placesLeft, open, fallback } = more;
  return {
    ...{ kind, documentId, title, summary, regionKeys, institutionKey, level, deadline },
    ...{ placesLeft, open, fallback },
  };
}
