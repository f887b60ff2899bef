import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { applied, asEditor, type Editor } from '../casework/desk-client.ts';

interface Waiting {
  waiting: number;
  overdue: number;
  cases: { documentId: string; state: string; dueAt: string }[];
}

interface Deadlines {
  ending: number;
  entries: { uid: string; documentId: string; title: string; deadline: string }[];
}

interface Untranslated {
  en: number;
  ru: number;
  entries: { uid: string; documentId: string; title: string; missing: string[] }[];
}

interface Machinery {
  outbox: { topic: string; waiting: number; waitingSince: string | null; dead: number }[];
  mail: { waiting: number; failed: number; uncertain: number };
  lastDigest: { frequency: string; mails: number } | null;
}

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

describeOnEachDatabase('the homepage of the panel', (boot) => {
  let cms: BootedCms;
  let head: Editor;
  let ganja: Editor;
  let baku: Editor;

  beforeAll(async () => {
    cms = await boot();
    head = await createAdmin(cms, { role: 'head-editor' });
    ganja = await createAdmin(cms, { role: 'region-editor-ganja' });
    baku = await createAdmin(cms, { role: 'region-editor-baku' });
  });

  afterAll(() => cms.stop());

  const get = async <T>(widget: string, as: Editor): Promise<T> => {
    const answer = await asEditor<T>(cms, as, `/desk/${widget}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };

  it('says who waits for an answer, the longest overdue first, as the database does', async () => {
    const late = await applied(cms, { opportunity: { regionKeys: ['ganja'] } });
    const later = await applied(cms, { opportunity: { regionKeys: ['ganja'] } });
    const soon = await applied(cms, { opportunity: { regionKeys: ['ganja'] } });
    const foreign = await applied(cms, { opportunity: { regionKeys: ['baku'] } });
    const first = { regionKeys: ['ganja'], admission: 'first-come' as const };
    await applied(cms, { opportunity: first });
    await setDue(late.documentId, inDays(-2));
    await setDue(later.documentId, inDays(-1));

    const own = await get<Waiting>('waiting', ganja);
    expect(own).toMatchObject({ waiting: 3, overdue: 2 });
    expect(own.cases.map(({ documentId }) => documentId)).toEqual([
      late.documentId,
      later.documentId,
      soon.documentId,
    ]);
    expect((await get<Waiting>('waiting', baku)).cases).toMatchObject([
      { documentId: foreign.documentId, state: 'submitted' },
    ]);
    const [counted] = await cms.readRows(
      "select count(*) as n from applications where state in ('submitted', 'in-review')",
    );
    expect((await get<Waiting>('waiting', head)).waiting).toBe(Number(counted?.['n']));
  });

  it('names what ends within seven days in the own region, the next first', async () => {
    const ending = async (days: number, options: object = {}) =>
      await createOpportunity(cms, {
        regionKeys: ['ganja'],
        deadline: inDays(days),
        title: `Bitir ${days}`,
        ...options,
      });
    const far = await ending(6, { kind: 'volunteer-project' });
    const near = await ending(1);
    await ending(-1);
    await ending(8);
    await ending(2, { publish: false });
    await ending(3, { data: { state: 'closed' } });
    const foreign = await ending(4, { regionKeys: ['baku'] });
    const shared = await ending(5, { regionKeys: ['baku', 'ganja'] });

    const own = await get<Deadlines>('deadlines', ganja);
    expect(own.ending).toBe(3);
    expect(own.entries.map(({ documentId }) => documentId)).toEqual([
      near.documentId,
      shared.documentId,
      far.documentId,
    ]);
    const all = await get<Deadlines>('deadlines', head);
    expect(all.ending).toBe(4);
    expect(all.entries.map(({ documentId }) => documentId)).toContain(foreign.documentId);
  });

  it('names what readers of another language see in Azerbaijani', async () => {
    const before = await get<Untranslated>('untranslated', ganja);
    const everywhere = await get<Untranslated>('untranslated', head);
    const text = { title: 'Chess', summary: 'We play chess.' };
    const half = await createOpportunity(cms, {
      regionKeys: ['ganja'],
      title: 'Şahmat',
      translations: { en: text },
    });
    await createOpportunity(cms, { regionKeys: ['ganja'], translations: { en: text, ru: text } });
    await createOpportunity(cms, { regionKeys: ['ganja'], deadline: inDays(-1) });
    await createOpportunity(cms, { regionKeys: ['ganja'], publish: false });
    const article = await createOpportunity(cms, { kind: 'article', regionKeys: ['ganja'] });
    await createOpportunity(cms, { regionKeys: ['baku'] });

    const after = await get<Untranslated>('untranslated', ganja);
    expect([after.en - before.en, after.ru - before.ru]).toEqual([1, 2]);
    expect(after.entries).toHaveLength(5);
    const missing = Object.fromEntries(
      after.entries.map((entry) => [entry.documentId, entry.missing]),
    );
    expect(missing).toMatchObject({
      [half.documentId]: ['ru'],
      [article.documentId]: ['en', 'ru'],
    });
    const all = await get<Untranslated>('untranslated', head);
    expect([all.en - everywhere.en, all.ru - everywhere.ru]).toEqual([2, 3]);
  });

  it('tells the head editor how far search and mail are behind, and nobody else', async () => {
    const { strapi } = cms;
    await strapi.db.query('api::platform.outbox-entry').create({
      data: { ...note('dead-one'), topic: 'search', state: 'dead' },
    });
    await strapi.db.query('api::platform.outgoing-mail').create({ data: mail('failed') });
    await strapi.db.query('api::platform.outgoing-mail').create({ data: mail('uncertain') });
    await strapi.db.query('api::digest.run').create({
      data: {
        runKey: 'weekly-test',
        frequency: 'weekly',
        windowStart: inDays(-8),
        windowEnd: inDays(-1),
        state: 'done',
        plannedCount: 12,
      },
    });
    const machinery = await get<Machinery>('machinery', head);
    const [pending] = await cms.readRows(
      "select count(*) as n from outbox_entries where topic = 'search' and state = 'pending'",
    );
    const search = machinery.outbox.find(({ topic }) => topic === 'search');
    expect(search).toMatchObject({ waiting: Number(pending?.['n']), dead: 1 });
    expect(search?.waitingSince).toMatch(/Z$/);
    expect(machinery.mail).toMatchObject({ waiting: 0, failed: 1, uncertain: 1 });
    expect(machinery.lastDigest).toMatchObject({ frequency: 'weekly', mails: 12 });
    expect((await asEditor(cms, ganja, '/desk/machinery')).status).toBe(403);
  });

  it('is closed to strangers and members', async () => {
    const { accessToken } = await createMember(cms);
    for (const widget of ['waiting', 'deadlines', 'untranslated', 'machinery']) {
      expect((await asEditor(cms, {}, `/desk/${widget}`)).status).toBe(401);
      expect((await asEditor(cms, { token: accessToken }, `/desk/${widget}`)).status).toBe(401);
    }
  });

  it('tells a region editor nothing of other regions by the stock widgets either', async () => {
    const title = 'Yalnız Bakıda görünür';
    await createOpportunity(cms, { title, regionKeys: ['baku'] });
    for (const action of ['update', 'publish']) {
      const path = `/content-manager/homepage/recent-documents?action=${action}`;
      const seen = JSON.stringify((await asEditor(cms, ganja, path)).body);
      expect(seen).not.toContain(title);
      expect(JSON.stringify((await asEditor(cms, baku, path)).body)).toContain(title);
    }
  });

  async function setDue(documentId: string, dueAt: Date): Promise<void> {
    const { inCasework } = cms.load<{ inCasework<T>(run: () => Promise<T>): Promise<T> }>(
      'src/api/casework/services/casework-scope',
    );
    await inCasework(() =>
      cms.strapi.documents('api::casework.application').update({
        documentId,
        data: { dueAt, deskOrder: Math.floor(dueAt.getTime() / 60_000) },
      }),
    );
  }
});

function note(subject: string) {
  return {
    subjectUid: 'api::club.club',
    subjectDocumentId: subject,
    happened: 'entry.changed',
    attempts: 10,
    availableAt: new Date(),
  };
}

function mail(state: string) {
  return {
    sourceKey: `test:${state}`,
    messageId: `<${state}@example.org>`,
    template: 'test',
    recipient: 'somebody@example.org',
    language: 'az',
    subject: 'Test',
    html: '<p>Test</p>',
    text: 'Test',
    state,
    attempts: 1,
    availableAt: new Date(),
  };
}
