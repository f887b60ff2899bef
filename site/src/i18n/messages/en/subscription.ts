import type { TranslationOf } from '../../message-types.ts';
import type { subscription as source } from '../az/subscription.ts';

export const subscription = {
  title: 'New opportunities by email',
  fromSearch:
    'The regions, kinds and interests of your search are chosen below. Other words are not kept; change whatever you like.',
  lead: 'We write about new opportunities that fit what you choose. When nothing fits, we send nothing.',
  regions: 'Regions',
  regionsHelp: 'All of them if you choose none.',
  interests: 'Interests',
  interestsHelp: 'All of them if you choose none.',
  kinds: 'Kinds of opportunity',
  kindsHelp: 'Everything if you choose none.',
  frequency: 'How often',
  'frequency-weekly': 'Once a week',
  'frequency-monthly': 'Once a month',
  language: 'Language',
  subscribe: 'Subscribe',
  sentTitle: 'Check your email',
  sentText:
    'We have sent an email to your address. The link in it confirms or changes the subscription.',
  confirmTitle: 'Confirm the subscription',
  confirmText: 'Press the button and you will start getting new opportunities.',
  confirmButton: 'Confirm',
  confirmedTitle: 'The subscription is confirmed',
  confirmedText:
    'The first email comes when something new fits. Every email has a link to unsubscribe.',
  manageTitle: 'Your subscription',
  manageOf: 'For {email}',
  stateUnsubscribed: 'This subscription has been stopped. Saving starts it again.',
  stateUnconfirmed: 'This subscription has not been confirmed yet. Open the link in the email.',
  stateSuppressed: 'Emails do not reach this address, so we send none.',
  saved: 'The changes have been saved.',
  stopTitle: 'No more emails?',
  stopText: 'One button is enough; we do not ask why.',
  stopButton: 'Stop the subscription',
  stoppedTitle: 'The subscription has been stopped',
  stoppedText: 'We will send no more. If you change your mind, start again here.',
  again: 'Subscribe again',
  unknownTitle: 'There is no such subscription',
  unknownText: 'The link may be incomplete. Open it again from the email, or subscribe again.',
} as const satisfies TranslationOf<typeof source>;
