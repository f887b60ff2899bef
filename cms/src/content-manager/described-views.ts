import type { DescribedType, DescribedView } from './describe-type';
import { applicationForm } from './described/application-form';
import { application } from './described/application';
import { article } from './described/article';
import { auditEntry } from './described/audit-entry';
import { club } from './described/club';
import { digestRun } from './described/digest-run';
import { choice, interestLevel, question } from './described/form-parts';
import { institution } from './described/institution';
import { interest } from './described/interest';
import { member } from './described/member';
import { outgoingMail } from './described/outgoing-mail';
import { region } from './described/region';
import { role } from './described/role';
import {
  contact,
  eligibility,
  openingHours,
  place,
  requiredDocument,
  step,
} from './described/service-parts';
import { shift } from './described/shift';
import { studentService } from './described/student-service';
import { subscription } from './described/subscription';
import { volunteerProject } from './described/volunteer-project';

/** Every type the content manager shows. */
export const DESCRIBED_TYPES: readonly DescribedType[] = [
  studentService,
  club,
  volunteerProject,
  article,
  role,
  shift,
  applicationForm,
  region,
  institution,
  interest,
  application,
  member,
  subscription,
  digestRun,
  auditEntry,
  outgoingMail,
];

/** Parts that are filled in inside of entries. */
export const DESCRIBED_COMPONENTS: readonly DescribedView[] = [
  contact,
  eligibility,
  requiredDocument,
  step,
  place,
  openingHours,
  question,
  choice,
  interestLevel,
];
