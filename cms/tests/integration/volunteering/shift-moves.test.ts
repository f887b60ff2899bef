import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, createTaxonomy, documentsOf } from '../../support/factories.ts';
import { createAdmin } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { act, type Failure } from '../casework/casework-client.ts';
import { applied } from '../casework/desk-client.ts';

interface Mail {
  sourceKey: string;
  recipient: string;
  language: string;
  subject: string;
  html: string;
  text: string;
}

const MORNING = { startsAt: '2030-05-04T06:00:00.000Z', endsAt: '2030-05-04T09:00:00.000Z' };
const EVENING = { startsAt: '2030-05-04T14:00:00.000Z', endsAt: '2030-05-04T17:00:00.000Z' };
const NEXT_DAY = { startsAt: '2030-05-05T06:00:00.000Z', endsAt: '2030-05-05T09:00:00.000Z' };

describeOnEachDatabase('moving a shift', (boot) => {
  let cms: BootedCms;
  let editor: { token: string };

  beforeAll(async () => {
    cms = await boot();
    editor = await createAdmin(cms, { role: 'region-editor-baku' });
  });

  afterAll(() => cms.stop());

  it('mails everyone who holds a place, each in the own language, with both times', async () => {
    const { shift, apply } = await project();
    const aysel = await apply('az');
    const darya = await apply('ru');
    const gone = await apply('en');
    await act(cms, gone.member, gone.reference, { action: 'withdraw' });
    expect(await holders(shift)).toMatchObject({
      ...MORNING,
      holders: 2,
      roleName: { en: 'Könüllü' },
    });
    await move(shift, EVENING);
    const [note] = await notes(shift);
    const mails = await build(note);
    expect(mails.map((mail) => [mail.recipient, mail.language])).toEqual([
      [aysel.member.email, 'az'],
      [darya.member.email, 'ru'],
    ]);
    expect(mails[0]?.subject).toBe('Növbənizin vaxtı dəyişdi: Park');
    expect(mails[0]?.text).toContain('Yeni vaxt: 4 may 2030, 18:00–21:00');
    expect(mails[0]?.text).toContain('Əvvəlki vaxt: 4 may 2030, 10:00–13:00');
    expect(mails[0]?.text).toContain(`/kabinet/muracietler/${aysel.reference}`);
    expect(mails[1]?.text).toContain('Новое время: 4 мая 2030, 18:00–21:00');
    expect(new Set(mails.map((mail) => mail.sourceKey)).size).toBe(2);
  });

  it('notes nothing when the time stays, nobody comes, or the shift is over', async () => {
    const { shift, apply } = await project();
    await move(shift, EVENING);
    await apply('az');
    await move(shift, EVENING);
    await update(shift, { capacity: 7 });
    expect(await notes(shift)).toEqual([]);
    const past = { startsAt: '2020-05-04T06:00:00.000Z', endsAt: '2020-05-04T09:00:00.000Z' };
    const over = await project(past);
    await over.apply('az');
    await move(over.shift, { ...past, endsAt: '2020-05-04T10:00:00.000Z' });
    expect(await notes(over.shift)).toEqual([]);
  });

  it('tells of two moves at once in one mail, from the time people know', async () => {
    const { shift, apply } = await project();
    await apply('en');
    await move(shift, EVENING);
    await move(shift, NEXT_DAY);
    const [first, second] = await notes(shift);
    expect(await build(first)).toEqual([]);
    const [mail] = await build(second);
    expect(mail?.text).toContain('New time: 5 May 2030, 10:00–13:00');
    expect(mail?.text).toContain('Old time: 4 May 2030, 10:00–13:00');
  });

  it('tells of a later move from the time that was mailed before', async () => {
    const { shift, apply } = await project();
    await apply('en');
    await move(shift, EVENING);
    const [first] = await notes(shift);
    await queue(await build(first));
    await move(shift, NEXT_DAY);
    const [, second] = await notes(shift);
    const [mail] = await build(second);
    expect(mail?.text).toContain('Old time: 4 May 2030, 18:00–21:00');
  });

  it('says nothing when the shift is back before anybody was told', async () => {
    const { shift, apply } = await project();
    await apply('en');
    await move(shift, EVENING);
    await move(shift, MORNING);
    const all = await notes(shift);
    expect(all).toHaveLength(2);
    for (const note of all) expect(await build(note)).toEqual([]);
  });

  it('refuses an end before the start, of a new shift too, and tells nobody', async () => {
    const { shift, apply } = await project();
    await apply('en');
    const backwards = { ...MORNING, startsAt: EVENING.startsAt };
    const answer = await update(shift, backwards);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('The end must be later than the start.');
    const path = `/content-manager/collection-types/${SHIFT}`;
    const made = await request(cms, 'POST', path, { token: editor.token, body: backwards });
    expect(made.status).toBe(400);
    expect(await holders(shift)).toMatchObject(MORNING);
    expect(await notes(shift)).toEqual([]);
  });

  it('leaves no note when the change is refused', async () => {
    const { shift, apply } = await project();
    await apply('en');
    const ganja = await createAdmin(cms, { role: 'region-editor-ganja' });
    const answer = await update(shift, EVENING, ganja);
    expect(answer.status).toBe(403);
    await expect(
      cms.strapi.db.transaction(async () => {
        await documentsOf(cms, SHIFT).update({ documentId: shift, data: EVENING });
        throw new Error('after all not');
      }),
    ).rejects.toThrow('after all not');
    expect(await notes(shift)).toEqual([]);
  });

  it('tells only the editors of its region how many come', async () => {
    const { shift } = await project();
    const ganja = await createAdmin(cms, { role: 'region-editor-ganja' });
    const look = (id: string, token?: string) =>
      request<Failure>(cms, 'GET', `/volunteering/shifts/${id}/holders`, token ? { token } : {});
    expect((await look(shift, ganja.token)).body.error.details.code).toBe('region.forbidden');
    expect((await look(shift, ganja.token)).status).toBe(403);
    expect((await look('nothing-of-ours', editor.token)).status).toBe(404);
    expect((await look(shift)).status).toBe(401);
  });

  const SHIFT = 'api::volunteering.shift';

  /** A first-come project in Baku with one shift. */
  async function project(times = MORNING) {
    await createTaxonomy(cms);
    const region = await documentsOf(cms, 'api::taxonomy.region').findMany({
      filters: { key: 'baku' },
    });
    const { documentId: shift } = await documentsOf(cms, SHIFT).create({
      data: { ...times, capacity: 5, region: region[0]?.documentId },
    });
    const { documentId: role } = await documentsOf(cms, 'api::volunteering.role').create({
      data: { nameAz: 'Könüllü', capacity: 5, shifts: [shift] },
    });
    const opportunity = await createOpportunity(cms, {
      kind: 'volunteer-project',
      title: 'Park',
      admission: 'first-come',
      data: { roles: [role] },
    });
    const apply = (language: string) =>
      applied(cms, {
        to: opportunity,
        language,
        roleDocumentId: role,
        shiftDocumentIds: [shift],
      });
    return { shift, apply };
  }

  async function move(shift: string, times: object): Promise<void> {
    const answer = await update(shift, times);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  function update(shift: string, data: object, as = editor) {
    const path = `/content-manager/collection-types/${SHIFT}/${shift}`;
    return request(cms, 'PUT', path, { token: as.token, body: data });
  }

  async function holders(shift: string): Promise<unknown> {
    const path = `/volunteering/shifts/${shift}/holders`;
    return (await request(cms, 'GET', path, { token: editor.token })).body;
  }

  /** What the outbox says of this shift, oldest first. */
  async function notes(shift: string): Promise<string[]> {
    const rows = await cms.readRows(
      `select o.subject_document_id as move from outbox_entries o
       join shift_moves m on m.document_id = o.subject_document_id
       where o.happened = 'shift.moved' and o.topic = 'mail'
         and m.shift_document_id = '${shift}' order by o.id`,
    );
    return rows.map((row) => String(row['move']));
  }

  function build(note = ''): Promise<Mail[]> {
    type Builder = (strapi: unknown, subject: string) => Promise<Mail[]>;
    const { MAIL_SOURCES } = cms.load<{ MAIL_SOURCES: Record<string, Builder> }>(
      'src/mail/mail-sources',
    );
    return MAIL_SOURCES['shift.moved']?.(cms.strapi, note) ?? Promise.resolve([]);
  }

  async function queue(mails: Mail[]): Promise<void> {
    const { queueMail } = cms.load<{ queueMail(mails: Mail[], at: Date): Promise<void> }>(
      'src/mail/ledger',
    );
    await queueMail(mails, new Date());
  }
});
