import type { APIRoute } from 'astro';
import { answerSaved } from '#features/saved/answer-saved.ts';
import { readFormFields } from '#lib/form/form-fields.ts';

/** Saves an entry for the member or lets it go, and leads on. */
export const POST: APIRoute = async ({ request, locals, redirect }) =>
  redirect(await answerSaved(await readFormFields(request), locals), 303);
