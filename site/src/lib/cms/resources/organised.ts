import { z } from 'zod';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import { answersSchema, applicationFormSchema } from './application-form.ts';
import { applicationSummarySchema } from './applications.ts';
import { fileSchema } from './files.ts';

/** What an organiser may do with an application. */
export const ORGANISER_ACTIONS = [
  'start-review',
  'request-information',
  'accept',
  'put-in-reserve',
  'decline',
  'complete',
  'mark-no-show',
] as const;
export type OrganiserAction = (typeof ORGANISER_ACTIONS)[number];

const organisedSchema = applicationSummarySchema.extend({
  /** Grows with every change; a move made from an older one is refused. */
  revision: z.number().int(),
  applicantName: z.string(),
  answers: answersSchema,
  form: applicationFormSchema.nullable(),
  files: z.array(fileSchema),
  reason: z.string().nullable(),
  actions: z.array(z.enum(ORGANISER_ACTIONS)),
});

export type OrganisedApplication = z.infer<typeof organisedSchema>;

const listSchema = z.object({ applications: z.array(organisedSchema) });

/** Applications for everything the member organises, the next answer owed first. */
export async function listOrganised(cms: CmsClient): Promise<CmsResult<OrganisedApplication[]>> {
  const result = await cms.call({
    method: 'GET',
    path: '/me/organised/applications',
    schema: listSchema,
    as: 'member',
  });
  return result.ok ? { ...result, data: result.data.applications } : result;
}

/** Does what an organiser may do; 409 when it no longer is, or somebody else was first. */
export function moveOrganised(
  cms: CmsClient,
  reference: string,
  move: { action: OrganiserAction; reason: string | null; revision: number },
): Promise<CmsResult<OrganisedApplication>> {
  return cms.call({
    method: 'POST',
    path: cmsPath('me', 'organised', 'applications', reference, 'actions'),
    body: move,
    schema: organisedSchema,
    as: 'member',
  });
}
