import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { subscribeMember, unsubscribeAddress } from '../../digest/services/member-subscription';
import type { Profile } from '../domain/profile';
import { stated } from '../domain/stated';
import type { ProfileChange } from '../inputs/profile-input';
import { readProfile } from './read-profile';

/**
 * Changes what `change` names and answers the profile after it. Throws `input.invalid` (422) with
 * the code `unknown-key` for a region, institution or interest we do not have, and `own-address`
 * for a guardian with the member's address. `mailDigests` subscribes the confirmed address, with
 * the interests of the profile, or unsubscribes it.
 */
export async function changeProfile(
  memberDocumentId: string,
  change: ProfileChange,
): Promise<Profile> {
  return await inTransaction(async () => {
    const before = await existing(memberDocumentId);
    if (change.guardianEmail && change.guardianEmail === before.email) {
      throw invalid('guardianEmail', 'own-address');
    }
    await strapi.documents('api::member.member').update({
      documentId: memberDocumentId,
      data: await toMemberData(change),
    });
    const after = await existing(memberDocumentId);
    if (change.mailDigests === true) await subscribeMember(after);
    if (change.mailDigests === false) await unsubscribeAddress(after.email);
    return after;
  });
}

async function existing(memberDocumentId: string): Promise<Profile> {
  const profile = await readProfile(memberDocumentId);
  if (profile === null) throw officeError('access.not-signed-in', 'This account has no profile.');
  return profile;
}

async function toMemberData({
  regionKey,
  institutionKey,
  ...scalars
}: ProfileChange): Promise<Record<string, unknown>> {
  await refuseUnknownInterests(scalars.interests ?? []);
  return {
    ...stated(scalars),
    ...(regionKey === undefined ? {} : { region: await taxon('region', regionKey) }),
    ...(institutionKey === undefined
      ? {}
      : { institution: await taxon('institution', institutionKey) }),
    ...(institutionKey ? { institutionOther: null } : {}),
  };
}

async function taxon(type: 'region' | 'institution', key: string | null): Promise<string | null> {
  if (key === null) return null;
  const row = (await strapi.db
    .query(`api::taxonomy.${type}`)
    .findOne({ select: ['documentId'], where: { key } })) as { documentId: string } | null;
  if (row === null) throw invalid(`${type}Key`, 'unknown-key');
  return row.documentId;
}

async function refuseUnknownInterests(interests: { interestKey: string }[]): Promise<void> {
  const keys = interests.map((one) => one.interestKey);
  if (keys.length === 0) return;
  const known = (await strapi.db
    .query('api::taxonomy.interest')
    .findMany({ select: ['key'], where: { key: { $in: keys } } })) as { key: string }[];
  const unknown = keys.findIndex((key) => !known.some((row) => row.key === key));
  if (unknown >= 0) throw invalid(`interests.${unknown}.interestKey`, 'unknown-key');
}

function invalid(field: string, code: string) {
  return officeError('input.invalid', `The field ${field} is not right.`, {
    fields: { [field]: code },
  });
}
