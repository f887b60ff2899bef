import { LOCALES } from '@office/search';
import { z } from 'zod';

import { normaliseEmail } from '../domain/email-address';

export const emailSchema = z
  .string()
  .max(254)
  .transform(normaliseEmail)
  .pipe(z.email({ pattern: z.regexes.html5Email }));

/** Whether it may be one depends on the address, see `refuseWeakPassword`. */
const newPasswordSchema = z.string().max(1000);
const currentPasswordSchema = z.string().min(1).max(1000);

const tokenSchema = z.string().min(1).max(200);
const refreshTokenSchema = z.string().min(1).max(4000);

export const signUpSchema = z.strictObject({
  email: emailSchema,
  password: newPasswordSchema,
  name: z.string().trim().min(1).max(160),
  language: z.enum(LOCALES),
  /** The form's one-time key: the same form sent twice signs up once. */
  signUpKey: z.string().min(8).max(100),
});
export type SignUpRequest = z.output<typeof signUpSchema>;

export const confirmSchema = z.strictObject({ token: tokenSchema });

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: currentPasswordSchema,
});
export type Credentials = z.output<typeof signInSchema>;

const ticketSchema = z.string().min(20).max(100);

export const requestCodeSchema = z.strictObject({ email: emailSchema, ticket: ticketSchema });

export const codeSchema = z.strictObject({
  email: emailSchema,
  ticket: ticketSchema,
  code: z.string().max(20),
});

export const refreshTokenInputSchema = z.strictObject({ refreshToken: refreshTokenSchema });

export const requestResetSchema = z.strictObject({
  email: emailSchema,
  language: z.enum(LOCALES),
});

export const resetSchema = z.strictObject({ token: tokenSchema, password: newPasswordSchema });

/** By documentId. */
export const goneSchema = z.strictObject({
  members: z.array(z.string().min(1).max(60)).max(200),
});

export const changePasswordSchema = z.strictObject({
  currentPassword: currentPasswordSchema,
  password: newPasswordSchema,
});
export type PasswordChange = z.output<typeof changePasswordSchema>;
