import type { Core } from '@strapi/strapi';

import { now } from '../../../lib/clock';
import { renderMail, type MailBlock } from '../../../mail/layout';
import type { MailDraft } from '../../../mail/mail-draft';
import { siteLink } from '../../member/emails/site-links';
import { oneTimeTokenText } from '../../member/services/one-time-tokens';
import { tokenOfSubscription } from '../services/manage-subscription';
import { findSubscription, type Subscription } from '../services/subscriptions';
import { DIGEST_TEXTS } from './digest-texts';
import { readTaxonNames } from './taxon-names';

/** The mail that asks for a word of consent; none when it was given meanwhile. */
export async function buildConfirmMail(
  strapi: Core.Strapi,
  tokenDocumentId: string,
): Promise<MailDraft[]> {
  const token = (await strapi.db
    .query('api::member.one-time-token')
    .findOne({ select: ['subjectDocumentId'], where: { documentId: tokenDocumentId } })) as {
    subjectDocumentId: string;
  } | null;
  const subscription =
    token === null ? null : await findSubscription({ documentId: token.subjectDocumentId });
  if (subscription === null || subscription.state === 'confirmed') return [];
  const text = oneTimeTokenText('confirm-subscription', tokenDocumentId);
  const url = siteLink('subscriptionConfirm', subscription.language, { query: { token: text } });
  const choice = await describeChoice(strapi, subscription);
  const sourceKey = `subscription.confirm:${tokenDocumentId}`;
  return [draft(subscription, { name: 'confirm', sourceKey, url, blocks: [choice] })];
}

/** The link to the settings of a subscription that was asked for again; once an hour at most. */
export async function buildManageMail(
  strapi: Core.Strapi,
  subscriptionDocumentId: string,
): Promise<MailDraft[]> {
  const subscription = await findSubscription({ documentId: subscriptionDocumentId });
  if (subscription?.state !== 'confirmed') return [];
  const token = tokenOfSubscription(subscription.documentId);
  const url = siteLink('subscription', subscription.language, { last: token });
  const hour = now().toISOString().slice(0, 13);
  const sourceKey = `subscription.manage:${subscriptionDocumentId}:${hour}`;
  const choice = await describeChoice(strapi, subscription);
  return [draft(subscription, { name: 'manage', sourceKey, url, blocks: [choice] })];
}

function draft(
  { email, language }: Subscription,
  mail: { name: 'confirm' | 'manage'; sourceKey: string; url: string; blocks: MailBlock[] },
): MailDraft {
  const text = DIGEST_TEXTS[language][mail.name];
  const content = renderMail({
    language,
    preheader: text.preheader,
    title: text.title,
    blocks: [
      { kind: 'text', text: text.before },
      ...mail.blocks,
      { kind: 'button', label: text.button, url: mail.url },
      { kind: 'text', text: text.after },
    ],
    footer: { text: text.footer },
  });
  return {
    sourceKey: mail.sourceKey,
    template: `subscription.${mail.name}`,
    recipient: email,
    language,
    subject: text.subject,
    ...content,
  };
}

async function describeChoice(strapi: Core.Strapi, subscription: Subscription): Promise<MailBlock> {
  const names = await readTaxonNames(strapi, subscription.language);
  const texts = DIGEST_TEXTS[subscription.language];
  const { labels } = texts.confirm;
  const list = (values: string[], everything: string) =>
    values.length === 0 ? everything : values.join(', ');
  return {
    kind: 'facts',
    rows: [
      {
        label: labels.regions,
        value: list(subscription.regionKeys.map(names.region), texts.everything.regions),
      },
      {
        label: labels.interests,
        value: list(subscription.interestKeys.map(names.interest), texts.everything.interests),
      },
      {
        label: labels.kinds,
        value: list(
          subscription.kinds.map((kind) => texts.kindsMany[kind]),
          texts.everything.kinds,
        ),
      },
      { label: labels.frequency, value: texts.frequency[subscription.frequency] },
    ],
  };
}
