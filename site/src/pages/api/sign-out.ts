import type { APIRoute } from 'astro';
import { endSignIn } from '#features/sign-in/end-sign-in.ts';
import { readFormFields } from '#lib/form/form-fields.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { paths } from '#paths.ts';

export const POST: APIRoute = async ({ locals, request, redirect }) => {
  const form = await readFormFields(request);
  await endSignIn(locals);
  return redirect(readReturnPath(form.text('next'), paths.home(locals.locale)), 303);
};
