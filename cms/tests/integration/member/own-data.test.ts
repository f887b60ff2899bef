import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { PDF } from '../../support/sample-files.ts';
import { unzip } from '../../support/unzip.ts';
import { submitted } from '../casework/casework-client.ts';
import { attach, begin, withFileQuestions } from '../casework/files-client.ts';

describeOnEachDatabase('a member’s own data', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  it('comes as one archive with everything the office keeps, files included', async () => {
    const member = await createMember(cms, { name: 'Sevinc', language: 'ru' });
    const club = await withFileQuestions(cms);
    await begin(cms, member, club);
    await attach(cms, member, club, { content: PDF, name: '../məktub.pdf' });
    const reference = await submitted(cms, member, club, { answers: { why: 'Çünki' } });
    const draft = await withFileQuestions(cms);
    await begin(cms, member, draft);
    await attach(cms, member, draft, { content: PDF, name: 'qaralama.pdf' });
    await request(cms, 'POST', `/api/me/applications/${reference}/messages`, {
      token: member.accessToken,
      body: { body: 'Salam', messageKey: 'message-key-1' },
    });
    await request(cms, 'PATCH', '/api/me', {
      token: member.accessToken,
      body: { mailDigests: true },
    });
    await request(cms, 'PUT', `/api/me/saved/${club.documentId}`, { token: member.accessToken });
    const { status, headers, entries } = await take(member.accessToken);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toBe('attachment; filename="my-data.zip"');
    expect(headers.get('cache-control')).toBe('private, no-store');
    const names = Object.keys(entries).map((name) => name.replace(/draft-\w+/, 'draft'));
    expect(names.sort()).toEqual([
      'README.txt',
      `applications/${reference}/application.json`,
      `applications/${reference}/files/letter-məktub.pdf`,
      'applications/draft/application.json',
      'applications/draft/files/letter-qaralama.pdf',
      'mails.json',
      'profile.json',
      'saved.json',
      'subscriptions.json',
    ]);
    expect(entries['README.txt']?.toString()).toContain('Здесь всё, что хранит о вас');
    expect(entries[`applications/${reference}/files/letter-məktub.pdf`]?.equals(PDF)).toBe(true);
    expect(jsonOf(entries, 'profile.json')).toMatchObject({ name: 'Sevinc', email: member.email });
    expect(jsonOf(entries, `applications/${reference}/application.json`)).toMatchObject({
      answers: { why: 'Çünki', letter: 'məktub.pdf' },
      timeline: [{ action: 'submit' }],
      messages: [{ body: 'Salam', authorKind: 'applicant' }],
    });
    expect(jsonOf(entries, 'saved.json')).toMatchObject([
      { kind: 'club', documentId: club.documentId, title: { az: expect.any(String) as string } },
    ]);
    expect(jsonOf(entries, 'subscriptions.json')).toMatchObject([{ email: member.email }]);
  });

  it('holds nothing of anybody else', async () => {
    const other = await createMember(cms, { name: 'Başqası', email: 'basqasi@example.org' });
    const club = await withFileQuestions(cms);
    await begin(cms, other, club);
    await attach(cms, other, club, { content: PDF });
    await submitted(cms, other, club);
    const { entries } = await take((await createMember(cms)).accessToken);
    expect(Object.keys(entries).sort()).toEqual([
      'README.txt',
      'mails.json',
      'profile.json',
      'saved.json',
      'subscriptions.json',
    ]);
    const everything = Object.values(entries).join('\n');
    expect(everything).not.toContain('basqasi@example.org');
  });

  it('comes three times a day, each time with an audit row', async () => {
    const member = await createMember(cms);
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      const path = '/api/me/export';
      statuses.push((await request(cms, 'POST', path, { token: member.accessToken })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    const rows = await cms.readRows(
      `select action, actor_kind from audit_entries
       where subject_document_id = '${member.memberDocumentId}' and action = 'download'`,
    );
    expect(rows).toHaveLength(3);
  });

  async function take(token: string) {
    const response = await fetch(`${cms.url}/api/me/export`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    const archive = Buffer.from(await response.arrayBuffer());
    const { status, headers } = response;
    return { status, headers, entries: status === 200 ? unzip(archive) : {} };
  }

  function jsonOf(entries: Record<string, Buffer>, name: string): unknown {
    return JSON.parse(entries[name]?.toString() ?? 'null');
  }
});
