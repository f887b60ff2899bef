import { newMember } from './state.ts';
import { FAKE_SITE_TOKEN, startFakeCms } from './server.ts';

const fake = await startFakeCms(Number(process.env['CMS_PORT'] ?? 1337));
const member = newMember({
  email: 'aysel@example.org',
  password: 'dovletqusu-42',
  name: 'Aysel Quliyeva',
  language: 'az',
});
member.confirmed = true;
fake.state.members.push(member);
process.stdout.write(
  `The fake cms answers at ${fake.url}\nCMS_SITE_TOKEN=${FAKE_SITE_TOKEN}\nSign in as ${member.email} with ${member.password}\n`,
);
