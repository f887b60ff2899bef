import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { BulkDocument, Values } from '../../../src/seed/bench/bulk/bulk-document.ts';
import type * as Bulk from '../../../src/seed/bench/bulk/bulk-document.ts';
import type * as Writes from '../../../src/seed/bench/bulk/write-documents.ts';
import type * as Transactions from '../../../src/lib/in-transaction.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import {
  createForm,
  createOpportunity,
  createTaxonomy,
  documentsOf,
  UID_OF_KIND,
} from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { type Content, fullContent } from './full-content.ts';
import { countRows, growth, readStoredDocument } from './stored-document.ts';

const AT = new Date('2026-03-02T08:00:00.000Z');
const ROLE = 'api::volunteering.role';
const SHIFT = 'api::volunteering.shift';
const MEMBER = 'api::member.member';
const USER = 'plugin::users-permissions.user';
const KINDS = ['student-service', 'club', 'volunteer-project', 'article'] as const;
type Kind = (typeof KINDS)[number];

describeOnEachDatabase('documents written in bulk', (boot) => {
  let cms: BootedCms;
  let ids: Record<string, string>;

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    const member = await createMember(cms);
    ids = {
      form: await createForm(cms),
      organiser: member.memberDocumentId,
      service: await translated('student-service'),
      project: await translated('volunteer-project'),
      ...(await idsByKey('api::taxonomy.region')),
      ...(await idsByKey('api::taxonomy.interest')),
      ...(await idsByKey('api::taxonomy.institution')),
    };
  });
  afterAll(() => cms.stop());

  /** One target with a translation and one without: links to it are left out in English. */
  async function translated(kind: 'student-service' | 'volunteer-project'): Promise<string> {
    const translations = { en: { title: 'Target', summary: 'A target of links.' } };
    const made = await createOpportunity(
      cms,
      kind === 'student-service' ? { kind, translations } : { kind },
    );
    return made.documentId;
  }

  async function idsByKey(uid: string): Promise<Record<string, string>> {
    const rows = await documentsOf(cms, uid).findMany({ fields: ['key'] });
    return Object.fromEntries(rows.map((row) => [row.key, row.documentId]));
  }

  async function inBulk(documents: BulkDocument[]): Promise<void> {
    const { inTransaction } = cms.load<typeof Transactions>('src/lib/in-transaction');
    const { writeDocuments } = cms.load<typeof Writes>('src/seed/bench/bulk/write-documents');
    await inTransaction((trx) => writeDocuments(trx, documents));
  }

  /** As the demo seed does it: published in Azerbaijani, then in English. */
  async function oneByOne(kind: Kind, { shared, texts }: Content): Promise<string> {
    const documents = documentsOf(cms, UID_OF_KIND[kind]);
    // Strapi writes into what it is given.
    const data = structuredClone({ ...shared, ...texts.az });
    const { documentId } = await documents.create({ locale: 'az', status: 'published', data });
    await documents.update({
      documentId,
      locale: 'en',
      status: 'published',
      data: structuredClone(texts.en),
    });
    return documentId;
  }

  async function role(): Promise<string> {
    const data = { nameAz: 'Rəssam', capacity: 4, region: ids['ganja'] };
    return (await documentsOf(cms, ROLE).create({ data })).documentId;
  }

  async function contentOf(kind: Kind): Promise<Content> {
    const { shared, texts } = fullContent(kind, ids);
    const related = { relatedServices: [ids['service']], relatedProjects: [ids['project']] };
    if (kind === 'article') return { shared: { ...shared, ...related }, texts };
    if (kind !== 'volunteer-project') return { shared, texts };
    return { shared: { ...shared, roles: [await role(), await role()] }, texts };
  }

  describe.each(KINDS)('of the kind %s', (kind) => {
    const uid = UID_OF_KIND[kind];
    const documentId = `bulk-${kind}`.padEnd(24, '0');

    it('equal those of the document service in every table', async () => {
      const content = await contentOf(kind);
      const atFirst = await countRows(cms);
      const expected = await readStoredDocument(cms, uid, await oneByOne(kind, content));
      const between = await countRows(cms);
      await inBulk([{ uid, documentId, at: AT, ...content }]);
      const traces = ['outbox_entries', 'audit_entries'];
      const grown = growth(atFirst, between);
      expect(Object.keys(grown)).toEqual(expect.arrayContaining(traces));
      for (const trace of traces) Reflect.deleteProperty(grown, trace);
      expect(growth(between, await countRows(cms))).toEqual(grown);
      expect(expected).toHaveLength(4);
      expect(await readStoredDocument(cms, uid, documentId)).toEqual(expected);
    });

    it('are read by the document service and listed to editors', async () => {
      const { token } = await createAdmin(cms, { role: 'head-editor' });
      const [found] = await documentsOf(cms, uid).findMany({
        locale: 'en',
        status: 'published',
        filters: { documentId },
        populate: ['regions', 'interests'],
      });
      expect(found).toMatchObject({
        title: 'English title',
        firstPublishedAt: AT.toISOString(),
        regions: [{ key: 'ganja' }, { key: 'baku' }],
      });
      const list = await request(
        cms,
        'GET',
        `/content-manager/collection-types/${uid}?locale=az&filters[documentId][$eq]=${documentId}`,
        { token },
      );
      expect(list).toMatchObject({
        status: 200,
        body: { results: [{ documentId, title: 'Başlıq', status: 'published' }] },
      });
    });

    it('are changed and published like any other', async () => {
      const documents = documentsOf(cms, uid);
      const regions = [ids['sumgait']];
      const data = { title: 'Yeni başlıq', regions };
      await documents.update({ documentId, locale: 'az', status: 'published', data });
      const stored = await readStoredDocument(cms, uid, documentId);
      expect(stored.map((row) => [row['locale'], row['title']])).toEqual([
        ['az', 'Yeni başlıq'],
        ['az', 'Yeni başlıq'],
        ['en', 'English title'],
        ['en', 'English title'],
      ]);
      for (const row of stored) expect(row['regions']).toMatchObject([{ to: 'sumgait' }]);
      const notes = await cms.readRows(
        `select happened from outbox_entries where subject_document_id = '${documentId}'`,
      );
      expect(notes).toEqual([{ happened: 'entry.changed' }]);
    });
  });

  it('have roles and shifts that equal those of the document service', async () => {
    const region = ids['ganja'];
    const shiftOf = (of: string, capacity: number) => ({
      name: '2026-04-01, 13:00–16:00 · Rəssam',
      startsAt: '2026-04-01T09:00:00.000Z',
      endsAt: '2026-04-01T12:00:00.000Z',
      ...{ capacity, region, role: of },
    });
    const one = await role();
    const shift = await documentsOf(cms, SHIFT).create({ data: shiftOf(one, 3) });
    const second = await documentsOf(cms, SHIFT).create({ data: shiftOf(one, 5) });
    const plain = { at: AT, texts: null };
    const shared = { nameAz: 'Rəssam', capacity: 4, region };
    await inBulk([
      { ...plain, uid: ROLE, documentId: 'bulk-role', shared },
      { ...plain, uid: SHIFT, documentId: 'bulk-shift-1', shared: shiftOf('bulk-role', 3) },
    ]);
    await inBulk([
      { ...plain, uid: SHIFT, documentId: 'bulk-shift-2', shared: shiftOf('bulk-role', 5) },
    ]);
    const stored = (uid: string, documentId: string) => readStoredDocument(cms, uid, documentId);
    expect(await stored(ROLE, 'bulk-role')).toEqual(await stored(ROLE, one));
    expect(await stored(SHIFT, 'bulk-shift-1')).toEqual(await stored(SHIFT, shift.documentId));
    expect(await stored(SHIFT, 'bulk-shift-2')).toEqual(await stored(SHIFT, second.documentId));
  });

  it('make members that equal those of the document service', async () => {
    const profile = {
      name: 'Aysel Məmmədova',
      language: 'az',
      birthYear: 2004,
      addressConfirmedAt: AT.toISOString(),
      interests: [
        { interestKey: 'it', level: 'advanced' },
        { interestKey: 'law', level: 'first-step' },
      ],
    };
    const made = await createMember(cms, {
      ...{ regionKey: 'ganja', institutionKey: 'ganja-college' },
      profile: structuredClone(profile),
    });
    const [user] = await cms.readRows(`select * from up_users where id = ${made.userId}`);
    const { rowIdText } = cms.load<typeof Bulk>('src/seed/bench/bulk/bulk-document');
    const email = `bulk-${made.email}`;
    const [authenticated] = await cms.readRows(
      "select document_id from up_roles where type = 'authenticated'",
    );
    await inBulk([
      {
        ...{ uid: USER, documentId: 'bulk-user', at: AT, texts: null },
        shared: {
          ...{ username: email, email, provider: 'local' },
          ...{ password: user?.['password'], confirmed: true, blocked: false },
          role: authenticated?.['document_id'],
        },
      },
      {
        ...{ uid: MEMBER, documentId: 'bulk-member', at: AT, texts: null },
        shared: {
          ...profile,
          ...{ region: ids['ganja'], institution: ids['ganja-college'] },
          ...{ user: 'bulk-user', userKey: rowIdText(USER, 'bulk-user') },
        },
      },
    ]);
    const [member] = await cms.readRows("select * from members where document_id = 'bulk-member'");
    const [account] = await cms.readRows(
      "select id, email from up_users where document_id = 'bulk-user'",
    );
    expect(member?.['user_key']).toBe(String(account?.['id']));
    const stored = async (uid: string, documentId: string) =>
      JSON.stringify(await readStoredDocument(cms, uid, documentId)).replaceAll(email, made.email);
    expect(await stored(USER, 'bulk-user')).toEqual(
      await stored(USER, String(user?.['document_id'])),
    );
    expect(await stored(MEMBER, 'bulk-member')).toEqual(
      await stored(MEMBER, made.memberDocumentId),
    );
  });

  it('are refused whole when one points to what is not there or says what is not kept', async () => {
    const before = await countRows(cms);
    const club = (documentId: string, more: Values): BulkDocument => ({
      ...{ uid: UID_OF_KIND.club, documentId, at: AT },
      shared: { level: 'first-step', ...more },
      texts: { az: { title: 'Klub', summary: 'Bir klub.' } },
    });
    await expect(inBulk([club('bulk-x', {}), club('bulk-y', { form: 'nowhere' })])).rejects.toThrow(
      'There is no api::casework.application-form nowhere.',
    );
    await expect(inBulk([club('bulk-z', { colour: 'red' })])).rejects.toThrow(
      'api::club.club does not keep colour.',
    );
    expect(await countRows(cms)).toEqual(before);
  });
});
