import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createForm, createOpportunity } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { applied, asEditor, type Editor } from './desk-client.ts';

describeOnEachDatabase('the export of applications', (boot) => {
  let cms: BootedCms;
  let head: Editor;
  let baku: Editor;
  let one: Awaited<ReturnType<typeof applied>>;
  let two: Awaited<ReturnType<typeof applied>>;
  let ganja: Awaited<ReturnType<typeof applied>>;

  beforeAll(async () => {
    cms = await boot();
    head = await createAdmin(cms, { role: 'head-editor' });
    baku = await createAdmin(cms, { role: 'region-editor-baku' });
    const form = await createForm(cms, [
      { key: 'motivation', type: 'long-text', labelAz: 'Niyə?', labelEn: 'Why?' },
      {
        key: 'days',
        type: 'several-of',
        labelAz: 'Günlər',
        choices: [{ value: 'sat', labelAz: 'Şənbə', labelEn: 'Saturday' }],
      },
    ]);
    const club = await createOpportunity(cms, {
      form,
      title: 'Robot klubu; "Bakı"',
      translations: { en: { title: 'Robot club, Baku', summary: 'Robots.' } },
    });
    const answers = { motivation: '=HYPERLINK("http://evil.example")', days: ['sat'] };
    one = await applied(cms, { to: club, answers, member: { name: '+Aysel' } });
    two = await applied(cms, { to: club, answers: { ...answers, motivation: 'Sadəcə.' } });
    ganja = await applied(cms, { opportunity: { regionKeys: ['ganja'] } });
    // What is not sent yet is nobody else's to read.
    await request(cms, 'PUT', `/api/me/drafts/club/${club.documentId}`, {
      token: (await createMember(cms)).accessToken,
      body: { answers, language: 'en' },
    });
    await asEditor(cms, head, `/casework/applications/${one.documentId}/transitions`, {
      action: 'decline',
      reason: 'First line\nsecond line',
      throughReview: true,
    });
  });

  afterAll(() => cms.stop());

  it('is a file of UTF-8 with the questions of a common form, safe to open', async () => {
    const { text, headers } = await take(
      `language=en&documentIds=${one.documentId},${two.documentId}`,
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /attachment; filename="applications-.*\.csv"/,
    );
    expect(text.startsWith('\uFEFFReference,State,')).toBe(true);
    const [heading, ...lines] = text.split('\r\n');
    expect(heading).toMatch(/,Why\?,Günlər$/);
    expect(lines).toHaveLength(3);
    const line = lines.find((each) => each.startsWith(one.reference)) ?? '';
    expect(line).toContain(`${one.reference},Declined,'+Aysel,${one.member.email},`);
    expect(line).toContain(',"Robot club, Baku",');
    expect(line).toContain('"First line\nsecond line"');
    expect(line).toContain(`,"'=HYPERLINK(""http://evil.example"")",Saturday`);
    expect(line).toMatch(/,\d{4}-\d\d-\d\d \d\d:\d\d,/);
  });

  it('uses the separator spreadsheets expect in the language asked for', async () => {
    const { text } = await take(`language=az&documentIds=${two.documentId}`);
    expect(text).toMatch(/^\uFEFFNömrə;Vəziyyət;/);
    expect(text).toContain(';"Robot klubu; ""Bakı""";');
  });

  it('has no questions where the forms differ', async () => {
    const { text } = await take('language=en', head);
    const [heading, ...lines] = text.trimEnd().split('\r\n');
    expect(heading).not.toContain('Why?');
    expect(lines).toHaveLength(3);
  });

  it('holds the rows the list’s filter names, in the list’s order', async () => {
    const state = 'filters[$and][0][state][$eq]=submitted';
    const { text } = await take(`language=en&sort=reference:DESC&${state}`, head);
    const references = text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(references).toEqual([ganja.reference, two.reference].sort().reverse());
  });

  it('gives region editors their own region only, whatever they ask for', async () => {
    const all = await take('language=en', baku);
    const asked = await take(`language=en&documentIds=${ganja.documentId},${two.documentId}`, baku);
    const filtered = await take('language=en&filters[regionKey][$eq]=ganja', baku);
    expect(all.text).toContain(two.reference);
    for (const { text } of [all, asked, filtered]) expect(text).not.toContain(ganja.reference);
    expect(asked.text).toContain(two.reference);
    expect(filtered.text.trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('leaves one audit row that names no person', async () => {
    const before = await exportsSoFar();
    await take(`language=en&documentIds=${two.documentId}`, baku);
    const rows = await exportsSoFar();
    expect(rows).toHaveLength(before.length + 1);
    const [row] = rows;
    expect(row).toMatchObject({
      actor_kind: 'editor',
      subject_uid: 'api::casework.application',
      subject_document_id: '1 rows',
    });
    expect(JSON.stringify(row)).not.toContain(two.member.email);
    expect(JSON.stringify(row?.['region_keys'])).toContain('baku');
    expect(JSON.stringify(row?.['changed_fields'])).toContain('answers.motivation');
  });

  it('refuses strangers, and filters and parameters it does not know', async () => {
    expect((await get('language=en', {})).status).toBe(401);
    expect((await get('language=de')).status).toBe(400);
    expect((await get('language=en&all=1')).status).toBe(400);
    expect((await get('language=en&filters[nothing][$eq]=1')).status).toBe(400);
    const before = await exportsSoFar();
    expect((await get('language=en&filters[member][user][password][$contains]=a')).status).toBe(
      400,
    );
    expect(await exportsSoFar()).toHaveLength(before.length);
  });

  function get(query: string, as: Partial<Editor> = head): Promise<Response> {
    const authorization = as.token === undefined ? {} : { authorization: `Bearer ${as.token}` };
    return fetch(`${cms.url}/casework/export?${query}`, { headers: authorization });
  }

  async function take(query: string, as: Partial<Editor> = head) {
    const response = await get(query, as);
    if (response.status !== 200) throw new Error(await response.text());
    const bytes = Buffer.from(await response.arrayBuffer());
    return { text: bytes.toString('utf8'), headers: response.headers };
  }

  function exportsSoFar() {
    return cms.readRows("select * from audit_entries where action = 'export' order by id desc");
  }
});
