import { readdirSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import * as samples from '../../support/sample-files.ts';

const MEBIBYTE = 1024 * 1024;

interface Medium {
  id: number;
  url: string;
  mime: string;
}

describeOnEachDatabase('the media library', (boot) => {
  let cms: BootedCms;
  let editor: { token: string };
  beforeAll(async () => {
    cms = await boot();
    editor = await createAdmin(cms, { role: 'head-editor' });
  });
  afterAll(() => cms.stop());

  it('takes pictures and PDF, and serves them as nothing else', async () => {
    const kinds = [
      [samples.PNG, 'şəkil.png', 'image/png'],
      [samples.PDF, 'qayda.pdf', 'application/pdf'],
    ] as const;
    for (const [content, name, type] of kinds) {
      const { status, media } = await put([new File([content], name, { type })]);
      expect([name, status, media?.mime]).toEqual([name, 201, type]);
      const served = await fetch(new URL(media?.url ?? '', cms.url));
      expect(served.status).toBe(200);
      expect(served.headers.get('x-content-type-options')).toBe('nosniff');
      expect(served.headers.get('content-type')).toBe(type);
      const isSandboxed = served.headers.get('content-security-policy')?.includes('sandbox');
      expect(isSandboxed).toBe(type === 'image/png');
    }
  });

  it('refuses what is none by its bytes, whatever it is called', async () => {
    const refused = [
      [samples.SVG, 'logo.svg', 'image/svg+xml'],
      [samples.SVG, 'logo.png', 'image/png'],
      [Buffer.from('<svg onload="alert(1)"/>'), 'logo.jpg', 'image/jpeg'],
      [samples.HTML, 'qayda.pdf', 'application/pdf'],
      [samples.EXECUTABLE, 'qayda.pdf', 'application/pdf'],
      [await samples.docx(), 'qayda.docx', ''],
      [samples.PNG, 'şəkil.pdf', 'application/pdf'],
      [samples.PDF, 'şəkil.png', 'image/png'],
    ] as const;
    const before = uploads();
    for (const [content, name, type] of refused) {
      const { status } = await put([new File([content], name, { type })]);
      expect([name, status]).toEqual([name, 400]);
    }
    expect(uploads()).toEqual(before);
    expect(waiting()).toEqual([]);
  });

  it('refuses to put anything else in the place of a picture', async () => {
    const { media } = await put([new File([samples.PNG], 'bir.png', { type: 'image/png' })]);
    const html = new File([samples.HTML], 'bir.png', { type: 'image/png' });
    const replaced = await put([html], `/upload?id=${media?.id}`);
    expect(replaced.status).toBe(400);
    const served = await fetch(new URL(media?.url ?? '', cms.url));
    expect(
      Buffer.from(await served.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('says why in the editor’s language', async () => {
    await cms.strapi.db
      .query('admin::user')
      .updateMany({ where: {}, data: { preferedLanguage: 'az' } });
    const html = new File([samples.HTML], 'logo.png', { type: 'image/png' });
    const { body } = await put([html]);
    expect(body).toContain('SVG və başqa fayllar qəbul edilmir');
  });

  it('refuses files too large, one or together, and forms of a thousand parts', async () => {
    const large = new File([samples.PDF, Buffer.alloc(10 * MEBIBYTE)], 'böyük.pdf');
    expect((await put([large])).status).toBe(413);
    const half = new File([samples.PDF, Buffer.alloc(7 * MEBIBYTE)], 'yarım.pdf');
    expect((await put([half, half, half])).status).toBe(413);
    const form = new FormData();
    for (let part = 0; part < 1000; part += 1) form.append(`field-${part}`, 'x');
    expect((await send('/upload', form, editor.token)).status).toBe(413);
  });

  it('writes nothing of a form of somebody who may not send one', async () => {
    const member = await createMember(cms);
    const file = new File([samples.PDF], 'qayda.pdf');
    expect((await put([file], '/upload', null)).status).toBe(401);
    expect((await put([file], '/upload', member.accessToken)).status).toBe(401);
    expect((await put([file], '/api/me', member.accessToken)).status).toBe(415);
    expect((await put([file], '/admin/login', null)).status).toBe(415);
    expect((await put([file], '/api/upload', editor.token)).status).toBe(415);
    expect(waiting()).toEqual([]);
  });

  function put(files: File[], where = '/upload', token: string | null = editor.token) {
    const form = new FormData();
    for (const file of files) form.append('files', file);
    return send(where, form, token);
  }

  async function send(where: string, form: FormData, token: string | null) {
    const response = await fetch(cms.url + where, {
      method: 'POST',
      body: form,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    const body = await response.text();
    const media = response.ok ? (JSON.parse(body) as Medium[])[0] : undefined;
    return { status: response.status, body, media };
  }

  function uploads(): string[] {
    return readdirSync(path.join(cms.dataDir, 'public/uploads')).sort();
  }

  function waiting(): string[] {
    return readdirSync(path.join(cms.dataDir, 'incoming-media'));
  }
});
