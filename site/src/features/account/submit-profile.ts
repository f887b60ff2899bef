import { LEVELS, LOCALES } from '@office/search';
import { z } from 'zod';
import type { CmsResult } from '#lib/cms/client.ts';
import {
  changeProfile,
  STUDY_LEVELS,
  type Profile,
  type ProfileChange,
} from '#lib/cms/resources/me.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  type FieldError,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';

const emailSchema = z.email({ pattern: z.regexes.html5Email }).max(254);
const YEAR = /^\d{4}$/;
const FIRST_YEAR = 1920;

/** Saves the profile form and shows it again. */
export async function submitProfile(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const errors = profileErrors(fields, locals);
  if (errors.length > 0) return refuseFields(errors);
  const answer = await changeProfile(locals.cms, profileChange(fields));
  if (answer.ok) {
    await locals.session.update((record) => {
      if (record.signIn) record.signIn.memberName = answer.data.name;
    });
  }
  return saved(answer, locals, paths.profile(locals.locale));
}

/** Saves the level of each interest; those without one are taken away. */
export async function submitInterests(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const interests = Object.keys(fields.toRecord()).flatMap((name) => {
    const level = LEVELS.find((known) => known === fields.text(name));
    if (!name.startsWith('interest-') || level === undefined) return [];
    return [{ interestKey: name.slice('interest-'.length), level }];
  });
  const answer = await changeProfile(locals.cms, { interests });
  return saved(answer, locals, paths.interests(locals.locale));
}

/** Saves what may be mailed. */
export async function submitMailSettings(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const wanted = fields.texts('mail');
  const answer = await changeProfile(locals.cms, {
    mailDigests: wanted.includes('digests'),
    mailReminders: wanted.includes('reminders'),
  });
  return saved(answer, locals, paths.mailSettings(locals.locale));
}

async function saved(
  answer: CmsResult<Profile>,
  { session, t }: App.Locals,
  path: string,
): Promise<FormOutcome> {
  if (answer.ok) {
    await session.update((record) => (record.flash = { key: 'saved' }));
    return { redirect: path };
  }
  if (answer.status === 401) return { needsSignIn: true };
  return refuseForm(answer.status === 429 ? 429 : 422, t('forms.notTaken'));
}

function profileErrors(fields: FormFields, { t }: App.Locals): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (name: string, message: string) => errors.push({ name, message });
  const name = fields.text('name').trim();
  if (name === '') refuse('name', t('access.nameNeeded'));
  for (const field of ['name', 'guardianName']) {
    if (fields.text(field).trim().length > 160) refuse(field, t('forms.tooLong', { count: 160 }));
  }
  const studyYear = fields.text('studyYear').trim();
  if (studyYear !== '' && !/^[1-7]$/.test(studyYear))
    refuse('studyYear', t('account.studyYearWrong'));
  const birthYear = fields.text('birthYear').trim();
  const isYear = YEAR.test(birthYear) && Number(birthYear) >= FIRST_YEAR;
  if (birthYear !== '' && (!isYear || Number(birthYear) > new Date().getUTCFullYear())) {
    refuse('birthYear', t('account.birthYearWrong'));
  }
  const guardianEmail = fields.text('guardianEmail').trim();
  if (guardianEmail !== '' && !emailSchema.safeParse(guardianEmail).success) {
    refuse('guardianEmail', t('forms.emailWrong'));
  }
  return errors;
}

function profileChange(fields: FormFields): ProfileChange {
  const textOrNull = (name: string) => fields.text(name).trim() || null;
  const numberOrNull = (name: string) => {
    const text = fields.text(name).trim();
    return text === '' ? null : Number(text);
  };
  const language = LOCALES.find((locale) => locale === fields.text('language'));
  return {
    name: fields.text('name').trim(),
    ...(language === undefined ? {} : { language }),
    regionKey: textOrNull('regionKey'),
    institutionKey: textOrNull('institutionKey'),
    institutionOther: textOrNull('institutionOther'),
    studyLevel: STUDY_LEVELS.find((level) => level === fields.text('studyLevel')) ?? null,
    studyYear: numberOrNull('studyYear'),
    birthYear: numberOrNull('birthYear'),
    guardianName: textOrNull('guardianName'),
    guardianEmail: textOrNull('guardianEmail'),
  };
}
