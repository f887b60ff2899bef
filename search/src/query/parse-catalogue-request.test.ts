import { describe, expect, it } from 'vitest';
import { parseCatalogueRequest } from './parse-catalogue-request.ts';

const strict = (query: string) =>
  parseCatalogueRequest(new URLSearchParams(query), { strict: true });
const lenient = (query: string) =>
  parseCatalogueRequest(new URLSearchParams(query), { strict: false });

const nothingAsked = {
  query: '',
  locale: 'az',
  region: [],
  kind: [],
  interest: [],
  level: [],
  institutionType: [],
  open: false,
  places: false,
  sort: 'relevance',
  page: 1,
};

describe('parseCatalogueRequest', () => {
  it('asks for everything by relevance when nothing is given', () => {
    expect(strict('')).toEqual({ ok: true, request: nothingAsked, ignored: [] });
  });

  it('reads every parameter', () => {
    const all =
      'q=+g%C9%99nc%C9%99++klub&region=ganja&region=baku&region=ganja&kind=club&interest=it' +
      '&level=first-step&institutionType=college&open=1&places=1&sort=deadline&page=3&locale=ru';
    expect(strict(all)).toEqual({
      ok: true,
      ignored: [],
      request: {
        query: 'gəncə klub',
        locale: 'ru',
        region: ['baku', 'ganja'],
        kind: ['club'],
        interest: ['it'],
        level: ['first-step'],
        institutionType: ['college'],
        open: true,
        places: true,
        sort: 'deadline',
        page: 3,
      },
    });
  });

  it.each([
    ['utm_source=mail', 'utm_source', 'parameter.unknown', 'q, region, kind'],
    ['kind=klub', 'kind', 'parameter.not-allowed', 'student-service, club'],
    ['kind=club&kind=klub', 'kind', 'parameter.not-allowed', 'volunteer-project, article'],
    ['region=Bak%C4%B1', 'region', 'parameter.not-allowed', 'lower-case letters'],
    ['level=expert', 'level', 'parameter.not-allowed', 'first-step, some-experience, advanced'],
    ['institutionType=school', 'institutionType', 'parameter.not-allowed', 'vocational-school'],
    ['open=yes', 'open', 'parameter.not-allowed', 'Allowed: 1.'],
    ['places=0', 'places', 'parameter.not-allowed', 'Allowed: 1.'],
    ['sort=title', 'sort', 'parameter.not-allowed', 'relevance, deadline, newest'],
    ['page=0', 'page', 'parameter.not-allowed', 'from 1 to'],
    ['page=1e3', 'page', 'parameter.not-allowed', 'from 1 to'],
    ['page=100001', 'page', 'parameter.not-allowed', 'from 1 to'],
    ['locale=tr', 'locale', 'parameter.not-allowed', 'az, en, ru'],
    ['sort=newest&sort=newest', 'sort', 'parameter.repeated', 'only once'],
    [`q=${'a'.repeat(201)}`, 'q', 'query.too-long', 'at most 200 characters'],
  ])('refuses %s when strict and leaves it out when lenient', (query, parameter, code, allowed) => {
    const refused = strict(query);
    expect(refused).toMatchObject({ ok: false, error: { code, parameter } });
    expect(!refused.ok && refused.error.message).toContain(`"${parameter}"`);
    expect(!refused.ok && refused.error.message).toContain(allowed);
    expect(lenient(query)).toMatchObject({ ok: true, ignored: [parameter] });
  });

  it('keeps the good values of a list when lenient', () => {
    const parsed = lenient('kind=club&kind=klub&page=x&fbclid=1');
    expect(parsed).toEqual({
      ok: true,
      ignored: ['fbclid', 'kind', 'page'],
      request: { ...nothingAsked, kind: ['club'] },
    });
  });

  it('cuts a long query to 200 characters without leaving half a letter', () => {
    const parsed = lenient(`q=${'a'.repeat(199)}😀`);
    expect(parsed.ok && parsed.request.query).toBe('a'.repeat(199));
    expect(strict(`q=${'a'.repeat(200)}`)).toMatchObject({ ok: true });
  });

  it('takes empty values as not given, as forms send them', () => {
    expect(strict('q=&region=&open=&sort=')).toEqual({
      ok: true,
      request: nothingAsked,
      ignored: [],
    });
  });

  it('allows at most twenty values of one parameter', () => {
    const many = Array.from({ length: 21 }, (_, at) => `interest=key-${at}`).join('&');
    expect(strict(many)).toMatchObject({ ok: false, error: { code: 'parameter.too-many' } });
    expect(lenient(many)).toMatchObject({ ok: true, ignored: ['interest'] });
  });
});
