/** Keeps the profile's own word on digests in step with the subscription. */
export async function noteMemberDigests(
  memberDocumentId: string | null,
  mailDigests: boolean,
): Promise<void> {
  if (memberDocumentId === null) return;
  await strapi
    .documents('api::member.member')
    .update({ documentId: memberDocumentId, data: { mailDigests } });
}
