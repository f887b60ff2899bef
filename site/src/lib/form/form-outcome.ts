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
