import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createAdmin, createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import * as samples from '../../support/sample-files.ts';
import { read, submit, submitted, type Target } from './casework-client.ts';
import {
  attach,
  begin,
  fetchFile,
  remove,
  withFileQuestions,
  type FileView,
} from './files-client.ts';

const { PDF, PNG } = samples;
const TEN_MEBIBYTES = 10 * 1024 * 1024;

describeOnEachDatabase('the files of an application', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  it('are taken when their bytes, name and type agree', async () => {
    const { member, target } = await begun();
    const kinds = [
      [PDF, 'Şəxsiyyət.pdf', 'application/pdf'],
      [samples.JPEG, 'photo.jpg', 'image/jpeg'],
      [PNG, 'scan.png', 'image/png'],
      [samples.WEBP, 'scan.webp', 'image/webp'],
      [await samples.docx(), 'ərizə.docx', ''],
      [await samples.odt(), 'ərizə.odt', 'application/vnd.oasis.opendocument.text'],
    ] as const;
    for (const [content, name, type] of kinds) {
      const { status, body } = await attach(cms, member, target, { content, name, type });
      expect([name, status]).toEqual([name, 201]);
      expect(body).toMatchObject({ questionKey: 'letter', name, bytes: content.length });
    }
    expect(await stored(target)).toHaveLength(1);
  });

  it('are refused when they are anything a browser or a machine would run', async () => {
    const { member, target } = await begun();
    const refused = [
      [samples.SVG, 'picture.svg', 'image/svg+xml', 'type-unknown'],
      [samples.SVG, 'picture.png', 'image/png', 'type-unknown'],
      [samples.HTML, 'letter.pdf', 'application/pdf', 'type-unknown'],
      [samples.EXECUTABLE, 'letter.pdf', 'application/pdf', 'type-unknown'],
      [await samples.zip({ 'a.txt': 'x' }), 'letter.docx', '', 'type-unknown'],
      [PNG, 'letter.pdf', 'application/pdf', 'type-differs'],
      [PDF, 'letter.html', 'text/html', 'type-differs'],
      [Buffer.alloc(0), 'letter.pdf', 'application/pdf', 'empty'],
    ] as const;
    for (const [content, name, type, reason] of refused) {
      const { status, body } = await attach(cms, member, target, { content, name, type });
      expect({ name, status, details: body.error.details }).toEqual({
        ...{ name, status: 422, details: { code: 'file.refused', reason } },
      });
    }
    expect(await stored(target)).toEqual([]);
    expect(filesOnDisk('*.part')).toEqual([]);
  });

  it('may have ten mebibytes and not one byte more, announced or not', async () => {
    const { member, target } = await begun();
    const whole = Buffer.concat([PDF, Buffer.alloc(TEN_MEBIBYTES - PDF.length)]);
    expect((await attach(cms, member, target, { content: whole })).status).toBe(201);
    const longer = Buffer.concat([whole, Buffer.alloc(1)]);
    const before = filesOnDisk('*');
    for (const content of [longer, new Blob([longer]).stream()]) {
      const { status, body } = await attach(cms, member, target, { content });
      expect([status, body.error.details.code]).toEqual([413, 'request.too-large']);
    }
    expect(filesOnDisk('*')).toEqual(before);
    expect(await stored(target)).toMatchObject([{ bytes: TEN_MEBIBYTES }]);
  });

  it('are five at most', async () => {
    const { member, target } = await begun();
    const questions = ['letter', 'extra-0', 'extra-1', 'extra-2', 'extra-3', 'extra-4'];
    const statuses: number[] = [];
    for (const question of questions) {
      statuses.push((await attach(cms, member, target, { question, content: PDF })).status);
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 422]);
    const again = await attach(cms, member, target, {
      question: 'letter',
      content: PNG,
      name: 'x',
    });
    expect(again.status).toBe(201);
  });

  it('are five at most when all come at once, and one a question', async () => {
    const { member, target } = await begun();
    const questions = ['letter', 'letter', 'extra-0', 'extra-1', 'extra-2', 'extra-3', 'extra-4'];
    await Promise.all(
      questions.map((question) => attach(cms, member, target, { question, content: PDF })),
    );
    const files = await stored(target);
    expect(files.length).toBe(5);
    expect(new Set(files.map(({ question_key: key }) => key)).size).toBe(5);
  });

  it('lie outside the public folder, under names that say nothing, whole', async () => {
    const { member, target } = await begun();
    const name = '../../../public/uploads/evil.pdf';
    const { body } = await attach(cms, member, target, { content: PDF, name });
    expect(body.name).toBe('evil.pdf');
    const [row] = await stored(target);
    const storageName = String(row?.['storage_name']);
    expect(storageName).toMatch(/^[0-9a-f]{32}$/);
    const place = `private/application-files/${storageName.slice(0, 2)}/${storageName}`;
    expect(readFileSync(path.join(cms.dataDir, place)).equals(PDF)).toBe(true);
    expect(row?.['sha_256']).toBe(createHash('sha256').update(PDF).digest('hex'));
    for (const address of [`/uploads/${storageName}`, `/${place}`, `/uploads/../${place}`]) {
      expect((await fetchFile(cms, address)).status).toBe(404);
    }
  });

  it('are replaced and removed while it is a draft, with their bytes', async () => {
    const { member, target } = await begun();
    await attach(cms, member, target, { content: PDF });
    const [first] = await stored(target);
    await attach(cms, member, target, { content: PNG, name: 'scan.png' });
    const [second] = await stored(target);
    expect(onDisk(first)).toBe(false);
    expect(onDisk(second)).toBe(true);
    expect((await remove(cms, member, target)).status).toBe(204);
    expect((await remove(cms, member, target)).status).toBe(204);
    expect([await stored(target), onDisk(second)]).toEqual([[], false]);
  });

  it('answer their question when it is submitted, and stay as they are from then on', async () => {
    const { member, target } = await begun();
    const early = await submit(cms, member, target);
    expect(early.body.error.details).toEqual({
      code: 'answers.invalid',
      fields: { letter: 'file-missing' },
    });
    const { body } = await attach(cms, member, target, { content: PDF });
    const reference = await submitted(cms, member, target);
    const detail = await read(cms, member, reference);
    expect(detail.answers).toEqual({ letter: 'məktub.pdf' });
    expect((detail as unknown as { files: FileView[] }).files).toEqual([body]);
    expect((await attach(cms, member, target, { content: PNG })).status).toBe(404);
    expect((await remove(cms, member, target)).status).toBe(404);
    expect(await stored(target)).toHaveLength(1);
  });

  it('go with a draft that is thrown away', async () => {
    const { member, target } = await begun();
    await attach(cms, member, target, { content: PDF });
    const [file] = await stored(target);
    const draft = `/api/me/drafts/club/${target.documentId}`;
    await request(cms, 'DELETE', draft, { token: member.accessToken });
    expect([await stored(target), onDisk(file)]).toEqual([[], false]);
  });

  it('need a draft and a question that asks for one', async () => {
    const target = await withFileQuestions(cms);
    const member = await createMember(cms);
    expect((await attach(cms, member, target, { content: PDF })).status).toBe(404);
    await begin(cms, member, target);
    const asked = (question: string) => attach(cms, member, target, { question, content: PDF });
    expect((await asked('why')).status).toBe(404);
    expect((await asked('nothing')).status).toBe(404);
    const path = `/api/me/drafts/club/${target.documentId}/files/letter`;
    const { status } = await request(cms, 'PUT', path, { token: member.accessToken, body: {} });
    expect(status).toBe(422);
  });

  it('are read by owner, organiser and the region’s editors, and by nobody else', async () => {
    const organiser = await createMember(cms);
    const { member, target } = await begun({
      regionKeys: ['ganja'],
      organisers: [organiser.memberDocumentId],
    });
    const { body } = await attach(cms, member, target, { content: PDF });
    const own = `/api/me/files/${body.documentId}`;
    const desk = `/casework/files/${body.documentId}`;
    const ganja = await createAdmin(cms, { role: 'region-editor-ganja' });
    const baku = await createAdmin(cms, { role: 'region-editor-baku' });
    const head = await createAdmin(cms, { role: 'head-editor' });
    const stranger = await createMember(cms);
    const statuses = async () => ({
      owner: (await fetchFile(cms, own, member.accessToken)).status,
      organiser: (await fetchFile(cms, own, organiser.accessToken)).status,
      stranger: (await fetchFile(cms, own, stranger.accessToken)).status,
      nobody: (await fetchFile(cms, own)).status,
      ganja: (await fetchFile(cms, desk, ganja.token)).status,
      head: (await fetchFile(cms, desk, head.token)).status,
      baku: (await fetchFile(cms, desk, baku.token)).status,
      nobodyAtDesk: (await fetchFile(cms, desk)).status,
      memberAtDesk: (await fetchFile(cms, desk, member.accessToken)).status,
    });
    const never = { stranger: 404, nobody: 401, nobodyAtDesk: 401, memberAtDesk: 401 };
    expect(await statuses()).toEqual({
      ...never,
      ...{ owner: 200, organiser: 404, ganja: 404, head: 404, baku: 404 },
    });
    await submitted(cms, member, target);
    expect(await statuses()).toEqual({
      ...never,
      ...{ owner: 200, organiser: 200, ganja: 200, head: 200, baku: 403 },
    });
    const generic = '/content-manager/collection-types/api::casework.application-file';
    expect((await fetchFile(cms, generic, head.token)).status).toBe(403);
  });

  it('come as they were sent, to be saved and not to be shown or kept', async () => {
    const { member, target } = await begun();
    const name = 'ərizə "1"; filename=x.html';
    const { body } = await attach(cms, member, target, { content: PNG, name: `${name}.png` });
    const path = `/api/me/files/${body.documentId}`;
    const { content, headers } = await fetchFile(cms, path, member.accessToken);
    expect(content.equals(PNG)).toBe(true);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="?riz? _1__ filename=x.html.png"; filename*=UTF-8''%C9%99riz%C9%99%20_1__%20filename%3Dx.html.png`,
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('leave an audit row of every download', async () => {
    const { member, target } = await begun({ regionKeys: ['sumgait'] });
    const { body } = await attach(cms, member, target, { content: PDF });
    await submitted(cms, member, target);
    const head = await createAdmin(cms, { role: 'head-editor' });
    await fetchFile(cms, `/api/me/files/${body.documentId}`, member.accessToken);
    await fetchFile(cms, `/casework/files/${body.documentId}`, head.token);
    const rows = await cms.readRows(
      `select actor_kind, action, subject_uid, region_keys from audit_entries
       where subject_document_id = '${body.documentId}' order by id`,
    );
    expect(rows.map(({ actor_kind: kind, action }) => [kind, action])).toEqual([
      ['member', 'download'],
      ['editor', 'download'],
    ]);
    expect(JSON.stringify(rows)).toContain('sumgait');
  });

  it('are pruned when nobody can reach them any more, and not before', async () => {
    const { member, target } = await begun();
    await attach(cms, member, target, { content: PDF });
    const [kept] = await stored(target);
    const orphan = await begun();
    await attach(cms, orphan.member, orphan.target, { content: PDF });
    const [row] = await stored(orphan.target);
    const lost = filePlace(row);
    await cms.strapi.db
      .query('api::casework.application')
      .deleteMany({ where: { opportunityDocumentId: orphan.target.documentId } });
    const half = `${filePlace(kept)}.part`;
    writeFileSync(half, 'x');
    const { pruneFiles } = cms.load<{ pruneFiles(at: Date): Promise<number> }>(
      'src/api/casework/services/prune-files',
    );
    expect(await pruneFiles(new Date())).toBe(1);
    expect([existsSync(lost), existsSync(half), onDisk(kept)]).toEqual([false, true, true]);
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const file of [half, filePlace(kept)]) utimesSync(file, yesterday, yesterday);
    await Promise.all([pruneFiles(new Date()), pruneFiles(new Date())]);
    expect([existsSync(half), onDisk(kept)]).toEqual([false, true]);
  });

  async function begun(
    options: Parameters<typeof withFileQuestions>[1] = {},
  ): Promise<{ member: TestMember; target: Target }> {
    const target = await withFileQuestions(cms, options);
    const member = await createMember(cms);
    await begin(cms, member, target);
    return { member, target };
  }

  function stored(target: Target) {
    return cms.readRows(
      `select f.* from application_files f
       join applications a on a.document_id = f.application_document_id
       where a.opportunity_document_id = '${target.documentId}' order by f.id`,
    );
  }

  function filePlace(row: Record<string, unknown> | undefined): string {
    const name = String(row?.['storage_name']);
    return path.join(cms.dataDir, 'private/application-files', name.slice(0, 2), name);
  }

  function onDisk(row: Record<string, unknown> | undefined): boolean {
    return existsSync(filePlace(row));
  }

  function filesOnDisk(pattern: string): string[] {
    return globSync(`private/application-files/*/${pattern}`, { cwd: cms.dataDir }).sort();
  }
});
