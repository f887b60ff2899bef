import type { BootedCms } from '../../../support/boot-cms.ts';
import { createAdmin, createMember } from '../../../support/people.ts';
import { request, type Answer } from '../../../support/request.ts';
import { act, decide, type Failure } from '../casework-client.ts';
import type { Case } from './cases.ts';

export type Outcome = Answer<{ state: string } & Failure>;

/** One of the people who may try to move a case, by the route that is theirs. */
export type Mover = (subject: Case, action: string, revision?: number) => Promise<Outcome>;

export interface Movers {
  applicant: Mover;
  'other member': Mover;
  'other member as organiser': Mover;
  organiser: Mover;
  'region editor': Mover;
  'head editor': Mover;
  'other region’s editor': Mover;
  guardian: Mover;
}

const REASON = 'Because.';

export async function createMovers(
  cms: BootedCms,
  organiser: { accessToken: string },
): Promise<Movers> {
  const stranger = await createMember(cms);
  const applicantRoute =
    ({ accessToken }: { accessToken: string }): Mover =>
    (subject, action, revision) =>
      act(cms, { accessToken }, subject.reference, {
        action,
        text: REASON,
        ...(revision === undefined ? {} : { expectedRevision: revision }),
      });
  const organisersRoute =
    ({ accessToken }: { accessToken: string }): Mover =>
    ({ reference }, action, revision) =>
      request(cms, 'POST', `/api/me/organised/applications/${reference}/actions`, {
        token: accessToken,
        body: { action, reason: REASON, revision },
      });
  const deskOf = async (role: string): Promise<Mover> => {
    const admin = await createAdmin(cms, { role });
    return ({ documentId }, action, revision) =>
      decide(cms, admin, documentId, {
        action,
        reason: REASON,
        ...(revision === undefined ? {} : { revision }),
      });
  };
  return {
    applicant: (subject, ...rest) => applicantRoute(subject.applicant)(subject, ...rest),
    'other member': applicantRoute(stranger),
    'other member as organiser': organisersRoute(stranger),
    organiser: organisersRoute(organiser),
    'region editor': await deskOf('region-editor-baku'),
    'head editor': await deskOf('head-editor'),
    'other region’s editor': await deskOf('region-editor-ganja'),
    guardian: (subject, action) => decideAsGuardian(cms, subject, action),
  };
}

async function decideAsGuardian(
  cms: BootedCms,
  { documentId }: Case,
  action: string,
): Promise<Outcome> {
  const { oneTimeTokenText } = cms.load<{
    oneTimeTokenText(purpose: string, documentId: string): string;
  }>('src/api/member/services/one-time-tokens');
  const [link] = await cms.readRows(
    `select document_id from one_time_tokens
     where purpose = 'guardian-consent' and subject_document_id = '${documentId}'`,
  );
  const token = oneTimeTokenText('guardian-consent', String(link?.['document_id']));
  return request(cms, 'POST', '/api/consents', {
    token: cms.siteToken,
    body: { token, decision: action === 'give-consent' ? 'give' : 'refuse' },
  });
}
