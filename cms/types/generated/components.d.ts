import type { Schema, Struct } from '@strapi/strapi';

export interface OfficeChoice extends Struct.ComponentSchema {
  collectionName: 'components_office_choice';
  info: {
    displayName: 'Choice';
  };
  attributes: {
    labelAz: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    labelEn: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    labelRu: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    value: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
  };
}

export interface OfficeContact extends Struct.ComponentSchema {
  collectionName: 'components_office_contact';
  info: {
    displayName: 'Contact';
  };
  attributes: {
    email: Schema.Attribute.Email;
    person: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 40;
      }>;
  };
}

export interface OfficeEligibility extends Struct.ComponentSchema {
  collectionName: 'components_office_eligibility';
  info: {
    displayName: 'Who it is for';
  };
  attributes: {
    college: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    maximumAge: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 120;
          min: 0;
        },
        number
      >;
    minimumAge: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 120;
          min: 0;
        },
        number
      >;
    university: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    vocationalSchool: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
  };
}

export interface OfficeInterestLevel extends Struct.ComponentSchema {
  collectionName: 'components_office_interest_level';
  info: {
    displayName: 'Interest and level';
  };
  attributes: {
    interestKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    level: Schema.Attribute.Enumeration<['first-step', 'some-experience', 'advanced']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'first-step'>;
  };
}

export interface OfficeOpeningHours extends Struct.ComponentSchema {
  collectionName: 'components_office_opening_hours';
  info: {
    displayName: 'Opening hours';
  };
  attributes: {
    closes: Schema.Attribute.Time & Schema.Attribute.Required;
    day: Schema.Attribute.Enumeration<
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    > &
      Schema.Attribute.Required;
    opens: Schema.Attribute.Time & Schema.Attribute.Required;
  };
}

export interface OfficePlace extends Struct.ComponentSchema {
  collectionName: 'components_office_place';
  info: {
    displayName: 'Place';
  };
  attributes: {
    address: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    note: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 400;
      }>;
    openingHours: Schema.Attribute.Component<'office.opening-hours', true>;
  };
}

export interface OfficeQuestion extends Struct.ComponentSchema {
  collectionName: 'components_office_question';
  info: {
    displayName: 'Question';
  };
  attributes: {
    choices: Schema.Attribute.Component<'office.choice', true>;
    helpAz: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 600;
      }>;
    helpEn: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 600;
      }>;
    helpRu: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 600;
      }>;
    key: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    labelAz: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    labelEn: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    labelRu: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    page: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 20;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    required: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    type: Schema.Attribute.Enumeration<
      ['short-text', 'long-text', 'one-of', 'several-of', 'date', 'yes-no', 'file']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'short-text'>;
  };
}

export interface OfficeRequiredDocument extends Struct.ComponentSchema {
  collectionName: 'components_office_required_document';
  info: {
    displayName: 'Required document';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
    note: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 600;
      }>;
    whereToGet: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 600;
      }>;
  };
}

export interface OfficeStep extends Struct.ComponentSchema {
  collectionName: 'components_office_step';
  info: {
    displayName: 'Step';
  };
  attributes: {
    text: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 200;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'office.choice': OfficeChoice;
      'office.contact': OfficeContact;
      'office.eligibility': OfficeEligibility;
      'office.interest-level': OfficeInterestLevel;
      'office.opening-hours': OfficeOpeningHours;
      'office.place': OfficePlace;
      'office.question': OfficeQuestion;
      'office.required-document': OfficeRequiredDocument;
      'office.step': OfficeStep;
    }
  }
}
