import type { TranslationOf } from '../../message-types.ts';
import type { forms as source } from '../az/forms.ts';

export const forms = {
  unavailable:
    'Something is down on our side, so this could not be sent. What you wrote is still here: send it again in a minute.',
  tooOften: {
    one: 'Too many attempts. Try again in {count} minute.',
    other: 'Too many attempts. Try again in {count} minutes.',
  },
  tooLong: { one: 'Use at most {count} character', other: 'Use at most {count} characters' },
  emailNeeded: 'Enter your email address',
  emailWrong: 'An email address looks like this: name@example.com',
  email: 'Email',
  password: 'Password',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  back: 'Back',
  change: 'Change',
  yes: 'Yes',
  no: 'No',
  notChosen: 'Not chosen',
  notTaken: 'This could not be saved. Check what you wrote and send it again.',
  tryAgain: 'Try again',
  signInAgain: 'Your session has ended. Sign in again: what you wrote has been kept.',
} as const satisfies TranslationOf<typeof source>;
