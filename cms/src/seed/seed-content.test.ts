import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { LOCALES } from '@office/search';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { readSeedContent } from './seed-content';

const SEED = path.resolve(import.meta.dirname, '../../seed');
const content = readSeedContent(SEED, 'demo');
let copy: string | undefined;

afterEach(() => {
  if (copy !== undefined) rmSync(copy, { recursive: true });
  copy = undefined;
});

/** A copy of the seed in which `wrong` stands for `right` in one file. */
function seedWith(file: string, right: string, wrong: string): string {
  copy = mkdtempSync(path.join(tmpdir(), 'seed-'));
  cpSync(SEED, copy, { recursive: true });
  const text = readFileSync(path.join(copy, file), 'utf8');
  expect(text).toContain(right);
  writeFileSync(path.join(copy, file), text.replace(right, wrong));
  return copy;
}

describe('the seed files', () => {
  const services = content.entries.filter(({ kind }) => kind === 'student-service');

  it.each(services.map((service) => [service.key, service] as const))(
    'give %s the same documents, steps, places and hours in each language',
    (_, { az, en, ru }) => {
      const parts = ({ requiredDocuments = [], steps = [], places = [] }: typeof az) => ({
        documents: requiredDocuments.map((document) => Object.keys(document)),
        steps: steps.map((step) => Object.keys(step)),
        hours: places.map((place) => place.openingHours),
      });
      for (const version of [en, ru]) if (version) expect(parts(version)).toEqual(parts(az));
    },
  );

  it('are refused, with the file named, where an unquoted comma cuts a text', () => {
    const file = 'entries/student-services/noutbuk-icaresi.yaml';
    const folder = seedWith(file, "title: 'Gəl, götür'", 'title: Gəl, götür');
    expect(() => readSeedContent(folder, 'demo')).toThrow(/noutbuk-icaresi\.yaml.*"götür"/s);
  });

  it('hold no key that is the rest of a text cut by an unquoted comma', () => {
    const keys: string[] = [];
    const files = readdirSync(SEED, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.yaml'))) {
      parse(readFileSync(path.join(SEED, file), 'utf8'), (key) => {
        if (typeof key === 'string') keys.push(key);
      });
    }
    expect(keys.filter((key) => !/^[\w-]*$/.test(key))).toEqual([]);
  });

  it('are refused where a field has a name nobody knows', () => {
    const file = 'entries/student-services/noutbuk-icaresi.yaml';
    const folder = seedWith(file, 'capacity:', 'capasity:');
    expect(() => readSeedContent(folder, 'demo')).toThrow(/noutbuk-icaresi\.yaml.*"capasity"/s);
  });

  it.each(['baki-siginacak', 'baki-debat'])(
    'are refused where an article points to %s, which is no service or project',
    (related) => {
      const file = 'entries/articles/teqaud-sened.yaml';
      const folder = seedWith(file, 'related: [karyera-cv', `related: [${related}`);
      expect(() => readSeedContent(folder, 'e2e')).toThrow(
        new RegExp(`articles/teqaud-sened\\.yaml.*"${related}"`),
      );
    },
  );
});

const projects = content.entries.filter(({ kind }) => kind === 'volunteer-project');

describe.each(projects)('the demo project $key', (project) => {
  const roles = project.roles ?? [];

  it('has as many places as its roles together', () => {
    const places = roles.reduce((sum, role) => sum + role.capacity, 0);
    if (roles.length > 0) expect(project.capacity).toBe(places);
  });

  it('has no shift with more places than its role', () => {
    for (const role of roles) {
      for (const shift of role.shifts) expect(shift.capacity).toBeLessThanOrEqual(role.capacity);
    }
  });

  it('has its shifts after the last day to apply and the answer', () => {
    const { admission, answerClockDays = 0, deadlineInDays = -Infinity } = project;
    const answered = deadlineInDays + (admission === 'review' ? answerClockDays : 0);
    for (const shift of roles.flatMap(({ shifts }) => shifts)) {
      expect(shift.startsInDays).toBeGreaterThan(answered);
    }
  });

  it('says what it offers in every language it has', () => {
    for (const version of LOCALES.flatMap((locale) => project[locale] ?? [])) {
      for (const field of ['hostOrganisation', 'place', 'whatYouDo', 'whatYouGet']) {
        expect(version[field], field).toMatch(/\S/);
      }
    }
  });
});

it.each(content.entries.filter(({ kind, level }) => kind !== 'article' && level === 'first-step'))(
  'names who meets a newcomer at $az.title',
  ({ hostName }) => {
    expect(hostName).toMatch(/\S/);
  },
);

it('asks the questions of its forms politely in Azerbaijani', () => {
  const texts = content.forms.flatMap(({ name, questions }) => [
    name,
    ...questions.flatMap(({ labelAz, helpAz = '' }) => [labelAz, helpAz]),
  ]);
  const familiar =
    /(?<!\p{L})sən(?:i|ə|in|inlə)?(?!\p{L})|[ısiu]rs[aə]n(?!\p{L})|(?<!\p{L})(?:yaz|seç|bax|gəl|vermə|yazma)(?!\p{L})/iu;
  expect(texts.filter((text) => familiar.test(String(text)))).toEqual([]);
});

it('points only to regions, institutions, interests and forms it holds', () => {
  const known = new Set(
    [content.regions, content.institutions, content.interests, content.forms].flatMap((rows) =>
      rows.map(({ key }) => key),
    ),
  );
  const named = content.entries.flatMap(({ regions, institution, interests, form }) => [
    ...regions,
    ...interests,
    ...[institution, form].flatMap((key) => key ?? []),
  ]);
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});
