import { z } from 'zod';
import type { CmsRefusal } from '#lib/cms/client.ts';

/** A sentence about one field; `name` is the control the error summary links to. */
export interface FieldError {
  name: string;
  message: string;
}

/**
 * What came of a posted form: on to another page, something to save, or the same form again with
 * reasons, or first to the sign-in page (the words wait in the session).
 */
export type FormOutcome =
  { redirect: string } | { download: Response } | { needsSignIn: true } | FormRefusal;

export interface FormRefusal {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503;
  errors: FieldError[];
  /** A sentence about the whole form, where no field is to blame. */
  problem?: string;
  /** Where the problem can be solved. */
  problemLink?: { href: string; label: string };
  /** When the form may be sent again. */
  retryAfterSeconds?: number;
}

/** The form again because of its fields. */
export function refuseFields(errors: FieldError[]): FormRefusal {
  return { status: 422, errors };
}

/** The form again because of something beyond its fields. */
export function refuseForm(
  status: FormRefusal['status'],
  problem: string,
  problemLink?: FormRefusal['problemLink'],
): FormRefusal {
  return { status, errors: [], problem, ...(problemLink ? { problemLink } : {}) };
}

const waitSchema = z.object({ retryAfterSeconds: z.number().positive() });
const USUAL_WAIT_SECONDS = 60;

/**
 * The form again because the cms was asked too often (429). `say` gets the minutes to wait, one
 * at least; the answer says the seconds in Retry-After.
 */
export function refuseTooOften(
  { details }: CmsRefusal,
  say: (minutes: number) => string,
): FormRefusal {
  const wait = waitSchema.safeParse(details).data?.retryAfterSeconds ?? USUAL_WAIT_SECONDS;
  return { ...refuseForm(429, say(Math.ceil(wait / 60))), retryAfterSeconds: wait };
}
