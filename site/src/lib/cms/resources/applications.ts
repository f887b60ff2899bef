import { z } from 'zod';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import { answersSchema, applicationFormSchema, type Answers } from './application-form.ts';
import { fileSchema } from './files.ts';
import { instantSchema, namesSchema, nothingSchema, opportunityKindSchema } from './shared.ts';

export const APPLICATION_STATES = [
  'draft',
  'awaiting-consent',
  'submitted',
  'in-review',
  'information-needed',
  'reserve',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'completed',
  'no-show',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const APPLICANT_ACTIONS = [
  'withdraw',
  'answer-information',
  'accept-offer',
  'decline-offer',
  'ask-second-look',
] as const;
export type ApplicantAction = (typeof APPLICANT_ACTIONS)[number];

const stateSchema = z.enum(APPLICATION_STATES);

export const applicationSummarySchema = z.object({
  documentId: z.string(),
  reference: z.string().nullable(),
  state: stateSchema,
  opportunity: z.object({
    kind: opportunityKindSchema,
    documentId: z.string(),
    title: namesSchema,
  }),
  submittedAt: instantSchema.nullable(),
  dueAt: instantSchema.nullable(),
  answered: z.boolean(),
  updatedAt: instantSchema,
  regionKey: z.string().nullable(),
});

export const applicationDetailSchema = applicationSummarySchema.extend({
  answers: answersSchema,
  form: applicationFormSchema.nullable(),
  files: z.array(fileSchema),
  reason: z.string().nullable(),
  roleName: namesSchema.nullable(),
  shifts: z.array(z.object({ startsAt: instantSchema, endsAt: instantSchema })),
  reservePosition: z.number().nullable(),
  offerExpiresAt: instantSchema.nullable(),
  informationDueAt: instantSchema.nullable(),
  timeline: z.array(
    z.object({
      at: instantSchema,
      fromState: stateSchema.nullable(),
      toState: stateSchema,
      action: z.string(),
      actorKind: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  messages: z.array(z.object({ at: instantSchema, authorKind: z.string(), body: z.string() })),
  actions: z.array(z.enum(APPLICANT_ACTIONS)),
});

export type ApplicationSummary = z.infer<typeof applicationSummarySchema>;
export type ApplicationDetail = z.infer<typeof applicationDetailSchema>;

export interface ApplicantMove {
  action: ApplicantAction;
  text?: string;
  answers?: Answers;
}

const listSchema = z.object({ applications: z.array(applicationSummarySchema) });

/** The member's drafts and cases, newest first. */
export async function listApplications(cms: CmsClient): Promise<CmsResult<ApplicationSummary[]>> {
  const result = await cms.call({
    method: 'GET',
    path: '/me/applications',
    schema: listSchema,
    as: 'member',
  });
  return result.ok ? { ...result, data: result.data.applications } : result;
}

export function readApplication(
  cms: CmsClient,
  reference: string,
): Promise<CmsResult<ApplicationDetail>> {
  return cms.call({
    method: 'GET',
    path: cmsPath('me', 'applications', reference),
    schema: applicationDetailSchema,
    as: 'member',
  });
}

/** Does what the applicant may do; 409 `application.illegal-move` when it no longer is. */
export function moveApplication(
  cms: CmsClient,
  reference: string,
  move: ApplicantMove,
): Promise<CmsResult<ApplicationDetail>> {
  return cms.call({
    method: 'POST',
    path: cmsPath('me', 'applications', reference, 'actions'),
    body: move,
    schema: applicationDetailSchema,
    as: 'member',
  });
}

/** Writes to the office; the same `messageKey` twice is one message. */
export function writeMessage(
  cms: CmsClient,
  reference: string,
  message: { body: string; messageKey: string },
): Promise<CmsResult<null>> {
  return cms.call({
    method: 'POST',
    path: cmsPath('me', 'applications', reference, 'messages'),
    body: message,
    schema: nothingSchema,
    as: 'member',
  });
}
