import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type MailCatcher, startMailCatcher } from '../../../mail-catcher/start-mail-catcher.ts';

const MAIN = path.resolve(import.meta.dirname, '../../../mail-catcher/main.ts');

describe('the mail catcher', () => {
  let dataDir: string;
  let catcher: MailCatcher;

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'office-mail-'));
    catcher = await startMailCatcher({ smtpPort: 0, viewPort: 0, dataDir });
  });
  afterEach(async () => {
    await catcher.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function send(to: string, subject = 'Salam, dünya'): Promise<void> {
    const transport = nodemailer.createTransport({ url: catcher.smtpUrl });
    const html = '<h1 style="color:red">Salam</h1><script>alert(1)</script>';
    await transport.sendMail({ from: 'ofis@example.org', to, subject, html, text: 'Sağ olun' });
    transport.close();
  }

  it('shows a mail with its text, markup and headers', async () => {
    await send('aysel@example.org');
    const list = (await (await fetch(`${catcher.viewUrl}/api/messages`)).json()) as {
      total: number;
      messages: { id: string; subject: string; to: string[] }[];
    };
    expect(list).toMatchObject({ total: 1, messages: [{ to: ['aysel@example.org'] }] });
    const id = list.messages[0]?.id ?? '';
    const one = (await (await fetch(`${catcher.viewUrl}/api/messages/${id}`)).json()) as object;
    expect(one).toMatchObject({ subject: 'Salam, dünya', text: 'Sağ olun' });
    expect(one).toHaveProperty(
      'headers',
      expect.arrayContaining([{ name: 'to', value: 'aysel@example.org' }]),
    );
  });

  it('shows the markup in a frame that can run nothing', async () => {
    await send('aysel@example.org');
    const id = catcher.messages()[0]?.id ?? '';
    const page = await (await fetch(`${catcher.viewUrl}/messages/${id}`)).text();
    expect(page).toContain(`<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"`);
    expect(page).not.toContain('<script');
    const frame = await fetch(`${catcher.viewUrl}/messages/${id}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
    expect(await frame.text()).toContain('<h1');
  });

  it('narrows its list to one recipient and forgets all when told', async () => {
    await send('aysel@example.org');
    await send('rauf@example.org');
    const list = `${catcher.viewUrl}/api/messages`;
    const one = (await (await fetch(`${list}?to=rauf@example.org`)).json()) as { total: number };
    expect(one.total).toBe(1);
    expect((await fetch(list, { method: 'DELETE' })).status).toBe(204);
    expect(catcher.messages()).toEqual([]);
  });

  it('keeps the newest 500 over a restart', async () => {
    const transport = nodemailer.createTransport({ url: catcher.smtpUrl, pool: true });
    const mail = { from: 'ofis@example.org', to: 'aysel@example.org', text: 'Salam' };
    for (let number = 1; number <= 503; number += 1) {
      await transport.sendMail({ ...mail, subject: String(number) });
    }
    transport.close();
    await catcher.stop();
    catcher = await startMailCatcher({ smtpPort: 0, viewPort: 0, dataDir });
    const subjects = catcher.messages().map(({ subject }) => subject);
    expect(subjects).toHaveLength(500);
    expect([subjects[0], subjects.at(-1)]).toEqual(['503', '4']);
  });

  it('answers nobody who calls it by a foreign name', async () => {
    const { port } = new URL(catcher.viewUrl);
    const { request } = await import('node:http');
    const asked = request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }).end();
    const [answer] = (await once(asked, 'response')) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(421);
  });

  it('says in one line which port is taken, and ends', async () => {
    const { port } = new URL(catcher.smtpUrl);
    const program = spawn(process.execPath, [MAIN], {
      env: { ...process.env, MAIL_PORT: port, MAIL_VIEW_PORT: '0', DATA_DIR: dataDir },
    });
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const [code] = (await once(program, 'close')) as [number];
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      `Port ${port} (MAIL_PORT) is taken: end the program that uses it, or set MAIL_PORT to another.`,
    ]);
  });
});
