import { describe, expect, it } from 'vitest';

import type { ProjectRow, ServiceRow } from '../api/catalogue/domain/catalogue-row.ts';
import { findMissing, findUntranslated, type PublicationContext } from './find-missing.ts';

const now = new Date('2026-05-04T08:00:00Z');
const service: ServiceRow = {
  documentId: 'abcdefghij0123456789abcd',
  locale: 'az',
  title: 'Arayış',
  summary: 'Təhsil haqqında arayış.',
  body: null,
  updatedAt: '2026-05-01T08:00:00Z',
  firstPublishedAt: null,
  checkedOn: '2026-05-01',
  checkedBy: null,
  regions: [{ key: 'ganja' }],
  interests: [{ key: 'education' }],
  level: 'first-step',
  hostName: 'Aygün Məmmədova',
  contact: { email: 'ofis@example.org' },
  form: { documentId: 'form', questions: [] },
  eligibility: { university: true },
  requiredDocuments: [{ name: 'Sənəd lazım deyil' }],
  steps: [{ title: 'Yazılın' }],
  places: [{ name: 'Ofis', address: 'Gəncə' }],
};
const project: ProjectRow = {
  ...service,
  place: 'Sahil',
  whatYouDo: 'Təmizləyirik.',
  roles: [
    {
      documentId: 'role',
      ...{ nameAz: 'Köməkçi', nameEn: null, nameRu: null },
      ...{ noteAz: null, noteEn: null, noteRu: null, capacity: 5 },
    },
  ],
};

const missingIn = (
  row: object,
  context: Partial<PublicationContext> = {},
): Record<string, string> =>
  Object.fromEntries(
    findMissing(
      { ...service, ...row },
      { kind: 'student-service', now, published: null, ...context },
    ).map(({ path, code }) => [path.join('.'), code]),
  );

describe('what an entry lacks to be published', () => {
  it('is nothing when a service, a club, a project and an article are whole', () => {
    expect(missingIn({})).toEqual({});
    expect(missingIn({ meetingTimes: 'Cümə', joining: 'Gəlin.' }, { kind: 'club' })).toEqual({});
    expect(missingIn(project, { kind: 'volunteer-project' })).toEqual({});
    expect(missingIn({ body: 'Mətn.', level: null, form: null }, { kind: 'article' })).toEqual({});
  });

  it('is told all at once', () => {
    const bare = {
      ...{ regions: [], interests: [], hostName: ' ', contact: null, form: null, checkedOn: null },
      ...{ eligibility: null, requiredDocuments: [], steps: [], places: [] },
      deadline: '2026-05-04T07:59:00Z',
    };
    expect(missingIn(bare)).toEqual({
      regions: 'regions-missing',
      interests: 'interests-missing',
      eligibility: 'eligibility-missing',
      requiredDocuments: 'documents-missing',
      steps: 'steps-missing',
      places: 'places-missing',
      hostName: 'host-missing',
      deadline: 'deadline-past',
      form: 'form-missing',
      contact: 'contact-missing',
      checkedOn: 'checked-missing',
    });
  });

  it('is a host only in a first step, where a service’s contact person will do', () => {
    expect(missingIn({ hostName: null, level: 'advanced' })).toEqual({});
    expect(missingIn({ hostName: null, contact: { person: 'Elnur', phone: '+994' } })).toEqual({});
    const club = {
      hostName: null,
      contact: { person: 'Elnur', phone: '1' },
      meetingTimes: 'x',
      joining: 'x',
    };
    expect(missingIn(club, { kind: 'club' })).toEqual({ hostName: 'host-missing' });
  });

  it('is a later deadline, unless the public knows the one that has passed', () => {
    const deadline = '2026-05-01T08:00:00.000Z';
    expect(missingIn({ deadline })).toEqual({ deadline: 'deadline-past' });
    const known = { published: { deadline: '2026-05-01T08:00:00Z' } };
    expect(missingIn({ deadline }, known)).toEqual({});
    expect(missingIn({ deadline: '2026-05-02T08:00:00Z' }, known)).toEqual({
      deadline: 'deadline-past',
    });
    expect(missingIn({ deadline: '2026-05-04T08:00:01Z' })).toEqual({});
  });

  it('is the number of people a project needs, in roles or in all', () => {
    const context = { kind: 'volunteer-project' } as const;
    expect(missingIn({ ...project, roles: [] }, context)).toEqual({ roles: 'people-missing' });
    expect(missingIn({ ...project, roles: [], capacity: 20 }, context)).toEqual({});
  });
});

describe('what a translation lacks', () => {
  const source = { ...service, cost: 'Pulsuz', body: 'Mətn.' };

  it('is what the Azerbaijani version says and it does not', () => {
    const english = { ...source, locale: 'en' as const, cost: ' ', body: null, steps: [] };
    expect(findUntranslated(source, english)).toEqual([
      { path: ['body'], code: 'translation-missing' },
      { path: ['cost'], code: 'translation-missing' },
      { path: ['steps'], code: 'translation-missing' },
    ]);
  });

  it('is counted in lists', () => {
    const three = { ...source, steps: [{ title: '1' }, { title: '2' }, { title: '3' }] };
    const one = { ...three, steps: [{ title: 'one' }] };
    expect(findUntranslated(three, one)).toEqual([
      { path: ['steps'], code: 'translation-short', values: { expected: 3, given: 1 } },
    ]);
    expect(findUntranslated(source, source)).toEqual([]);
  });
});
