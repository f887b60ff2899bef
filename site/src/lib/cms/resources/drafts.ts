import type { Locale, OpportunityKind } from '@office/search';
import { z } from 'zod';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import { APPLICATION_STATES } from './applications.ts';
import { answersSchema, type Answers } from './application-form.ts';
import { fileSchema } from './files.ts';
import { instantSchema, nothingSchema } from './shared.ts';

/** The opportunity a draft is for. */
export interface DraftSubject {
  kind: OpportunityKind;
  documentId: string;
}

export interface DraftContent {
  answers: Answers;
  roleDocumentId?: string;
  shiftDocumentIds?: string[];
  language: Locale;
}

const draftSchema = z.object({
  documentId: z.string(),
  answers: answersSchema,
  roleDocumentId: z.string().nullish(),
  shiftDocumentIds: z.array(z.string()).nullish(),
  files: z.array(fileSchema),
});
export type StoredDraft = z.infer<typeof draftSchema>;

const submittedSchema = z.object({
  reference: z.string(),
  state: z.enum(APPLICATION_STATES),
  dueAt: instantSchema.nullable(),
  regionKey: z.string().nullable(),
});
export type Submitted = z.infer<typeof submittedSchema>;

/** The member's draft for an opportunity; 404 when there is none. */
export function readDraft(cms: CmsClient, subject: DraftSubject): Promise<CmsResult<StoredDraft>> {
  return cms.call({
    method: 'GET',
    path: pathOf(subject),
    schema: draftSchema,
    as: 'member',
  });
}

/** Makes or replaces the member's draft; incomplete answers are welcome. */
export function saveDraft(
  cms: CmsClient,
  subject: DraftSubject,
  content: DraftContent,
): Promise<CmsResult<StoredDraft>> {
  return cms.call({
    method: 'PUT',
    path: pathOf(subject),
    body: content,
    schema: draftSchema,
    as: 'member',
  });
}

export function deleteDraft(cms: CmsClient, subject: DraftSubject): Promise<CmsResult<null>> {
  return cms.call({
    method: 'DELETE',
    path: pathOf(subject),
    schema: nothingSchema,
    as: 'member',
  });
}

/**
 * Turns the draft into an application. The same `submissionKey` again answers the same
 * application; see the contract of the route for 409 and 422.
 */
export function submitDraft(
  cms: CmsClient,
  subject: DraftSubject,
  submission: DraftContent & { submissionKey: string },
): Promise<CmsResult<Submitted>> {
  return cms.call({
    method: 'POST',
    path: `${pathOf(subject)}/submit`,
    body: submission,
    schema: submittedSchema,
    as: 'member',
  });
}

function pathOf(subject: DraftSubject): string {
  return cmsPath('me', 'drafts', subject.kind, subject.documentId);
}
