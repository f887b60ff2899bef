import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { decide, read, submit, submitted, type Failure } from './casework-client.ts';

interface Mail {
  sourceKey: string;
  template: string;
  recipient: string;
  subject: string;
  text: string;
}

describeOnEachDatabase('mails of casework', (boot) => {
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
  });

  afterAll(() => cms.stop());

  it('tell the applicant the reference, what happens next and the reason', async () => {
    const club = await createOpportunity(cms, {
      title: 'Robot klubu',
      translations: { en: { title: 'Robot club', summary: 'Robots.' } },
    });
    const member = await createMember(cms);
    const editor = await createAdmin(cms, { role: 'head-editor' });
    const reference = await submitted(cms, member, club, { language: 'en' });
    const { documentId } = await read(cms, member, reference);
    await decide(cms, editor, documentId, { action: 'start-review' });
    await decide(cms, editor, documentId, { action: 'decline', reason: 'The room is too small.' });
    const mails = await mailsAbout(documentId);
    expect(mails.map((mail) => mail.template)).toEqual([
      'application.received',
      'application.declined',
    ]);
    expect(mails[0]).toMatchObject({ recipient: member.email });
    expect(mails[0]?.text).toContain(`/en/account/applications/${reference}`);
    expect(mails[0]?.text).toContain('Robot club');
    expect(mails[1]?.text).toContain('> The room is too small.');
    expect(new Set(mails.map((mail) => mail.sourceKey)).size).toBe(2);
  });

  it('carry an organiser’s address for messages of the applicant, and the other way', async () => {
    const organiser = await createMember(cms);
    const club = await createOpportunity(cms, { organisers: [organiser.memberDocumentId] });
    const member = await createMember(cms);
    const editor = await createAdmin(cms, { role: 'head-editor' });
    const reference = await submitted(cms, member, club, { language: 'az' });
    const { documentId } = await read(cms, member, reference);
    const body = { body: 'Salam', messageKey: 'message-key-1' };
    await request(cms, 'POST', `/api/me/applications/${reference}/messages`, {
      token: member.accessToken,
      body,
    });
    await request(cms, 'POST', `/casework/applications/${documentId}/messages`, {
      token: editor.token,
      body: { ...body, body: 'Gəlin!' },
    });
    const rows = await cms.readRows(
      `select document_id from messages where application_document_id = '${documentId}' order by id`,
    );
    const [toOrganiser, toApplicant] = await Promise.all(
      rows.map((row) => build('message.written', String(row['document_id']))),
    );
    expect(toOrganiser).toMatchObject([{ recipient: organiser.email }]);
    expect(toApplicant).toMatchObject([
      { recipient: member.email, subject: `Yeni mesaj: ${reference}` },
    ]);
    expect(toApplicant?.[0]?.text).toContain('> Gəlin!');
  });

  it('let a guardian decide once by the link', async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const member = await createMember(cms, {
      birthYear: new Date().getUTCFullYear() - 15,
      profile: { guardianName: 'Ana', guardianEmail: 'ana@example.org' },
    });
    const { reference } = (await submit(cms, member, club)).body;
    const { documentId } = await read(cms, member, reference);
    const [token] = await cms.readRows(
      `select document_id from one_time_tokens where subject_document_id = '${documentId}'`,
    );
    const [mail] = await build('application.consent-asked', String(token?.['document_id']));
    expect(mail?.recipient).toBe('ana@example.org');
    const link = /https?:\/\/\S+\/en\/consent\?token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';

    const decideConsent = (decision: string, text = decodeURIComponent(link)) =>
      request<{ state: string } & Failure>(cms, 'POST', '/api/consents', {
        token: cms.siteToken,
        body: { token: text, decision },
      });
    expect((await decideConsent('give', 'x'.repeat(43))).status).toBe(404);
    expect((await decideConsent('give')).body.state).toBe('accepted');
    expect((await decideConsent('refuse')).status).toBe(410);
    expect((await read(cms, member, reference)).state).toBe('accepted');
    expect((await mailsAbout(documentId)).map((each) => each.template)).toEqual([
      'application.accepted',
    ]);
  });

  /** The mails of all moves so far; those overtaken by later ones are not made any more. */
  async function mailsAbout(applicationDocumentId: string): Promise<Mail[]> {
    const entries = await cms.readRows(
      `select document_id from timeline_entries
       where application_document_id = '${applicationDocumentId}' order by sequence`,
    );
    const made = [];
    for (const entry of entries) {
      made.push(...(await build('application.moved', String(entry['document_id']))));
    }
    return made;
  }

  function build(happened: string, subject: string): Promise<Mail[]> {
    type Builder = (strapi: unknown, subject: string) => Promise<Mail[]>;
    const { caseworkMails } = cms.load<{ caseworkMails: Record<string, Builder> }>(
      'src/api/casework/emails/casework-mails',
    );
    return caseworkMails[happened]?.(cms.strapi, subject) ?? Promise.resolve([]);
  }
});
